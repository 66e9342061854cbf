import { num, type Expr } from '../expr/expr.ts';
import { say } from '../language/text.ts';
import { backpropagate, gradientId } from './backpropagate.ts';
import type { Line } from './step.ts';

/**
 * The backward pass from given gradients of the outputs, ∂L/∂y by the id of y, instead of from a computed
 * loss L: the later layers are not part of the problem. The given gradients become lines `dL/dy`. A wanted
 * quantity that reaches no output has the gradient 0.
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
  // Only the slopes of L are known: its line is differentiated but never evaluated.
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
        note: say(
          'No way leads from it to the output.',
          'इससे आउटपुट तक कोई रास्ता नहीं जाता।',
          'এখান থেকে আউটপুটে কোনো পথ যায় না।',
        ),
      })),
    ],
  };
}

const LOSS = 'L';
