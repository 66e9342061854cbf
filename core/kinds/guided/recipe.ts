import { refs } from '../../expr/expr.ts';
import { among, likeThem, numbersIn, sizesLike, written, type Recipe, type Slot } from '../recipe.ts';
import { givensOf } from './givens.ts';
import { linesOf } from './lines.ts';
import type { GuidedProblem } from './problem.ts';
import { readBoxes } from './read-boxes.ts';

/**
 * The givens: a matrix by all its entries, a single number by itself. One that no answer is computed from stays: the
 * answers, which its author worked from it by hand, would be false beside another. Throws ProblemError where the boxes
 * cannot be read.
 */
export const recipe: Recipe<GuidedProblem> = (problem) => {
  const { matrices, names } = givensOf(problem);
  const used = new Set(linesOf(readBoxes(problem.boxes, names)).flatMap(({ formula }) => refs(formula)));
  const isUsed = (name: string): boolean =>
    used.has(name) || matrices.some((one) => one.name === name && one.rows.flat().some((id) => used.has(id)));
  return Object.entries(problem.givens ?? {}).flatMap(([name, given]): readonly Slot[] => {
    if (!isUsed(name)) return [];
    const numbers = numbersIn(given, ['givens', name]);
    return typeof given === 'object' ? likeThem(numbers) : numbers.flatMap(singleSlot);
  });
};

/** Sizes such as 64 stay round, 0 and 1 stay among themselves; other whole numbers change by a little, decimals by their last place. */
function singleSlot({ place, value }: ReturnType<typeof numbersIn>[number]): Slot {
  const number = Number(value);
  const size = Math.abs(number);
  // It may be a label.
  if (size <= 1 && Number.isInteger(size)) return among(place, [written(0, value), written(1, value)]);
  const sizes =
    Number.isInteger(size) && size >= LARGE
      ? size % 8 === 0
        ? [size / 2, size, size + size / 2, 2 * size]
        : Array.from({ length: 9 }, (_, i) => size + i - 4)
      : sizesLike([size]);
  return among(
    place,
    sizes.map((one) => written(number < 0 ? -one : one, value)),
  );
}
const LARGE = 10;
