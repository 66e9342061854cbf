import { isGiven, type Step } from '../../solution/step.ts';
import type { Valued } from '../../solution/valued.ts';
import { symbolFor } from '../../views/worked-text.ts';
import { isWrong, type Judged } from '../judge.ts';
import type { Diagnosis } from '../verdict.ts';
import { figuresSaid } from './explains.ts';
import { habitsOf } from './habits.ts';
import { matchesOf, type Match, type Written } from './matches.ts';
import type { Mistake } from './mistake.ts';
import { notFromWorking } from './not-from-working.ts';
import { OwnNumbers } from './own-numbers.ts';
import { sentenceOf } from './sentence.ts';
import { mistakesThroughout } from './throughout.ts';

/** What is said of the numbers of a script, by the id of the step. */
export interface Diagnosed {
  readonly named: ReadonlyMap<string, Diagnosis>;
  /** The steps with a mistake of method that was made in every like step, each with the first of them. */
  readonly repeats: ReadonlyMap<string, string>;
}

/**
 * Names the mistakes in the wrong numbers of a script: the step is computed again from the student's own numbers
 * with each mistake of the library in it. Nothing is said of a number that two mistakes explain, or that says too
 * little, unless other numbers of the script show the same mistake.
 */
export function diagnose(
  steps: readonly Step[],
  stepOf: (id: string) => Step | undefined,
  judged: ReadonlyMap<string, Judged>,
  truth: (id: string) => Valued,
): Diagnosed {
  const all = [...judged.values()];
  const wrong = all.filter(({ how }) => how === 'wrong');
  const hidden = behindBlanks(all, judged);
  if (!all.some(isWrong) && hidden.length === 0) return { named: new Map(), repeats: new Map() };
  const script: Written = { steps, stepOf, judged, own: new OwnNumbers(steps, judged, truth), truth };
  const matches = new Map([
    ...matchesIn(wrong, script),
    ...hidden.flatMap((one) => {
      const there = matchesOf(one, script).filter(({ where }) => where.id === one.faults[0]?.step);
      const match = onlyOne(withoutPlainer(there, one));
      return match ? [[one.step.id, match] as const] : [];
    }),
  ]);
  const throughout = mistakesThroughout(script);
  const shown = new Set(throughout.flatMap((one) => one.shown));
  const charged = [...matches].filter(([id]) => judged.get(id)?.cause === undefined && !shown.has(id));
  const habits = habitsOf(new Map(charged), script);
  const named = new Map([
    ...[...matches].filter(([id]) => !shown.has(id)),
    ...habits.flatMap(({ made }) => [...made]),
    ...throughout.flatMap((one) => [...one.named]),
  ]);
  return {
    named: new Map([
      ...[...named].flatMap(([id, match]): [string, Diagnosis][] => {
        const one = judged.get(id);
        return one ? [[id, told(one, match, script)]] : [];
      }),
      ...unfounded(all, script),
    ]),
    repeats: new Map(
      [...throughout.map((one) => one.shown), ...habits.map(({ made }) => [...made.keys()])].flatMap(
        (ids) => {
          const [first, ...others] = ids;
          return first === undefined ? [] : others.map((id) => [id, first] as const);
        },
      ),
    ),
  };
}

/** The first number that follows from each box left blank, where the mistake was made. */
function behindBlanks(all: readonly Judged[], judged: ReadonlyMap<string, Judged>): readonly Judged[] {
  const seen = new Set<string>();
  return all.filter(({ how, faults: [root] }) => {
    if (how !== 'carried' || root?.unwritten !== 'step' || root.at !== undefined) return false;
    if (judged.has(root.step) || seen.has(root.step)) return false;
    seen.add(root.step);
    return true;
  });
}

/** The one mistake that explains each wrong number, by the id of the step. */
function matchesIn(wrong: readonly Judged[], script: Written): readonly (readonly [string, Match])[] {
  const found = wrong.map((one) => ({ one, matches: withoutPlainer(matchesOf(one, script), one) }));
  const shown = (mistake: Mistake): number =>
    mistake.once === true
      ? 0
      : found.filter(({ matches }) => matches.some((match) => match.mistake === mistake)).length;
  return found.flatMap(({ one, matches }): [string, Match][] => {
    const match = onlyOne(matches) ?? onlyOne(repeated(matches, shown));
    return match && (isEnough(one, match) || shown(match.mistake) >= REPEATED) ? [[one.step.id, match]] : [];
  });
}

/** Right numbers that do not follow from the student's own. */
const unfounded = (all: readonly Judged[], { own, stepOf }: Written): readonly [string, Diagnosis][] =>
  all.flatMap((one): [string, Diagnosis][] => {
    if (one.faults.length === 0) return [];
    const [follows = Number.NaN] = own.valuesOf(one.step.formula);
    const said = notFromWorking(one, follows, (id) => symbolFor(id, stepOf(id)).plain);
    return said ? [[one.step.id, said]] : [];
  });

/** Two figures suffice for a slip in the step itself; more slips are possible in the steps before it. */
const isEnough = ({ step, number, followed }: Judged, { where, mistake }: Match): boolean =>
  (where.id === step.id && mistake.usual === true) ||
  // Where 0 follows, as in a dead unit, little else gives another number.
  (where.id === step.id && mistake.rare !== true && followed.value === 0) ||
  figuresSaid(number) >= (where.id === step.id && mistake.rare !== true ? 2 : 3);

function told({ step, number }: Judged, { mistake, made, where }: Match, script: Written): Diagnosis {
  const { own, stepOf, judged } = script;
  const isKnown = (id: string): boolean => {
    const one = stepOf(id);
    return judged.has(id) || (one !== undefined && isGiven(one));
  };
  return {
    mistake: mistake.id,
    skill: mistake.skill,
    step: where.id,
    says: sentenceOf(
      { says: mistake.says, names: made.names ?? {}, asked: step, typed: number.value, where },
      stepOf,
      (id) => (isKnown(id) ? own.written(id) : null),
    ),
  };
}

/** Without what another mistake says as well, in the same step or in the one that is asked for. */
const withoutPlainer = (found: readonly Match[], { step }: Judged): readonly Match[] =>
  found.filter(
    ({ mistake: { unless }, where }) =>
      !found.some(
        (other) =>
          unless?.includes(other.mistake.id) === true &&
          (other.where === where || other.where.id === step.id),
      ),
  );

/** A mistake in as many numbers is a habit. */
const REPEATED = 2;

/**
 * Of several explanations those by the one mistake that more numbers of the script show than any other, a rare one
 * only where no other is shown as often: the gradient of a dead unit, taken for another, changes a bias by nothing too.
 */
function repeated(found: readonly Match[], shown: (mistake: Mistake) => number): readonly Match[] {
  const most = Math.max(0, ...found.map(({ mistake }) => shown(mistake)));
  const often = new Set(found.map(({ mistake }) => mistake).filter((mistake) => shown(mistake) === most));
  const usual = new Set([...often].filter(({ rare }) => rare !== true));
  const ofMost = usual.size > 0 ? usual : often;
  return most >= REPEATED && ofMost.size === 1 ? found.filter(({ mistake }) => ofMost.has(mistake)) : [];
}

/** Of several only one that all agree on. */
function onlyOne(found: readonly Match[]): Match | null {
  const [first] = found;
  const same = (other: Match): boolean =>
    other.mistake === first?.mistake &&
    // In the step itself rather than in one before it.
    (other.where !== first.where || JSON.stringify(other.made.names) === JSON.stringify(first.made.names));
  return first && found.every(same) ? first : null;
}
