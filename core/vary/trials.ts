import { evaluate } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsOf } from '../marking/asked-steps.ts';
import { computedWith } from '../marking/diagnose/computed-with.ts';
import { mistakes } from '../marking/diagnose/index.ts';
import type { Made, Mistake } from '../marking/diagnose/mistake.ts';
import type { Replaced } from '../marking/diagnose/own-numbers.ts';
import { familyOf } from '../marking/diagnose/parts.ts';
import { keyOf } from '../marking/diagnose/rewrite.ts';
import { unseenBefore } from '../marking/diagnose/unseen.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { agreesIn } from './agrees.ts';

/** A mistake made in a step that a box asks for, or in one that is not seen before it. */
interface Trial {
  /** The mistake, and where it is not made in the asked step, in which: `sign`, `sign in z#`. */
  readonly mistake: string;
  /** It can be made in many ways; of two such nobody can always tell which it was. */
  readonly rare: boolean;
  readonly formula: Expr;
  readonly after: readonly Replaced[];
}

/** The mistakes that can be made on the way to one asked number. */
export interface AskedTrials {
  readonly step: string;
  /** The id without its numbers: `dL/dw#`. */
  readonly family: string;
  readonly agrees: (one: number, other: number) => boolean;
  readonly trials: readonly Trial[];
  /** The same for steps with the same mistakes. */
  readonly signature: string;
}

/** Of more asked numbers the rest have the same formulas. */
const MOST_ASKED = 120;
/** A step with more ways to go wrong is a sum over a whole map. */
const MOST_TRIALS = 400;

/** A slip of the pen changes every number, so it says nothing for or against numbers. */
const library = mistakes.filter(({ once }) => once !== true);

/** A mistake made in a step, whatever is asked after it. */
interface MadeThere {
  readonly mistake: Mistake;
  readonly made: Made;
}

/**
 * Finds the mistakes of the library, and those that the author of a box names, by asked step. From draw to draw most
 * formulas stay the same, and what was found in them.
 */
export function trialsFinder(): (steps: readonly Step[], boxes: readonly Box[]) => readonly AskedTrials[] {
  let shape = '';
  let found = new Map<string, readonly MadeThere[]>();
  return (steps, boxes) => {
    const now = JSON.stringify(steps.map(({ id, phase, dependsOn }) => [id, phase, dependsOn]));
    if (now !== shape) [shape, found] = [now, new Map()];
    return trialsOf(steps, boxes, found);
  };
}

function trialsOf(
  steps: readonly Step[],
  boxes: readonly Box[],
  found: Map<string, readonly MadeThere[]>,
): readonly AskedTrials[] {
  const byId = stepsById(steps);
  const asked = boxes.flatMap((box) => stepsOf(box).map((id) => ({ box, id })));
  const seen = new Set(asked.map(({ id }) => id));
  const stepOf = (id: string): Step | undefined => byId.get(id);
  /** The mistakes that can be made in a step; `unseen` is given for an asked one. */
  const madeIn = (where: Step, unseen: readonly Step[] | null): readonly MadeThere[] => {
    const key = JSON.stringify([where.id, where.formula, unseen?.map(({ formula }) => formula)]);
    const known = found.get(key);
    if (known) return known;
    const place = {
      step: where,
      steps,
      stepOf,
      followed: [],
      figures: unseen ? SHOWN : null,
      unseen: unseen ?? [],
    };
    const keys = new Set<string>();
    const made = library.flatMap((mistake) =>
      [...mistake.made(place)].flatMap((one): readonly MadeThere[] => {
        const same = keyOf(one.formula) + (one.taken ? mistake.id : '');
        if (keys.has(same)) return [];
        keys.add(same);
        return [{ mistake, made: one }];
      }),
    );
    found.set(key, made);
    return made;
  };
  return asked.slice(0, MOST_ASKED).flatMap(({ box, id }): readonly AskedTrials[] => {
    const step = byId.get(id);
    if (!step || step.phase === 'given') return [];
    const unseen = unseenBefore(step, { steps, stepOf, isSeen: (one) => seen.has(one) });
    const trials = [step, ...unseen].flatMap((where) =>
      madeIn(where, where === step ? unseen : null).map(({ mistake, made }): Trial => ({
        mistake: where === step ? mistake.id : `${mistake.id} in ${familyOf(where.id)}`,
        rare: mistake.rare === true,
        ...computedWith(made, where, step, unseen),
      })),
    );
    const all = [...byTheAuthor(box), ...trials].slice(0, MOST_TRIALS);
    return [
      {
        step: id,
        family: familyOf(id),
        agrees: agreesIn(box),
        trials: all,
        signature: [...new Set(all.map(({ mistake }) => mistake))].join(),
      },
    ];
  });
}
/** Figures of an asked number; of one that is not asked for nothing is seen. */
const SHOWN = 3;

