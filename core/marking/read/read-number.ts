import { eachLanguage, type Said } from '../diagnose/said.ts';
import type Fraction from 'fraction.js';
import { evaluate } from '../../expr/evaluate.ts';
import { evaluateExact } from '../../expr/exact.ts';
import { children, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { keptExact, parseRational } from '../../expr/rational.ts';
import { agree, brokenChain } from './chain.ts';
import { withoutValue } from './part-without-value.ts';
import { meanings } from './meanings.ts';
import { withProducts } from './notation.ts';
import { givesAnother, plainFunctions, withoutWords } from './number-words.ts';
import { withoutKeywords, withoutWrapper } from './printed.ts';
import { shortly, unreadable, type Read, type Refused, type TypedNumber } from './read.ts';
import { refusal } from './refusals.ts';
import { plainArrows, plainSigns, withoutSmallFractions } from './signs.ts';
import { withEquals } from './label.ts';
import { withoutTex } from './tex.ts';

/** What the box says about the number that it asks for. */
export interface NumberAsked {
  /** A whole number: 1,234 has no decimals there. */
  readonly whole?: boolean;
  /** Whether 30% may be written for 0.3; it may unless this is false. */
  readonly percent?: boolean;
}

/**
 * A number from what was typed: `.1875`, `3/16`, `0.1 + 0.5*0.175`, `−.35` with a unicode minus, `6.125e-2`,
 * `6.125 × 10⁻²`, `30%`, `933,120`, `0,35`, `0·35`, `tensor(0.35)`, `z1 = 0.3` (the last part counts), `0.1875
 * (3/16)`. What may mean two numbers is
 * asked back, what cannot be read says where.
 */
export function readNumber(
  typed: string,
  { whole = false, percent = true }: NumberAsked = {},
): Read<TypedNumber> {
  if (/^\s*\u00ad\s*[\d.]/.test(typed)) return refusal('hyphen');
  const plain = plainArrows(withoutKeywords(withoutTex(plainSigns(typed))));
  if (DASH.test(plain)) return refusal('dash-or-minus', { typed });
  const line = withoutWords(withEquals(withoutRemark(plain)));
  if (NAMED_TWICE.test(line)) return refusal('several', { typed });
  const parts = partsOf(line);
  if (parts.length > 1 && (givesAnother(line) || UNSURE.test(line))) return refusal('doubt', { typed });
  const part = (text: string): Read<TypedNumber> => readPart(text, typed, whole, percent);
  const result = resultOf(line, parts);
  const beside = besideAnother(result, typed);
  if (beside) return beside;
  const last = part(result);
  // 3/16 ≈ 0.19: the number before the rounded one counts, where it rounds to it.
  const before = last.ok && last.value.written && parts.length > 1 ? part(parts.at(-2) ?? '') : last;
  // The size of a map is rounded down: (28 − 3)/2 + 1 = 13.
  const isFloor =
    whole &&
    last.ok &&
    before.ok &&
    Number.isInteger(last.value.value) &&
    !Number.isInteger(before.value.value);
  const taken = before.ok && last.ok && !isFloor && rounds(last.value, before.value) ? before : last;
  if (!taken.ok) return taken;
  const broken = brokenChain(
    line,
    (text) => {
      const read = part(text);
      return read.ok ? read.value : null;
    },
    whole,
  );
  if (broken?.refused) return broken.refused;
  return broken === null ? taken : { ok: true, value: noting(taken.value, broken.said) };
}

const readAs = (text: string, as: string): Said => ({
  en: `“${text}” was read as ${as}`,
  hi: `“${text}” को ${as} पढ़ा गया`,
  bn: `“${text}”-কে ${as} পড়া হয়েছে`,
});

/** A number with one more thing said of it. */
const noting = (number: TypedNumber, broken: Said): TypedNumber => {
  const { said } = number;
  return {
    ...number,
    said: said ? eachLanguage((language) => `${said[language]}; ${broken[language]}`) : broken,
  };
};

/** `z1 = 0.3, a1 = 0.3`: another number under another name. */
/** A question, or a reason that was not told apart from the number: `0.3 V because x = 1`. */
const UNSURE = /\?|\d[^=]*(?<![\p{L}\p{M}])(?:because|since|क्योंकि|কারণ|যেহেতু|चूँकि)(?![\p{L}\p{M}]).*=/u;
const NAMED_TWICE =
  /\d ?(?:[,;]|and) ?\p{L}[\p{L}\p{N}_'₀-₉]* ?[=≈]|[=≈] ?[+-]?[\d.]+ \p{L}[\p{L}\p{N}_'₀-₉]* ?[=≈]/u;

/** `Ans:- 0.35` and `answer - 0.35`: a dash after a word, as letters are written, or a minus sign. */
const DASH = /:-|^\p{L}\p{M}*\p{L}[\p{L}\p{M} ]*[.:]? ?- [\d.][^=]*$/u;

/** `0.3 (0.4)`: a product, or a second number. A sum in the brackets needs them, and is a factor. */
function besideAnother(result: string, typed: string): Refused | null {
  const [, number = '', space = '', inner = ''] =
    /^([+-]?(?:\d+\.\d+|\d+|\.\d+))( ?)\(([^()]*)\)$/.exec(unwrapped(result)) ?? [];
  const recurs = space === '' && number.includes('.') && /^\d+$/.test(inner);
  const isSame = space !== '' && withoutRestatement(`${number} (${inner})`) === number;
  if (number === '' || recurs || isSame) return null;
  const isPlain = /^ ?[+-]?[\d.]+ ?$/.test(inner);
  const needsBrackets = /[\d)] ?[+-]/.test(inner);
  return isPlain || (space !== '' && !needsBrackets && parseExpr(inner).ok)
    ? refusal('beside', {
        typed,
        product: isPlain ? `${number}*${inner.trim()}` : `${number}*(${inner.trim()})`,
      })
    : null;
}

