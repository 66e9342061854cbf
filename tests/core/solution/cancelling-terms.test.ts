import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../core/index.ts';
import { evaluatePrecise } from '../../../core/expr/evaluate-precise.ts';
import { add, call, mul, neg, num, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import * as many from '../../../core/expr/precise/index.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../../../core/solution/step.ts';
import { evaluateOnTape } from '../../../core/solution/tape.ts';
import { insideOf } from '../../../core/views/inside.ts';
import { workedLines } from '../../../core/views/worked-text.ts';
import { seeded } from '../../oracles/seeded.ts';

const line = (id: string, formula: Expr): Line => ({ id, phase: 'work', formula });
const last = (...lines: readonly Line[]): Step => evaluateLines(lines).at(-1) as Step;
const solved = (document: unknown): readonly Step[] =>
  workPaper(parseDocument(JSON.stringify(document), 'network.json'))[0]?.solution.steps ?? [];

const equalWeights: { readonly problem: { readonly parameters: Readonly<Record<string, string>> } } =
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../cases/numbers/softmax-equal-weights.json'), 'utf8'),
  );

describe('softmax with equal weights out of a unit: Σ(p − y) = 0', () => {
  const steps = solved(equalWeights);
  const byId = stepsById(steps);

  test.each(['dL/da1', 'dL/dz1', 'dL/dw1', 'dL/dw2'])('%s is exactly 0', (id) => {
    expect(byId.get(id)).toMatchObject({ value: 0, exact: '0' });
  });

  test('what follows uses 0', () => {
    expect(byId.get("w1'")).toMatchObject({ value: 0.2, exact: '1/5' });
  });

  test('the worked line says why', () => {
    const line = workedLines(steps);
    expect(line('dL/da1')).toMatchObject({
      value: expect.stringContaining('0'),
      valueIs: '=',
      cancels: true,
    });
    expect(line('dL/da1').spoken).toContain('as the terms cancel');
    expect(line('dL/da2')).toMatchObject({ valueIs: '≈', cancels: false });
    // 0·1 is 0 by itself.
    expect(line('dL/dw1').cancels).toBe(false);
  });

  test('its parts end at 0 too', () => {
    const step = byId.get('dL/da1') as Step;
    expect(insideOf(step, (id) => byId.get(id)).at(-1)?.value).toBe(0);
  });
});

/** The network of the case with other weights, of two decimals. */
function network(next: () => number, equal: boolean): unknown {
  const weight = (): string => String(Math.round(next() * 100) / 100);
  const parameters = Object.fromEntries(
    Object.keys(equalWeights.problem.parameters).map((id) => [id, weight()]),
  );
  if (equal) parameters['w7'] = parameters['w5'] ?? '';
  return { ...equalWeights, problem: { ...equalWeights.problem, parameters } };
}

describe('random softmax networks', () => {
  test('200 with equal weights out of unit 1 have ∂L/∂a₁ = 0', () => {
    const next = seeded(2026);
    for (let n = 0; n < 200; n += 1) {
      const byId = stepsById(solved(network(next, true)));
      expect(byId.get('dL/da1')?.value).toBe(0);
      expect(byId.get('dL/dw1')?.value).toBe(0);
    }
  });

  test('100 others have no 0 that is none to 385 digits, and no digit that is wrong', () => {
    const next = seeded(11);
    for (let n = 0; n < 100; n += 1) {
      const values = new Map<string, many.Precise>();
      for (const { id, value, formula } of solved(network(next, false))) {
        const digits = evaluatePrecise(formula, (name) => values.get(name) ?? many.ZERO);
        values.set(id, digits);
        expect(value === 0).toBe(digits.m === 0n);
        const truth = many.toNumber(digits);
        expect(Math.abs(value - truth)).toBeLessThanOrEqual(1e-9 * Math.abs(truth));
      }
    }
  });
});

describe('a tiny value stays what it is', () => {
  test('given as 1e-20', () => {
    const step = last(
      line('t', num('1e-20')),
      line('a', call('exp', num('0.3'))),
      line('b', mul(ref('t'), ref('a'))),
    );
    expect(step.value).toBeCloseTo(1.3498588075760032e-20, 34);
    expect(step.cancels).toBeUndefined();
  });

  test('what is left of 1 beside σ(40)', () => {
    // 1 − σ(40) = σ(−40) = 4.2483542552915890e-18; float64 has 1 − 1.
    const step = last(line('a', call('sigmoid', num(40))), line('b', sub(num(1), ref('a'))));
    expect(step.value).toBe(4.248354255291589e-18);
  });

  test('what is left of 1 beside σ(700)', () => {
    // e⁻⁷⁰⁰ = 9.8597e-305, of Python's decimal module.
    const step = last(line('a', call('sigmoid', num(700))), line('b', sub(num(1), ref('a'))));
    expect(step.value).toBe(9.85967654375977e-305);
  });

  test('1e-20 between two numbers that cancel', () => {
    const e = line('e', call('exp', num('0.5')));
    const step = last(e, line('d', add(ref('e'), num('1e-20'), neg(ref('e')))));
    expect(step.value).toBe(1e-20);
  });
});

describe('terms that cancel in algebra', () => {
  test.each<[string, Expr]>([
    ['√2·√2 − 2', sub(mul(call('sqrt', num(2)), call('sqrt', num(2))), num(2))],
    ['ln 6 − ln 2 − ln 3', add(call('ln', num(6)), neg(call('ln', num(2))), neg(call('ln', num(3))))],
    [
      'e^0.3·e^0.4 − e^0.7',
      sub(mul(call('exp', num('0.3')), call('exp', num('0.4'))), call('exp', num('0.7'))),
    ],
    ['σ(1.3) + σ(−1.3) − 1', add(call('sigmoid', num('1.3')), call('sigmoid', num('-1.3')), num(-1))],
    ['tanh 2 − (2σ(4) − 1)', sub(call('tanh', num(2)), sub(mul(num(2), call('sigmoid', num(4))), num(1)))],
  ])('%s = 0', (_name, formula) => {
    expect(last(line('d', formula))).toMatchObject({ value: 0, exact: '0', cancels: true });
  });

  test('on the tape of a large network', () => {
    const { at } = evaluateOnTape([
      line('a', call('exp', num('0.3'))),
      line(
        'd',
        add(mul(ref('a'), num('0.5')), mul(neg(ref('a')), num('0.2')), mul(neg(ref('a')), num('0.3'))),
      ),
      line('t', mul(ref('a'), num('1e-20'))),
    ]);
    expect(at('d')).toBe(0);
    expect(at('t')).toBeGreaterThan(0);
  });
});

test('a long chain of updates is worked again without running out of stack', () => {
  // x ← x + 10⁻⁹·ln 3, 5000 times.
  const lines: Line[] = [line('x0', call('ln', num(3)))];
  for (let n = 0; n < 5000; n += 1)
    lines.push(line(`x${n + 1}`, add(ref(`x${n}`), mul(num('1e-9'), ref('x0')))));
  lines.push(line('d', sub(ref('x5000'), mul(num('1.000005'), ref('x0')))));
  expect(evaluateLines(lines).at(-1)).toMatchObject({ value: 0, cancels: true });
});
