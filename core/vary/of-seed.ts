import type { Problem } from '../kinds/index.ts';
import { randomOf } from '../tensor/random.ts';

/** Every problem belongs to one of so many seeds in a row, so that two of them have different numbers. */
const IN_A_ROW = 16;

/** Whether a problem is one of those that a seed may have. */
export const isOfSeed = (problem: Problem, seed: number): boolean =>
  Math.floor(randomOf(JSON.stringify(problem))() * IN_A_ROW) === seed % IN_A_ROW;
