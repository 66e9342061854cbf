import { crossEntropy } from './cross-entropy.ts';
import type { Loss } from './loss.ts';
import { squaredError } from './squared-error.ts';

/** Every loss, by the name a document uses. */
export const losses = { 'squared-error': squaredError, 'cross-entropy': crossEntropy } as const satisfies Record<string, Loss>;
export type LossName = keyof typeof losses;
export const lossNames = Object.keys(losses) as [LossName, ...LossName[]];
