import { causeOf } from './causes.ts';
import { isWrong, type Judged } from './judge.ts';
import type { Nearby } from './nearby.ts';

/** Of fewer numbers nothing can be said. */
const LEAST_NUMBERS = 3;
/** Wrong numbers of a script with one number throughout, and of one in which other numbers stand as well. */
const LEAST_WRONG = 2;
const LEAST_WRONG_AMONG_OTHERS = 3;
/** The share of the numbers of a script that are one number, where the script was filled in with it. */
const MOST_OF_IT = 0.75;

/** 0.25 and −0.25 are one number here, whatever float64 makes of them. */
export const sizeOf = (value: number): string => Math.abs(value).toPrecision(9);

/**
 * A script that was filled in with one number: it earns that number where it is right by itself, and no more. Nothing
 * follows from it, and no mistake is looked for behind it. Null for any other script. `judged` are its numbers with
 * nothing searched for.
 */
export function constantSheet(
  judged: ReadonlyMap<string, readonly Judged[]>,
  nearby: Nearby,
): ReadonlyMap<string, readonly Judged[]> | null {
  const all = [...judged.values()].flat();
  const filled = filledWith(all);
  if (filled === null) return null;
  const typed = new Map(all.map(({ step, number }) => [step.id, sizeOf(number.value)]));
  // relu(1) = 1 and 0·0 = 0 show no work where an earlier box has that number too.
  const repeats = ({ step, followed }: Judged): boolean =>
    sizeOf(followed.value) === filled && nearby.writtenBefore(step.id).some((id) => typed.get(id) === filled);
  const earnsNothing = (one: Judged): boolean =>
    sizeOf(one.number.value) === filled && (one.how === 'carried' || (one.how === 'right' && repeats(one)));
  return new Map(
    [...judged].map(([box, each]) => [
      box,
      each.map((one): Judged =>
        earnsNothing(one) ? { ...one, how: 'wrong', cause: causeOf('filled') } : one,
      ),
    ]),
  );
}

/** The number that a script was filled in with, by its size; null where it was worked. */
function filledWith(all: readonly Judged[]): string | null {
  const sizes = new Map<string, Judged[]>();
  for (const one of all) {
    const size = sizeOf(one.number.value);
    sizes.set(size, [...(sizes.get(size) ?? []), one]);
  }
  const [most] = [...sizes].sort(([, one], [, other]) => other.length - one.length);
  if (!most) return null;
  const [size, same] = most;
  const least = same.length === all.length ? LEAST_WRONG : LEAST_WRONG_AMONG_OTHERS;
  return same.length >= LEAST_NUMBERS &&
    same.length >= MOST_OF_IT * all.length &&
    same.filter(isWrong).length >= least
    ? size
    : null;
}
