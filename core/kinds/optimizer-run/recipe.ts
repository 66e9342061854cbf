import { eitherSide, likeThem, numbersIn, rates, type Recipe } from '../recipe.ts';
import type { OptimizerRunProblem } from './problem.ts';

/** Where the run starts, the samples or gradients, and the learning rate; the objective stays. */
export const recipe: Recipe<OptimizerRunProblem> = ({ start, samples, gradients, optimizer }) => {
  const from = numbersIn(start, ['start']);
  const values = numbersIn(samples, ['samples']);
  const names = [...new Set(values.map(({ place }) => String(place.at(-1))))];
  return [
    ...likeThem(from, from.length === 1 ? { like: eitherSide(from) } : { unlike: 'start' }),
    ...names.flatMap((name) =>
      likeThem(
        values.filter(({ place }) => place.at(-1) === name),
        { unlike: name },
      ),
    ),
    ...Object.entries(gradients ?? {}).flatMap(([name, list]) =>
      likeThem(numbersIn(list, ['gradients', name]), { unlike: `gradient ${name}` }),
    ),
    ...rates(optimizer.learningRate, ['optimizer', 'learningRate']),
  ];
};
