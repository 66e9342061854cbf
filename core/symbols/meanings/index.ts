import type { Meaning } from '../meaning.ts';
import { attention } from './attention.ts';
import { classification } from './classification.ts';
import { functionMeanings } from './functions.ts';
import { curvature } from './curvature.ts';
import { graphs } from './graphs.ts';
import { losses } from './losses.ts';
import { network } from './network.ts';
import { normalization } from './normalization.ts';
import { optimizers } from './optimizers.ts';
import { sequences } from './sequences.ts';
import { training } from './training.ts';
import { windows } from './windows.ts';

/** The meanings by chapter of the course. */
export const meaningChapters = {
  network,
  losses,
  optimizers,
  training,
  curvature,
  normalization,
  windows,
  sequences,
  attention,
  classification,
  graphs,
  functions: functionMeanings,
} as const;

const all = {
  ...network,
  ...losses,
  ...optimizers,
  ...training,
  ...curvature,
  ...normalization,
  ...windows,
  ...sequences,
  ...attention,
  ...classification,
  ...graphs,
  ...functionMeanings,
} as const;

export type MeaningName = keyof typeof all;
/** Every meaning of a symbol by its name. */
export const meanings: Readonly<Record<MeaningName, Meaning>> = all;
export const meaningNames = Object.keys(all) as readonly MeaningName[];
export const isMeaning = (name: string): name is MeaningName => Object.hasOwn(all, name);
