import type { Quantity } from '../document/quantity.ts';
import type { Problem } from '../kinds/index.ts';
import type { Slot } from '../kinds/recipe.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import { judge, type Judgement, type Measured } from './check.ts';
import { applied, type Draw } from './draw.ts';

/** A draw that was judged. */
export interface Found extends Judgement {
  readonly measured: Pick<Measured, 'problem' | 'boxes'>;
}

/** With more draws than this, seeds seldom have the same one, and it takes too long to solve them all. */
const MOST_DRAWS = 800;
/** Draws times steps of a solution: about a second. */
const MOST_STEPS = 22_000;
/** So many good draws are enough; with fewer, those count too that hide a mistake. */
const ENOUGH = 8;
/** A slot is asked so often for all that it may draw. */
const ASKED = 160;

/**
 * Every draw that has no fault, in an order that does not depend on the seed, so that seeds in a row have different ones.
 * null where there are too many draws to solve them all.
 */
export function allDraws(
  slots: readonly Slot[],
  original: Measured,
  measure: (problem: Problem) => Measured | null,
): readonly Found[] | null {
  const most = Math.min(MOST_DRAWS, MOST_STEPS / original.solution.steps.length);
  const options = slots.map(optionsOf);
  if (options.reduce((product, { length }) => product * length, 1) > most) return null;
  const printed = JSON.stringify(original.problem);
  const draws = shuffled(randomOf('all draws'), combined(options));
  const good = draws.flatMap((draw): readonly Found[] => {
    const problem = applied(original.problem, slots, draw);
    if (JSON.stringify(problem) === printed) return [];
    const measured = measure(problem);
    const judged = measured && judge(measured, original);
    // Its solution is not kept.
    return judged && judged.faults.length === 0
      ? [{ ...judged, measured: { problem, boxes: measured.boxes } }]
      : [];
  });
  const least = Math.min(...good.map(({ copied }) => copied));
  const fresh = good.filter(({ copied }) => copied === least);
  const [best, others] = [fresh.filter(isWell), fresh.filter((one) => !isWell(one))];
  return best.length >= ENOUGH
    ? best
    : [...best, ...others.toSorted((a, b) => a.cost - b.cost)].slice(0, Math.max(ENOUGH, best.length));
}

const isWell = ({ lost, isAmiss }: Found): boolean => lost.length === 0 && !isAmiss;

function optionsOf({ draw }: Slot): readonly (readonly Quantity[])[] {
  const random = randomOf('options');
  const found = new Map<string, readonly Quantity[]>();
  for (let i = 0; i < ASKED; i += 1) {
    const values = draw(random);
    found.set(JSON.stringify(values), values);
  }
  return [...found.values()];
}

const combined = (options: readonly (readonly (readonly Quantity[])[])[]): readonly Draw[] =>
  options.reduce<readonly Draw[]>(
    (draws, values) => draws.flatMap((draw) => values.map((value) => [...draw, value])),
    [[]],
  );
