import { expect, test } from 'vitest';
import { scalarNet, scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { asFunction } from '../../../core/views/as-function.ts';

/** o = w₂·σ(w₁x + b) from one sample; the steps between input and output are z1, a1. */
const { steps } = scalarNet.solve(
  scalarNetSchema.parse({
    kind: 'scalar-net',
    inputs: { x: 1 },
    parameters: { w1: 2, w2: 3, b: -1 },
    units: [
      { id: 'h', activation: 'sigmoid', bias: 'b' },
      { id: 'o', activation: 'identity' },
    ],
    edges: [
      { from: 'x', to: 'h', weight: 'w1' },
      { from: 'h', to: 'o', weight: 'w2' },
    ],
    targets: { y: 1 },
    loss: { name: 'squared-error', targets: { o: 'y' } },
  }),
);
const output = steps.find(({ id }) => id.startsWith('o'))?.id ?? '';

test('at the given values the function is the step itself', () => {
  const value = steps.find(({ id }) => id === output)?.value;
  expect(asFunction(steps, output, ['x'])([1])).toBe(value);
});

test('at another input the steps between are computed again', () => {
  // z = 2·0.5 − 1 = 0, σ(0) = 1/2, o = 3/2.
  expect(asFunction(steps, output, ['x'])([0.5])).toBe(1.5);
});

test('a parameter can be free as well, and all others keep their values', () => {
  // b = 0 and x = 0: σ(0) = 1/2 again; with w2 = 4 the output is 2.
  expect(asFunction(steps, output, ['x', 'b', 'w2'])([0, 0, 4])).toBe(2);
});

test('a step that no free one leads to keeps its value', () => {
  expect(asFunction(steps, 'w1', ['x'])([7])).toBe(2);
});
