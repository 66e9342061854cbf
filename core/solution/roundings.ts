import type Fraction from 'fraction.js';
import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { children, type Expr } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Step } from './step.ts';

/** How a line of a program is kept at a step's value where float64 would miss it. */
export interface Rounding {
  /** What to take from the program's number to get the step's value; null where the line states the value itself. */
  readonly correction: number | null;
  /** Why, as the end of a comment. */
  readonly why: string;
}

/** A change this large is no rounding: the number is on the other side of a kink. */
const JUMP = 1e-9;
/** A number that is off by more than this share of it would be printed with other digits. */
const DIGITS = 1e-6;
/** What float64 may be off after some thousand operations, as a share of the number. */
const ROUNDED = 1e-12;

/**
 * The steps that a program in float64, with the same operations in the same order, would miss: numbers that come
 * to exactly 0 (0.1 + 0.2 − 0.3), or to the very number at which a function bends or jumps. Where all is rational
 * the line is corrected by what the program's arithmetic is off, so that it goes on as the solution does. Where it
 * is not (√2·√2 − 2), the rounding is not the same on every machine: there the line states the value itself.
 *
 * `automatic` are the steps that automatic differentiation computes, which does not see what a line states.
 */
export function roundingsOf(
  steps: readonly Step[],
  automatic: ReadonlySet<string> = NONE,
): ReadonlyMap<string, Rounding> {
  const found = new Map<string, Rounding>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const valueOf = (id: string): number => byId.get(id)?.value ?? Number.NaN;
  const exactOf = (id: string): Fraction | null => parseRational(byId.get(id)?.exact ?? '');
  const consumers = consumersOf(steps);
  const program = new Map<string, number>();
  // Steps whose rounding depends on the machine.
  const loose = new Set<string>();
  for (const step of steps) {
    const { id, formula, value, dependsOn } = step;
    if (formula.op === 'num') continue;
    const rounded = evaluate(formula, (name) => program.get(name) ?? valueOf(name));
    program.set(id, rounded);
    const isMovedBy = (other: number): boolean =>
      (consumers.get(id) ?? []).some((one) => isMoved(one, id, other, valueOf));
    const rational =
      !dependsOn.some((operand) => loose.has(operand)) && evaluateExact(formula, exactOf) !== null;
    const inherited =
      automatic.has(id) &&
      value === 0 &&
      dependsOn.some((operand) => automatic.has(operand) && found.get(operand)?.correction === null);
    const rounding = inherited
      ? stated(step, 'what it is made of cancels')
      : rational
        ? correctedBy(step, rounded, isMovedBy)
        : statedAs(step, rounded, isMovedBy);
    if (rounding) {
      found.set(id, rounding);
      program.set(id, value);
    } else if (!rational) loose.add(id);
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

type IsMovedBy = (other: number) => boolean;

/** A step of rational operations: what float64 is off is the same everywhere. */
function correctedBy(step: Step, rounded: number, isMovedBy: IsMovedBy): Rounding | null {
  const off = rounded - step.value;
  if (off === 0 || !Number.isFinite(off)) return null;
  if (jumps(step.value, off)) return stated(step, `at the kink float64 comes to ${short(rounded)}`);
  return step.value === 0 || isMovedBy(rounded)
    ? { correction: off, why: `float64 is off by ${short(off)}` }
    : null;
}

function statedAs(step: Step, rounded: number, isMovedBy: IsMovedBy): Rounding | null {
  const { value, exact, cancels } = step;
  const off = rounded - value;
  if (!Number.isFinite(off)) return null;
  if (jumps(value, off)) return stated(step, `at the kink float64 comes to ${short(rounded)}`);
  const isLost = Math.abs(off) > DIGITS * Math.abs(value);
  if (cancels === true) return stated(step, 'the terms cancel; float64 leaves a rounding error');
  if (isLost) return stated(step, `float64 comes to ${short(rounded)}`);
  const least = ROUNDED * Math.max(Math.abs(value), Number.MIN_VALUE / ROUNDED);
  const decides = exact !== null && (value === 0 || isMovedBy(value + least) || isMovedBy(value - least));
  return decides ? stated(step, 'float64 may leave a rounding error') : null;
}

const jumps = (value: number, off: number): boolean => Math.abs(off) > JUMP * Math.max(1, Math.abs(value));

const stated = ({ value, exact }: Step, why: string): Rounding => ({
  correction: null,
  why: `${exact === null ? String(value) : `exactly ${exact}`}: ${why}`.replaceAll('-', '−'),
});

/** The functions whose program in plain Python keeps a fraction a fraction. */
const KEEP_FRACTIONS: ReadonlySet<string> = new Set([
  'identity',
  'relu',
  'relu-prime',
  'leaky-relu',
  'prelu',
  'step',
  'max',
  'min',
  'is-max',
  'is-min',
  'abs',
  'sign',
  'cases',
  'floor',
  'ceil',
]);

/**
 * Why a program in plain Python should work with fractions: without them it would miss a step. Null where it
 * misses none, and where fractions do not help: a function of the program makes floats of them, or they grow
 * beyond what the solution keeps exact.
 */
export function whyFractions(steps: readonly Step[]): string | null {
  const missed = [...roundingsOf(steps)][0];
  if (!missed) return null;
  const isExact = new Map(steps.map(({ id, exact }) => [id, exact !== null]));
  const helps = steps.every(({ formula, exact, dependsOn }) => {
    const keeps = callsOf(formula).every((fn) => KEEP_FRACTIONS.has(fn));
    const rational = keeps && dependsOn.every((id) => isExact.get(id));
    return exact === null ? !rational : rational;
  });
  const symbol = symbolOf(missed[0]).plain;
  return helps ? `Fractions, because at ${symbol} ${missed[1].why}.` : null;
}

const callsOf = (expr: Expr): readonly string[] => [
  ...(expr.op === 'call' ? [expr.fn] : []),
  ...children(expr).flatMap(callsOf),
];

const short = (value: number): string => value.toPrecision(2).replace('-', '−');

/** Whether a step changes by more than a rounding when one of its operands does. */
function isMoved(
  { formula, value }: Step,
  operand: string,
  rounded: number,
  valueOf: (id: string) => number,
): boolean {
  const moved = evaluate(formula, (id) => (id === operand ? rounded : valueOf(id)));
  return Math.abs(moved - value) > JUMP * Math.max(1, Math.abs(value));
}

function consumersOf(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps)
    for (const id of step.dependsOn) {
      const known = found.get(id);
      if (known) known.push(step);
      else found.set(id, [step]);
    }
  return found;
}
