import fc from 'fast-check';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../../core/expr/expr.ts';
import { completed, functionNames, namedFunction } from '../../core/expr/functions/index.ts';

/** Literals as in exam papers: few digits, some negative. */
const literal = fc.oneof(
  fc.integer({ min: -9, max: 9 }).map((n) => num(n)),
  fc.integer({ min: -99, max: 99 }).map((n) => num(n / 10)),
);

/** Every function that can be typed, with its numbers of arguments. */
const typedFunctions = functionNames.flatMap((name) => {
  const { typed, arity } = namedFunction(name);
  if (!typed || name === 'batch-sum') return [];
  const [least, most] = typed.args ?? [arity ?? 1, arity ?? 3];
  return [{ name, least, most: Math.min(most, 3) }];
});

/**
 * Any expression over the given names. It may be undefined at some values (a logarithm of −1, a
 * division by 0).
 */
export function writtenExpr(names: readonly string[]): fc.Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr }>((tie) => {
    const part = tie('expr');
    return {
      expr: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(...names).map(ref),
        literal,
        fc.array(part, { minLength: 2, maxLength: 4 }).map((terms) => add(...terms)),
        fc.tuple(part, part).map(([a, b]) => sub(a, b)),
        fc.array(part, { minLength: 2, maxLength: 4 }).map((factors) => mul(...factors)),
        part.map(neg),
        fc.tuple(part, part).map(([a, b]) => div(a, b)),
        fc
          .tuple(
            part,
            fc.oneof(
              fc.integer({ min: -3, max: 12 }).map((n) => num(n)),
              part,
            ),
          )
          .map(([base, exponent]) => pow(base, exponent)),
        fc
          .constantFrom(...typedFunctions)
          .chain(({ name, least, most }) =>
            fc.array(part, { minLength: least, maxLength: most }).map((args) => completed(name, args)),
          ),
      ),
    };
  }).expr;
}

/**
 * Expressions that are smooth and of moderate size while their names are between −2 and 2, so that finite
 * differences are accurate.
 */
export function smoothExpr(names: readonly string[]): fc.Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr }>((tie) => {
    const part = tie('expr');
    const bounded = part.map((of) => call('tanh', of));
    return {
      expr: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(...names).map(ref),
        fc.integer({ min: -20, max: 20 }).map((n) => num(n / 10)),
        fc.array(part, { minLength: 2, maxLength: 3 }).map((terms) => add(...terms)),
        fc.tuple(part, part).map(([a, b]) => sub(a, b)),
        fc.tuple(bounded, bounded).map(([a, b]) => mul(a, b)),
        part.map(neg),
        fc.tuple(bounded, bounded).map(([a, b]) => div(a, add(num(2), b))),
        fc.tuple(bounded, fc.integer({ min: 1, max: 3 })).map(([base, exponent]) => pow(base, exponent)),
        fc.tuple(bounded, bounded).map(([base, exponent]) => pow(add(num(2), base), exponent)),
        fc.tuple(fc.constantFrom('tanh', 'sigmoid', 'sin', 'cos'), part).map(([fn, of]) => call(fn, of)),
        bounded.map((of) => call('exp', of)),
        bounded.map((of) => call('ln', add(num(2), of))),
        bounded.map((of) => call('sqrt', add(num(2), of))),
      ),
    };
  }).expr;
}
