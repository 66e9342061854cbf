import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scalarNet, scalarNetSchema } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import type { ScalarNetSolution } from '../../../../core/kinds/scalar-net/solution.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { workedLines } from '../../../../core/views/worked-text.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';

const { problem }: { readonly problem: { readonly parameters: Readonly<Record<string, unknown>> } } =
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../cases/numbers/softmax-equal-weights.json'), 'utf8'),
  );
const solved = (over: object): ScalarNetSolution =>
  scalarNet.solve(scalarNetSchema.parse({ ...problem, ...over }));
const formulaOf = ({ steps }: ScalarNetSolution, id: string): string => workedLines(steps)(id).plain.formula;
const shiftOf = ({ conventions }: ScalarNetSolution): unknown =>
  conventions.find(({ name }) => name === 'softmax-shift');

describe('the shift of a softmax of units', () => {
  const plain = solved({});

  test('small sums are exponentiated as they are, and no convention is needed', () => {
    expect(formulaOf(plain, 'o1')).toBe('e^(z₃)/(e^(z₃) + e^(z₄))');
    expect(shiftOf(plain)).toBeUndefined();
  });

  test('is shown where the problem states it, and changes no number', () => {
    const shifted = solved({ conventions: { 'softmax-shift': 'max' } });
    expect(formulaOf(shifted, 'o1')).toContain('z₃ − max(z₃, z₄)');
    expect(shiftOf(shifted)).toMatchObject({ choice: 'max', stated: true });
    const before = stepsById(plain.steps);
    for (const { id, value } of shifted.steps)
      expectClose(value, before.get(id)?.value ?? Number.NaN, FEW_ROUNDINGS);
  });

  test('with a loss that is not the cross-entropy the gradients agree too', () => {
    const loss = { name: 'squared-error', targets: { o1: 'y1', o2: 'y2' } };
    const before = stepsById(solved({ loss }).steps);
    for (const { id, value } of solved({ loss, conventions: { 'softmax-shift': 'max' } }).steps)
      expectClose(value, before.get(id)?.value ?? Number.NaN, FEW_ROUNDINGS);
  });

  test('sums too large to exponentiate are shifted, and ln of an output of 0 is taken of the sums', () => {
    const large = solved({ parameters: { ...problem.parameters, w5: 2000 } });
    const at = stepsById(large.steps);
    // z₃ = 2000·0.4 + 0.3·1.1 = 800.33, z₄ = 0.97: L = z₃ − z₄ beyond float64's digits.
    expect(at.get('o1')?.value).toBe(1);
    expect(at.get('o2')).toMatchObject({ value: 0 });
    expect(at.get('o2')?.cancels).toBeUndefined();
    expectClose(at.get('L')?.value ?? Number.NaN, 799.36, FEW_ROUNDINGS);
    expect(shiftOf(large)).toMatchObject({ choice: 'max', stated: false });
  });
});
