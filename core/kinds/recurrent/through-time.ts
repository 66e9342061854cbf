import { ref, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Line } from '../../solution/step.ts';

const USED = /_t\d+$/;

/**
 * The id of a parameter as it is used at time step t. With an id for each use, the chain rule gives the
 * gradient that each use contributes.
 */
export const used = (id: string, t: number): string => `${id}_t${t}`;

/** The expression with every use of a parameter replaced by the parameter. */
const shared = (expr: Expr): Expr =>
  substitute(expr, (id) => (USED.test(id) && !id.startsWith('d') ? ref(id.replace(USED, '')) : undefined));
/** The line as it is shown, with the parameters themselves. */
export const asShared = (line: Line): Line => ({ ...line, formula: shared(line.formula) });

/**
 * The backward lines from the last time step to the first, then the sums over time. A gradient at one time
 * step depends only on those of that time step and of later ones, so the order is valid. `timeOf` gives the
 * time step of a quantity.
 */
export function inTime(
  backward: readonly Line[],
  timeOf: ReadonlyMap<string, number>,
  parameters: ReadonlySet<string>,
  several: boolean,
): Line[] {
  if (!several) return [...backward];
  const placed = backward.map((line) => ({ line, t: timeOf.get(quantityOf(line.id)) ?? 0 }));
  let last = -1;
  return placed
    .toSorted((a, b) => b.t - a.t)
    .map(({ line, t }): Line => {
      const heading =
        t === last ? {} : { heading: t === 0 ? 'Sums over time' : `Back through time step ${t}` };
      last = t;
      const quantity = quantityOf(line.id);
      if (parameters.has(quantity)) return { ...sumOverTime(line, quantity), ...heading };
      return { ...(USED.test(quantity) ? contribution(line, quantity, t) : asShared(line)), ...heading };
    });
}

/** The quantity that a gradient is taken by: `w` of `dL/dw`. */
const quantityOf = (id: string): string => id.slice(id.indexOf('/d') + 2);

const sumOverTime = (line: Line, parameter: string): Line => ({
  id: line.id,
  phase: 'backward',
  formula: line.formula,
  reason: 'sum-over-time',
  note: `${inSentence(parameter, true)} is used at every time step, so what each use adds is added up.`,
});

/** What one use of a parameter adds to its gradient. */
function contribution(line: Line, use: string, t: number): Line {
  const id = use.replace(USED, '');
  const { tex, plain } = symbolOf(gradientId('L', id));
  return {
    ...asShared(line),
    reason: 'use-in-time',
    rule: substitute(line.rule ?? line.formula, (one) =>
      one.endsWith(`/d${use}`) ? ref(one.replace(USED, '')) : undefined,
    ),
    symbol: { tex: `\\left.${tex}\\right|_{t=${t}}`, plain: `${plain}|ₜ₌${subscripts(t)}` },
    note: `What time step ${t} adds to the gradient by ${inSentence(id)}.`,
  };
}

const subscripts = (n: number): string =>
  [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');

/** A parameter in a sentence, which cannot set the name of a weight with letters as indices: U_g,₁,₁. */
function inSentence(id: string, first = false): string {
  const { plain } = symbolOf(id);
  if (!plain.includes('_')) return plain;
  return first ? 'This weight' : 'this weight';
}
