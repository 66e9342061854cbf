import { add, mul, type Expr } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { rewrites } from '../rewrite.ts';

export const operandsCrossed: Mistake = {
  id: 'operands-crossed',
  skill: 'weighted-sum',
  rare: true,
  // Of a 2×2 matrix both exchange the same two entries.
  unless: ['matrix-transposed'],
  says: {
    en: '{{one}} and {{other}} were exchanged.',
    hi: '{{one}} और {{other}} आपस में बदल गए।',
    bn: '{{one}} ও {{other}} অদলবদল হয়েছে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      part.op !== 'add'
        ? []
        : part.terms.flatMap((first, i) =>
            part.terms.slice(i + 1).flatMap((second, after) => {
              const [one, other] = [pair(first), pair(second)];
              return one && other
                ? [
                    {
                      formula: add(
                        ...part.terms
                          .with(i, mul(one[0], other[1]))
                          .with(i + 1 + after, mul(other[0], one[1])),
                      ),
                      names: { one: one[1], other: other[1] },
                    },
                  ]
                : [];
            }),
          ),
    ),
};

/** The two factors of a product of two quantities. */
function pair(term: Expr): readonly [Expr, Expr] | null {
  if (term.op !== 'mul' || term.factors.length !== 2) return null;
  const [one, other] = term.factors;
  return one?.op === 'ref' && other?.op === 'ref' ? [one, other] : null;
}
