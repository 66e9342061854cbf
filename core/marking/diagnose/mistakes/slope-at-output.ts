import { call, mul, num, pow, sub, type Expr } from '../../../expr/expr.ts';
import type { Made, Mistake, Place } from '../mistake.ts';
import { isCall, oneMinus, squared } from '../parts.ts';
import { rewrites, sameExpr } from '../rewrite.ts';

export const slopeAtOutput: Mistake = {
  id: 'slope-at-output',
  skill: 'activation-backward',
  says: {
    en: 'the slope was taken at the output {{output=}}; take it at the input {{input=}}.',
    hi: 'ढाल आउटपुट {{output=}} पर ली गई; इसे इनपुट {{input=}} पर लें।',
    bn: 'ঢাল নেওয়া হয়েছে আউটপুট {{output=}}-এ; নিতে হবে ইনপুট {{input=}}-এ।',
  },
  made: ({ step, stepOf }) =>
    rewrites(step.formula, (part) => slopesAt(part, stepOf, (fn, output) => call(fn, output))),
};

/**
 * A slope written by its activation's value a, a(1 − a) or 1 − a², with another expression in the place of a;
 * `instead` gives it from the name of the activation, a and its input.
 */
export function slopesAt(
  part: Expr,
  stepOf: Place['stepOf'],
  instead: (fn: string, output: Expr, input: Expr) => Expr,
): readonly Made[] {
  if (part.op === 'mul')
    return part.factors.flatMap((factor) => {
      const output = oneMinus(factor);
      if (output?.op !== 'ref' || !part.factors.some((one) => sameExpr(one, output))) return [];
      const formula = stepOf(output.id)?.formula;
      if (!formula || !isCall(formula, 'sigmoid')) return [];
      const [input] = formula.args;
      if (!input) return [];
      const other = instead('sigmoid', output, input);
      const others = part.factors.map((one) =>
        sameExpr(one, output) ? other : one === factor ? sub(num(1), other) : one,
      );
      return [{ formula: mul(...others), names: { output, input } }];
    });
  const square = oneMinus(part);
  const output = square === null ? null : squared(square);
  if (output?.op !== 'ref') return [];
  const formula = stepOf(output.id)?.formula;
  if (!formula || !isCall(formula, 'tanh')) return [];
  const [input] = formula.args;
  return input
    ? [{ formula: sub(num(1), pow(instead('tanh', output, input), 2)), names: { output, input } }]
    : [];
}
