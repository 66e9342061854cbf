import { likeThem, numbersIn, targetSlots, type Placed, type Recipe } from '../recipe.ts';
import type { RecurrentProblem } from './problem.ts';

/** The weights of the cell, the inputs, the state it starts from and the targets. */
export const recipe: Recipe<RecurrentProblem> = ({ cell, inputs, initial, targets }) => {
  const all = numbersIn(targets, ['targets']);
  const x = numbersIn(inputs, ['inputs']);
  const named = numbersIn(cell, ['cell']);
  const isBias = ({ place }: Placed): boolean => place.includes('b') || place.includes('bh');
  const weights = named.filter((one) => !isBias(one));
  const biases = named.filter(isBias);
  return [
    ...likeThem(weights, { unlike: 'weights' }),
    // Biases that are all 0 say nothing of those that could be.
    ...likeThem(biases, biases.every(({ value }) => Number(value) === 0) ? { like: weights } : {}),
    ...inputs.flatMap((one, i) => likeThem(numbersIn(one, ['inputs', i]), { like: x, unlike: `input ${i}` })),
    ...likeThem(numbersIn(initial, ['initial'])),
    ...targets.flatMap((one, i) => targetSlots(numbersIn(one, ['targets', i]), all)),
  ];
};
