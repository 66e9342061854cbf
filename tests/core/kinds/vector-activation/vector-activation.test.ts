import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  vectorActivation,
  vectorActivationSchema,
} from '../../../../core/kinds/vector-activation/vector-activation.ts';
import { activationNames } from '../../../../core/layers/activations.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';

const problem = (name: string, vector: readonly unknown[], more: object = {}) =>
  vectorActivationSchema.parse({ kind: 'vector-activation', function: name, vector, ...more });
const vectorOf = (name: string, vector: readonly unknown[], more: object = {}): readonly number[] =>
  vectorActivation.solve(problem(name, vector, more)).answer.vector;

describe('softmax', () => {
  test('of four equal entries is a quarter each, exactly', () => {
    const { steps, answer } = vectorActivation.solve(problem('softmax', [0.3, 0.3, 0.3, 0.3]));
    expect(answer).toEqual({ function: 'softmax', vector: [0.25, 0.25, 0.25, 0.25] });
    expect(steps.slice(-4).map(({ exact }) => exact)).toEqual(['1/4', '1/4', '1/4', '1/4']);
  });

  test('of 0 and ln 3 is a quarter and three quarters', () => {
    const [quarter, rest] = vectorOf('softmax', [0, Math.log(3)]);
    expectClose(quarter ?? 0, 0.25, FEW_ROUNDINGS);
    expectClose(rest ?? 0, 0.75, FEW_ROUNDINGS);
  });

  test('adds up to 1 and does not change when a constant is added to every entry', () => {
    const entry = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -20, max: 20 }),
        (vector, moved) => {
          const values = vectorOf('softmax', vector);
          expectClose(
            values.reduce((sum, value) => sum + value, 0),
            1,
            FEW_ROUNDINGS,
          );
          vectorOf(
            'softmax',
            vector.map((one) => one + moved),
          ).forEach((value, i) => expectClose(value, values[i] ?? Number.NaN, FEW_ROUNDINGS));
        },
      ),
      { seed: 20230223, numRuns: 100 },
    );
  });

  test('subtracts the largest entry, so that large entries do not overflow', () => {
    expect(vectorOf('softmax', [1000, 1000])).toEqual([0.5, 0.5]);
    expect(() => vectorOf('softmax', [1000, 1000], { conventions: { 'softmax-shift': 'none' } })).toThrow(
      'step e₁: comes to Infinity',
    );
  });

  test('is the same without the shift where nothing overflows', () => {
    const shifted = vectorOf('softmax', [0.5, -1, 2]);
    vectorOf('softmax', [0.5, -1, 2], { conventions: { 'softmax-shift': 'none' } }).forEach((value, i) =>
      expectClose(value, shifted[i] ?? Number.NaN, FEW_ROUNDINGS),
    );
  });
});

describe('entry by entry', () => {
  test('ReLU keeps what is above 0', () => {
    expect(vectorOf('relu', [-1, 0, '1/3', 2.5])).toEqual([0, 0, 1 / 3, 2.5]);
  });

  test('the sigmoid and tanh', () => {
    expect(vectorOf('sigmoid', [0, 2])).toEqual([0.5, 1 / (1 + Math.exp(-2))]);
    expect(vectorOf('tanh', [0, -2])).toEqual([0, Math.tanh(-2)]);
  });
});

describe('boxes', () => {
  test('ask for the result, and for the name where the question does', () => {
    const unnamed = problem('softmax', [1, 2]);
    expect(vectorActivation.boxes(unnamed, vectorActivation.solve(unnamed))).toMatchObject([
      { id: 'vector', accepts: { type: 'vector', steps: ['s1', 's2'], figures: 3 } },
    ]);
    const named = problem('softmax', [1, 2], { asks: { name: true } });
    expect(vectorActivation.boxes(named, vectorActivation.solve(named))).toMatchObject([
      { id: 'function', accepts: { type: 'text' } },
      { id: 'vector' },
    ]);
  });
});

