import type { Quantity } from '../document/quantity.ts';
import type { Problem } from '../kinds/index.ts';
import type { Slot } from '../kinds/recipe.ts';
import { randomOf, type Random } from '../tensor/random.ts';
import type { Found } from './all-draws.ts';
import { isSame, judge, type Judgement, type Measured } from './check.ts';
import { applied, type Draw } from './draw.ts';
import { isOfSeed } from './of-seed.ts';

/** A number is drawn so often to be unlike the others of its group. */
const UNLIKE_TRIES = 8;
const MOST_TRIES = 240;
/**
 * After so many draws without a better one the best stays, sooner if nothing is amiss that the printed numbers have;
 * with a fault it never does. Of a long solution each draw takes longer.
 */
const PATIENCE = {
  small: { amiss: 25, hidden: 15, well: 6 },
  large: { amiss: 20, hidden: 5, well: 4 },
} as const;
const LARGE = 100;
/** The share of draws that change a few numbers of the best one so far. */
const NEAR = 0.7;

interface Begin {
  /** Draws are of this seed alone; null: of any. */
  readonly seed: number | null;
  readonly original: Measured;
  /** The problem that the draws are put into, where it has new numbers already. */
  readonly base?: Problem;
}

/**
 * Draws numbers for the slots until nothing speaks against them, or as often as is worth it, and returns the best:
 * null where no draw has a solution.
 */
export function search(
  random: Random,
  slots: readonly Slot[],
  { seed, original, base = original.problem }: Begin,
  measure: (problem: Problem) => Measured | null,
): (Found & { readonly measured: Measured }) | null {
  const patience = original.solution.steps.length > LARGE ? PATIENCE.large : PATIENCE.small;
  let best: (Found & { readonly measured: Measured; readonly draw: Draw }) | null = null;
  /** Mistakes that some draw shows. */
  const showable = new Set<string>();
  let since = 0;
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const { draw, problem } = drawnOf(seed, base, slots, () =>
      best && random() < NEAR ? near(random, slots, best.draw) : drawn(random, slots),
    );
    const measured = measure(problem);
    since += 1;
    if (!measured) continue;
    const judged = judge(measured, original, best?.cost);
    for (const name of measured.seen()) showable.add(name);
    if (judged) {
      best = { ...judged, measured, draw };
      since = 0;
    }
    if (best && isEnough(best, since, patience, showable)) break;
  }
  return best;
}

/** The first of several draws whose numbers are those of the seed; one that is not, where there are none. */
function drawnOf(
  seed: number | null,
  base: Problem,
  slots: readonly Slot[],
  next: () => Draw,
): { readonly draw: Draw; readonly problem: Problem } {
  for (let i = 1; ; i += 1) {
    const draw = next();
    const problem = applied(base, slots, draw);
    if (seed === null || i >= OF_SEED_TRIES || isOfSeed(problem, seed)) return { draw, problem };
  }
}
const OF_SEED_TRIES = 100;

/** So many draws show whether the answers depend on the slots at all. */
const TRIAL_DRAWS = 12;
const MOST_TRIALS = 16;

/** Whether no draw gives other answers: they hardly depend on what may change. */
export function staysSame(
  slots: readonly Slot[],
  original: Measured,
  measure: (problem: Problem) => Measured | null,
): boolean {
  const random = randomOf('trial');
  let solved = 0;
  for (let i = 0; i < MOST_TRIALS && solved < TRIAL_DRAWS; i += 1) {
    const measured = measure(applied(original.problem, slots, drawn(random, slots)));
    if (measured && !isSame(measured, original)) return false;
    if (measured) solved += 1;
  }
  return solved === TRIAL_DRAWS;
}

function isEnough(
  { faults, cost, lost, hidden, isAmiss }: Judgement,
  since: number,
  patience: (typeof PATIENCE)[keyof typeof PATIENCE],
  showable: ReadonlySet<string>,
): boolean {
  if (faults.length > 0 || lost.length > 0) return false;
  if (cost === 0) return true;
  if (isAmiss || hidden.some((name) => showable.has(name))) return since >= patience.amiss;
  return since >= (hidden.length > 0 ? patience.hidden : patience.well);
}

const drawn = (random: Random, slots: readonly Slot[]): Draw =>
  slots.reduce<Draw>((before, slot) => [...before, unlikeOthers(random, slot, slots, before)], []);

/** A few numbers of a draw again. */
function near(random: Random, slots: readonly Slot[], draw: Draw): Draw {
  const again = new Set(
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * slots.length)),
  );
  let changed = draw;
  for (const i of again) {
    const slot = slots[i];
    if (slot) changed = changed.with(i, unlikeOthers(random, slot, slots, changed.with(i, [])));
  }
  return changed;
}

function unlikeOthers(random: Random, slot: Slot, slots: readonly Slot[], draw: Draw): readonly Quantity[] {
  const size = (value: Quantity | undefined): number => Math.abs(Number(value));
  const others = new Set(
    slot.unlike === undefined
      ? []
      : draw.flatMap((values, i) => (slots[i]?.unlike === slot.unlike ? values.map(size) : [])),
  );
  let values = slot.draw(random);
  for (let i = 0; i < UNLIKE_TRIES && others.has(size(values[0])); i += 1) values = slot.draw(random);
  return values;
}
