import { likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { AttentionProblem } from './problem.ts';

/** The entries of every matrix; the mask stays. */
export const recipe: Recipe<AttentionProblem> = (problem) => {
  const { queries, keys, values, input, weights, biases, output, outputGradient } = problem;
  return [
    ...likeThem(numbersIn(queries, ['queries'])),
    ...likeThem(numbersIn(keys, ['keys'])),
    ...likeThem(numbersIn(values, ['values'])),
    ...likeThem(numbersIn(input, ['input']), { closely: true }),
    ...(['query', 'key', 'value'] as const).flatMap((name) => [
      ...likeThem(numbersIn(weights?.[name], ['weights', name]), { closely: true }),
      ...likeThem(numbersIn(biases?.[name], ['biases', name])),
    ]),
    ...likeThem(numbersIn(output?.weights, ['output', 'weights'])),
    ...likeThem(numbersIn(output?.biases, ['output', 'biases'])),
    ...likeThem(numbersIn(outputGradient, ['outputGradient'])),
  ];
};
