import { num, type Expr } from '../expr/expr.ts';
import { backpropagate, gradientId } from './backpropagate.ts';
import type { Line } from './step.ts';

/**
 * The backward pass from given gradients of the outputs, ∂L/∂y by the id of y, instead of from a loss L that
 * is worked out: what comes back from layers that are not on the page. The given gradients become lines of
 * their own, `dL/dy`. What is wanted and reaches no output has the slope 0.
 */
export function backpropagateGiven(
  lines: readonly Line[],
  gradients: ReadonlyMap<string, Expr>,
  wanted: readonly string[],
): { readonly given: readonly Line[]; readonly backward: readonly Line[] } {
  const given = [...gradients].map(([id, formula]): Line => ({
    id: gradientId(LOSS, id),
    phase: 'given',
    formula,
  }));
  // Nothing is known of L but its slopes, so its line is walked through and never worked.
  const loss: Line = { id: LOSS, phase: 'loss', formula: num(0), partials: Object.fromEntries(gradients) };
  const stated = new Set(given.map(({ id }) => id));
  const backward = backpropagate([...lines, loss], LOSS, wanted).filter(({ id }) => !stated.has(id));
  const found = new Set(backward.map(({ id }) => id));
  const idle = wanted.map((id) => gradientId(LOSS, id)).filter((id) => !found.has(id) && !stated.has(id));
  return {
    given,
    backward: [
      ...backward,
      ...idle.map((id): Line => ({
        id,
        phase: 'backward',
        formula: num(0),
        note: 'No way leads from it to the output.',
      })),
    ],
  };
}

const LOSS = 'L';
