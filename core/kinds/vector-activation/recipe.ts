import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { VectorActivationProblem } from './problem.ts';

/** The entries of the vector. */
export const recipe: Recipe<VectorActivationProblem> = ({ vector }) =>
  likeThem(numbersIn(vector, ['vector']), { unlike: 'vector' });
