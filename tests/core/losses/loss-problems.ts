import fc from 'fast-check';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { losses, lossNames, type LossName } from '../../../core/losses/index.ts';
import type { Compared, Loss } from '../../../core/losses/loss.ts';

/** One sample: outputs and targets of a loss, under one choice of its conventions and settings. */
export interface LossProblem {
  readonly name: LossName;
  readonly loss: Loss;
  readonly outputs: readonly number[];
  readonly targets: readonly number[];
  readonly conventions: ConventionChoices;
  readonly settings: Readonly<Record<string, number>>;
}

const ROUND = 1e4;
const between = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(least * ROUND), max: Math.round(most * ROUND) }).map((n) => n / ROUND);
const list = (one: fc.Arbitrary<number>, n: number): fc.Arbitrary<readonly number[]> =>
  fc.array(one, { minLength: n, maxLength: n });
const scaledToOne = (weights: readonly number[]): readonly number[] =>
  weights.map((weight) => weight / weights.reduce((sum, one) => sum + one, 0));

function outputsOf(loss: Loss, n: number): fc.Arbitrary<readonly number[]> {
  if (loss.outputs === 'numbers' || loss.outputs === 'logits') return list(between(-3, 3), n);
  return loss.outputs === 'probabilities'
    ? list(between(0.05, 0.95), n)
    : list(between(0.1, 1), n).map(scaledToOne);
}

function targetsOf(loss: Loss, n: number): fc.Arbitrary<readonly number[]> {
  const oneHot = fc
    .nat({ max: n - 1 })
    .map((right) => Array.from({ length: n }, (_, i) => (i === right ? 1 : 0)));
  switch (loss.targets) {
    case 'numbers':
      return list(between(-3, 3), n);
    case 'shares':
      return list(fc.oneof(fc.constantFrom(0, 1), between(0, 1)), n);
    case 'labels':
      return list(fc.constantFrom(0, 1), n);
    case 'signs':
      return list(fc.constantFrom(1, -1), n);
    case 'distribution':
      return fc.oneof(oneHot, list(between(0.1, 1), n).map(scaledToOne));
    case 'class':
      return oneHot;
  }
}

const conventionsOf = fc.record<ConventionChoices>({
  'squared-error-factor': fc.constantFrom('half', 'one', 'mean'),
  'loss-over-outputs': fc.constantFrom('mean', 'sum'),
  'huber-scale': fc.constantFrom('huber', 'smooth-l1'),
  'hinge-classes': fc.constantFrom('sum', 'mean'),
  'softmax-shift': fc.constantFrom('max', 'none'),
});

/** Smallest distance from a kink for a central difference, whose step is 6e-6 times at most 3. */
const CLEAR = 1e-3;

/** Whether every output is far enough from the kinks of the loss. */
function isSmooth({ name, outputs, targets, settings }: LossProblem): boolean {
  const clear = (distance: number): boolean => Math.abs(distance) > CLEAR;
  const right = outputs[targets.indexOf(1)] ?? 0;
  return outputs.every((o, i) => {
    const y = targets[i] ?? 0;
    switch (name) {
      case 'absolute-error':
        return clear(o - y);
      case 'huber':
        return clear(Math.abs(o - y) - (settings['delta'] ?? 1));
      case 'hinge':
        return clear(1 - y * o);
      case 'multi-class-hinge':
        return y === 1 || clear(o - right + (settings['margin'] ?? 1));
      case 'binary-cross-entropy-logits':
        return clear(o); // the formula has |z| in it, although the loss is smooth there
      case 'cross-entropy-logits':
        return outputs.every((other, j) => j === i || clear(other - o)); // max z, likewise
      default:
        return true;
    }
  });
}

/** Any loss on seeded numbers, away from its kinks. */
export const lossProblem = (name: LossName): fc.Arbitrary<LossProblem> => {
  const loss: Loss = losses[name];
  return fc
    .integer({ min: 1, max: 5 })
    .chain((n) =>
      fc.record({
        outputs: outputsOf(loss, n),
        targets: targetsOf(loss, n),
        conventions: conventionsOf,
        settings: fc.record(
          Object.fromEntries(
            Object.entries(loss.settings).map(([setting, { most = 2 }]) => [setting, between(0.5, most)]),
          ),
        ),
      }),
    )
    .map((problem) => ({ name, loss, ...problem }))
    .filter(isSmooth);
};

export { lossNames };

export const comparedOf = ({ targets }: Pick<LossProblem, 'targets'>, activation = 'identity'): Compared[] =>
  targets.map((value, i) => ({
    output: `o${i + 1}`,
    target: `y${i + 1}`,
    sum: activation === 'identity' ? `o${i + 1}` : `z${i + 1}`,
    activation,
    value,
  }));
