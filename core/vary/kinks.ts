import { evaluate } from '../expr/evaluate.ts';
import { children, type Expr } from '../expr/expr.ts';
import { namedFunction } from '../expr/functions/index.ts';
import type { Step } from '../solution/step.ts';

type At = (id: string) => number;
const EXTREMES = ['max', 'max-shared', 'min', 'min-shared'];

/** How many functions are taken where their slope is a convention: ReLU at 0, a maximum that two reach. */
export function kinksIn(steps: readonly Step[], at: At): number {
  let found = 0;
  const go = (part: Expr): void => {
    if (part.op === 'call' && isKink(part.fn, part.args, at)) found += 1;
    children(part).forEach(go);
  };
  for (const { formula } of steps) go(formula);
  return found;
}

function isKink(fn: string, args: readonly Expr[], at: At): boolean {
  if (namedFunction(fn).kink === undefined) return false;
  if (EXTREMES.includes(fn)) {
    const values = args.map((arg) => evaluate(arg, at));
    const best = fn.startsWith('max') ? Math.max(...values) : Math.min(...values);
    return values.filter((value) => value === best).length > 1;
  }
  // The slopes, which have the same argument, count where the function itself is not written.
  const [argument] = args;
  return argument !== undefined && !fn.startsWith('is-') && evaluate(argument, at) === 0;
}

/** The ReLUs of the forward pass: how many let their argument through, and how many do not. */
export function switchesIn(steps: readonly Step[], at: At): { readonly on: number; readonly off: number } {
  const places = new Map<string, boolean>();
  const go = (part: Expr): void => {
    if (part.op === 'call' && part.fn === 'relu' && part.args[0])
      places.set(JSON.stringify(part.args[0]), evaluate(part.args[0], at) > 0);
    children(part).forEach(go);
  };
  for (const { formula, phase } of steps) if (phase !== 'backward') go(formula);
  const on = [...places.values()].filter(Boolean).length;
  return { on, off: places.size - on };
}
