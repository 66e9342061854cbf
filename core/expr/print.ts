import type { Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';

/**
 * One printer for every notation and both leaves: a formula with symbols and the same formula with numbers
 * differ only in what `leaf` says for a reference, so they cannot disagree.
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
interface Notation {
  readonly literal: (text: string) => Leaf;
  readonly plus: string;
  readonly minus: string;
  readonly negative: string;
  readonly times: string;
  readonly brackets: (inner: string) => string;
  readonly quotient: (over: string, under: string) => string;
  /** A fraction of two literals that has a sign of its own; null for any other. */
  readonly fraction?: (expr: Expr) => string | null;
  /** Does a quotient hold its parts together, so that they need no brackets? */
  readonly quotientHolds: boolean;
  readonly power: (base: string, exponent: string) => string;
  readonly call: (fn: string, args: readonly string[]) => string;
}

/** How tightly an expression binds: what is looser than its place is bracketed. */
const SUM = 1;
const SIGNED = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

function printer(notation: Notation): (expr: Expr, leaf: LeafOf) => string {
  const strength = (expr: Expr, leaf: LeafOf): number => {
    switch (expr.op) {
      case 'num':
      case 'ref': {
        const shown = expr.op === 'num' ? notation.literal(expr.text) : leaf(expr.id);
        return shown.negative === true
          ? SIGNED
          : shown.compound === true
            ? PRODUCT
            : shown.quotient === true
              ? POWER
              : ATOM;
      }
      case 'add':
        return SUM;
      case 'neg':
        return SIGNED;
      case 'mul':
        return PRODUCT;
      case 'div':
        return PRODUCT;
      case 'pow':
        return POWER;
      case 'call':
        return namedFunction(expr.fn).style === 'exp' ? POWER : ATOM;
    }
  };

  /** `leading`: nothing stands before this piece, so that a minus sign there needs no brackets. */
  const print = (expr: Expr, leaf: LeafOf, leading: boolean): string => {
    const inside = (part: Expr, least: number, first: boolean): string =>
      strength(part, leaf) < least ? notation.brackets(print(part, leaf, true)) : print(part, leaf, first);
    switch (expr.op) {
      case 'num':
        return notation.literal(expr.text).text;
      case 'ref':
        return leaf(expr.id).text;
      case 'add':
        return expr.terms
          .map((term, i) => {
            if (term.op === 'neg')
              return (i === 0 ? notation.negative : notation.minus) + inside(term.of, PRODUCT, false);
            return i === 0 ? inside(term, SIGNED, leading) : notation.plus + inside(term, PRODUCT, false);
          })
          .join('');
      case 'neg':
        return notation.negative + inside(expr.of, PRODUCT, false);
      case 'mul':
        return expr.factors
          .map((factor, i) => {
            const first = i === 0 && leading;
            // In LaTeX a fraction may stand among factors unbracketed; in plain text only ½ and its like, in
            // front.
            if (factor.op === 'div' && (notation.quotientHolds || (i === 0 && unitFraction(factor) !== null)))
              return print(factor, leaf, first);
            const signed = strength(factor, leaf) === SIGNED && factor.op !== 'add';
            if (i === 0 && signed)
              return first ? print(factor, leaf, true) : notation.brackets(print(factor, leaf, true));
            return inside(factor, i === 0 ? PRODUCT : POWER, false);
          })
          .join(notation.times);
      case 'div':
        return notation.quotientHolds
          ? notation.quotient(print(expr.over, leaf, true), print(expr.under, leaf, true))
          : (notation.fraction?.(expr) ??
              notation.quotient(inside(expr.over, PRODUCT, leading), inside(expr.under, POWER, false)));
      case 'pow':
        return notation.power(inside(expr.base, ATOM, false), print(expr.exponent, leaf, true));
      case 'call': {
        const fn = namedFunction(expr.fn);
        const shown = expr.args.slice(0, fn.shown ?? expr.args.length);
        return notation.call(
          expr.fn,
          // Nothing encloses what a sum sign runs over, so a sum there needs brackets of its own.
          shown.map((arg) => (fn.style === 'sum' ? inside(arg, PRODUCT, false) : print(arg, leaf, true))),
        );
      }
    }
  };
  return (expr, leaf) => print(expr, leaf, true);
}

