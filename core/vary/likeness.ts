import { isRecord } from '../document/schema-issues.ts';
import { evaluate } from '../expr/evaluate.ts';
import { children, type Expr } from '../expr/expr.ts';
import type { Problem } from '../kinds/index.ts';
import { familyOf } from '../marking/diagnose/parts.ts';
import type { Step } from '../solution/step.ts';

/** What the numbers of a question are like, as far as new ones must be so too. */
export interface Likeness {
  /** The loss before and after every update; empty without one. */
  readonly losses: readonly number[];
  /** The signs of the errors: the first slopes of the backward pass, or the slopes of the loss by each output. */
  readonly errors: ReadonlySet<number>;
  /** How many quotients are rounded, and how many are whole before they are. */
  readonly rounded: number;
  readonly whole: number;
}

export function likenessOf(
  steps: readonly Step[],
  losses: readonly number[],
  at: (id: string) => number,
): Likeness {
  const [whole, rounded] = roundingsIn(steps, at);
  return { losses, errors: errorsIn(steps), rounded, whole };
}

function errorsIn(steps: readonly Step[]): ReadonlySet<number> {
  const first = steps.find(({ phase }) => phase === 'backward');
  if (!first) return new Set();
  const family = familyOf(first.id);
  const errors = steps.filter(({ id, phase }) => phase === 'backward' && familyOf(id) === family);
  return new Set(errors.map(({ value }) => Math.sign(value)).filter((sign) => sign !== 0));
}

/** The quotients ⌊…⌋ and ⌈…⌉ of some steps: those that are whole before they are rounded, and the others. */
function roundingsIn(steps: readonly Step[], at: (id: string) => number): readonly [number, number] {
  let [whole, rounded] = [0, 0];
  const go = (part: Expr): void => {
    const [argument] = part.op === 'call' && ['floor', 'ceil'].includes(part.fn) ? part.args : [];
    if (argument && Number.isInteger(evaluate(argument, at))) whole += 1;
    else if (argument) rounded += 1;
    children(part).forEach(go);
  };
  for (const { formula } of steps) go(formula);
  return [whole, rounded];
}

/** Whether a loss falls where that of the printed numbers does: at the end, and at every update. */
export function fallsLike(drawn: readonly number[], printed: readonly number[]): boolean {
  const [first, last] = [printed[0], printed.at(-1)];
  if (first === undefined || last === undefined || last >= first) return true;
  const [start, end] = [drawn[0] ?? Number.NaN, drawn.at(-1) ?? Number.NaN];
  if (!(end < start)) return false;
  const falls = (losses: readonly number[]): boolean =>
    losses.every((loss, i) => i === 0 || loss < (losses[i - 1] ?? Number.NaN));
  return !falls(printed) || falls(drawn);
}

/**
 * The quotients that are not whole where all of the printed ones are; 1 where all are whole and some of the printed ones
 * are not, since the rounding is what is asked for.
 */
export function unevenIn(drawn: Likeness, printed: Likeness): number {
  if (printed.rounded === 0) return printed.whole === 0 ? 0 : drawn.rounded;
  return drawn.rounded === 0 ? 1 : 0;
}

/** Lists with more entries have some that are the same by chance. */
const MOST_DISTINCT = 12;
/** What is given for samples that may be the same for several: labels, targets. */
const OF_THE_OUTPUT = /^(?:targets?|y|class|label)$/;

/**
 * How many lists have two entries that are the same, or all numbers the same, where the printed ones have not: samples,
 * rows of a matrix, the targets of a batch.
 */
export function alikeIn(drawn: Problem, printed: Problem): number {
  let found = 0;
  const go = (now: unknown, was: unknown): void => {
    if (typeof now !== 'object' || typeof was !== 'object' || now === null || was === null) return;
    if (Array.isArray(now) && Array.isArray(was)) {
      if (isTold(now, was)) found += 1;
      for (const name of fieldsOf(was)) {
        const column = (list: readonly unknown[]): readonly unknown[] =>
          list.map((entry) => (isRecord(entry) ? entry[name] : undefined));
        if (OF_THE_OUTPUT.test(name) ? allSame(column(now), column(was)) : isTold(column(now), column(was)))
          found += 1;
      }
    }
    for (const [name, one] of Object.entries(was)) go((now as Readonly<Record<string, unknown>>)[name], one);
  };
  // Layers are no samples: two of them may be the same.
  const { layers: _layers, ...rest } = printed as unknown as Readonly<Record<string, unknown>>;
  go(drawn, rest);
  return found;
}

const fieldsOf = (list: readonly unknown[]): readonly string[] => {
  const [first] = list;
  return isRecord(first) ? Object.keys(first) : [];
};

/** Whether entries that were told apart are not any more. Of plain numbers it is enough that not all are the same. */
function isTold(now: readonly unknown[], was: readonly unknown[]): boolean {
  if (was.length > MOST_DISTINCT) return false;
  if (was.some((entry) => typeof entry !== 'object')) return allSame(now, was);
  return distinct(was) === was.length && distinct(now) < now.length;
}

const allSame = (now: readonly unknown[], was: readonly unknown[]): boolean =>
  now.length > 1 && distinct(was) > 1 && distinct(now) === 1;

const distinct = (list: readonly unknown[]): number =>
  new Set(list.map((entry) => JSON.stringify(entry))).size;
