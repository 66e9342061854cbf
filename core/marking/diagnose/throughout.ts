import type { Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import { isWrong, type Judged } from '../judge.ts';
import type { TypedNumber } from '../read/read.ts';
import { explains, figuresSaid } from './explains.ts';
import { mistakes } from './index.ts';
import type { Match, Written } from './matches.ts';
import type { Made, Mistake } from './mistake.ts';
import { misreadings, numberMisread } from './number-misread.ts';
import { keyOf } from './rewrite.ts';
import { quantityOf, ruleOf, shapeOf, SHARP } from './rule-of.ts';
import { unseenBefore } from './unseen.ts';

/** A mistake of method made in every like step, also in those without an answer. */
export interface Throughout {
  /** The steps whose numbers show it, in order. */
  readonly shown: readonly string[];
  /** How it is named there; empty where another mistake explains as much. */
  readonly named: ReadonlyMap<string, Match>;
}

/** Numbers that a mistake of method has to explain, and their figures together. */
const LEAST_NUMBERS = 2;
const LEAST_FIGURES = 4;
/** A slip of a sign has to be made in as many steps to be one of method. */
const LEAST_SIGNS = 3;
/** Mistakes of method that one script is searched for. */
const MOST_MISTAKES = 3;
/** A problem with more steps is not worked by hand, and the search would be long. */
const MOST_STEPS = 400;
/** What would change a number by less than this share is not seen in it. */
const VISIBLE = 0.01;
/** Numbers that are right to float64; an ε of 10⁻⁸ changes none of them. */
const EXACT = 1e-6;
/** Earlier numbers were rounded as well. */
const NEARLY = 0.005;

/** A mistake made in every step of a kind: the formulas of those steps. */
interface Supposed {
  readonly mistake: Mistake;
  readonly made: ReadonlyMap<string, Made>;
}

/** What a supposition explains of a script. */
interface Explained extends Supposed {
  readonly shown: readonly Judged[];
}

/**
 * The mistakes of method that explain several wrong numbers at once when they are made in every step of a kind, and
 * that no right number contradicts. A number is worked from the student's own earlier ones, through the steps without
 * an answer.
 */
export function mistakesThroughout(script: Written): readonly Throughout[] {
  let wrong = [...script.judged.values()].filter((one) => isWrong(one) && one.cause === undefined);
  if (wrong.length < LEAST_NUMBERS || script.steps.length > MOST_STEPS) return [];
  const supposed = [
    ...suppositions(wrong, script),
    ...misreadings(wrong, script).map((made) => ({ mistake: numberMisread, made })),
  ];
  const found: Throughout[] = [];
  while (found.length < MOST_MISTAKES && wrong.length >= LEAST_NUMBERS) {
    const explained = supposed.flatMap((one) => explainedBy(one, wrong, script) ?? []);
    const most = Math.max(0, ...explained.map(({ shown }) => shown.length));
    const best = explained
      .filter(({ shown }) => shown.length === most)
      .sort((one, other) => one.made.size - other.made.size);
    const [first] = best;
    if (!first) break;
    const ids = new Set(first.shown.map(({ step }) => step.id));
    const rivals = best.filter(
      ({ mistake }) => !best.some((other) => mistake.unless?.includes(other.mistake.id) === true),
    );
    const isOnly = new Set(rivals.map(({ mistake }) => mistake.id)).size === 1;
    found.push({
      shown: script.steps.flatMap(({ id }) => (ids.has(id) ? [id] : [])),
      named: isOnly ? namedIn(rivals[0] ?? first, script) : new Map(),
    });
    wrong = wrong.filter(({ step }) => !ids.has(step.id));
  }
  return found;
}

/** A slip of the pen, or a quantity taken for its neighbour, is another mistake each time. */
const isOfMethod = ({ once, skill }: Mistake): boolean => once !== true && skill !== 'reading-the-network';
const isSign = ({ skill }: Mistake): boolean => skill === 'arithmetic';

/** Every mistake of method, made in the steps of one kind: of every kind that a wrong number may be worked through. */
function suppositions(wrong: readonly Judged[], script: Written): readonly Supposed[] {
  const behind = new Set(wrong.flatMap(({ step }) => [step, ...unseenOf(step, script)]));
  const seen = new Set<string>();
  return mistakes.filter(isOfMethod).flatMap((mistake): readonly Supposed[] => {
    const kinds = new Set(
      [...behind].flatMap((step) =>
        waysIn(mistake, step, script).flatMap((_made, way) => kindsOf(step, way)),
      ),
    );
    if (kinds.size === 0) return [];
    const made = new Map<string, Map<string, Made>>();
    for (const step of script.steps)
      for (const [way, one] of waysIn(mistake, step, script).entries())
        for (const kind of kindsOf(step, way))
          if (kinds.has(kind)) made.set(kind, (made.get(kind) ?? new Map<string, Made>()).set(step.id, one));
    return [...made.values()].flatMap((one): readonly Supposed[] => {
      const key = [...one].map(([id, { formula }]) => `${id} ${keyOf(formula)}`).join('\n');
      if (one.size < LEAST_NUMBERS || seen.has(key)) return [];
      seen.add(key);
      return [{ mistake, made: one }];
    });
  });
}

/** From the steps that are alike in everything to all in which the mistake can be made in this way. */
const kindsOf = ({ id, formula }: Step, way: number): readonly string[] => [
  `${way} ${quantityOf(id)} ${shapeOf(formula, SHARP)}`,
  `${way} ${shapeOf(formula, SHARP)}`,
  `${way} ${shapeOf(formula)}`,
  `${way} ${ruleOf(formula)}`,
  `${way}`,
];

function waysIn(mistake: Mistake, step: Step, { steps, stepOf, own }: Written): readonly Made[] {
  if (step.dependsOn.length === 0) return [];
  const followed = own.valuesOf(step.formula);
  return [...mistake.made({ step, steps, stepOf, followed, figures: null, unseen: [] })].filter(
    ({ taken }) => taken === undefined,
  );
}

/** The wrong numbers that a mistake explains; null where they are too few, or where a right number contradicts it. */
function explainedBy(
  { mistake, made }: Supposed,
  wrong: readonly Judged[],
  script: Written,
): Explained | null {
  const { own, judged, steps } = script;
  const formulas = new Map<string, Expr>([...made].map(([id, { formula }]) => [id, formula]));
  const values = own.under(steps, formulas, (id) => judged.has(id));
  const follows = ({ step }: Judged): number => own.valuesOf(step.formula)[0] ?? Number.NaN;
  const shown = wrong.filter((one) =>
    (values.get(one.step.id) ?? []).some((value) => isAsWritten(one, value, follows(one))),
  );
  if (shown.length < (isSign(mistake) ? LEAST_SIGNS : LEAST_NUMBERS)) return null;
  const telling = shown.filter((one) =>
    (values.get(one.step.id) ?? []).some((value) => explains(value, one.number, follows(one))),
  );
  const distinct = (of: (one: Judged) => number): number =>
    new Set(telling.map((one) => Math.abs(of(one)).toPrecision(6))).size;
  // The same number in several boxes says something where different ones belong there.
  if (distinct(({ number }) => number.value) < LEAST_NUMBERS && distinct(follows) < LEAST_NUMBERS)
    return null;
  if (telling.reduce((sum, { number }) => sum + figuresSaid(number), 0) < LEAST_FIGURES) return null;
  const isContradicted = [...values].some(([id, gives]) => {
    const one = judged.get(id);
    return one !== undefined && !isWrong(one) && gives.every((value) => differs(one.number, value));
  });
  return isContradicted ? null : { mistake, made, shown };
}

/** Whether a wrong number is what a mistake gives, and not what follows without it. */
function isAsWritten({ number, how }: Judged, value: number, follows: number): boolean {
  if (!Number.isFinite(value)) return false;
  const { value: typed, written } = number;
  const off = Math.abs(typed - value);
  const apart = Math.abs(value - follows);
  if (off <= EXACT * Math.abs(value)) return apart > 2 * EXACT * Math.abs(value);
  if (how === 'coarse' || written === null || written.figures < 2) return false;
  const room = Math.max(NEARLY * Math.abs(value), 0.5 * written.unit * (1 + 1e-9));
  return off <= room && apart > 2 * room;
}

const differs = ({ value: typed, written }: TypedNumber, value: number): boolean =>
  !Number.isFinite(value) ||
  Math.abs(typed - value) >
    Math.max(VISIBLE * Math.max(Math.abs(value), Math.abs(typed)), 0.5 * (written?.unit ?? 0));

/** In its own step where it was made there, else in the last step before it without an answer. */
function namedIn({ mistake, made, shown }: Explained, script: Written): ReadonlyMap<string, Match> {
  return new Map(
    shown.flatMap(({ step }): [string, Match][] => {
      const where = [step, ...unseenOf(step, script).reverse()].find(({ id }) => made.has(id));
      const one = where && made.get(where.id);
      return one ? [[step.id, { mistake, made: one, where }]] : [];
    }),
  );
}

const unseenOf = (step: Step, { steps, stepOf, judged }: Written): Step[] => [
  ...unseenBefore(step, { steps, stepOf, isSeen: (id) => judged.has(id) }),
];
