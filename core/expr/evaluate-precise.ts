import Fraction from 'fraction.js';
import { children, type Expr } from './expr.ts';
import { namedFunction, type NamedFunction } from './functions/index.ts';
import * as many from './precise/index.ts';
import { parseRational } from './rational.ts';
import { agree, LOST, shortFraction } from './short-fraction.ts';

type Precise = many.Precise;

/**
 * The value of an expression to many digits; `at` gives the value of each reference. A sum whose terms cancel
 * to the last digit is 0, and a function that compares or rounds takes arguments that agree to the last digit
 * as equal. Throws `NoValue` where an operation has no value.
 */
export function evaluatePrecise(expr: Expr, at: (id: string) => Precise): Precise {
  if (expr.op === 'ref') return at(expr.id);
  const parts = children(expr).map((part) => evaluatePrecise(part, at));
  const value = worked(expr, parts);
  // An exact 0 times anything is 0.
  if (value.m === 0n && expr.op === 'mul' && parts.some((part) => part.m === 0n && !part.blurred))
    return many.ZERO;
  return parts.some(({ blurred }) => blurred) || blurs(expr, parts, value)
    ? { ...value, blurred: true }
    : value;
}

function worked(expr: Exclude<Expr, { op: 'ref' }>, parts: readonly Precise[]): Precise {
  const [first = many.ZERO, second = many.ZERO] = parts;
  switch (expr.op) {
    case 'num': {
      const value = parseRational(expr.text);
      return value === null ? many.fromNumber(Number(expr.text)) : many.fromFraction(value);
    }
    case 'add':
      return total(parts);
    case 'mul':
      return parts.reduce(many.mul, many.ONE);
    case 'neg':
      return many.neg(first);
    case 'div':
      return many.div(first, second);
    case 'pow':
      return power(first, second);
    case 'call':
      return called(namedFunction(expr.fn), parts);
  }
}

/** The largest first: where they cancel exactly, the small ones are not lost beside them. */
function total(terms: readonly Precise[]): Precise {
  let [sum, largest] = [many.ZERO, Number.NEGATIVE_INFINITY];
  for (const term of terms.toSorted((a, b) => many.placeOf(b) - many.placeOf(a) || 0)) {
    largest = sum.m === 0n ? many.placeOf(term) : Math.max(largest, many.placeOf(term));
    sum = many.add(sum, term);
  }
  return many.placeOf(sum) < largest - LOST ? many.ZERO : sum;
}

/** Whether something that is not 0 is no longer seen in the value: the number is not exactly what it seems. */
function blurs(expr: Expr, parts: readonly Precise[], value: Precise): boolean {
  if (expr.op === 'add') {
    const least = many.placeOf(value) - LOST + 8;
    return parts.some((part) => part.m !== 0n && many.placeOf(part) < least);
  }
  if (expr.op !== 'call') return false;
  const { levelsFrom = Infinity } = namedFunction(expr.fn);
  return parts.some((part) => Math.abs(many.toNumber(part)) >= levelsFrom);
}

/** A power with a whole exponent by products, any other by the logarithm. */
function power(base: Precise, exponent: Precise): Precise {
  const short = shortFraction(exponent);
  if (short?.d === 1n && short.n < 1e6) return many.power(base, Number(short.s * short.n));
  if (base.m === 0n && exponent.m > 0n) return many.ZERO;
  return many.exp(many.mul(exponent, many.ln(base)));
}

/**
 * Arguments that are short fractions give the value that the function has there, ln 1 = 0 for one; of the others,
 * those that agree are made equal, so that a comparison finds them so.
 */
function called({ precise, exact }: NamedFunction, args: readonly Precise[]): Precise {
  const short = exact ? args.map(shortFraction) : [];
  if (exact && short.every((arg) => arg !== null)) {
    const value = exact(...short);
    if (value !== null) return many.fromFraction(value);
  }
  if (precise) return precise(...args);
  const value = exact?.(...aligned(args.map((arg, i) => ({ arg, short: short[i] ?? null })))) ?? null;
  if (value === null) throw new many.NoValue();
  return many.fromFraction(value);
}

function aligned(
  args: readonly { readonly arg: Precise; readonly short: Fraction | null }[],
): readonly Fraction[] {
  const found: { readonly arg: Precise; readonly value: Fraction }[] = [];
  for (const { arg, short } of args) {
    const same = arg.blurred === true ? undefined : found.find((one) => agree(one.arg, arg));
    // A bound on both sides: −δ and δ.
    const opposite = arg.blurred === true ? undefined : found.find((one) => agree(many.neg(one.arg), arg));
    found.push({ arg, value: same?.value ?? opposite?.value.neg() ?? short ?? asFraction(arg) });
  }
  return found.map(({ value }) => value);
}

const asFraction = ({ m, e }: Precise): Fraction =>
  e >= 0 ? new Fraction(m << BigInt(e)) : new Fraction(m, 1n << BigInt(-e));
