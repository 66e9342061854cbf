import { absoluteError } from './absolute-error.ts';
import { binaryCrossEntropyLogits } from './binary-cross-entropy-logits.ts';
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { crossEntropyLogits } from './cross-entropy-logits.ts';
import { crossEntropy } from './cross-entropy.ts';
import { focal } from './focal.ts';
import { hinge } from './hinge.ts';
import { huber } from './huber.ts';
import { klDivergence } from './kl-divergence.ts';
import type { Loss } from './loss.ts';
import { multiClassHinge } from './multi-class-hinge.ts';
import { squaredError } from './squared-error.ts';
import { squaredHinge } from './squared-hinge.ts';

const registry = [
  squaredError,
  absoluteError,
  huber,
  binaryCrossEntropy,
  binaryCrossEntropyLogits,
  focal,
  crossEntropy,
  crossEntropyLogits,
  hinge,
  squaredHinge,
  multiClassHinge,
  klDivergence,
] as const satisfies readonly Loss[];

type Registered = (typeof registry)[number];
/** The name of a loss in documents. */
export type LossName = Registered['name'];
type KeysOf<T> = T extends unknown ? keyof T : never;
/** The name of a setting of any loss. */
export type SettingName = KeysOf<Registered['settings']>;

export const lossNames: readonly LossName[] = registry.map(({ name }) => name);

/**
 * Every loss, by its name in documents. The names are those of the tuple, which the type of fromEntries
 * cannot express.
 */
export const losses = Object.fromEntries(
  registry.map((loss): [string, Loss] => [loss.name, loss]),
) as Readonly<Record<LossName, Loss>>;

/** The loss of a network whose document or text does not name one. */
export const defaultLoss = (outputsAreSoftmax: boolean): LossName =>
  outputsAreSoftmax ? crossEntropy.name : squaredError.name;

/** The losses that take logits. */
export const lossesOfLogits: readonly LossName[] = registry
  .filter(({ outputs }) => outputs === 'logits')
  .map(({ name }) => name);
