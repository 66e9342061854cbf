import { likeThem, numbersIn, rates, type Recipe } from '../recipe.ts';
import type { PerceptronProblem } from './problem.ts';

/** The samples, the weights and the bias that it starts from, and the rate; the labels stay. */
export const recipe: Recipe<PerceptronProblem> = ({ samples, weights, bias, learningRate }) => [
  ...likeThem(samples.flatMap(({ x }, s) => numbersIn(x, ['samples', s, 'x']))),
  // It starts from nothing, as most do.
  ...(numbersIn(weights, []).some(({ value }) => Number(value) !== 0)
    ? likeThem(numbersIn(weights, ['weights']))
    : []),
  ...(typeof bias === 'number' && bias !== 0 ? likeThem(numbersIn(bias, ['bias'])) : []),
  ...rates(learningRate, ['learningRate']),
];
