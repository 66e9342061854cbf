import { literalValue } from '../../expr/evaluate.ts';
import { add, children, mul, type Expr } from '../../expr/expr.ts';
import type { Made } from './mistake.ts';

/** Every copy of an expression in which one part is replaced by what `by` gives for it. */
export function* rewrites(expr: Expr, by: (part: Expr) => Iterable<Made>): Iterable<Made> {
  yield* by(expr);
  const parts = children(expr);
  for (const [place, part] of parts.entries())
    for (const made of rewrites(part, by)) yield { ...made, formula: withPart(expr, place, made.formula) };
}

function withPart(expr: Expr, place: number, part: Expr): Expr {
  const put = (parts: readonly Expr[]): readonly Expr[] => parts.with(place, part);
  switch (expr.op) {
    case 'num':
    case 'ref':
      return expr;
    case 'neg':
      return { op: 'neg', of: part };
    case 'add':
      return { op: 'add', terms: put(expr.terms) };
    case 'mul':
      return { op: 'mul', factors: put(expr.factors) };
    case 'div':
      return place === 0 ? { ...expr, over: part } : { ...expr, under: part };
    case 'pow':
      return place === 0 ? { ...expr, base: part } : { ...expr, exponent: part };
    case 'call':
      return { ...expr, args: put(expr.args) };
  }
}

/** An expression with other literals in the place of some, by their value. */
export function mapLiterals(expr: Expr, by: (value: number) => Expr | undefined): Expr {
  if (expr.op === 'num') return by(literalValue(expr.text)) ?? expr;
  return children(expr).reduce<Expr>(
    (made, part, place) => withPart(made, place, mapLiterals(part, by)),
    expr,
  );
}

const without = (parts: readonly Expr[], place: number): readonly Expr[] =>
  parts.filter((_part, i) => i !== place);

/** Every copy of an expression in which one factor of a product of several is left out. */
export const factorsLeftOut = (expr: Expr, which: (factor: Expr) => boolean): Iterable<Made> =>
  rewrites(expr, (part) =>
    part.op !== 'mul' || part.factors.length < 2
      ? []
      : part.factors.flatMap((factor, i) =>
          which(factor) ? [{ formula: mul(...without(part.factors, i)), names: { left: factor } }] : [],
        ),
  );

/** Every copy of an expression in which one term of a sum is left out. */
export const termsLeftOut = (
  expr: Expr,
  which: (term: Expr, terms: readonly Expr[]) => boolean,
): Iterable<Made> =>
  rewrites(expr, (part) =>
    part.op !== 'add'
      ? []
      : part.terms.flatMap((term, i) =>
          which(term, part.terms)
            ? [
                {
                  formula: add(...without(part.terms, i)),
                  names: { left: term.op === 'neg' ? term.of : term },
                },
              ]
            : [],
        ),
  );

/** The same text for the same expression. */
export const keyOf = (expr: Expr): string => JSON.stringify(expr);
export const sameExpr = (one: Expr, other: Expr): boolean => keyOf(one) === keyOf(other);