/** Whether a decimal is another number with fewer places. */
export function rounds(short: TypedNumber, long: TypedNumber): boolean {
  if (short.written === null) return false;
  const unit = short.written.unit * 10 ** short.written.zeros;
  return (long.written?.unit ?? 0) < unit && Math.abs(short.value - long.value) < unit * (1 - 1e-9);
}

/** `10−2` and `10-2·3`: a power that lost its height when it was pasted, or a difference. */
const LOST_POWER = /^([+-]?)10(-\d{1,2}| -\d{1,2}|- \d{1,2})(?=$| ?[*×·⋅xX])/;

function readPart(part: string, typed: string, whole: boolean, percent: boolean): Read<TypedNumber> {
  const text = withoutRestatement(unwrapped(withoutWrapper(unwrapped(part)))).replace(
    /(?<=\d) ?(?:per ?cent|pct)$/i,
    '%',
  );
  const lost = LOST_POWER.exec(text);
  if (lost) {
    const power = `${lost[1] ?? ''}10^${(lost[2] ?? '').replace(' ', '')}`;
    return refusal('lost-power', { typed, power });
  }
  if (!percent && /\d ?%$/.test(text)) return refusal('percent', { typed: text });
  if (whole && hasOddComma(text)) return refusal('separator', { typed });
  const [first, ...others] = meanings(text, whole).map((meant) => ({
    ...meant,
    read: numberFrom(meant.text, typed),
  }));
  if (!first) return { ok: false, why: 'it is empty' };
  const [main, ...more] = [first, ...others].flatMap(({ as, read }) =>
    read.ok ? [{ as, number: read.value }] : [],
  );
  if (main === undefined) return first.read;
  const other = more.find(({ number }) => number.value !== main.number.value);
  if (other)
    return refusal(RAISED.test(text) ? 'point-or-product' : 'two-meanings', {
      typed: text,
      one: main.as ?? '',
      other: other.as ?? '',
    });
  const said = main.as === undefined ? {} : { said: readAs(shortly(text), main.as) };
  return { ok: true, value: { ...main.number, ...said } };
}

/** `9331,20` and `93,3120` where a whole number is asked for: neither thousands nor, surely, decimals. */
const hasOddComma = (text: string): boolean =>
  (/(?<![\w.,])\d[\d,]*,[\d,]*\d(?![\w.])/.exec(/\p{L}\s?\(/u.test(text) ? '' : text) ?? []).some(
    (number) => !/^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}$/.test(number),
  );

const RAISED = /\d[·‧∙⋅•]\d/;

