import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { ConfusionMatrixProblem } from './problem.ts';

/** The counts; β and the classes stay. */
export const recipe: Recipe<ConfusionMatrixProblem> = ({ counts }) =>
  likeThem(numbersIn(counts, ['counts']), { unlike: 'counts' });
