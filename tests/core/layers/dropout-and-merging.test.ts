import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { div, num } from '../../../core/expr/expr.ts';
import { addLayer } from '../../../core/layers/add.ts';
import { concat } from '../../../core/layers/concat.ts';
import { dropout, dropoutSchema } from '../../../core/layers/dropout.ts';
import { multiply } from '../../../core/layers/multiply.ts';
import type { Layer, Shaped } from '../../../core/layers/layer.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line } from '../../../core/solution/step.ts';
import { tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { disagreements, seededTensor } from '../../oracles/layer-arithmetic.ts';

const forward = <E>(
  layer: Layer<E>,
  entry: E,
  inputs: readonly Tensor[],
  conventions?: ConventionChoices,
): readonly number[] => [...(layer.arithmetic?.forward(entry, inputs, {}, conventions).data ?? [])];
const shaped = (...sides: readonly number[]): Shaped => ({
  type: sides.length > 1 ? 'map' : 'vector',
  sides: sides.map((value, i) => ({ id: `s_${value}_${i}`, value })),
});

describe('dropout', () => {
  const entry = dropoutSchema.parse({ type: 'dropout', rate: 0.2 });
  const [x, mask] = [tensor([1, 4], [1, 2, 3, 4]), tensor([1, 4], [1, 0, 1, 1])];

  test('in training divides the units it keeps by 0.8: 1/0.8 = 1.25, 0, 3.75, 5', () =>
    expect(forward(dropout, entry, [x, mask])).toEqual([1.25, 0, 3.75, 5]));
  test('in testing then returns its input', () => expect(forward(dropout, entry, [x])).toEqual([1, 2, 3, 4]));
  test('of Srivastava et al. does not scale in training, and multiplies by 0.8 in testing', () => {
    const conventions = { 'dropout-scaling': 'at-test' } as const;
    expect(forward(dropout, entry, [x, mask], conventions)).toEqual([1, 0, 3, 4]);
    expect(forward(dropout, entry, [x], conventions)).toEqual([0.8, 1.6, 3 * 0.8, 3.2]);
  });
  test('a rate of keeping is 1 minus the rate of dropping', () => {
    const kept = dropoutSchema.parse({ type: 'dropout', rate: 0.8 });
    expect(forward(dropout, kept, [x, mask], { 'dropout-rate': 'kept' })).toEqual(
      forward(dropout, entry, [x, mask]),
    );
  });
  test('with p = 0 and a mask of ones is the identity', () => {
    expect(
      forward(dropout, dropoutSchema.parse({ type: 'dropout', rate: 0 }), [x, tensor([1, 4], [1, 1, 1, 1])]),
    ).toEqual([1, 2, 3, 4]);
  });
  test.each([{}, { 'dropout-scaling': 'at-test' }, { 'dropout-rate': 'kept' }] as const)(
    'lines, kernels and finite differences agree with %o, with and without a mask',
    (conventions) => {
      const one = { arithmetic: dropout.arithmetic, entry, conventions };
      expect(
        disagreements({
          ...one,
          inputs: [seededTensor([2, 3], 1), tensor([2, 3], [1, 0, 1, 0, 0, 1])],
          fixed: [1],
        }),
      ).toEqual([]);
      expect(disagreements({ ...one, inputs: [seededTensor([2, 3], 1)] })).toEqual([]);
    },
  );
  test.each<readonly [string, (line: Line) => Line]>([
    [
      'the kept units not scaled up',
      (line) =>
        /^y_/.test(line.id) && line.formula.op === 'div' ? { ...line, formula: line.formula.over } : line,
    ],
    [
      'divided by p instead of 1 − p',
      (line) =>
        /^y_/.test(line.id) && line.formula.op === 'div'
          ? { ...line, formula: div(line.formula.over, num(0.2)) }
          : line,
    ],
    [
      'the mask omitted in the backward pass',
      (line) =>
        /^dL\/din1/.test(line.id)
          ? {
              ...line,
              formula: JSON.parse(
                JSON.stringify(line.formula).replace(/in2_\d/g, 'in2_1'),
              ) as Line['formula'],
            }
          : line,
    ],
  ])('the comparison detects a mistake: %s', (_name, mistake) => {
    expect(
      disagreements({
        arithmetic: dropout.arithmetic,
        entry,
        inputs: [x, mask],
        fixed: [1],
        mistake: (lines) => lines.map(mistake),
      }),
    ).not.toEqual([]);
  });
  test('a rate is a probability', () =>
    expect(dropoutSchema.safeParse({ type: 'dropout', rate: 1.5 }).success).toBe(false));
});

describe('a residual addition', () => {
  test('passes the whole gradient to every branch', () => {
    const gradient = tensor([1, 2], [3, -1]);
    const back = addLayer.arithmetic?.backward(
      { type: 'add' },
      [tensor([1, 2]), tensor([1, 2])],
      {},
      gradient,
      undefined,
    ).inputs;
    expect(back?.map(({ data }) => [...data])).toEqual([
      [3, -1],
      [3, -1],
    ]);
  });
  test('of two and of three inputs: lines, kernels and finite differences agree', () => {
    for (const count of [2, 3])
      expect(
        disagreements({
          arithmetic: addLayer.arithmetic,
          entry: { type: 'add' },
          inputs: Array.from({ length: count }, (_, i) => seededTensor([2, 2, 3], i)),
        }),
      ).toEqual([]);
  });
  test('accepts only equal shapes, and at least two', () => {
    expect(() =>
      addLayer.formulas({ type: 'add' }, [shaped(8, 8, 16), shaped(8, 8, 32)], 'layers[4] (ADD)', undefined),
    ).toThrow('layers[4] (ADD): 8×8×16 and 8×8×32 cannot be added cell by cell');
    expect(() => addLayer.formulas({ type: 'add' }, [shaped(8)], 'layers[4] (ADD)', undefined)).toThrow(
      'layers[4] (ADD): one input reaches it; an addition takes two or more',
    );
  });
});

describe('a concatenation', () => {
  const [a, b] = [tensor([2, 1, 2], [1, 2, 3, 4]), tensor([2, 2, 2], [10, 20, 30, 40, 50, 60, 70, 80])];
  test('joins the channels of each sample', () =>
    expect(forward(concat, { type: 'concat' }, [a, b])).toEqual([
      1, 2, 10, 20, 30, 40, 3, 4, 50, 60, 70, 80,
    ]));
  test('passes to each input its part of the gradient', () => {
    const whole = tensor([2, 3, 2], [1, 2, 10, 20, 30, 40, 3, 4, 50, 60, 70, 80]);
    expect(
      concat.arithmetic
        ?.backward({ type: 'concat' }, [a, b], {}, whole, undefined)
        .inputs.map(({ data }) => [...data]),
    ).toEqual([[...a.data], [...b.data]]);
  });
  test('lines, kernels and finite differences agree', () => {
    expect(
      disagreements({
        arithmetic: concat.arithmetic,
        entry: { type: 'concat' },
        inputs: [seededTensor([2, 1, 2], 1), seededTensor([2, 3, 2], 2), seededTensor([2, 2, 2], 3)],
      }),
    ).toEqual([]);
    expect(
      disagreements({
        arithmetic: concat.arithmetic,
        entry: { type: 'concat' },
        inputs: [seededTensor([2, 1], 1), seededTensor([2, 3], 2)],
      }),
    ).toEqual([]);
  });
  test('adds up channels, here the inception block 3a: 64 + 128 + 32 + 32 = 256 (Szegedy et al. 2015, Table 1)', () => {
    const incoming = [64, 128, 32, 32].map((channels, i) => ({
      type: 'map' as const,
      sides: [28, 28, channels].map((value, side) => ({ id: `s_${i}_${side}`, value })),
    }));
    const { shape } = concat.formulas({ type: 'concat' }, incoming, '', undefined);
    const given = incoming.flatMap(({ sides }) =>
      sides.map(({ id, value }): Line => ({ id, phase: 'given', formula: num(value) })),
    );
    expect(
      evaluateLines([
        ...given,
        ...shape.map((formula, i): Line => ({ id: `out_${i}`, phase: 'work', formula })),
      ])
        .slice(-3)
        .map(({ value }) => value),
    ).toEqual([28, 28, 256]);
  });
  test('accepts only maps whose other sides are equal', () => {
    expect(() =>
      concat.formulas(
        { type: 'concat' },
        [shaped(8, 8, 16), shaped(8, 7, 16)],
        'layers[4] (CONCAT)',
        undefined,
      ),
    ).toThrow('layers[4] (CONCAT): 8×8×16 and 8×7×16 differ in more than their channels');
  });
});

describe('a multiplication', () => {
  test('cell by cell, with a side of 1 repeated: 1·10, 2·10, 3·20, 4·20', () =>
    expect(
      forward(multiply, { type: 'multiply' }, [tensor([1, 2, 2], [1, 2, 3, 4]), tensor([1, 2, 1], [10, 20])]),
    ).toEqual([10, 20, 60, 80]));
  test('lines, kernels and finite differences agree, also of three inputs', () => {
    const one = { arithmetic: multiply.arithmetic, entry: { type: 'multiply' as const } };
    const inputs = [seededTensor([2, 3, 2], 1), seededTensor([2, 3, 1], 2), seededTensor([2, 3, 2], 3)];
    expect(disagreements({ ...one, inputs: inputs.slice(0, 2) })).toEqual([]);
    expect(disagreements({ ...one, inputs })).toEqual([]);
  });
  test('8×8×16 by 1×1×16 is 8×8×16; by 1×1×8 it is refused', () => {
    const shapes = (...last: readonly number[]): unknown =>
      multiply.formulas(
        { type: 'multiply' },
        [shaped(8, 8, 16), shaped(...last)],
        'layers[3] (MULTIPLY)',
        undefined,
      );
    expect(shapes(1, 1, 16)).toMatchObject({ type: 'map' });
    expect(() => shapes(1, 1, 8)).toThrow('8×8×16 and 1×1×8 cannot be multiplied cell by cell');
    expect(() => shapes(16)).toThrow('cannot be multiplied cell by cell');
  });
});
