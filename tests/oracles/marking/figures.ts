import { constantsFor, seedQuestion2, shareOfConstant } from './constants.ts';
import type { Compared } from './tally.ts';

/** What the simulation measures, as shares from 0 to 1 and mean numbers of boxes. */
export interface Figures {
  readonly scripts: number;
  readonly boxes: number;
  readonly exact: number;
  readonly byProblem: Readonly<Record<string, number>>;
  /** Boxes charged for each mistake, and how many are due. */
  readonly byMistake: Readonly<
    Record<string, { readonly exact: number; readonly charged: number; readonly due: number }>
  >;
  /** The share of boxes marked right of honest work rounded to so many figures at every step. */
  readonly rounded: Readonly<Record<3 | 4 | 5, number>>;
  readonly falselyCredited: number;
  readonly constant: { readonly zero: number; readonly best: number; readonly of: number };
}

const mean = (of: readonly number[]): number => of.reduce((sum, x) => sum + x, 0) / of.length;
const exact = (of: readonly Compared[]): number => mean(of.map(({ agrees }) => Number(agrees)));

function grouped<T>(
  all: readonly Compared[],
  key: (one: Compared) => string,
  of: (some: readonly Compared[]) => T,
): Record<string, T> {
  return Object.fromEntries(
    [...new Set(all.map(key))].map((name) => [name, of(all.filter((one) => key(one) === name))]),
  );
}

export function figuresOf(all: readonly Compared[]): Figures {
  const honest = (figures: number): number =>
    mean(
      all
        .filter(
          ({ script }) => script.mistake === 'none' && script.hand.figures === figures && script.hand.carried,
        )
        .map(({ mark, charged }) => 1 - charged.length / mark.boxes.length),
    );
  return {
    scripts: all.length,
    boxes: all.reduce((sum, { mark }) => sum + mark.boxes.length, 0),
    exact: exact(all),
    byProblem: grouped(all, ({ script }) => script.model.name, exact),
    byMistake: grouped(
      all,
      ({ script }) => script.mistake,
      (some) => ({
        exact: exact(some),
        charged: mean(some.map(({ charged }) => charged.length)),
        due: mean(some.map(({ due }) => due)),
      }),
    ),
    rounded: { 3: honest(3), 4: honest(4), 5: honest(5) },
    falselyCredited: all.reduce((sum, { falselyCredited }) => sum + falselyCredited.length, 0),
    constant: bestConstant(),
  };
}

function bestConstant(): Figures['constant'] {
  const question = seedQuestion2();
  const [best = { share: 0, of: 0 }] = constantsFor(question)
    .map((of) => ({ of, share: shareOfConstant(question, of) }))
    .sort((a, b) => b.share - a.share);
  return { zero: shareOfConstant(question, 0), best: best.share, of: best.of };
}
