import { z } from 'zod';
import { pointSets } from '../datasets/index.ts';
import { formInUse, optimizerNames, optimizers, type OptimizerName } from '../optimizers/index.ts';
import { playgroundActivations } from './activations.ts';
import { featureNames } from './features.ts';
import { playgroundLosses } from './output.ts';

export const MOST_LAYERS = 4;
export const MOST_UNITS = 8;
export const MOST_BATCH = 30;
export const MOST_SEED = 9999;

/** The sets that are drawn, and the points of a file. */
export const dataNames = [...pointSets.map(({ name }) => name), 'own'];

/** Everything that is chosen on the Playground. */
export const settingsSchema = z.strictObject({
  data: z.enum(dataNames),
  /** Standard deviation of the noise of each coordinate. */
  noise: z.number().min(0).max(0.5),
  /** The share of the points that is learnt from. */
  share: z.number().min(0.1).max(0.9),
  seed: z.int().min(0).max(MOST_SEED),
  features: z.array(z.enum(featureNames)).min(1).max(featureNames.length),
  /** Units of each hidden layer. */
  hidden: z.array(z.int().min(1).max(MOST_UNITS)).max(MOST_LAYERS),
  activation: z.enum(playgroundActivations),
  loss: z.enum(playgroundLosses),
  optimizer: z.enum(optimizerNames),
  /** Hyperparameters by the ids of the registry; the rest are its defaults. */
  hyper: z.record(z.string().max(20), z.number().min(0).max(1000)),
  penalty: z.enum(['none', 'l1', 'l2']),
  strength: z.number().min(0).max(10),
  batch: z.int().min(1).max(MOST_BATCH),
});
export type PlaygroundSettings = z.infer<typeof settingsSchema>;

export const defaultSettings: PlaygroundSettings = {
  data: 'circle',
  noise: 0,
  share: 0.5,
  seed: 1,
  features: ['x1', 'x2'],
  hidden: [4, 2],
  activation: 'tanh',
  loss: 'squared-error',
  optimizer: 'gradient-descent',
  hyper: { eta: 0.03 },
  penalty: 'none',
  strength: 0.001,
  batch: 10,
};

/** What was stored; a setting that is missing or not valid has its default. */
export function readSettings(stored: unknown): PlaygroundSettings {
  const given = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  );
  const valid = Object.entries(settingsSchema.shape).filter(
    ([name, field]) => field.safeParse(given.get(name)).success,
  );
  return settingsSchema.parse({
    ...defaultSettings,
    ...Object.fromEntries(valid.map(([name]) => [name, given.get(name)])),
  });
}

/** The form of an optimizer that a problem has which states none. */
export const formOf = (optimizer: OptimizerName): string =>
  formInUse(optimizers[optimizer], undefined)?.choice ?? optimizers[optimizer].forms[0].name;

/** Every hyperparameter of an optimizer, as given or its default. */
export const hyperOf = (
  optimizer: OptimizerName,
  given: PlaygroundSettings['hyper'],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(optimizers[optimizer].hyperparameters).map(([id, hyper]) => [
      id,
      given[id] ?? hyper.default,
    ]),
  );

/** Settings whose change needs a network or points anew; the others take effect while it trains. */
const ANEW = ['data', 'noise', 'share', 'seed', 'features', 'hidden', 'activation', 'loss'] as const;
export const needsRestart = (before: PlaygroundSettings, after: PlaygroundSettings): boolean =>
  ANEW.some((name) => String(before[name]) !== String(after[name]));
