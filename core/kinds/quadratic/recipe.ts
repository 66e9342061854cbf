import { quantityValue } from '../../document/quantity.ts';
import { likeThem, numbersIn, rates, type Recipe } from '../recipe.ts';
import type { QuadraticProblem } from './problem.ts';

/** The point and the learning rate; the function stays. */
export const recipe: Recipe<QuadraticProblem> = ({ at, learningRate }) => [
  ...likeThem(numbersIn(at, ['at']), { unlike: 'at' }),
  ...(learningRate === undefined ? [] : rates(quantityValue(learningRate), ['learningRate'])),
];
