import type { Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';

/**
 * How a reference or a literal is printed. A formula with symbols and the same formula with numbers go through
 * one printer and differ only in their leaves, so they cannot disagree.
 */
export interface Leaf {
  readonly text: string;
  /** A negative number is bracketed where a symbol is not: `0.1 − 0.5·(−0.175)`. */
  readonly negative?: boolean;
  /** A power of a fraction or of `1.2e-5` is bracketed; a symbol's is not. */
  readonly compound?: boolean;
  /** A symbol that is written as a quotient: (∂L/∂w)², but η·∂L/∂w. */
  readonly quotient?: boolean;
}
export type LeafOf = (id: string) => Leaf;

/** What differs between LaTeX, plain text and speech. */
export interface Notation {
  readonly literal: (text: string) => Leaf;
  readonly plus: string;
  readonly minus: string;
  readonly negative: string;
  readonly times: string;
  readonly brackets: (inner: string) => string;
  readonly quotient: (over: string, under: string) => string;
  /** A fraction of two literals with its own character (½); null for any other. */
  readonly fraction?: (expr: Expr) => string | null;
  /** Whether a quotient encloses its parts, as \\frac does, so that they need no brackets. */
  readonly quotientHolds: boolean;
  readonly power: (base: string, exponent: string) => string;
  readonly call: (fn: string, args: readonly string[]) => string;
}

/** Binding strength: a part that binds less tightly than its position requires gets brackets. */
const SUM = 1;
const SIGNED = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

/** A notation with the words for references: what the parts of an expression are printed with. */
interface Printing {
  readonly notation: Notation;
  readonly leaf: LeafOf;
}

/** Prints expressions in one notation. */
export const printer =
  (notation: Notation) =>
  (expr: Expr, leaf: LeafOf): string =>
    printed(expr, { notation, leaf }, true);

/** `leading`: nothing stands before this piece, so a minus sign there needs no brackets. */
function printed(expr: Expr, printing: Printing, leading: boolean): string {
  const { notation, leaf } = printing;
  switch (expr.op) {
    case 'num':
      return notation.literal(expr.text).text;
    case 'ref':
      return leaf(expr.id).text;
    case 'add':
      return expr.terms.map((term, i) => printedTerm(term, i, printing, leading)).join('');
    case 'neg':
      return notation.negative + bracketed(expr.of, PRODUCT, printing, false);
    case 'mul':
      return expr.factors
        .map((factor, i) =>
          i === 0 ? firstFactor(factor, printing, leading) : furtherFactor(factor, printing),
        )
        .join(notation.times);
    case 'div':
      return printedQuotient(expr, printing, leading);
    case 'pow':
      return notation.power(
        bracketed(expr.base, ATOM, printing, false),
        printed(expr.exponent, printing, true),
      );
    case 'call':
      return notation.call(expr.fn, printedArguments(expr, printing));
  }
}

/** A part in brackets where it binds less tightly than `least`. */
const bracketed = (part: Expr, least: number, printing: Printing, leading: boolean): string =>
  strengthOf(part, printing) < least
    ? printing.notation.brackets(printed(part, printing, true))
    : printed(part, printing, leading);

/** Term i of a sum with its sign. */
function printedTerm(term: Expr, i: number, printing: Printing, leading: boolean): string {
  const { negative, minus, plus } = printing.notation;
  if (term.op === 'neg') return (i === 0 ? negative : minus) + bracketed(term.of, PRODUCT, printing, false);
  return i === 0
    ? bracketed(term, SIGNED, printing, leading)
    : plus + bracketed(term, PRODUCT, printing, false);
}

function firstFactor(factor: Expr, printing: Printing, leading: boolean): string {
  const { notation } = printing;
  // Plain text allows only ½ and its like before a product without brackets.
  if (factor.op === 'div' && (notation.quotientHolds || unitFraction(factor) !== null))
    return printed(factor, printing, leading);
  if (factor.op === 'add' || strengthOf(factor, printing) !== SIGNED)
    return bracketed(factor, PRODUCT, printing, false);
  return leading ? printed(factor, printing, true) : notation.brackets(printed(factor, printing, true));
}

const furtherFactor = (factor: Expr, printing: Printing): string =>
  factor.op === 'div' && printing.notation.quotientHolds
    ? printed(factor, printing, false)
    : bracketed(factor, POWER, printing, false);

function printedQuotient(expr: Extract<Expr, { op: 'div' }>, printing: Printing, leading: boolean): string {
  const { notation } = printing;
  if (notation.quotientHolds)
    return notation.quotient(printed(expr.over, printing, true), printed(expr.under, printing, true));
  return (
    notation.fraction?.(expr) ??
    notation.quotient(
      bracketed(expr.over, PRODUCT, printing, leading),
      bracketed(expr.under, POWER, printing, false),
    )
  );
}

/** The arguments of a call that are shown; the others are conventions. */
function printedArguments({ fn: name, args }: Extract<Expr, { op: 'call' }>, printing: Printing): string[] {
  const fn = namedFunction(name);
  return args.slice(0, fn.shown ?? args.length).map((arg) =>
    // The argument of a sum sign is not enclosed by anything, so a sum there needs its own brackets.
    fn.style === 'sum' ? bracketed(arg, PRODUCT, printing, false) : printed(arg, printing, true),
  );
}

function strengthOf(expr: Expr, { notation, leaf }: Printing): number {
  switch (expr.op) {
    case 'num':
      return leafStrength(notation.literal(expr.text));
    case 'ref':
      return leafStrength(leaf(expr.id));
    case 'add':
      return SUM;
    case 'neg':
      return SIGNED;
    case 'mul':
    case 'div':
      return PRODUCT;
    case 'pow':
      return POWER;
    case 'call':
      return namedFunction(expr.fn).style === 'exp' ? POWER : ATOM;
  }
}

function leafStrength({ negative, compound, quotient }: Leaf): number {
  if (negative === true) return SIGNED;
  if (compound === true) return PRODUCT;
  return quotient === true ? POWER : ATOM;
}

/** `½` for the literal 1/2, likewise ⅓ and ¼; null for every other expression. */
export const unitFraction = (expr: Expr): string | null =>
  expr.op === 'div' && expr.over.op === 'num' && expr.under.op === 'num'
    ? (HALVES[`${expr.over.text}/${expr.under.text}`] ?? null)
    : null;

const HALVES: Readonly<Record<string, string>> = { '1/2': '½', '1/3': '⅓', '1/4': '¼' };
