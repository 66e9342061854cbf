import type { Expr } from './expr.ts';
import {
  Budget,
  constant,
  isSame,
  isZero,
  negative,
  power,
  product,
  sum,
  symbol,
  TooLarge,
} from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { parseRational } from './rational.ts';

/** Two polynomials, the second one not 0. */
interface Quotient {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

/**
 * Whether two formulas are the same function of their symbols, by expanding both to quotients of polynomials
 * with exact coefficients and multiplying crosswise.
 *
 * true: the difference is the polynomial 0. false: it is not, so they differ almost everywhere. null: one is too
 * long to expand, is a division by 0, or has a part that is no rational function (exp, √, |·|, max …). Such a
 * part is a symbol of its own, the same one where its arguments are the same: then equal forms are still equal,
 * and nothing follows from different ones.
 */
export function sameByNormalForm(one: Expr, other: Expr): boolean | null {
  const forms = new Forms();
  try {
    const [left, right] = [forms.of(one), forms.of(other)];
    if (forms.areSame(left, right)) return true;
    return forms.hasOpaque ? null : false;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof NotDefined) return null;
    throw error;
  }
}

/** A division by 0 whatever the symbols are, or a literal that has no exact value. */
class NotDefined extends Error {}

/** Exponents that are expanded. */
const LARGEST_EXPONENT = 64n;
const ONE = constant(1n);

/** The normal forms of the formulas of one comparison: the same symbol is the same number in all of them. */
class Forms {
  readonly #budget = new Budget();
  readonly #symbols = new Map<string, number>();
  readonly #opaque: { readonly name: string; readonly args: readonly Quotient[]; readonly nth: number }[] =
    [];
  #count = 0;

  get hasOpaque(): boolean {
    return this.#opaque.length > 0;
  }

  /** Throws TooLarge and NotDefined. */
  of(expr: Expr): Quotient {
    switch (expr.op) {
      case 'num': {
        const value = parseRational(expr.text);
        if (value === null) throw new NotDefined();
        return { over: constant(value.s * value.n), under: constant(value.d) };
      }
      case 'ref':
        return { over: symbol(this.#symbol(expr.id)), under: ONE };
      case 'add':
        return expr.terms.map((term) => this.of(term)).reduce((left, right) => this.#sum(left, right), ZERO);
      case 'mul':
        return expr.factors
          .map((part) => this.of(part))
          .reduce((left, right) => this.#product(left, right), UNIT);
      case 'neg': {
        const { over, under } = this.of(expr.of);
        return { over: negative(over), under };
      }
      case 'div':
        return this.#product(this.of(expr.over), inverse(this.of(expr.under)));
      case 'pow':
        return this.#power(expr.base, expr.exponent);
      case 'call':
        return this.#opaqueOf(
          expr.fn,
          expr.args.map((arg) => this.of(arg)),
        );
    }
  }

  /** Throws TooLarge. */
  areSame(one: Quotient, other: Quotient): boolean {
    return isSame(product(one.over, other.under, this.#budget), product(other.over, one.under, this.#budget));
  }

  #sum(one: Quotient, other: Quotient): Quotient {
    if (isSame(one.under, other.under)) return { over: sum(one.over, other.over), under: one.under };
    return {
      over: sum(product(one.over, other.under, this.#budget), product(other.over, one.under, this.#budget)),
      under: product(one.under, other.under, this.#budget),
    };
  }

  #product(one: Quotient, other: Quotient): Quotient {
    return {
      over: product(one.over, other.over, this.#budget),
      under: product(one.under, other.under, this.#budget),
    };
  }

  #power(base: Expr, exponent: Expr): Quotient {
    const [of, to] = [this.of(base), this.of(exponent)];
    const whole = integerIn(to);
    if (whole === null || whole > LARGEST_EXPONENT || whole < -LARGEST_EXPONENT)
      return this.#opaqueOf('^', [of, to]);
    const { over, under } = whole < 0n ? inverse(of) : of;
    const size = Math.abs(Number(whole));
    return { over: power(over, size, this.#budget), under: power(under, size, this.#budget) };
  }

  #opaqueOf(name: string, args: readonly Quotient[]): Quotient {
    const known = this.#opaque.find(
      (one) =>
        one.name === name &&
        one.args.length === args.length &&
        one.args.every((arg, i) => this.areSame(arg, args[i] ?? ZERO)),
    );
    const nth = known?.nth ?? this.#next();
    if (!known) this.#opaque.push({ name, args, nth });
    return { over: symbol(nth), under: ONE };
  }

  #symbol(id: string): number {
    const nth = this.#symbols.get(id) ?? this.#next();
    this.#symbols.set(id, nth);
    return nth;
  }

  #next(): number {
    this.#count += 1;
    return this.#count - 1;
  }
}

const ZERO: Quotient = { over: constant(0n), under: ONE };
const UNIT: Quotient = { over: ONE, under: ONE };

function inverse({ over, under }: Quotient): Quotient {
  if (isZero(over)) throw new NotDefined();
  return { over: under, under: over };
}

/** The whole number that a quotient is; null where it is none. */
function integerIn({ over, under }: Quotient): bigint | null {
  const [above, below] = [constantIn(over), constantIn(under)];
  return above !== null && below !== null && above % below === 0n ? above / below : null;
}
const constantIn = (of: Polynomial): bigint | null =>
  isZero(of) ? 0n : of.size === 1 ? (of.get(0n) ?? null) : null;
