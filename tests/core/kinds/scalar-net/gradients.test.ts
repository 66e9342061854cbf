import { describe, expect, test } from 'vitest';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetProblem,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { activationNames, type ActivationName } from '../../../../core/layers/activations.ts';
import { losses, lossNames, type LossName } from '../../../../core/losses/index.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { seeded } from '../../../oracles/seeded.ts';

const TARGETS: Readonly<Record<string, readonly [number, number]>> = {
  numbers: [0.4, -0.7],
  shares: [0.25, 1],
  labels: [0, 1],
  signs: [1, -1],
  distribution: [0.25, 0.75],
  class: [0, 1],
};
const outputOf = (loss: LossName): ActivationName =>
  (({ numbers: 'identity', logits: 'identity', probabilities: 'sigmoid', distribution: 'softmax' }) as const)[
    losses[loss].outputs
  ];

/**
 * A 2-3-2 network of two samples with four decimals. Networks with a sum near a kink are rejected and sampled
 * again.
 */
function network(seed: number, hidden: ActivationName, loss: LossName, over: object = {}): ScalarNetProblem {
  const next = seeded(seed);
  const number = (): number => Math.round((2 * next() - 1) * 10_000) / 10_000;
  const numbers = (n: number): number[] => Array.from({ length: n }, number);
  const [y1, y2] = TARGETS[losses[loss].targets] ?? [0, 1];
  return scalarNetSchema.parse({
    kind: 'scalar-net',
    samples: [0, 1].map(() => ({ inputs: { x1: number(), x2: number() }, targets: { y1, y2 } })),
    layers: [
      { units: 3, activation: hidden, weights: [numbers(2), numbers(2), numbers(2)], biases: numbers(3) },
      { units: 2, activation: outputOf(loss), weights: [numbers(3), numbers(3)], biases: numbers(2) },
    ],
    loss: { name: loss },
    ...over,
  });
}

const PARAMETERS = ['w1_1_1', 'w1_3_2', 'b1_2', 'w2_1_3', 'w2_2_1', 'b2_2'];

/** The same network with one parameter moved. */
function moved(problem: ScalarNetProblem, id: string, value: number): ScalarNetProblem {
  const [, kind = '', layer = 1, j = 1, i = 1] = (/^([wb])(\d)_(\d)(?:_(\d))?$/.exec(id) ?? []).map(
    (part, k) => (k < 2 ? part : Number(part)),
  ) as [string, string, number, number, number];
  const layers = structuredClone(problem.layers ?? []);
  const target = layers[layer - 1];
  if (kind === 'b' && target?.biases) target.biases[j - 1] = value;
  else if (target?.weights[j - 1]) (target.weights[j - 1] as (number | string)[])[i - 1] = value;
  return { ...problem, layers };
}

function expectGradients(problem: ScalarNetProblem, objective = 'L'): void {
  const steps = stepsById(scalarNet.solve(problem).steps);
  for (const id of PARAMETERS) {
    const at = (value: number): number =>
      stepsById(scalarNet.solve(moved(problem, id, value)).steps).get(objective)?.value ?? Number.NaN;
    expectClose(
      steps.get(`d${objective}/d${id}`)?.value ?? Number.NaN,
      centralDifference(at, steps.get(id)?.value ?? Number.NaN),
      BY_DIFFERENCES,
    );
  }
}

/** Whether a sum is so near a kink (0, or ±3 of the hard sigmoid) that a finite difference would cross it. */
const nearKink = (problem: ScalarNetProblem): boolean =>
  scalarNet
    .solve(problem)
    .steps.some(
      ({ id, value }) => /^z1/.test(id) && [0, 3, -3].some((kink) => Math.abs(value - kink) < 1e-3),
    );
const away = (hidden: ActivationName, loss: LossName, over: object = {}): ScalarNetProblem =>
  [1, 2, 3, 4, 5].map((seed) => network(seed, hidden, loss, over)).find((problem) => !nearKink(problem)) ??
  network(6, hidden, loss, over);

const STATED = { 'squared-error-factor': 'half', 'batch-reduction': 'mean' } as const;

describe('gradients are the slopes of the loss', () => {
  test.each(activationNames)('through hidden units of %s', { timeout: 20_000 }, (hidden) => {
    expectGradients(away(hidden, 'squared-error', { conventions: STATED }));
  });

  test.each(lossNames)('of %s', { timeout: 20_000 }, (loss) => {
    expectGradients(away('tanh', loss, { conventions: { 'batch-reduction': 'sum' } }));
  });

  test.each<[string, object, string]>([
    ['an L2 penalty', { penalties: [{ name: 'l2', strength: 0.3 }] }, 'J'],
    [
      'L1 and L2 penalties, biases paying too',
      {
        penalties: [
          { name: 'l1', strength: 0.2 },
          { name: 'l2', strength: '1/3', parameters: ['b1_2', 'w2_1_3'] },
        ],
      },
      'J',
    ],
    ['dropout with given masks', { dropout: { rate: 0.25, dropped: [['h1_1'], ['h1_3']] } }, 'L'],
    [
      'dropout scaled at test time',
      {
        dropout: { rate: 0.25, dropped: [['h1_2']] },
        conventions: { ...STATED, 'dropout-scaling': 'at-test' },
      },
      'L',
    ],
  ])('with %s', { timeout: 20_000 }, (_name, over, objective) => {
    expectGradients(away('tanh', 'squared-error', { conventions: STATED, ...over }), objective);
  });
});

