import { namedFunction } from './functions/index.ts';
import { printer, unitFraction, type Leaf } from './printer.ts';

export type { Leaf, LeafOf } from './printer.ts';

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
/** `12` → `¹²`; other characters are kept as they are. */
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

/** Which of two cases includes 0 itself: `share` is the part of the upper case there. */
const caseSigns = (share: string | undefined) =>
  [
    share === '1' ? { tex: '\\ge', plain: '≥' } : { tex: '>', plain: '>' },
    share === '0' ? { tex: '\\le', plain: '≤' } : { tex: '<', plain: '<' },
  ] as const;

/**
 * The parts of `[a₂ = max(a₁, a₂, a₃) > a₁]` (Iverson brackets). The first argument is a place, counted from 0:
 * `one` is the argument there, `earlier` are those before it.
 */
function oneOf(
  [place, ...all]: readonly string[],
  comma: string,
): { readonly one: string; readonly all: string; readonly earlier: string } {
  const at = Number(place);
  return { one: all[at] ?? '', all: all.join(comma), earlier: all.slice(0, at).join(comma) };
}

/** The formula in words, for screen readers. */
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
