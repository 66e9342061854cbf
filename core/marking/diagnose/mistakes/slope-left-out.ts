import { mul, type Expr } from '../../../expr/expr.ts';
import type { Made, Mistake } from '../mistake.ts';
import { isCall, oneMinus, squared } from '../parts.ts';
import { rewrites, sameExpr } from '../rewrite.ts';

export const slopeLeftOut: Mistake = {
  id: 'slope-left-out',
  skill: 'activation-backward',
  says: {
    en: 'the slope of the activation, {{slope}}, was left out.',
    hi: 'सक्रियण की ढाल {{slope}} छूट गई।',
    bn: 'অ্যাক্টিভেশনের ঢাল {{slope}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    step.phase !== 'backward'
      ? []
      : rewrites(step.formula, (part) => (part.op === 'mul' ? withoutSlope(part.factors) : [])),
};

/** Without a(1 − a), 1 − a² or a slope by cases, wherever another factor remains. */
function withoutSlope(factors: readonly Expr[]): readonly Made[] {
  return factors.flatMap((factor) => {
    const of = oneMinus(factor);
    const slope =
      isCall(factor, 'cases') || (of !== null && squared(of) !== null)
        ? [factor]
        : of === null
          ? []
          : [...factors.filter((other) => sameExpr(other, of)), factor];
    const others = factors.filter((other) => !slope.includes(other));
    const whole = of === null || squared(of) !== null || slope.length === 2;
    return slope.length > 0 && whole && others.length > 0
      ? [{ formula: mul(...others), names: { slope: mul(...slope) } }]
      : [];
  });
}
