import { among, type Recipe } from '../recipe.ts';
import type { TrainingCountProblem } from './problem.ts';

/** Samples, batch size and epochs; what happens with the last batch stays. */
export const recipe: Recipe<TrainingCountProblem> = () => [
  among(['samples'], [500, 900, 1000, 1500, 2000, 2500, 5000, 10_000]),
  among(['batchSize'], [16, 32, 64, 128]),
  among(['epochs'], [2, 3, 5, 8, 10, 20]),
];