/** `½` for the literal 1/2 and its like; a quotient of quantities is never one. */
const unitFraction = (expr: Expr): string | null =>
  expr.op === 'div' && expr.over.op === 'num' && expr.under.op === 'num'
    ? (HALVES[`${expr.over.text}/${expr.under.text}`] ?? null)
    : null;

const HALVES: Readonly<Record<string, string>> = { '1/2': '½', '1/3': '⅓', '1/4': '¼' };

const negativeLiteral = (text: string): boolean => text.startsWith('-');
const powerOfTen = (text: string): [string, string] | null => {
  const match = /^(-?[\d.]+)e([+-]?\d+)$/i.exec(text);
  return match ? [match[1] as string, String(Number(match[2]))] : null;
};

/** A number as LaTeX: `-0.35`, `1.2 \times 10^{-5}`, `\frac{3}{16}`. */
export function numberTex(text: string): Leaf {
  const negative = negativeLiteral(text);
  const scientific = powerOfTen(text);
  if (scientific) {
    const [mantissa, exponent] = scientific;
    return mantissa === '1'
      ? { text: `10^{${exponent}}`, compound: true }
      : { text: `${mantissa} \\times 10^{${exponent}}`, negative, compound: true };
  }
  const [over, under] = text.replace('-', '').split('/');
  if (under !== undefined)
    return { text: `${negative ? '-' : ''}\\frac{${over}}{${under}}`, negative, compound: true };
  return { text: /^-?\d{5,}$/.test(text) ? grouped(text, '{,}') : text, negative };
}

/** A number as plain text, with a real minus sign. */
export function numberPlain(text: string): Leaf {
  const negative = negativeLiteral(text);
  const scientific = powerOfTen(text);
  if (scientific) {
    const [mantissa, exponent] = scientific;
    const power = `10${superscript(exponent)}`;
    return mantissa === '1'
      ? { text: power, compound: true }
      : { text: `${mantissa.replace('-', '−')}×${power}`, negative, compound: true };
  }
  const shown = /^-?\d{5,}$/.test(text) ? grouped(text, ',') : text;
  return { text: shown.replace('-', '−'), negative, compound: text.includes('/') };
}

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};
/** `12` → `¹²`; anything that is not digits and signs is left for the caller to bracket. */
function superscript(text: string): string {
  return [...text].map((letter) => SUPERSCRIPTS[letter] ?? letter).join('');
}
const hasSuperscript = (text: string): boolean =>
  [...text].every((letter) => SUPERSCRIPTS[letter] !== undefined);

export const toTex = printer({
  literal: numberTex,
  plus: ' + ',
  minus: ' - ',
  negative: '-',
  times: ' \\cdot ',
  brackets: (inner) => `\\left(${inner}\\right)`,
  quotient: (over, under) => `\\frac{${over}}{${under}}`,
  quotientHolds: true,
  power: (base, exponent) => `${base}^{${exponent}}`,
  call: (name, args) => {
    const fn = namedFunction(name);
    const list = args.join(',\\, ');
    switch (fn.style) {
      case 'exp':
        return `e^{${list}}`;
      case 'max0':
        return `\\max\\left(0,\\, ${list}\\right)`;
      case 'sum':
        return `${fn.tex} ${list}`;
      case 'root':
        return `\\sqrt{${list}}`;
      case 'abs':
        return `\\left\\lvert ${list} \\right\\rvert`;
      case 'floor':
        return `\\left\\lfloor ${list} \\right\\rfloor`;
      case 'ceil':
        return `\\left\\lceil ${list} \\right\\rceil`;
      case 'cases': {
        const [above, below] = caseSigns(args[3]);
        return `\\begin{cases} ${args[1] ?? ''} & ${args[0] ?? ''} ${above.tex} 0 \\\\ ${args[2] ?? ''} & ${args[0] ?? ''} ${below.tex} 0 \\end{cases}`;
      }
      case 'extreme': {
        const { one, all, earlier } = oneOf(args, ',\\, ');
        const equal = `${one} = ${fn.tex}\\left(${all}\\right)`;
        if (!fn.beyond) return `\\frac{\\left[${equal}\\right]}{k}`;
        return `\\left[${equal}${earlier === '' ? '' : ` ${fn.beyond} ${earlier}`}\\right]`;
      }
      case 'constant':
        return fn.tex;
      default:
        return `${fn.tex}\\left(${list}\\right)`;
    }
  },
});

