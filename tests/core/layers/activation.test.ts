import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { call, neg, num, ref, sub } from '../../../core/expr/expr.ts';
import { activation, activationSchema, type Activation } from '../../../core/layers/activation.ts';
import { activationNames } from '../../../core/layers/activations.ts';
import type { Line } from '../../../core/solution/step.ts';
import { tensor } from '../../../core/tensor/tensor.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const entry = (name: string, more: object = {}): Activation =>
  activationSchema.parse({ type: 'activation', function: name, ...more });
const forward = (
  name: string,
  shape: readonly number[],
  data: readonly number[],
  more: object = {},
): readonly number[] => [
  ...(activation.arithmetic?.forward(entry(name, more), [tensor(shape, data)], {}, undefined).data ?? []),
];

/**
 * Seeded sums of two decimals, plus 0.003 so that no finite difference steps across a kink at 0, ±1, ±2.5 or
 * ±3.
 */
const sums = (shape: readonly number[], seed: number) =>
  tensor(
    shape,
    seededTensor(shape, seed).data.map((x) => 2 * x + 0.003),
  );

describe.each(activationNames)('%s', (name) => {
  test.each<{ readonly shape: readonly number[] }>([
    { shape: [5] },
    { shape: [2, 3] },
    { shape: [2, 3, 2, 2] },
  ])('over $shape: lines, kernels and finite differences agree', ({ shape }) => {
    const inputs = [sums(shape, 7)];
    const one = { arithmetic: activation.arithmetic, entry: entry(name), inputs };
    expect(
      disagreements({ ...one, parameters: seededParameters(activation.arithmetic, entry(name), inputs, 3) }),
    ).toEqual([]);
  });
});

test.each<[string, object, ConventionChoices]>([
  ['leaky-relu', { parameter: 0.3 }, { 'kink-slope': 'right' }],
  ['elu', { parameter: 2 }, {}],
  ['hard-sigmoid', {}, { 'hard-sigmoid': 'keras-2' }],
  ['softmax', {}, { 'softmax-shift': 'none' }],
  ['log-softmax', {}, { 'softmax-shift': 'none' }],
])('%s with %o and the conventions %o: the routes agree as well', (name, more, conventions) => {
  expect(
    disagreements({
      arithmetic: activation.arithmetic,
      entry: entry(name, more),
      inputs: [sums([2, 4], 11)],
      conventions,
    }),
  ).toEqual([]);
});

test('softmax is over the channels, the second axis: each column of a 1×2×2 array adds up to 1', () => {
  // Channel 1 is 0, 0 and channel 2 is ln 3, 0: the columns are (0, ln 3) and (0, 0).
  const [a = 0, b, c = 0, d] = forward('softmax', [1, 2, 2], [0, 0, Math.log(3), 0]);
  expect([b, d]).toEqual([0.5, 0.5]);
  expect(a).toBeCloseTo(0.25, 15);
  expect(c).toBeCloseTo(0.75, 15);
});

test('PReLU has one parameter, the others have none', () => {
  const parameters = (name: string) => activation.arithmetic?.parameters(entry(name), [[1, 4]]);
  expect(parameters('prelu')).toEqual({ weight: [1] });
  expect(parameters('leaky-relu')).toEqual({});
  expect(
    activation.formulas(
      entry('prelu'),
      [{ type: 'vector', sides: [{ id: 'n', value: 4 }] }],
      'layers[1]',
      undefined,
    ).weights,
  ).toEqual(num(1));
});

describe('the comparison detects a mistake in the lines', () => {
  test.each<readonly [string, string, (line: Line) => Line]>([
    [
      'softmax',
      'one entry not shifted',
      (line) =>
        line.id === 'e_y_1_1' && line.formula.op === 'call'
          ? { ...line, formula: call('exp', ref('in1_1')) }
          : line,
    ],
    [
      'softmax',
      'divided by the largest exponential',
      (line) =>
        line.id === 'S_y_1' && line.formula.op === 'add'
          ? { ...line, formula: line.formula.terms[0] ?? num(0) }
          : line,
    ],
    [
      'log-softmax',
      'the logarithm of the total omitted',
      (line) =>
        /^y_/.test(line.id) && line.formula.op === 'add'
          ? { ...line, formula: sub(line.formula.terms[0] ?? num(0), ref('m_y_1')) }
          : line,
    ],
    [
      'relu',
      'the negative part in place of the positive',
      (line) =>
        /^y_/.test(line.id) && line.formula.op === 'call'
          ? {
              ...line,
              formula: neg({ ...line.formula, args: [neg(line.formula.args[0] ?? num(0)), num(0)] }),
            }
          : line,
    ],
    [
      'sigmoid',
      'the derivative of the output omitted in the backward pass',
      (line) =>
        /^dL\/din1/.test(line.id) && line.formula.op === 'mul'
          ? { ...line, formula: line.formula.factors[0] ?? num(0) }
          : line,
    ],
  ])('%s: %s', (name, _mistake, mistake) => {
    const one = { arithmetic: activation.arithmetic, entry: entry(name), inputs: [sums([2, 3], 5)] };
    expect(disagreements(one)).toEqual([]);
    expect(disagreements({ ...one, mistake: (lines) => lines.map(mistake) })).not.toEqual([]);
  });
});
