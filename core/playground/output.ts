import { lossNames, losses, type LossName } from '../losses/index.ts';
import { tensorLosses, type TensorLoss } from '../tensor/network/losses.ts';

/** What the one output unit is with a loss: its activation, the targets of the two classes, and how it is shown. */
export interface OutputUnit {
  readonly activation: 'identity' | 'sigmoid' | 'tanh';
  /** Of class 0 and of class 1. */
  readonly targets: readonly [number, number];
  /** The output on a scale from −1, surely class 0, to 1, surely class 1; at 0 it is undecided. */
  readonly shown: (output: number) => number;
}

const within = (value: number): number => Math.max(-1, Math.min(1, value));

/** Null for a loss that takes a distribution over classes, or one score for each: one unit has neither. */
export function outputFor(name: LossName): OutputUnit | null {
  const { outputs, targets } = losses[name];
  if (targets === 'distribution' || targets === 'class') return null;
  if (outputs === 'probabilities') return { activation: 'sigmoid', targets: [0, 1], shown: (p) => 2 * p - 1 };
  // 2σ(z) − 1
  if (outputs === 'logits')
    return { activation: 'identity', targets: [0, 1], shown: (z) => Math.tanh(z / 2) };
  if (targets === 'signs') return { activation: 'identity', targets: [-1, 1], shown: within };
  return { activation: 'tanh', targets: [-1, 1], shown: within };
}

const isTensorLoss = (name: string): name is TensorLoss => (tensorLosses as readonly string[]).includes(name);

/** The losses that one output unit can have, in the order of the registry. */
export const playgroundLosses: readonly TensorLoss[] = lossNames.flatMap((name) =>
  outputFor(name) !== null && isTensorLoss(name) ? [name] : [],
);
