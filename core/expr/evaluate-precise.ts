import Fraction from 'fraction.js';
import type { Expr } from './expr.ts';
import { namedFunction, type NamedFunction } from './functions/index.ts';
import * as many from './precise/index.ts';
import { parseRational } from './rational.ts';

type Precise = many.Precise;

/**
 * A sum below 2^−LOST of its terms is 0: beside terms of about 1 it would not be a float64 either, and earlier
 * operations may have lost as many bits as are left.
 */
const LOST = 1088;

/**
 * The value of an expression to many digits; `at` gives the value of each reference. A sum whose terms cancel
 * to the last digit is 0. Throws `NoValue` where an operation has no value.
 */
export function evaluatePrecise(expr: Expr, at: (id: string) => Precise): Precise {
  switch (expr.op) {
    case 'num': {
      const value = parseRational(expr.text);
      return value === null ? many.fromNumber(Number(expr.text)) : many.fromFraction(value);
    }
    case 'ref':
      return at(expr.id);
    case 'add': {
      // The largest first: where they cancel exactly, the small ones are not lost beside them.
      const values = expr.terms
        .map((term) => evaluatePrecise(term, at))
        .sort((a, b) => many.placeOf(b) - many.placeOf(a) || 0);
      let [sum, largest] = [many.ZERO, Number.NEGATIVE_INFINITY];
      for (const value of values) {
        largest = sum.m === 0n ? many.placeOf(value) : Math.max(largest, many.placeOf(value));
        sum = many.add(sum, value);
      }
      return many.placeOf(sum) < largest - LOST ? many.ZERO : sum;
    }
    case 'mul': {
      let product = many.ONE;
      for (const factor of expr.factors) product = many.mul(product, evaluatePrecise(factor, at));
      return product;
    }
    case 'neg':
      return many.neg(evaluatePrecise(expr.of, at));
    case 'div':
      return many.div(evaluatePrecise(expr.over, at), evaluatePrecise(expr.under, at));
    case 'pow':
      return power(evaluatePrecise(expr.base, at), evaluatePrecise(expr.exponent, at));
    case 'call':
      return called(
        namedFunction(expr.fn),
        expr.args.map((arg) => evaluatePrecise(arg, at)),
      );
  }
}

function power(base: Precise, exponent: Precise): Precise {
  const n = many.toNumber(exponent);
  if (Number.isInteger(n) && Math.abs(n) < 1e6) return many.power(base, n);
  return many.exp(many.mul(exponent, many.ln(base)));
}

function called({ precise, exact }: NamedFunction, args: readonly Precise[]): Precise {
  if (precise) return precise(...args);
  const value = exact?.(...args.map(asFraction)) ?? null;
  if (value === null) throw new many.NoValue();
  return many.fromFraction(value);
}

const asFraction = ({ m, e }: Precise): Fraction =>
  e >= 0 ? new Fraction(m << BigInt(e)) : new Fraction(m, 1n << BigInt(-e));
