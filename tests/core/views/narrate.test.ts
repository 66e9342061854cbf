import { describe, expect, test } from 'vitest';
import { receptiveField, receptiveFieldSchema } from '../../../core/kinds/receptive-field/receptive-field.ts';
import { scalarNet, scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import {
  vectorActivation,
  vectorActivationSchema,
} from '../../../core/kinds/vector-activation/vector-activation.ts';
import { narrate } from '../../../core/views/narrate.ts';

/**
 * Two hidden units with one input each; h2 is dead. z1 = 0.5·2 + 0.1 = 1.1, z2 = −0.5·2 = −1; o1 = 0.3·1.1 +
 * 0.4·0 = 0.33; y = 1.
 */
const net = scalarNetSchema.parse({
  kind: 'scalar-net',
  inputs: { x1: 2 },
  targets: { y: 1 },
  parameters: { w1: 0.5, b1: 0.1, w2: -0.5, w3: 0.3, w4: 0.4 },
  units: [
    { id: 'h1', activation: 'relu', bias: 'b1' },
    { id: 'h2', activation: 'relu' },
    { id: 'o1', activation: 'identity' },
  ],
  edges: [
    { from: 'x1', to: 'h1', weight: 'w1' },
    { from: 'x1', to: 'h2', weight: 'w2' },
    { from: 'h1', to: 'o1', weight: 'w3' },
    { from: 'h2', to: 'o1', weight: 'w4' },
  ],
  loss: { name: 'squared-error', targets: { o1: 'y' } },
  optimizer: { name: 'momentum', learningRate: 0.1 },
});
const { steps } = scalarNet.solve(net);
const say = (id: string | null): string => narrate(steps, id);

test('without a current step there is no sentence', () => {
  expect(say(null)).toBe('');
  expect(say('nothing')).toBe('');
});

describe('forward', () => {
  test('a weighted sum with its bias', () => {
    expect(say('z1')).toBe('The weighted sum z₁: each incoming number times its weight, and the bias: 1.1.');
  });

  test('a weighted sum without a bias does not mention one', () => {
    expect(say('o1')).toBe('The weighted sum o₁: each incoming number times its weight: 0.33.');
  });

  test('an active unit and a dead one', () => {
    expect(say('a1')).toBe('ReLU passes 1.1 on unchanged.');
    expect(say('a2')).toBe('z₂ = −1 < 0, so ReLU passes 0 on: h2 is cut.');
  });

  test('the loss', () => {
    // ½(1 − 0.33)² = ½·0.4489
    expect(say('L')).toBe('The loss measures how far the outputs are from their targets: 0.22445.');
  });
});

describe('backward', () => {
  test('begins at the output', () => {
    expect(say('dL/do1')).toBe('The backward pass begins: the slope of the loss at o₁ is −0.67.');
  });

  test('names the chain rule', () => {
    expect(say('dL/dw3')).toBe(
      'The chain rule: what has come back so far, times the local slope towards w₃: −0.737.',
    ); // −0.67·1.1
  });

  test('stops at a dead unit', () => {
    expect(say('dL/dz2')).toBe(
      'z₂ = −1 < 0, so the slope of ReLU is 0 and no gradient passes back through h2.',
    );
    expect(say('dL/dw2')).toBe('One factor is 0, so nothing reaches w₂.');
  });

  test('adds the paths where there are several', () => {
    const twice = scalarNet.solve({
      ...net,
      parameters: { ...net.parameters, w5: 1 },
      units: [...(net.units ?? []), { id: 'o2', activation: 'identity' }],
      edges: [...(net.edges ?? []), { from: 'h1', to: 'o2', weight: 'w5' }],
      targets: { y: 1, y2: 0 },
      loss: { name: 'squared-error', targets: { o1: 'y', o2: 'y2' } },
    });
    // −0.67·0.3 + 1.1·1
    expect(narrate(twice.steps, 'dL/da1')).toBe(
      '2 paths lead from a₁ to the loss; the products along them are added: 0.899.',
    );
  });
});

describe('update', () => {
  test('moves a weight against its gradient, or leaves it unchanged if that is 0', () => {
    expect(say("w3'")).toBe('One step against the gradient takes w₃ from 0.3 to 0.3737.'); // 0.3 + 0.1·0.737
    expect(say("w2'")).toBe('The gradient of w₂ is 0, so it stays at −0.5.');
  });

  test('a velocity is not a weight: it has no gradient of its own', () => {
    expect(say("v_w3'")).toMatch(/becomes 0\.0737\.$/);
    expect(say("v_w2'")).toMatch(/becomes 0\.$/);
  });
});

test('a layer of a receptive field is called by its name', () => {
  const field = receptiveField.solve(
    receptiveFieldSchema.parse({
      kind: 'receptive-field',
      layers: [{ type: 'conv', kernel: 3, filters: 32 }],
    }),
  );
  expect(narrate(field.steps, 'r_1')).toBe('CONV-3-32: r₁ = 3.');
});

test('a squashing function names its range', () => {
  const entries = vectorActivation.solve(
    vectorActivationSchema.parse({ kind: 'vector-activation', function: 'sigmoid', vector: [0.5] }),
  );
  expect(narrate(entries.steps, 's1')).toBe('The sigmoid squashes 0.5 into 0.62246, between 0 and 1.'); // 1/(1 + e^−0.5) = 0.6224593…
});
