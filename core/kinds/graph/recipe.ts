import { decimalsOf, likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { GraphProblem } from './problem.ts';

/** The inputs; the formulas stay. Beside x = 4 and w = 0.3 whole numbers stay whole, or products get long. */
export const recipe: Recipe<GraphProblem> = ({ inputs }) => {
  const all = numbersIn(inputs, ['inputs']);
  const whole = all.filter(({ value }) => decimalsOf(Number(value)) === 0);
  const others = all.filter((one) => !whole.includes(one));
  return [...likeThem(whole, { unlike: 'inputs' }), ...likeThem(others, { unlike: 'inputs' })];
};
