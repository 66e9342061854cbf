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
    expect(say('z1')).toBe(
      'The weighted sum z₁: each input counts as much as its weight says, and the bias shifts the result: 1.1.',
    );
  });

  test('a weighted sum without a bias does not mention one', () => {
    expect(say('o1')).toBe(
      'The weighted sum o₁: each input counts as much as its weight says, and nothing is added, because there is no bias: 0.33.',
    );
  });

  test('an active unit and a dead one', () => {
    expect(say('a1')).toBe('ReLU passes 1.1 on unchanged: above 0 the unit is on, with slope 1.');
    expect(say('a2')).toBe(
      'z₂ = −1 is below 0, where ReLU is flat: the unit is off and gives 0, so nothing that happens to z₂ can change the output.',
    );
  });

  test('the loss', () => {
    // ½(1 − 0.33)² = ½·0.4489
    expect(say('L')).toBe(
      'The loss squares each miss between target and output, so large misses count most, and the sign does not matter: 0.22445.',
    );
  });
});

describe('backward', () => {
  test('begins at the output', () => {
    expect(say('dL/do1')).toBe(
      'The backward pass begins with the miss: o₁ is below its target, so the slope −0.67 is negative, and raising o₁ lowers the loss.',
    );
  });

  test('a weight is blamed by what it carried', () => {
    expect(say('dL/dw3')).toBe(
      'w₃ is blamed in proportion to what it carried: a₁ = 1.1 times the −0.67 that came back to o₁: −0.737.',
    ); // −0.67·1.1
  });

  test('stops at a dead unit', () => {
    expect(say('dL/dz2')).toBe(
      'ReLU is flat below 0 and z₂ = −1, so nothing that happens to z₂ can change L: the gradient stops here.',
    );
    expect(say('dL/dw2')).toBe('Nothing came back to z₂, so nothing can reach w₂: 0 times any slope is 0.');
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
      'a₁ feeds 2 sums, so what comes back over each of its wires is added: 0.899.',
    );
  });
});

describe('update', () => {
  test('moves a weight against its gradient, or leaves it unchanged if that is 0', () => {
    const plain = scalarNet.solve({ ...net, optimizer: { name: 'gradient-descent', learningRate: 0.1 } });
    // 0.3 + 0.1·0.737
    expect(narrate(plain.steps, "w3'")).toBe(
      'The loss falls when w₃ grows (slope −0.737), so w₃ goes up, from 0.3 to 0.3737: the rate 0.1 times the slope.',
    );
    expect(narrate(plain.steps, "w2'")).toBe(
      'The gradient of w₂ is 0, so there is no better direction: it stays at −0.5.',
    );
  });

  test('a velocity that starts at 0 holds the first gradient alone', () => {
    expect(say("v_w3'")).toMatch(/^The velocity was 0, .* holds this gradient alone: 0\.0737\.$/);
    expect(say("w3'")).toBe(
      'The parameter moves with its velocity and not with the gradient alone, from 0.3 to 0.3737: old gradients still push.',
    );
  });
});

test('a kernel of 3 over the input adds 2 cells to a field of 1', () => {
  const field = receptiveField.solve(
    receptiveFieldSchema.parse({
      kind: 'receptive-field',
      layers: [{ type: 'conv', kernel: 3, filters: 32 }],
    }),
  );
  expect(narrate(field.steps, 'r_1')).toBe(
    'Neighbouring units are one input cell apart, so a kernel of k cells adds k − 1: the field grows from 1 to 3.',
  );
});

test('a given number is not computed', () => {
  expect(say('x1')).toBe('x₁ is given: 2. Nothing has to be computed for it.');
});

test('a squashing function names its range', () => {
  const entries = vectorActivation.solve(
    vectorActivationSchema.parse({ kind: 'vector-activation', function: 'sigmoid', vector: [0.5] }),
  );
  expect(narrate(entries.steps, 's1')).toBe(
    'The sigmoid squashes 0.5 into 0.62246, between 0 and 1; 0 would become ½.',
  ); // 1/(1 + e^−0.5) = 0.6224593…
});
