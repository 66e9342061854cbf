import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vectorActivation, vectorActivationSchema } from '../../../core/kinds/vector-activation.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

const problem = (name: string, vector: readonly unknown[], more: object = {}) => vectorActivationSchema.parse({ kind: 'vector-activation', function: name, vector, ...more });
const vectorOf = (name: string, vector: readonly unknown[], more: object = {}): readonly number[] => vectorActivation.solve(problem(name, vector, more)).answer.vector;

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

  test('adds up to 1 and does not change when every entry moves by the same', () => {
    const entry = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.integer({ min: -20, max: 20 }), (vector, moved) => {
        const values = vectorOf('softmax', vector);
        expectClose(values.reduce((sum, value) => sum + value, 0), 1, FEW_ROUNDINGS);
        vectorOf('softmax', vector.map((one) => one + moved)).forEach((value, i) => expectClose(value, values[i] ?? Number.NaN, FEW_ROUNDINGS));
      }),
      { seed: 20230223, numRuns: 100 },
    );
  });

  test('subtracts the largest entry, so that large entries do not overflow', () => {
    expect(vectorOf('softmax', [1000, 1000])).toEqual([0.5, 0.5]);
    expect(() => vectorOf('softmax', [1000, 1000], { conventions: { 'softmax-shift': 'none' } })).toThrow('e1: comes to Infinity');
  });

  test('is the same without the shift where nothing overflows', () => {
    const shifted = vectorOf('softmax', [0.5, -1, 2]);
    vectorOf('softmax', [0.5, -1, 2], { conventions: { 'softmax-shift': 'none' } }).forEach((value, i) => expectClose(value, shifted[i] ?? Number.NaN, FEW_ROUNDINGS));
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
    expect(vectorActivation.boxes(unnamed, vectorActivation.solve(unnamed))).toMatchObject([{ id: 'vector', accepts: { type: 'vector', steps: ['s1', 's2'], figures: 3 } }]);
    const named = problem('softmax', [1, 2], { asks: { name: true } });
    expect(vectorActivation.boxes(named, vectorActivation.solve(named))).toMatchObject([{ id: 'function', accepts: { type: 'text' } }, { id: 'vector' }]);
  });
});
