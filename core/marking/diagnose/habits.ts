import type { Expr } from '../../expr/expr.ts';
import type { Judged } from '../judge.ts';
import type { TypedNumber } from '../read/read.ts';
import { has, isLiteral } from './parts.ts';
import { waysToMake, type Match, type Written } from './matches.ts';
import type { Mistake } from './mistake.ts';
import { keyOf } from './rewrite.ts';
import { quantityOf, ruleOf } from './rule-of.ts';

/** A mistake of method that was made in every like step. */
export interface Habit {
  readonly mistake: Mistake;
  /** Where it was made, in the order of the steps, by the step whose box shows it. */
  readonly made: ReadonlyMap<string, Match>;
}

/** A mistake in as many steps is a habit. */
const REPEATED = 2;
/** What would change a number by less than this share is not seen in it. */
const VISIBLE = 0.01;

/**
 * The mistakes of method among those named in a script, by step, that are made in every like step where they would
 * show. One number that stands in several boxes is no evidence.
 */
export function habitsOf(named: ReadonlyMap<string, Match>, script: Written): readonly Habit[] {
  const kinds = new Map<string, [string, Match][]>();
  for (const [id, match] of named) {
    if (!isOfMethod(match.mistake)) continue;
    const kind = `${match.mistake.id} ${ruleOf(match.where.formula)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), [id, match]]);
  }
  return [...kinds.values()].flatMap((found): readonly Habit[] => {
    const first = found[0]?.[1];
    const places = new Set(found.map(([, match]) => match.where));
    const numbers = new Set(found.map(([id]) => Math.abs(script.judged.get(id)?.number.value ?? 0)));
    const { mistake } = first ?? {};
    if (!first || !mistake || places.size < REPEATED) return [];
    if (numbers.size < REPEATED && mistake.explainsZero !== true) return [];
    const rule = ruleOf(first.where.formula);
    const quantities = new Set([...places].map(({ id }) => quantityOf(id)));
    const strides = new Set([...places].map(({ formula }) => hasDivision(formula)));
    const like = [...script.judged.values()].filter(
      ({ step }) =>
        quantities.has(quantityOf(step.id)) &&
        ruleOf(step.formula) === rule &&
        strides.has(hasDivision(step.formula)),
    );
    const ways = new Set(found.map(([, match]) => wayOf(match, script)));
    if (like.some((one) => isAvoided(mistake, ways, one, script))) return [];
    const made = new Map([...found, ...like.flatMap((one) => further(mistake, one, named, script))]);
    const inOrder = script.steps.flatMap(({ id }) => {
      const match = made.get(id);
      return match ? [[id, match] as const] : [];
    });
    return [{ mistake, made: new Map(inOrder) }];
  });
}

/** A slip of the pen or of arithmetic, or a quantity taken for its neighbour, is another mistake each time. */
const isOfMethod = ({ once, skill }: Mistake): boolean =>
  once !== true && skill !== 'arithmetic' && skill !== 'reading-the-network';

/** Without a division by 1: with the stride 1 a side is n − k + 1 by hand, and is another formula than with the stride 2. */
const hasDivision = (formula: Expr): boolean =>
  has(formula, (part) => part.op === 'div' && !isLiteral(part.under, 1));

/** Which of the ways to make a mistake it was: the first term left out, or the second. */
function wayOf({ mistake, made, where }: Match, script: Written): number {
  const one = script.judged.get(where.id);
  const key = keyOf(made.formula);
  return one
    ? waysToMake(mistake, where, one, script).findIndex((way) => keyOf(way.made.formula) === key)
    : -1;
}

/** Whether a number that is right, or follows, would be another one with the mistake made in its step in one of these ways. */
function isAvoided(mistake: Mistake, ways: ReadonlySet<number>, one: Judged, script: Written): boolean {
  if (one.how === 'wrong') return false;
  const [follows = Number.NaN] = script.own.valuesOf(one.step.formula);
  const isVisible = (value: number): boolean =>
    Math.abs(value - follows) > VISIBLE * Math.max(Math.abs(value), Math.abs(follows));
  return waysToMake(mistake, one.step, one, script).some(
    ({ values }, way) =>
      (ways.has(way) || ways.has(-1)) &&
      values.every((value) => isVisible(value) && !isAsWritten(one.number, value, follows)),
  );
}

/** A number that says too little to be explained by itself, such as 0 or 1, or is rounded, and is what the habit gives. */
function further(
  mistake: Mistake,
  one: Judged,
  named: ReadonlyMap<string, Match>,
  script: Written,
): readonly (readonly [string, Match])[] {
  const { step, number, how, cause } = one;
  if (how !== 'wrong' || cause !== undefined || named.has(step.id)) return [];
  const [follows = Number.NaN] = script.own.valuesOf(step.formula);
  const way = waysToMake(mistake, step, one, script).find(({ values }) =>
    values.some((value) => isAsWritten(number, value, follows)),
  );
  return way ? [[step.id, { mistake, made: way.made, where: step }]] : [];
}

/** Earlier numbers were rounded as well. */
const NEARLY = 0.005;
const isAsWritten = ({ value: typed, written }: TypedNumber, value: number, follows: number): boolean => {
  const room = Math.max(NEARLY * Math.abs(value), 0.5 * (written?.unit ?? 0) * (1 + 1e-9));
  return Math.abs(typed - value) <= room && Math.abs(value - follows) > 2 * room;
};
