import { evaluate } from '../expr/evaluate.ts';
import { children, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Step } from './step.ts';

/** What a program in float64 makes of a step. */
export interface Rounding {
  /** What to take from the program's number to get the step's value; 0 where the line only says so. */
  readonly correction: number;
  /** Why, as the end of a comment. */
  readonly why: string;
}

/** A change this large is no rounding: the number is on the other side of a kink. */
const JUMP = 1e-9;

/**
 * The steps that a program in float64, with the same operations in the same order, would miss: decimals that
 * come to exactly 0 (0.1 + 0.2 − 0.3), or to the very number at which a function bends or jumps. Each line is
 * corrected by what the program's arithmetic is off, so that it goes on as the solution does. Where terms
 * cancel that are not rational, the rounding is not the same on every machine: there the line only says so.
 */
export function roundingsOf(steps: readonly Step[]): ReadonlyMap<string, Rounding> {
  const found = new Map<string, Rounding>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const valueOf = (id: string): number => byId.get(id)?.value ?? Number.NaN;
  const consumers = consumersOf(steps);
  const program = new Map<string, number>();
  for (const step of steps) {
    const { id, formula, value, dependsOn } = step;
    const rounded =
      dependsOn.length === 0 ? value : evaluate(formula, (name) => program.get(name) ?? valueOf(name));
    const off = rounded - value;
    program.set(id, rounded);
    if (off === 0 || !Number.isFinite(off)) continue;
    const jumps = Math.abs(off) > JUMP * Math.max(1, Math.abs(value));
    const lost = value === 0 || (consumers.get(id) ?? []).some((one) => isMoved(one, id, rounded, valueOf));
    if (jumps) found.set(id, { correction: 0, why: `at the kink float64 comes to ${short(rounded)}` });
    else if (lost && step.cancels === true)
      found.set(id, { correction: 0, why: 'the terms cancel; float64 leaves a rounding error' });
    else if (lost) {
      found.set(id, { correction: off, why: `float64 is off by ${short(off)}` });
      program.set(id, value);
    }
  }
  return found;
}

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
  const missed = [...roundingsOf(steps)].find(([, { correction }]) => correction !== 0);
  if (!missed) return null;
  const isExact = new Map(steps.map(({ id, exact }) => [id, exact !== null]));
  const helps = steps.every(({ formula, exact, dependsOn }) => {
    const keeps = callsOf(formula).every((fn) => KEEP_FRACTIONS.has(fn));
    return exact === null ? !(keeps && dependsOn.every((id) => isExact.get(id))) : keeps;
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
