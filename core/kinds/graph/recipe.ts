import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { GraphProblem } from './problem.ts';

/** The inputs; the formulas stay. */
export const recipe: Recipe<GraphProblem> = ({ inputs }) =>
  likeThem(numbersIn(inputs, ['inputs']), { unlike: 'inputs' });
