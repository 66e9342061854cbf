import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { ChooseWeightsProblem } from './problem.ts';

/** The weights that are given, and inputs that are not 0 and 1; what the unit must answer stays. */
export const recipe: Recipe<ChooseWeightsProblem> = ({ table, weights }) => {
  const inputs = table.flatMap(({ x }, row) => numbersIn(x, ['table', row, 'x']));
  const isLogic = inputs.every(({ value }) => Number(value) === 0 || Number(value) === 1);
  return [...(isLogic ? [] : likeThem(inputs)), ...likeThem(numbersIn(weights, ['weights']))];
};