const byTheAuthor = ({ id, accepts }: Box): readonly Trial[] =>
  'mistakes' in accepts
    ? (accepts.mistakes ?? []).map(({ formula }, i) => ({
        mistake: `mistake ${i + 1} of ${id}`,
        rare: false,
        formula,
        after: [],
      }))
    : [];

/** What the mistakes do to the numbers of one draw; a mistake or a pair of two is named with the family of steps. */
export interface Noticed {
  /** Every mistake that can be made, and those that change an asked number so that it is seen. */
  readonly possible: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  /** Every pair of mistakes in one step, and those that give different numbers somewhere. */
  readonly pairs: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
}

/** Makes every mistake with the values of one draw. Of steps with the same mistakes the first that show all suffice. */
export function noticed(asked: readonly AskedTrials[], at: (id: string) => number): Noticed {
  const found: Found = { possible: new Set(), seen: new Set(), pairs: new Set(), apart: new Set() };
  const shown = new Set<string>();
  for (const one of asked) {
    const same = `${one.family}: ${one.signature}`;
    if (!shown.has(same) && noticedIn(one, at, found)) shown.add(same);
  }
  return found;
}

interface Found {
  readonly possible: Set<string>;
  readonly seen: Set<string>;
  readonly pairs: Set<string>;
  readonly apart: Set<string>;
}

/** Adds what one asked number shows; returns whether its mistakes are all seen and told apart, here or before. */
function noticedIn(
  { step, family, agrees, trials }: AskedTrials,
  at: (id: string) => number,
  { possible, seen, pairs, apart }: Found,
): boolean {
  const truth = at(step);
  const values = new Map<string, number[]>();
  let all = true;
  for (const { mistake, rare, formula, after } of trials) {
    const name = `${mistake} in ${family}`;
    possible.add(name);
    if (rare && seen.has(name)) continue;
    const value = valueOf(formula, after, at);
    if (!agrees(value, truth)) seen.add(name);
    all &&= seen.has(name);
    if (!rare) values.set(mistake, [...(values.get(mistake) ?? []), value]);
  }
  const entries = [...values];
  entries.forEach(([one, ofOne], i) => {
    for (const [other, ofOther] of entries.slice(i + 1)) {
      // The same mistake in two places is one to the student.
      if (mistakeOf(one) === mistakeOf(other)) continue;
      const name = `${one} and ${other} in ${family}`;
      pairs.add(name);
      if (apart.has(name)) continue;
      // What one of them leaves as it is does not tell them apart.
      const bothShow = [...ofOne, ...ofOther].every((value) => !agrees(value, truth));
      if (bothShow && ofOne.every((a) => ofOther.every((b) => !agrees(a, b)))) apart.add(name);
      else all = false;
    }
  });
  return all;
}

const mistakeOf = (name: string): string => name.replace(/ in .*$/, '');

function valueOf(formula: Expr, after: readonly Replaced[], at: (id: string) => number): number {
  if (after.length === 0) return evaluate(formula, at);
  const changed = new Map<string, number>();
  const value = (id: string): number => changed.get(id) ?? at(id);
  for (const { id, formula: instead } of after) changed.set(id, evaluate(instead, value));
  return evaluate(formula, value);
}
