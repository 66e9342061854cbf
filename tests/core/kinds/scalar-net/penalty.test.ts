import { expect, test } from 'vitest';
import { scalarNet, scalarNetSchema } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../../core/solution/step.ts';

/** o = w·x + b = 0.5·2 + 0.25 = 1.25, L = ½(0.25 − o)² = ½: ∂L/∂w = 2, ∂L/∂b = 1. */
const solved = (penalty: object) =>
  stepsById(
    scalarNet.solve(
      scalarNetSchema.parse({
        kind: 'scalar-net',
        inputs: { x: 2 },
        targets: { y: 0.25 },
        layers: [{ units: 1, activation: 'identity', weights: [[0.5]], biases: [0.25] }],
        loss: { name: 'squared-error' },
        penalties: [{ name: 'l2', strength: 0.5, ...penalty }],
      }),
    ).steps,
  );

test('a penalty applies to weights and not to biases by default', () => {
  const steps = solved({});
  // R = ½·0.5·0.5² = 1/16; ∂J/∂w = 2 + 0.5·0.5.
  expect([
    steps.get('R')?.exact,
    steps.get('J')?.exact,
    steps.get('dJ/dw1_1_1')?.exact,
    steps.get('dJ/db1_1')?.exact,
  ]).toEqual(['1/16', '9/16', '9/4', '1']);
});

test('a penalty applies to a bias that the document names', () => {
  const steps = solved({ parameters: ['w1_1_1', 'b1_1'] });
  // R = ½·0.5·(0.25 + 0.0625) = 5/64; ∂J/∂b = 1 + 0.5·0.25.
  expect([steps.get('R')?.exact, steps.get('dJ/db1_1')?.exact]).toEqual(['5/64', '9/8']);
});
