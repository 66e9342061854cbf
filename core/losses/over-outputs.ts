import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { add, div, mul, neg, num, type Expr } from '../expr/expr.ts';

/**
 * Losses that compare output by output add their terms up or average them, by the convention
 * `loss-over-outputs`. With one output the two agree.
 */
export const usesOverOutputs = (
  choices: ConventionChoices | undefined,
  n: number,
): readonly ConventionUse[] => (n > 1 ? [useConvention('loss-over-outputs', choices)] : []);

/** What the sum of the terms is divided by: 1 for a sum. */
export const divisorOf = (choices: ConventionChoices | undefined, n: number): number =>
  useConvention('loss-over-outputs', choices).choice === 'mean' ? n : 1;

/** Of a tensor of terms [samples, outputs] in PyTorch: one number a sample. */
export const torchOverOutputs = (terms: string, choices: ConventionChoices | undefined): string =>
  `${terms}.${useConvention('loss-over-outputs', choices).choice}(dim=1)`;

/** Σ terms, or (1/n)·(Σ terms). */
export function overOutputs(terms: readonly Expr[], choices: ConventionChoices | undefined): Expr {
  const n = divisorOf(choices, terms.length);
  return n === 1 ? add(...terms) : mul(div(num(1), num(n)), add(...terms));
}

/** The slope of one term, divided by n for a mean. The sign stays in front. */
export function slopeOverOutputs(slope: Expr, n: number, choices: ConventionChoices | undefined): Expr {
  const divisor = divisorOf(choices, n);
  if (divisor === 1) return slope;
  const share = div(num(1), num(divisor));
  return slope.op === 'neg' ? neg(mul(share, slope.of)) : mul(share, slope);
}
