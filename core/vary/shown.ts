import { children, type Expr } from '../expr/expr.ts';
import type { Box } from '../kinds/kind.ts';
import { decimalsOf, stepsOf } from '../marking/asked-steps.ts';
import type { Step } from '../solution/step.ts';
import { figuresOfExact } from './figures.ts';

/** What the asked numbers are like for the person who writes them. */
export interface Shown {
  /** The most significant figures of one whose decimals end; whole numbers have none. */
  readonly figures: number;
  /** The sizes of those that are not 0. */
  readonly sizes: readonly number[];
  /** How many are not 0 and are rounded to 0 in their box. */
  readonly vanishing: number;
  /** How many probabilities, gates and the like are next to the limits of their function. */
  readonly saturated: number;
}

/** Nearer to 0, 1 or −1 a probability or a gate says no more than that. */
const LIMIT = 0.01;
/** Functions with limits, and the exponentials of a softmax. */
const LIMITED = ['sigmoid', 'tanh', 'softmax', 'exp'];

/** Measures the asked numbers. */
export function shownIn(boxes: readonly Box[], byId: ReadonlyMap<string, Step>): Shown {
  const sizes: number[] = [];
  let [figures, vanishing, saturated] = [0, 0, 0];
  for (const box of boxes) {
    const decimals = decimalsOf(box);
    for (const id of stepsOf(box)) {
      const step = byId.get(id);
      if (!step || step.phase === 'given' || step.value === 0) continue;
      const size = Math.abs(step.value);
      sizes.push(size);
      if (decimals !== undefined && size < 0.5 * 10 ** -decimals) vanishing += 1;
      if (step.exact !== null && !Number.isInteger(step.value))
        figures = Math.max(figures, figuresOfExact(step.exact) ?? 0);
      if (step.exact === null && isSaturated(step, byId)) saturated += 1;
    }
  }
  return { figures, sizes, vanishing, saturated };
}

function isSaturated({ formula, value }: Step, byId: ReadonlyMap<string, Step>): boolean {
  const fn = functionOf(formula, byId);
  if (fn === null || Math.abs(value) >= 1) return false;
  return Math.abs(value) > 1 - LIMIT || (fn !== 'tanh' && Math.abs(value) < LIMIT);
}

/** The function with limits that a value is returned by; of a softmax the numerator is an exponential. */
function functionOf(formula: Expr, byId: ReadonlyMap<string, Step>): string | null {
  if (formula.op === 'call') return LIMITED.includes(formula.fn) && formula.fn !== 'exp' ? formula.fn : null;
  if (formula.op !== 'div') return null;
  const { over, under } = formula;
  const hasExp = (part: Expr): boolean =>
    (part.op === 'call' && part.fn === 'exp') || children(part).some(hasExp);
  const numerator = over.op === 'ref' ? byId.get(over.id)?.formula : over;
  const isOne = over.op === 'num' && over.text === '1';
  return (numerator && hasExp(numerator)) || (isOne && hasExp(under)) ? 'softmax' : null;
}
