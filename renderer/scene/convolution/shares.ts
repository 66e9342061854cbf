import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { add, div, mul, neg, num, refs, type Expr } from '../../../core/expr/expr.ts';
import type { Step } from '../../../core/solution/step.ts';
import { gradientIds } from './stage-ids.ts';

/**
 * One term of a cell's sum: the other cell, the weight (or pixel) that multiplies it, and the remaining
 * factor.
 */
export interface Share {
  readonly from: string;
  /** The other factor of a product; null where there is none, as in pooling. */
  readonly by: string | null;
  readonly to: string;
  /** The whole term, and the factor of `from`. */
  readonly term: Expr;
  readonly factor: Expr;
}

/** The sums of one layer: forward over its input, backward over the gradients of its output. */
export interface Shares {
  readonly forward: readonly Share[];
  readonly backward: readonly Share[];
}

/** Taken from the formulas of the steps, so the picture shows exactly what is computed. */
export function sharesOf(stage: StagePicture, steps: ReadonlyMap<string, Step>): Shares {
  const { input, output, biases } = stage;
  const over = (targets: readonly string[], sources: readonly string[]): Share[] => {
    const known = new Set(sources);
    return targets.flatMap((to) => {
      const step = steps.get(to);
      return step ? termsOf(step.formula).flatMap((term) => shareOf(term, to, known)) : [];
    });
  };
  return {
    forward: over(output.ids, [...input.ids, ...(biases?.ids ?? [])]),
    backward: over(gradientIds(stage), output.gradients ?? []),
  };
}

/**
 * Splits a sum into its terms; a mean is a sum of equal parts, a maximum has each of its entries as a term.
 */
function termsOf(formula: Expr): readonly Expr[] {
  if (formula.op === 'add') return formula.terms.flatMap(termsOf);
  if (formula.op === 'div') return termsOf(formula.over).map((term) => div(term, formula.under));
  if (formula.op === 'neg') return termsOf(formula.of).map(neg);
  if (formula.op === 'call' && formula.fn.startsWith('max')) return formula.args;
  return [formula];
}

function shareOf(term: Expr, to: string, sources: ReadonlySet<string>): Share[] {
  const inside = refs(term);
  const from = inside.find((id) => sources.has(id));
  if (from === undefined) return [];
  const factor = rest(term, from);
  const [by = null] =
    term.op === 'mul'
      ? term.factors.flatMap((one) => (one.op === 'ref' && one.id !== from ? [one.id] : []))
      : [];
  return [{ from, by, to, term, factor }];
}

/** The term without one reference to `id`; 1 where nothing else is left. */
function rest(term: Expr, from: string): Expr {
  if (term.op === 'mul') {
    const others = term.factors.filter((factor) => !(factor.op === 'ref' && factor.id === from));
    return others.length === 0 ? num(1) : mul(...others);
  }
  if (term.op === 'div') return div(rest(term.over, from), term.under);
  if (term.op === 'neg') return neg(rest(term.of, from));
  return num(1);
}

/** The partial sum of some terms of one cell. */
export const partial = (shares: readonly Share[], at: (id: string) => number): number =>
  evaluate(shares.length === 0 ? num(0) : add(...shares.map(({ term }) => term)), at);

/** A cell highlighted with the one in view: its role, and the share between the two. */
export interface Lit {
  readonly role: 'source' | 'factor' | 'target';
  readonly share: Share;
}

/** All cells related to a cell: the terms of its sum, the sums that use it, and the factors between. */
export function litBy(id: string, { forward, backward }: Shares): ReadonlyMap<string, Lit> {
  const lit = new Map<string, Lit>();
  const light = (cell: string | null, role: Lit['role'], share: Share): void => {
    if (cell !== null && cell !== id && !lit.has(cell)) lit.set(cell, { role, share });
  };
  const from = (shares: readonly Share[]): void => {
    for (const share of shares) {
      if (share.to === id) {
        light(share.from, 'source', share);
        light(share.by, 'factor', share);
      } else if (share.from === id) {
        light(share.to, 'target', share);
        light(share.by, 'factor', share);
      } else if (share.by === id) {
        light(share.from, 'source', share);
        light(share.to, 'target', share);
      }
    }
  };
  // A weight or a pixel is a factor in the backward pass too, but there its gradient is the related cell.
  const own = backward.some(({ to, from: slope }) => to === id || slope === id);
  from(own ? backward : forward);
  return lit;
}