export const toPlain = printer({
  literal: numberPlain,
  plus: ' + ',
  minus: ' − ',
  negative: '−',
  times: '·',
  brackets: (inner) => `(${inner})`,
  quotient: (over, under) => `${over}/${under}`,
  quotientHolds: false,
  fraction: unitFraction,
  power: (base, exponent) =>
    hasSuperscript(exponent) ? base + superscript(exponent) : `${base}^(${exponent})`,
  call: (name, args) => {
    const fn = namedFunction(name);
    const list = args.join(', ');
    switch (fn.style) {
      case 'exp':
        return hasSuperscript(list) ? `e${superscript(list)}` : `e^(${list})`;
      case 'max0':
        return `max(0, ${list})`;
      case 'sum':
        return fn.plain + list;
      case 'root':
        return `√(${list})`;
      case 'abs':
        return `|${list}|`;
      case 'floor':
        return `⌊${list}⌋`;
      case 'ceil':
        return `⌈${list}⌉`;
      case 'cases': {
        const [above, below] = caseSigns(args[3]);
        return `(${args[1] ?? ''} if ${args[0] ?? ''} ${above.plain} 0, ${args[2] ?? ''} if ${args[0] ?? ''} ${below.plain} 0)`;
      }
      case 'extreme': {
        const { one, all, earlier } = oneOf(args, ', ');
        const equal = `${one} = ${fn.plain}(${all})`;
        return fn.beyond ? `[${equal}${earlier === '' ? '' : ` ${fn.beyond} ${earlier}`}]` : `([${equal}]/k)`;
      }
      case 'constant':
        return fn.plain;
      default:
        return `${fn.plain}(${list})`;
    }
  },
});

/** Which of two cases holds at 0 itself: the share of the upper one says it. */
const caseSigns = (share: string | undefined) =>
  [
    share === '1' ? { tex: '\\ge', plain: '≥' } : { tex: '>', plain: '>' },
    share === '0' ? { tex: '\\le', plain: '≤' } : { tex: '<', plain: '<' },
  ] as const;

/**
 * `[a₂ = max(a₁, a₂, a₃) > a₁]`, as Iverson brackets: of its place from 0 and all arguments, the one, all,
 * and those before it.
 */
function oneOf(
  [place, ...all]: readonly string[],
  comma: string,
): { readonly one: string; readonly all: string; readonly earlier: string } {
  const at = Number(place);
  return { one: all[at] ?? '', all: all.join(comma), earlier: all.slice(0, at).join(comma) };
}

/** What a screen reader says. */
export const toSpoken = printer({
  literal: (text) => {
    const negative = negativeLiteral(text);
    return { text: negative ? `minus ${text.slice(1)}` : text };
  },
  plus: ' plus ',
  minus: ' minus ',
  negative: 'minus ',
  times: ' times ',
  brackets: (inner) => `open bracket ${inner} close bracket`,
  quotient: (over, under) => (over === '1' && under === '2' ? 'one half' : `${over} over ${under}`),
  quotientHolds: false,
  power: (base, exponent) => (exponent === '2' ? `${base} squared` : `${base} to the power ${exponent}`),
  call: (name, args) => {
    const { style, spoken, beyond } = namedFunction(name);
    if (style === 'constant') return spoken;
    if (style === 'extreme') {
      const { one, all } = oneOf(args, ' and ');
      return `${beyond ? '1' : 'a share of 1'} if ${one} is ${spoken} ${all}${beyond ? ' and the first that is' : ''}, else 0`;
    }
    return style === 'cases'
      ? `${args[1] ?? ''} if ${args[0] ?? ''} is above 0, ${args[2] ?? ''} if it is ${args[3] === '0' ? 'not' : 'below'}`
      : `${spoken} ${args.join(' and ')}`;
  },
});
