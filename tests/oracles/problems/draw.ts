import { activationNames, isGroupwise } from '../../../core/layers/activations.ts';
import { lossNames, losses } from '../../../core/losses/index.ts';
import type { Loss } from '../../../core/losses/loss.ts';
import type { KindName } from '../../../core/kinds/index.ts';
import { optimizerNames, optimizers, type OptimizerName } from '../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../core/optimizers/optimizer.ts';
import { vectorActivationSchema } from '../../../core/kinds/vector-activation/vector-activation.ts';
import { drawnArrays } from './draw-arrays.ts';
import { drawnExpressions } from './draw-expressions.ts';
import { drawnHandKinds } from './draw-hand-kinds.ts';
import { number, pick, several, whole, type Random } from './random.ts';

const OBJECTIVES = [
  'x^2 + 10*y^2',
  '(1 - x)^2 + 5*(y - x^2)^2',
  'exp(0.3*x) + y^2/2 - tanh(x*y)',
  'ln(1 + x^2) + sqrt(1 + y^2)',
  'sigmoid(x - y) + 0.1*(x^2 + y^2)',
] as const;

const ENTRYWISE = activationNames.filter((name) => !isGroupwise(name));
const named = (letter: string, values: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));

function targetsOf({ targets }: Loss, n: number, random: Random): number[] {
  const right = whole(random, 0, n - 1);
  switch (targets) {
    case 'numbers':
      return several(n, () => number(random, 1));
    case 'signs':
      return several(n, () => (random() < 0.5 ? -1 : 1));
    case 'labels':
    case 'shares':
      return several(n, () => Math.round(random()));
    case 'class':
    case 'distribution':
      return several(n, (k) => (k === right ? 1 : 0));
  }
}

/** Mostly the form of PyTorch, whose program uses torch.optim. */
function formOf(name: OptimizerName, random: Random): Readonly<Record<string, string>> {
  const { convention, forms, torch }: Optimizer = optimizers[name];
  const theirs = forms.filter((form) => torch(form.name, () => '0') !== null);
  return convention === null || theirs.length === 0 || random() < 0.25
    ? {}
    : { [convention]: pick(random, theirs).name };
}

/** Any schedule, with or without a warm-up. */
function schedule(random: Random, n: number): unknown {
  const warmUp =
    random() < 0.5
      ? { warmUp: { updates: whole(random, 1, 3), ...(random() < 0.5 ? { from: 0.25 } : {}) } }
      : {};
  const schedules = [
    { name: 'step', every: whole(random, 1, 3), factor: 0.5 },
    { name: 'exponential', factor: 0.8 },
    { name: 'inverse-time', decay: 0.5 },
    { name: 'cosine', span: whole(random, 2, 5), minimum: 0.005 },
    { name: 'constant' },
  ];
  return { ...schedules[n % schedules.length], ...warmUp };
}

/**
 * A random document of a kind, the `n`-th of its run: for kinds that vary in their shape, not
 * only in their numbers. The caller skips documents that the kind refuses.
 */
export const drawn: Partial<Record<KindName, (random: Random, n: number) => unknown>> = {
  ...drawnArrays,
  ...drawnExpressions,
  ...drawnHandKinds,
  'scalar-net': (random, n) => {
    const lossName = lossNames[n % lossNames.length] ?? 'squared-error';
    const loss: Loss = losses[lossName];
    const outputs = whole(random, ['class', 'distribution'].includes(loss.targets) ? 2 : 1, 3);
    const last = {
      numbers: pick(random, ENTRYWISE),
      logits: 'identity',
      probabilities: 'sigmoid',
      distribution: 'softmax',
    } as const;
    const sizes = [whole(random, 1, 3), ...several(whole(random, 0, 2), () => whole(random, 1, 3)), outputs];
    const sample = (): unknown => ({
      inputs: named(
        'x',
        several(sizes[0] ?? 1, () => number(random)),
      ),
      targets: named('y', targetsOf(loss, outputs, random)),
    });
    const samples = several(random() < 0.5 ? 1 : whole(random, 2, 3), sample);
    const optimizer = optimizerNames[n % optimizerNames.length] ?? 'adam';
    return {
      kind: 'scalar-net',
      samples,
      layers: sizes.slice(1).map((units, i) => ({
        units,
        activation: i === sizes.length - 2 ? last[loss.outputs] : pick(random, ENTRYWISE),
        weights: several(units, () => several(sizes[i] ?? 1, () => number(random, 1))),
        ...(random() < 0.7 ? { biases: several(units, () => number(random, 1)) } : {}),
      })),
      loss: { name: lossName },
      ...(random() < 0.8
        ? {
            optimizer: {
              name: optimizer,
              learningRate: 0.1,
              ...(random() < 0.4 ? { weightDecay: 0.02 } : {}),
            },
            epochs: whole(random, 1, 3),
            ...(samples.length > 1 ? { batchSize: whole(random, 1, samples.length) } : {}),
          }
        : {}),
      conventions: formOf(optimizer, random),
    };
  },
  'optimizer-run': (random, n) => {
    const name = optimizerNames[n % optimizerNames.length] ?? 'adam';
    return {
      kind: 'optimizer-run',
      objective: pick(random, OBJECTIVES),
      start: { x: number(random), y: number(random) },
      optimizer: {
        name,
        learningRate: pick(random, [0.01, 0.05, 0.1]),
        ...(random() < 0.3 ? { weightDecay: 0.02 } : {}),
      },
      ...(random() < 0.6 ? { schedule: schedule(random, n) } : {}),
      steps: whole(random, 1, 8),
      conventions: { ...formOf(name, random), 'cosine-end': pick(random, ['restart', 'rise', 'hold']) },
    };
  },
  'update-rule': (_random, n) => ({
    kind: 'update-rule',
    optimizer: optimizerNames[n % optimizerNames.length],
  }),
  'vector-activation': (random, n) => {
    const functions = vectorActivationSchema.shape.function.options;
    return {
      kind: 'vector-activation',
      function: functions[n % functions.length],
      vector: several(whole(random, 1, 5), () => number(random, 3)),
    };
  },
  'cnn-table': (random) => ({
    kind: 'cnn-table',
    layers: [
      { type: 'input', shape: [whole(random, 20, 64), whole(random, 20, 64), whole(random, 1, 4)] },
      ...several(whole(random, 1, 4), () => slidingLayer(random)),
      ...(random() < 0.5 ? [{ type: 'dense', units: whole(random, 1, 20) }] : []),
    ],
  }),
  'receptive-field': (random) => ({
    kind: 'receptive-field',
    layers: several(whole(random, 1, 6), () => slidingLayer(random)),
  }),
};

function slidingLayer(random: Random): unknown {
  const side = whole(random, 1, 5);
  const size = random() < 0.3 ? [side, whole(random, 1, 5)] : side;
  const stride = whole(random, 1, 2);
  return random() < 0.6
    ? { type: 'conv', kernel: size, filters: whole(random, 1, 8), stride, padding: whole(random, 0, 2) }
    : { type: pick(random, ['max-pool', 'average-pool']), size, stride };
}
