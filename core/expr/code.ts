import { add, refs, type Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';
import type { Language } from './language.ts';
import type { Leaf, LeafOf } from './print.ts';

/** The imports of a program in each language: they define the names that expressions use. */
export const imports: Readonly<Record<Language, readonly string[]>> = {
  python: ['import math', 'from fractions import Fraction'],
  numpy: ['import math', 'import numpy as np'],
  pytorch: ['import math', 'import torch', 'import torch.nn.functional as F'],
  keras: ['import math', 'import keras', 'from keras import ops', 'keras.config.set_floatx("float64")'],
};

/**
 * Binding strength in Python. A part that binds less tightly than its position requires gets brackets: −a·b
 * is (−a)·b in Python, −a**2 is −(a**2).
 */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

/** What a program is written in, and how it names references. */
interface Notation {
  readonly leaf: LeafOf;
  readonly language: Language;
  /** Decimals and quotients of whole numbers are fractions of Python, which are exact. */
  readonly fractions: boolean;
}

/**
 * An expression as program text: the same operations in the same order, so a program in float64 computes the
 * same number. `leaf` gives the code of a reference: a float in Python and NumPy, a float64 tensor in PyTorch
 * and Keras. A leaf whose text contains operators is `compound`. With `fractions` plain Python works exactly.
 */
export const toCode = (expr: Expr, leaf: LeafOf, language: Language, fractions = false): string =>
  codeOf(expr, { leaf, language, fractions });

function codeOf(expr: Expr, notation: Notation): string {
  const inside = (part: Expr, least: number): string => bracketed(part, least, notation);
  switch (expr.op) {
    case 'num':
      return literalIn(expr.text, notation).text;
    case 'ref':
      return notation.leaf(expr.id).text;
    case 'add': {
      const exponent = expm1Of(expr);
      if (exponent) return accurate('expm1', exponent, notation);
      return expr.terms
        .map((term, i) => (i === 0 ? inside(term, SUM) : furtherTerm(term, notation)))
        .join('');
    }
    case 'neg':
      // −(−a) and −(−3) keep their brackets: two signs in a row look like a typing error.
      return `-${inside(expr.of, strengthOf(expr.of, notation) === SIGNED ? POWER : PRODUCT)}`;
    case 'mul':
      return expr.factors.map((factor, i) => inside(factor, i === 0 ? PRODUCT : SIGNED)).join(' * ');
    case 'div':
      return `${overCode(expr.over, notation)} / ${inside(expr.under, SIGNED)}`;
    case 'pow':
      return `${inside(expr.base, ATOM)} ** ${inside(expr.exponent, SIGNED)}`;
    case 'call': {
      const besides1 = log1pOf(expr);
      return besides1 ? accurate('log1p', besides1, notation) : callCode(expr, notation);
    }
  }
}

const isOne = (part: Expr | undefined): boolean => part?.op === 'num' && part.text === '1';

/** x of e^x − 1, whose digits the 1 would take where x is small. */
function expm1Of({ terms: [first, second, ...more] }: Extract<Expr, { op: 'add' }>): Expr | null {
  const lessOne = second?.op === 'neg' && isOne(second.of) && more.length === 0;
  return lessOne && first?.op === 'call' && first.fn === 'exp' ? (first.args[0] ?? null) : null;
}

/** x of ln(1 + x), whose digits the 1 would take where x is small. */
function log1pOf({ fn, args: [sum] }: Extract<Expr, { op: 'call' }>): Expr | null {
  if (fn !== 'ln' || sum?.op !== 'add' || !isOne(sum.terms[0])) return null;
  return sum.terms.length > 1 ? add(...sum.terms.slice(1)) : null;
}

const MODULES: Readonly<Record<Language, string>> = {
  python: 'math',
  numpy: 'np',
  pytorch: 'torch',
  keras: 'ops',
};

/** A function that every library has, for a sum with 1 that rounding would spoil. */
function accurate(name: 'log1p' | 'expm1', arg: Expr, notation: Notation): string {
  const code = codeOf(arg, notation);
  const isPlain = notation.language === 'pytorch' && refs(arg).length === 0;
  return `${MODULES[notation.language]}.${name}(${isPlain ? `torch.tensor(${code}, dtype=torch.float64)` : code})`;
}

/** A part in brackets where it binds less tightly than its position requires. */
const bracketed = (part: Expr, least: number, notation: Notation): string =>
  strengthOf(part, notation) < least ? `(${codeOf(part, notation)})` : codeOf(part, notation);

/** A term after the first, with its sign. */
const furtherTerm = (term: Expr, notation: Notation): string =>
  term.op === 'neg'
    ? ` - ${bracketed(term.of, PRODUCT, notation)}`
    : ` + ${bracketed(term, PRODUCT, notation)}`;

/**
 * A call in the library's words. PyTorch's functions take tensors only, so an argument without a reference is
 * made one, except the arguments that the library takes as plain numbers.
 */
function callCode({ fn: name, args }: Extract<Expr, { op: 'call' }>, notation: Notation): string {
  const fn = namedFunction(name);
  const shown = fn.shown ?? args.length;
  const needsTensor = (arg: Expr, i: number): boolean =>
    notation.language === 'pytorch' &&
    i < shown &&
    fn.numbers?.includes(i) !== true &&
    refs(arg).length === 0;
  return fn.code[notation.language](
    ...args.map((arg, i) => {
      const code = codeOf(arg, notation);
      return needsTensor(arg, i) ? `torch.tensor(${code}, dtype=torch.float64)` : code;
    }),
  );
}

/** What stands above a fraction bar: Python's quotient of two whole numbers is not exact. */
const overCode = (over: Expr, notation: Notation): string =>
  notation.fractions && over.op === 'num' ? fractionCode(over.text) : bracketed(over, PRODUCT, notation);

function strengthOf(part: Expr, notation: Notation): number {
  switch (part.op) {
    case 'num':
      return leafStrength(literalIn(part.text, notation));
    case 'ref':
      return leafStrength(notation.leaf(part.id));
    case 'add':
      return expm1Of(part) ? ATOM : SUM;
    case 'neg':
      return strengthOf(part.of, notation) >= SIGNED ? SIGNED : PRODUCT;
    case 'mul':
    case 'div':
      return PRODUCT;
    case 'pow':
      return POWER;
    case 'call':
      return ATOM;
  }
}

const leafStrength = ({ negative, compound }: Leaf): number =>
  compound === true ? SUM : negative === true ? SIGNED : ATOM;

const literalIn = (text: string, { fractions }: Notation): Leaf =>
  fractions && !/^-?\d+$/.test(text) ? { text: fractionCode(text) } : literalCode(text);

/** `Fraction("0.1")`, `Fraction(3)`: exact in Python. */
export const fractionCode = (text: string): string =>
  /^-?\d+$/.test(text) ? `Fraction(${literalCode(text).text})` : `Fraction("${text}")`;

/** Whole numbers with more digits than this overflow the integers of the libraries. */
const LONGEST_WHOLE = 15;

/** A literal as Python writes it: `0.1`, `1e-8`, `(1/3)`. */
export function literalCode(text: string): Leaf {
  const [over = '', under] = text.split('/').map((part) => part.replace(/^(-?)0+(?=\d)/, '$1'));
  const number = (digits: string): string =>
    /^-?\d+$/.test(digits) && digits.length > LONGEST_WHOLE ? `${digits}.0` : digits;
  return under === undefined
    ? { text: number(over), negative: over.startsWith('-') }
    : { text: `(${number(over)}/${number(under)})` };
}