describe('penalties and dropout by hand', () => {
  // h1 = 2·1 = 2, h2 = −2, both linear; o = 0.5·2·r₁/q + 0.25·(−2)·r₂/q.
  const byHand = (over: object): (string | null | undefined)[] => {
    const solution = scalarNet.solve(
      scalarNetSchema.parse({
        kind: 'scalar-net',
        inputs: { x: 2 },
        targets: { y: 1 },
        parameters: { w1: 1, w2: -1, w3: 0.5, w4: 0.25 },
        units: [
          { id: 'h1', activation: 'identity' },
          { id: 'h2', activation: 'identity' },
          { id: 'o1', activation: 'identity' },
        ],
        edges: [
          { from: 'x', to: 'h1', weight: 'w1' },
          { from: 'x', to: 'h2', weight: 'w2' },
          { from: 'h1', to: 'o1', weight: 'w3' },
          { from: 'h2', to: 'o1', weight: 'w4' },
        ],
        loss: { name: 'squared-error', targets: { o1: 'y' } },
        optimizer: { name: 'gradient-descent', learningRate: 0.1 },
        conventions: { 'squared-error-factor': 'half' },
        ...over,
      }),
    );
    const steps = stepsById(solution.steps);
    return ['o1', 'dL/dw1', 'dL/dw2', 'J', 'dJ/dw3', "w3'"].map((id) => steps.get(id)?.exact);
  };

  test('a dropped unit has output and gradient 0; the others are scaled in both passes', () => {
    // q = ½: o = 0.5·2·2 = 2, ∂L/∂o = 1, ∂L/∂w1 = 1·0.5·2·2 = 2, ∂L/∂w2 = 0; ∂L/∂w3 = ã₁ = 4: w3 = 0.5 − 0.4.
    expect(byHand({ dropout: { rate: 0.5, dropped: [['h2']] } })).toEqual([
      '2',
      '2',
      '0',
      undefined,
      undefined,
      '1/10',
    ]);
  });

  test('the picture knows the output after dropout of the units that may be dropped, and of no others', () => {
    const { picture } = scalarNet.solve(
      network(1, 'relu', 'squared-error', {
        dropout: { rate: 0.25, units: ['h1_2'], dropped: [['h1_2']] },
      }),
    );
    expect(picture.units.map(({ id, kept }) => [id, kept])).toEqual([
      ['h1_1', null],
      ['h1_2', 'aTilde1_2'],
      ['h1_3', null],
      ['o1', null],
      ['o2', null],
    ]);
  });

  test('J = L + ½λ Σ w², and λw is added to the gradient of the loss', () => {
    // o = 1 − 0.5 = 0.5, L = ½·0.25 = 1/8; Σ w² = 1 + 1 + 0.25 + 0.0625 = 37/16, ½·0.4·37/16 = 37/80; J =
    // 47/80. ∂L/∂o = −0.5; ∂L/∂w1 = −0.25·2·… = −0.5·0.5·2, ∂L/∂w2 = −0.5·0.25·2; ∂J/∂w3 = −0.5·2 + 0.4·0.5 =
    // −0.8; w3 = 0.58.
    expect(
      byHand({
        penalties: [{ name: 'l2', strength: 0.4 }],
        conventions: { 'squared-error-factor': 'half', 'l2-factor': 'half' },
      }),
    ).toEqual(['1/2', '-1/2', '-1/4', '47/80', '-4/5', '29/50']);
  });

  test.each<[string, object, string]>([
    [
      'a mask for a unit that is none',
      { dropout: { rate: 0.5, dropped: [['h9']] } },
      'dropout.dropped[0][0]: "h9" cannot be dropped; units that can are h1, h2',
    ],
    [
      'masks for more passes than there are',
      { dropout: { rate: 0.5, dropped: [[], []] } },
      'dropout.dropped: found 2 lists for 1 pass',
    ],
    [
      'a penalty on no parameter',
      { penalties: [{ name: 'l1', strength: 1, parameters: ['w9'] }] },
      'penalties[0].parameters[0]: unknown parameter "w9"',
    ],
    [
      'the same penalty twice',
      {
        penalties: [
          { name: 'l1', strength: 1 },
          { name: 'l1', strength: 2 },
        ],
      },
      'penalties[1]: a second l1 penalty',
    ],
    [
      'a setting the loss has not',
      { loss: { name: 'squared-error', targets: { o1: 'y' }, delta: 1 } },
      'loss.delta: Squared error has no delta',
    ],
  ])('%s is told with its place', (_name, over, message) => {
    expect(() => byHand(over)).toThrow(message);
  });
});
