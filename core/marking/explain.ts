import { figuresOf, stepsOf } from './asked-steps.ts';
import { exchangedBoxes, type Charged } from './exchanged-boxes.ts';
import { explanationsOf } from './explanations.ts';
import { constantSheet } from './constant-sheet.ts';
import { followSteps, type Asked, type FollowedScript } from './follow.ts';
import { isTelling, isWrong, type Judged } from './judge.ts';
import { withoutInvented } from './invented.ts';
import { Nearby } from './nearby.ts';

/** Mistakes outside the boxes that one script is searched for, and wrong numbers from which they are sought. */
const MOST_MISTAKES = 3;
const MOST_TRIED = 8;
/** Steps judged again in one search, for the time that it takes; problems of hand work stay far below. */
const MOST_STEPS = 4000;

/**
 * Judges a script, and where one mistake outside the boxes explains several wrong ones, charges it once: a given
 * misread, two givens exchanged, a slip in a step without a box, an own value miscopied throughout, a number
 * written otherwise than it was used, two boxes with each other's numbers. A number that was invented earns
 * nothing by being repeated. `searched` is false where only what stands in the boxes is to be followed; the numbers of
 * the `exempt` steps need no explanation.
 */
export function explainedScript(
  asked: Asked,
  searched: boolean,
  exempt: ReadonlySet<string> = new Set(),
): ExplainedScript {
  const search = new Search(asked, exempt);
  let found = search.mark([]);
  const constant = constantSheet(found.judged, search.nearby);
  if (constant) return { judged: constant, constant: true };
  for (let mistakes = 0; searched && mistakes < MOST_MISTAKES; mistakes += 1) {
    const better = search.better(found);
    if (better === null) break;
    found = better;
  }
  return { judged: withoutInvented(found.judged, search.nearby), constant: false };
}

/** A script as judged, by box id; `constant`: it was filled in with one number, so no mistake in it has a name. */
export interface ExplainedScript {
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  readonly constant: boolean;
}

/** The numbers of a box once boxes with each other's numbers have them back. */
function typedAfter({ boxes, typed }: Asked, explained: readonly Charged[]): Asked['typed'] {
  const other = new Map(
    explained
      .flatMap(({ exchanged }) => exchanged ?? [])
      .flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
  );
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return (box) => typed(byId.get(other.get(box.id) ?? box.id) ?? box);
}

/** A script as judged under some explanations. */
export interface Found {
  readonly script: FollowedScript;
  readonly explained: readonly Charged[];
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
}

/** Looks for the mistakes outside the boxes that explain several wrong numbers of one script. */
export class Search {
  readonly #asked: Asked;
  readonly nearby: Nearby;
  readonly #figures: ReadonlyMap<string, number>;

  readonly #exempt: ReadonlySet<string>;

  constructor(asked: Asked, exempt: ReadonlySet<string> = new Set()) {
    this.#asked = asked;
    this.#exempt = exempt;
    const written = asked.boxes.filter((box) => asked.typed(box).length > 0).flatMap(stepsOf);
    this.nearby = new Nearby(asked.steps, new Set(written));
    this.#figures = new Map(asked.boxes.flatMap((box) => stepsOf(box).map((id) => [id, figuresOf(box)])));
  }

