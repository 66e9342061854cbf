/**
 * A polynomial in numbered symbols with integer coefficients: from the exponents of a term, packed into one
 * integer (`FIELD` bits a symbol), to its coefficient, which is never 0. Multiplying two terms adds the packed
 * exponents.
 */
export type Polynomial = ReadonlyMap<bigint, bigint>;

const FIELD = 16n;
/** Exponents stay below what a field holds. */
const MOST_DEGREE = 30_000;

/** Products of two terms that one comparison may take: about a tenth of a second. */
const MOST_PRODUCTS = 100_000;
const MOST_TERMS = 4_000;
/** Longer coefficients are those of a typed 9^9^9, not of a formula. */
const LONGEST_COEFFICIENT = 1n << 4096n;

/** What a polynomial is given up for: it has grown beyond what is expanded. */
export class TooLarge extends Error {}

/** The work that one comparison may still do. */
export class Budget {
  #products = MOST_PRODUCTS;

  /** Throws TooLarge when it is used up. */
  spend(products: number): void {
    this.#products -= products;
    if (this.#products < 0) throw new TooLarge();
  }
}

export const constant = (value: bigint): Polynomial => new Map(value === 0n ? [] : [[0n, value]]);
export const symbol = (nth: number): Polynomial => new Map([[1n << (FIELD * BigInt(nth)), 1n]]);
export const isZero = (one: Polynomial): boolean => one.size === 0;
export const isOne = (one: Polynomial): boolean => one.size === 1 && one.get(0n) === 1n;

export function sum(one: Polynomial, other: Polynomial): Polynomial {
  const found = new Map(one);
  for (const [term, coefficient] of other) put(found, term, coefficient);
  return found;
}

export const negative = (one: Polynomial): Polynomial =>
  new Map([...one].map(([term, coefficient]) => [term, -coefficient]));

/** Throws TooLarge. */
export function product(one: Polynomial, other: Polynomial, budget: Budget): Polynomial {
  if (isOne(one)) return other;
  if (isOne(other)) return one;
  budget.spend(one.size * other.size);
  if (degree(one) + degree(other) > MOST_DEGREE) throw new TooLarge();
  const found = new Map<bigint, bigint>();
  for (const [left, a] of one) for (const [right, b] of other) put(found, left + right, a * b);
  if (found.size > MOST_TERMS) throw new TooLarge();
  return found;
}

/** An integer power of at least 0. Throws TooLarge. */
export function power(base: Polynomial, exponent: number, budget: Budget): Polynomial {
  if (exponent === 0) return constant(1n);
  const half = power(base, Math.floor(exponent / 2), budget);
  const square = product(half, half, budget);
  return exponent % 2 === 0 ? square : product(square, base, budget);
}

export const isSame = (one: Polynomial, other: Polynomial): boolean =>
  one.size === other.size && [...one].every(([term, coefficient]) => other.get(term) === coefficient);

function put(found: Map<bigint, bigint>, term: bigint, coefficient: bigint): void {
  const value = (found.get(term) ?? 0n) + coefficient;
  if (value > LONGEST_COEFFICIENT || value < -LONGEST_COEFFICIENT) throw new TooLarge();
  if (value === 0n) found.delete(term);
  else found.set(term, value);
}

/** The largest exponent of any symbol. */
function degree(of: Polynomial): number {
  let largest = 0;
  const mask = (1n << FIELD) - 1n;
  for (const term of of.keys())
    for (let rest = term; rest > 0n; rest >>= FIELD) largest = Math.max(largest, Number(rest & mask));
  return largest;
}
