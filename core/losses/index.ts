import { absoluteError } from './absolute-error.ts';
import { binaryCrossEntropyLogits } from './binary-cross-entropy-logits.ts';
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropyLogits } from './cross-entropy-logits.ts';
import { crossEntropy } from './cross-entropy.ts';
import { hinge } from './hinge.ts';
import { huber } from './huber.ts';
import { klDivergence } from './kl-divergence.ts';
import type { Loss } from './loss.ts';
import { multiClassHinge } from './multi-class-hinge.ts';
import { squaredError } from './squared-error.ts';

/** Every loss, by the name a document uses. */
export const losses = {
  'squared-error': squaredError,
  'absolute-error': absoluteError,
  huber,
  'binary-cross-entropy': binaryCrossEntropy,
  'binary-cross-entropy-logits': binaryCrossEntropyLogits,
  'cross-entropy': crossEntropy,
  'cross-entropy-logits': crossEntropyLogits,
  hinge,
  'multi-class-hinge': multiClassHinge,
  'kl-divergence': klDivergence,
} as const satisfies Record<string, Loss>;
export type LossName = keyof typeof losses;
export const lossNames = Object.keys(losses) as [LossName, ...LossName[]];
