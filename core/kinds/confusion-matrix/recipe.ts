import { numbersIn, parts, type Recipe } from '../recipe.ts';
import type { ConfusionMatrixProblem } from './problem.ts';

/** Most totals are drawn in so many units, so that they stay round. */
const UNITS = 20;
const TRIES = 50;

/**
 * The counts, of which the sum stays; β and the classes stay. A classifier that is right more often than not stays such
 * a one.
 */
export const recipe: Recipe<ConfusionMatrixProblem> = ({ counts }) => {
  const numbers = numbersIn(counts, ['counts']);
  const values = numbers.map(({ value }) => Number(value));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total < numbers.length) return [];
  const rightOf = (all: readonly number[]): number =>
    all.reduce((sum, value, i) => (isRight(numbers[i]?.place ?? []) ? sum + value : sum), 0);
  const wasGood = 2 * rightOf(values) > total;
  const unit = [100, 50, 20, 10, 5, 2].find((one) => total % one === 0 && total / one >= UNITS) ?? 1;
  return [
    {
      places: numbers.map(({ place }) => place),
      total,
      draw: (random) => {
        const drawn = (): readonly number[] => parts(random, numbers.length, total, unit);
        let found = drawn();
        const isFit = (): boolean =>
          (!wasGood || 2 * rightOf(found) > total) &&
          (new Set(found).size === found.length || new Set(values).size < values.length);
        for (let i = 0; i < TRIES && !isFit(); i += 1) found = drawn();
        return found;
      },
    },
  ];
};

/** True positives and negatives, or the diagonal of a table. */
function isRight(place: readonly (string | number)[]): boolean {
  const [, row, column] = place;
  return row === 'TP' || row === 'TN' || (typeof row === 'number' && row === column);
}
