import { mul, num, type Expr } from '../../../expr/expr.ts';
import type { Mistake, Place } from '../mistake.ts';
import { has, isLiteral, literal, squared } from '../parts.ts';
import { factorsLeftOut, rewrites, sameExpr } from '../rewrite.ts';

export const halfLeftOut: Mistake = {
  id: 'half-left-out',
  skill: 'loss',
  usual: true,
  says: {
    en: 'the factor ½ was left out.',
    hi: 'गुणनखंड ½ छूट गया।',
    bn: 'উৎপাদক ½ বাদ পড়েছে।',
  },
  *made(place) {
    const { formula } = place.step;
    for (const made of factorsLeftOut(formula, isHalf)) yield { formula: made.formula };
    if (formula.op === 'add' && formula.terms.every(isHalved)) yield { formula: mul(num(2), formula) };
    yield* rewrites(formula, (part) =>
      part.op === 'div' && isLiteral(part.under, 2) && literal(part.over) === null
        ? [{ formula: part.over }]
        : [],
    );
    // The ½ of a squared error cancels the 2 of its slope: without it the slope is twice as large.
    if (isSlopeOfHalfSquare(place)) yield { formula: mul(num(2), formula) };
  },
};

const isHalved = (term: Expr): boolean => term.op === 'mul' && term.factors.some(isHalf);
const isHalf = (factor: Expr): boolean => isLiteral(factor, 0.5);

function isSlopeOfHalfSquare({ step, steps }: Place): boolean {
  if (step.phase !== 'backward') return false;
  const errors: Expr[] = [];
  for (const { formula, phase } of steps)
    if (phase === 'loss')
      has(formula, (part) => {
        if (part.op === 'mul' && part.factors.some(isHalf))
          errors.push(...part.factors.flatMap((factor) => squared(factor) ?? []));
        return false;
      });
  return errors.length > 0 && has(step.formula, (part) => errors.some((error) => sameExpr(error, part)));
}