function numberFrom(text: string, typed: string): Read<TypedNumber> {
  const tidy = plainFunctions(withProducts(withoutSmallFractions(text))).replace(/\brelu ?\(/gi, 'max(0, ');
  const parsed = parseExpr(tidy);
  if (!parsed.ok)
    return /\d,\d/.test(tidy) && !/\p{L}/u.test(tidy)
      ? refusal('separator', { typed })
      : refusal('text', { typed, why: unreadable(typed, tidy, parsed) });
  const lost = withoutValue(parsed.expr, typed);
  if (lost) return lost;
  const exact = exactOf(parsed.expr);
  const written = writtenPlaces(tidy);
  // A decimal as JavaScript reads it is the nearest float64, also where numerator and denominator are too
  // long for one.
  const value = written
    ? Number(tidy.replace(/^([+-]) /, '$1'))
    : (exact?.valueOf() ?? evaluate(parsed.expr, () => Number.NaN));
  if (!Number.isFinite(value)) return refusal('no-number', { typed });
  return { ok: true, value: { value, exact, written, ...(written ? {} : { parsed: parsed.expr }) } };
}

/** The exact value where no literal is too long for one: 1e-400 has a denominator of 401 digits. */
const exactOf = (expr: Expr): Fraction | null =>
  literals(expr).every((text) => keptExact(parseRational(text)) !== null)
    ? evaluateExact(expr, () => null)
    : null;
const literals = (expr: Expr): readonly string[] =>
  expr.op === 'num' ? [expr.text] : children(expr).flatMap(literals);

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[=≈≃≅~→⇒]|(?<!^[+-]?[\d.]+ ?):|:(?= ?=)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * `z1 = .1 + .2 = .3` → `.3`: the result is what is marked. Written the other way round, `.3 = z1`, it is the
 * part with a number.
 */
function resultOf(text: string, parts: readonly string[]): string {
  const last = parts.at(-1) ?? text;
  return /^[\p{L}∂]/u.test(last) && !last.includes('(')
    ? (parts.findLast((part) => /^[+-]?[\d.]/.test(part)) ?? last)
    : last;
}

/** Brackets and quotes around the whole answer, and a full stop, comma, danda or dots after it. */
function unwrapped(text: string): string {
  const bare = text
    .replace(/^["'“”‘`]+|["'“”`]+$/g, '')
    .replace(/(?<=[\d)\]}%]) ?[.,;…⋯।]+$/, '')
    .replace(/(?<=\d) ?, ?\)$/, ')')
    .trim();
  const inner = /^[[{](.*)[\]}]$/s.exec(bare)?.[1];
  return inner === undefined ? bare : inner.trim();
}

/** `0 (dead unit)`, `0.3 (since b=0)`: words in brackets at the end are a remark. */
function withoutRemark(text: string): string {
  // -0.35 (= o1 - y) says where it is from.
  const [, number = '', from] = /^([+-]?[\d.,/]+) ?\( ?= ?([^()=]*)\)$/.exec(text) ?? [];
  if (from !== undefined) return `${from} = ${number}`;
  const remark = /^(.*\S) \(([^()]*\p{L}{2}[^()]*)\)$/u.exec(text);
  const words = remark?.[2] ?? '';
  return remark && !parseExpr(words).ok && !givesAnother(words) ? (remark[1] ?? '') : text;
}

/**
 * `0.1875 (3/16)`: the same number again in brackets, apart by a space. With another number in them, the
 * brackets are a factor.
 */
function withoutRestatement(text: string): string {
  const twice = /^([+-]?[\d.,/]+) \(([^()]*)\)$/.exec(text);
  const [one, other] = [twice?.[1] ?? '', twice?.[2] ?? ''].map((part) => numberFrom(part, part));
  return one?.ok && other?.ok && agree(one.value, other.value, '≈') ? (twice?.[1] ?? '') : text;
}

function writtenPlaces(text: string): TypedNumber['written'] {
  const match = /^[+-]? ?(\d*)(\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', point, decimals = '', exponent = '0'] = match;
  const digits = (whole + decimals).replace(/^0+/, '');
  return {
    unit: 10 ** (Number(exponent) - decimals.length),
    figures: Math.max(1, digits.length),
    zeros: point === undefined ? (/[1-9](0*)$/.exec(whole)?.[1]?.length ?? 0) : 0,
  };
}
