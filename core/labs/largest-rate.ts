import { findingOf, type Finding } from './finding.ts';

/** The largest rate of a grid at which a seed learns; `past`: none (it counts as the smallest), or the last one too. */
export interface LargestRate {
  readonly rate: number;
  readonly past?: 'below' | 'above';
}

/**
 * From the rate `start` up while the seed learns; where it does not learn there, down until it does; where it learns at none
 * of those, up from the first at which it does. `learns` is asked for as few rates as that takes.
 */
export function* largestRate<News>(
  grid: readonly number[],
  start: number,
  learns: (rate: number) => Generator<News, boolean, void>,
): Generator<News, LargestRate, void> {
  const at = (place: number): number => grid[place] ?? NaN;
  const last = grid.length - 1;
  const from = grid.indexOf(start);
  function* upFrom(first: number): Generator<News, LargestRate, void> {
    let place = first;
    while (place < last && (yield* learns(at(place + 1)))) place += 1;
    return place === last ? { rate: at(last), past: 'above' } : { rate: at(place) };
  }
  if (yield* learns(start)) return yield* upFrom(from);
  for (let place = from - 1; place >= 0; place -= 1) if (yield* learns(at(place))) return { rate: at(place) };
  for (let place = from + 1; place <= last; place += 1)
    if (yield* learns(at(place))) return yield* upFrom(place);
  return { rate: at(0), past: 'below' };
}

/**
 * Judges how many times larger a rate one method bears than another, seed by seed, in logarithms. A rate past an end of the
 * grid counts as that end. Such rates show no equality, and speak for neither side where they make its factor larger than
 * it is. A seed that learns at no rate may learn too slowly whatever the rate: it shows nothing.
 */
export function largestRateFinding(
  pairs: readonly { readonly rate: LargestRate; readonly against: LargestRate }[],
  most: number,
  smallest: number,
): Finding {
  const judged = findingOf(
    pairs.map(({ rate, against }) => Math.log(rate.rate / against.rate)),
    smallest,
    'ratio',
  );
  const count = (is: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(is).length;
  const ended = {
    counted: 'rates' as const,
    most,
    arm: count(({ rate }) => rate.past !== undefined),
    against: count(({ against }) => against.past !== undefined),
    both: count(({ rate, against }) => rate.past !== undefined && rate.past === against.past),
  };
  if (ended.arm + ended.against === 0) return judged;
  const slow = count(({ rate, against }) => rate.past === 'below' || against.past === 'below');
  const stands =
    ended.both + slow === 0 &&
    ((judged.verdict === 'shown' && ended.against === 0) ||
      (judged.verdict === 'reversed' && ended.arm === 0));
  return { ...judged, ended, verdict: stands ? judged.verdict : 'undecided' };
}
