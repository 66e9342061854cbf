import type { Quantity } from '../../document/quantity.ts';
import { oneOf, shuffled } from '../../tensor/random.ts';
import { decimalsOf, likeThem, numbersIn, written, type Placed, type Recipe, type Slot } from '../recipe.ts';
import type { NormalizationProblem } from './problem.ts';

/** The numbers that are normalized, γ and β; ε, the running statistics and ∂L/∂y stay. */
export const recipe: Recipe<NormalizationProblem> = ({ method, input, gamma, beta }) => [
  ...groupsOf(input, method).map(movedSlot),
  ...likeThem(numbersIn(gamma, ['gamma'])),
  ...likeThem(numbersIn(beta, ['beta'])),
];

/** Numbers that have one mean, as far as they are seen: a list, the columns of a batch, the rows of others. */
function groupsOf(input: NormalizationProblem['input'], method: string): readonly (readonly Placed[])[] {
  const all = numbersIn(input, ['input']);
  const deepest = Math.max(...all.map(({ place }) => place.length));
  if (deepest !== 3) return [all];
  const axis = method === 'batch' ? 2 : 1;
  const keys = [...new Set(all.map(({ place }) => place[axis]))];
  return keys.map((key) => all.filter(({ place }) => place[axis] === key));
}

/**
 * The numbers in another order, moved and stretched together: a standard deviation that came out even stays so.
 * A free draw has one in 1 of 50 quadruples.
 */
function movedSlot(numbers: readonly Placed[]): Slot {
  const values = numbers.map(({ value }) => Number(value));
  const decimals = Math.max(0, ...values.map(decimalsOf));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const unit = 10 ** -decimals;
  return {
    places: numbers.map(({ place }) => place),
    draw: (random): readonly Quantity[] => {
      const by = oneOf(random, [1, 1, 2]) * (random() < 0.5 ? 1 : -1);
      const low = Math.min(by * least, by * most);
      // Counts from a small number up where they were positive.
      const to = (least < 0 ? Math.floor(random() * 7) - 5 : Math.floor(random() * 5) + 1) * unit;
      return shuffled(random, values).map((value, i) =>
        written(Number((by * value - low + to).toFixed(decimals)), numbers[i]?.value ?? 0),
      );
    },
  };
}
