import { ADD, COPY_MAP } from '../codes.ts';
import type { Operation } from '../program.ts';
import { runsOf, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan } from './layer-plan.ts';

export interface Shortcut {
  readonly type: 'shortcut';
  /** It adds what came into the layer so many layers before it: 2 for the input of the second layer before. */
  readonly over: number;
}

/**
 * y = x + f(x), where x came into the layer `over` layers before and f is what these layers make of it. He et al. 2016,
 * §3.2. Its gradient by x is added where the pass back gets to x: passes.ts.
 */
export function shortcut({ over }: Shortcut, shape: readonly number[]): LayerPlan {
  return {
    ...PLAIN,
    output: shape,
    over,
    beside: true,
    forward: ({ batch, input, before, output }) => (before ? [sumOf(input, before, output, batch)] : []),
    backward: ({ batch, outputGradient, inputGradient }) => {
      if (!inputGradient) return [];
      const { images, rows, run, steps } = runsOf([outputGradient, inputGradient], batch);
      return [
        {
          code: COPY_MAP,
          whole: [images, rows, run, ...steps(outputGradient), ...steps(inputGradient)],
        },
      ];
    },
  };
}

/** to = one + other. */
export function sumOf(one: Layout, other: Layout, to: Layout, batch: number): Operation {
  const { images, rows, run, steps } = runsOf([one, other, to], batch);
  return { code: ADD, whole: [images, rows, run, ...steps(one), ...steps(other), ...steps(to)] };
}

/** Throws RangeError where the shortcut at `at` begins nowhere, or where something of another shape came in. */
export function checkShortcut({ over }: Shortcut, at: number, shapes: readonly (readonly number[])[]): void {
  const [from, to] = [shapes[at - over], shapes[at]];
  if (!Number.isInteger(over) || over < 1 || !from)
    throw new RangeError(`over ${over} layers, and ${at} are before it; give a number from 1 to ${at}`);
  if (String(from) !== String(to))
    throw new RangeError(`${from.join('×')} cannot be added to ${to?.join('×')}; both need one shape`);
}