describe('the Jacobian', () => {
  const jacobianOf = (
    name: string,
    vector: readonly unknown[],
    more: object = {},
  ): readonly (readonly number[])[] =>
    vectorActivation.solve(problem(name, vector, { asks: { jacobian: true }, ...more })).answer.jacobian ??
    [];

  test('of softmax over (0, 0): ½·½ on the diagonal, −½·½ off it, exactly', () => {
    const { steps } = vectorActivation.solve(problem('softmax', [0, 0], { asks: { jacobian: true } }));
    expect(steps.slice(-4).map(({ id, exact }) => [id, exact])).toEqual([
      ['ds1/da1', '1/4'],
      ['ds1/da2', '-1/4'],
      ['ds2/da1', '-1/4'],
      ['ds2/da2', '1/4'],
    ]);
  });

  test('of log-softmax over (0, 0): 1 − ½ and −½', () => {
    expect(jacobianOf('log-softmax', [0, 0])).toEqual([
      [0.5, -0.5],
      [-0.5, 0.5],
    ]);
  });

  test('rows of softmax and log-softmax add up to 0, since adding a constant to every entry changes no output', () => {
    for (const name of ['softmax', 'log-softmax'])
      for (const row of jacobianOf(name, [1, -0.5, 2.5, 0]))
        expectClose(
          row.reduce((sum, one) => sum + one, 0),
          0,
          FEW_ROUNDINGS,
        );
  });

  // Entries away from every kink.
  const VECTOR = [1.1, -0.5, 2.3, -3.4];
  test.each(activationNames)('%s: every slope equals a finite difference', (name) => {
    const jacobian = jacobianOf(name, VECTOR);
    const by =
      (i: number, j: number) =>
      (x: number): number =>
        vectorOf(
          name,
          VECTOR.map((entry, k) => (k === j ? x : entry)),
        )[i] ?? Number.NaN;
    VECTOR.forEach((x, j) => {
      if (jacobian.length === 1)
        expectClose(jacobian[0]?.[j] ?? Number.NaN, centralDifference(by(j, j), x), BY_DIFFERENCES);
      else
        jacobian.forEach((row, i) =>
          expectClose(row[j] ?? Number.NaN, centralDifference(by(i, j), x), BY_DIFFERENCES),
        );
    });
  });

  test('is rejected for a vector too long to work by hand', () => {
    expect(() =>
      jacobianOf(
        'softmax',
        Array.from({ length: 13 }, () => 0),
      ),
    ).toThrow('asks.jacobian: a Jacobian of 13 × 13; ask for it of at most 12 entries');
  });

  test('a slope at a kink names its convention, and the other choice is an alternative', () => {
    const solution = vectorActivation.solve(
      problem('leaky-relu', [0, 1], { parameter: 0.1, asks: { jacobian: true } }),
    );
    expect(solution.answer.jacobian).toEqual([[0.1, 1]]);
    expect(solution.conventions).toEqual([{ name: 'kink-slope', choice: 'left', stated: false }]);
    expect(solution.alternatives.map(({ solution: other }) => other.answer.jacobian)).toEqual([[[1, 1]]]);
  });

  test('has one box for each row', () => {
    const asked = problem('softmax', [1, 2], { asks: { jacobian: true } });
    expect(vectorActivation.boxes(asked, vectorActivation.solve(asked)).map(({ id }) => id)).toEqual([
      'vector',
      'row 1',
      'row 2',
    ]);
  });
});

describe('log-softmax', () => {
  test('is the logarithm of softmax, and of (0, ln 3) is −ln 4 and ln 3 − ln 4', () => {
    const [first = 0, second = 0] = vectorOf('log-softmax', [0, Math.log(3)]);
    expectClose(first, -Math.log(4), FEW_ROUNDINGS);
    expectClose(second, Math.log(3) - Math.log(4), FEW_ROUNDINGS);
  });

  test('keeps its precision where softmax underflows: the logarithm of e^−1000', () => {
    expect(vectorOf('log-softmax', [0, 1000])).toEqual([-1000, 0]);
  });
});

describe('parsed from text', () => {
  const { parse, print } = vectorActivation.text ?? { parse: () => null, print: undefined };
  test.each<[string, object]>([
    ['softmax (1, 2, 3)', { function: 'softmax', vector: [1, 2, 3] }],
    [
      'Leaky_ReLU 0.1 [1 −2 3/4] jacobian',
      { function: 'leaky-relu', parameter: 0.1, vector: [1, -2, '3/4'], asks: { jacobian: true } },
    ],
    ['log-softmax(.5; -1e-2)', { function: 'log-softmax', vector: [0.5, -0.01] }],
    ['swish (1)', { function: 'silu', vector: [1] }],
  ])('%s', (text, expected) => {
    const read = parse(text);
    expect(read).toEqual({ kind: 'vector-activation', ...expected });
    expect(parse(print?.(read as never) ?? '')).toEqual(read);
  });

  test.each<[string, string]>([
    ['softmix (1, 2)', 'character 1: “softmix” is not an activation'],
    ['relu 0.1 (1, 2)', 'character 6: relu has no parameter'],
    ['relu 1, 2', 'character 6: relu has no parameter'],
    ['relu', 'character 5: the entries should follow here'],
    ['relu (1, x)', 'character 10: a number should follow here'],
    ['relu (1, 2', 'character 11: a number should follow here'],
    ['relu (1, 2) please', 'character 13: “please” is too much'],
    ['relu (1/0)', 'character 7: “1/0” is not a number'],
  ])('%s is refused where it goes wrong', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

test('a parameter is rejected for an activation without one', () => {
  expect(() => vectorActivation.solve(problem('tanh', [1], { parameter: 2 }))).toThrow(
    'parameter: tanh has no parameter; leave it out, or use leaky-relu, prelu, elu',
  );
});