  mark(explained: readonly Charged[]): Found {
    const script = followSteps(
      { ...this.#asked, typed: typedAfter(this.#asked, explained) },
      explained.flatMap(({ instead, cause, at }) =>
        instead.map((one) => (cause === null ? one : { ...one, at })),
      ),
    );
    const causes = new Map(
      explained.flatMap(({ at, cause }) => (cause === null ? [] : [[at, cause] as const])),
    );
    const elsewhere = new Map(
      explained.flatMap(({ exchanged }) => exchanged ?? []).map(([one, other]) => [other, one]),
    );
    const judged = new Map(
      [...script.judged].map(([box, each]) => [
        box,
        each.map((one): Judged => {
          const cause = causes.get(one.step.id);
          const writtenIn = elsewhere.get(box);
          if (cause !== undefined) return { ...one, how: 'wrong', cause };
          return writtenIn === undefined || isWrong(one) ? one : { ...one, how: 'carried', writtenIn };
        }),
      ]),
    );
    return { script, explained, judged };
  }

  /** The script with the one explanation more that saves most boxes; null where none saves any. */
  better(found: Found): Found | null {
    return (
      this.further(found).reduce<{ readonly found: Found; readonly saved: number } | null>(
        (best, one) => (best === null || one.saved > best.saved ? one : best),
        null,
      )?.found ?? null
    );
  }

  /**
   * The script with each further explanation that saves boxes, and how many; `more` are explanations to try
   * besides those that its numbers suggest.
   */
  further(
    found: Found,
    more: readonly Charged[] = [],
  ): readonly { readonly found: Found; readonly saved: number }[] {
    const wrong = wrongIn(found).filter(
      ({ cause, step }) => cause === undefined && !this.#exempt.has(step.id),
    );
    if (wrong.length < 2) return [];
    const marked = {
      script: found.script,
      wrong,
      nearby: this.nearby,
      truth: this.#asked.truth,
      figures: (id: string): number => this.#figures.get(id) ?? Number.POSITIVE_INFINITY,
      isAsked: (id: string): boolean => this.#figures.has(id),
    };
    const explanations: readonly Charged[] = [
      ...more,
      ...wrong
        .slice(0, MOST_TRIED)
        .flatMap((fault) => explanationsOf(fault, marked).map((one) => ({ ...one, at: fault.step.id }))),
      ...exchangedBoxes(this.#asked, found.judged),
    ];
    const likely = [...explanations].sort((a, b) => supportOf(b) - supportOf(a));
    return likely.slice(0, Math.floor(MOST_STEPS / this.#asked.steps.length)).flatMap((explanation) => {
      const other = this.mark([...found.explained, explanation]);
      const saved = this.#holds(other, explanation) ? this.#saved(found, other) : 0;
      return saved > 0 ? [{ found: other, saved }] : [];
    });
  }

  /** Whether the numbers that gave rise to an explanation are right under it. */
  #holds({ script }: Found, { at, exchanged }: Charged): boolean {
    return [...script.judged].every(([box, each]) =>
      each.every(
        (one) =>
          !isWrong(one) || !(one.step.id === at || exchanged?.some((pair) => pair.includes(box)) === true),
      ),
    );
  }

  /** The boxes that an explanation saves; 0 where none bears it out, or where it makes the paper easier. */
  #saved(before: Found, after: Found): number {
    const [wrong, still] = [boxesWrong(before), boxesWrong(after)];
    const repaired = wrong.filter(({ box }) => !still.some((other) => other.box === box));
    const borneOut = repaired.some(({ numbers }) => numbers.some(({ number }) => isTelling(number.value)));
    const saved = wrong.length - still.length;
    return borneOut && zerosIn(after) <= this.#zeros() && contradictionsIn(after) <= saved ? saved : 0;
  }

  #zeros(): number {
    return [...this.#figures.keys()].filter((id) => this.#asked.truth(id).value === 0).length;
  }
}

/** Boxes with each other's numbers are few, and are tried in any case. */
const supportOf = ({ support = Number.MAX_VALUE }: Charged): number => support;
/** A number with too few figures says nothing of another value: it is the one that follows. */
const isOff = ({ how }: Judged): boolean => how === 'wrong';
const wrongIn = ({ judged }: Found): readonly Judged[] => [...judged.values()].flat().filter(isOff);
const boxesWrong = ({
  judged,
}: Found): readonly { readonly box: string; readonly numbers: readonly Judged[] }[] =>
  [...judged].flatMap(([box, each]) => {
    const numbers = each.filter(isOff);
    return numbers.length === 0 ? [] : [{ box, numbers }];
  });
/** By this share a number that follows from an explanation is another one than the right one that was written. */
const OTHERWISE = 0.02;
/** Right numbers that would not be right if what an explanation supposes had been worked with. */
const contradictionsIn = ({ judged }: Found): number =>
  [...judged.values()]
    .flat()
    .filter(
      ({ how, number: { value }, followed }) =>
        how === 'right' &&
        isTelling(value) &&
        Math.abs(followed.value - value) > OTHERWISE * Math.max(Math.abs(value), Math.abs(followed.value)),
    ).length;
const zerosIn = ({ judged }: Found): number =>
  [...judged.values()].flat().filter(({ followed }) => followed.value === 0).length;
