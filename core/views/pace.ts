import { children, type Expr } from '../expr/expr.ts';
import type { Timeline } from './timeline.ts';

/** How long a line stays: calm, as long as it takes to read; brisk, half of that. */
export const paces = ['calm', 'brisk'] as const;
export type Pace = (typeof paces)[number];

/**
 * Milliseconds to read one number: adults read 238 words a minute silently (Brysbaert 2019, “How many words do
 * we read per minute?”, Journal of Memory and Language 109), and a number counts as a word.
 */
const READ_MS = 252;
/** To find the place on the board and in the lines. */
const FIND_MS = 350;
/** A form that this chapter has not had yet takes longer than one that is repeated with other numbers. */
const NEW_FORM = 1.6;
const LEAST_MS = 600;
const MOST_MS = 6000;
const BRISK = 0.5;

/** The numbers that a reader meets in a formula, each as often as it is written. */
const numbersIn = (expr: Expr): number =>
  expr.op === 'num' || expr.op === 'ref' ? 1 : children(expr).reduce((sum, part) => sum + numbersIn(part), 0);

/** The form of a formula: its operations, whatever quantities it has. */
const formOf = (expr: Expr): string =>
  expr.op === 'num' || expr.op === 'ref'
    ? '·'
    : `${expr.op === 'call' ? expr.fn : expr.op}(${children(expr).map(formOf).join(' ')})`;

const known = new WeakMap<Timeline, ReadonlyMap<Pace, readonly number[]>>();

/**
 * When each beat begins, in milliseconds from the start at speed 1; one entry more than there are beats, the
 * last being the end.
 */
export function beatStarts(timeline: Timeline, pace: Pace): readonly number[] {
  const paced = known.get(timeline) ?? new Map(paces.map((one) => [one, startsAt(timeline, one)]));
  known.set(timeline, paced);
  return paced.get(pace) ?? [];
}

function startsAt({ beats, chapters }: Timeline, pace: Pace): readonly number[] {
  const firsts = new Set(chapters.map(({ start }) => start));
  const met = new Set<string>();
  const starts = [0];
  beats.forEach(({ formula }, i) => {
    if (firsts.has(i)) met.clear();
    const form = formOf(formula);
    // The numbers read, and the value they give.
    const read = FIND_MS + READ_MS * (numbersIn(formula) + 1);
    const calm = Math.min(MOST_MS, Math.max(LEAST_MS, met.has(form) ? read : read * NEW_FORM));
    met.add(form);
    starts.push((starts[i] ?? 0) + (pace === 'brisk' ? calm * BRISK : calm));
  });
  return starts;
}

/** How long a beat lasts at speed 1, in milliseconds. */
export function beatMs(timeline: Timeline, beat: number, pace: Pace): number {
  const starts = beatStarts(timeline, pace);
  return (starts[beat + 1] ?? 0) - (starts[beat] ?? 0) || LEAST_MS;
}
