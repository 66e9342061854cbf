import type { Quantity } from '../document/quantity.ts';
import type { Problem } from '../kinds/index.ts';
import type { Slot } from '../kinds/recipe.ts';
import { withValueAt } from '../views/edit.ts';

/** A draw: numbers for each slot. */
export type Draw = readonly (readonly Quantity[])[];

/** A problem with the numbers of a draw. */
export const applied = (problem: Problem, slots: readonly Slot[], draw: Draw): Problem =>
  slots.reduce<unknown>(
    (whole, { places }, i) =>
      places.reduce<unknown>((part, place, j) => withValueAt(part, place, draw[i]?.[j]), whole),
    problem,
  ) as Problem;
