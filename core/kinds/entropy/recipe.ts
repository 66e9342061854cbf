import type { Quantity } from '../../document/quantity.ts';
import { distributionSlots, type Recipe, type Slot } from '../recipe.ts';
import type { EntropyProblem } from './problem.ts';

/** The probabilities of every distribution. */
export const recipe: Recipe<EntropyProblem> = ({ p, q, joint }) => {
  const slots = (values: readonly Quantity[] | undefined, name: string): readonly Slot[] =>
    distributionSlots((values ?? []).map((value, i) => ({ place: [name, i], value })));
  return [
    ...slots(p, 'p'),
    ...slots(q, 'q'),
    ...distributionSlots(
      (joint ?? []).flatMap((row, i) => row.map((value, j) => ({ place: ['joint', i, j], value }))),
    ),
  ];
};
