import { CLASSES, samplesOf, splitDigits, type DigitSamples } from '../datasets/digits.ts';
import { splitPictures } from '../datasets/own-pictures.ts';
import type { LabTools } from './lab.ts';

/** The pictures that a run learns and is tried on: the digits, or those of a folder. */
export interface LearntPictures {
  readonly classes: number;
  /** What a label is called. */
  readonly nameOf: (label: number) => string;
  /** Indices of those to learn from, and of those that nobody learns from. */
  readonly pool: readonly number[];
  readonly fresh: readonly number[];
  readonly samplesOf: (indices: readonly number[]) => DigitSamples;
  /** The first fresh one of a class; of the last class where there is none of so large a number. */
  readonly freshOf: (label: number) => number;
}

/** Throws RangeError where there are neither pictures of one's own nor digits. */
export function learntPictures({ digits, pictures }: LabTools): LearntPictures {
  const all = pictures ?? digits;
  if (!all) throw new RangeError('this experiment needs the digits');
  const classes = pictures?.classes.length ?? CLASSES;
  const { pool, fresh } = pictures ? splitPictures(pictures) : splitDigits(all);
  return {
    ...{ classes, pool, fresh },
    nameOf: (label) => pictures?.classes[label]?.name ?? String(label),
    samplesOf: (indices) => samplesOf(all, indices, classes),
    freshOf: (label) => fresh.find((index) => all.labels[index] === Math.min(label, classes - 1)) ?? 0,
  };
}
