import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { add, div, mul, neg, num, type Expr } from '../expr/expr.ts';

/**
 * Losses that compare output by output sum their terms or average them, by the convention
 * `loss-over-outputs`. With one output the two agree.
 */
export const usesOverOutputs = (
  choices: ConventionChoices | undefined,
  n: number,
): readonly ConventionUse[] => (n > 1 ? [useConvention('loss-over-outputs', choices)] : []);

/** The divisor of the sum of the terms: 1 for a sum. */
export const divisorOf = (choices: ConventionChoices | undefined, n: number): number =>
  useConvention('loss-over-outputs', choices).choice === 'mean' ? n : 1;

/** Reduces a PyTorch tensor of terms [samples, outputs] to one number for each sample. */
export const torchOverOutputs = (terms: string, choices: ConventionChoices | undefined): string =>
  `${terms}.${useConvention('loss-over-outputs', choices).choice}(dim=1)`;

/** Σ terms, or (1/n)·(Σ terms). */
export function overOutputs(terms: readonly Expr[], choices: ConventionChoices | undefined): Expr {
  const n = divisorOf(choices, terms.length);
  return n === 1 ? add(...terms) : mul(div(num(1), num(n)), add(...terms));
}

/** The slope of one term, divided by n for a mean. The sign is written in front. */
export function slopeOverOutputs(slope: Expr, n: number, choices: ConventionChoices | undefined): Expr {
  const divisor = divisorOf(choices, n);
  if (divisor === 1) return slope;
  const share = div(num(1), num(divisor));
  return slope.op === 'neg' ? neg(mul(share, slope.of)) : mul(share, slope);
}
