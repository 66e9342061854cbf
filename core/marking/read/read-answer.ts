import type Fraction from 'fraction.js';
import { evaluate } from '../../expr/evaluate.ts';
import { evaluateExact } from '../../expr/exact.ts';
import { children, refs, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { keptExact, parseRational } from '../../expr/rational.ts';
import { plainFormula, plainSigns, withoutTex, withProducts } from './notation.ts';

/** A number as typed. */
export interface TypedNumber {
  readonly value: number;
  readonly exact: Fraction | null;
  /**
   * One unit of the last place written, and how many significant figures were written; null for arithmetic,
   * which says its value exactly.
   */
  readonly written: { readonly unit: number; readonly figures: number } | null;
}
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** 1,003,520 and, in India, 10,03,520. A group never begins the number with 0: 0,125 is a decimal comma. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[, '\u202f]\d{2,3})*[, '\u202f]\d{3}(?:\.\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;

/**
 * A number from what was typed: `.1875`, `3/16`, `0.1 + 0.5*0.175`, `−.35` with a unicode minus, `6.125e-2`,
 * `6.125 × 10⁻²`, `30%`, `933,120`, `z1 = 0.3` (the last part counts), `0.1875 (3/16)`. What cannot be read
 * says where.
 */
export function readNumber(typed: string): Read<TypedNumber> {
  const text = withoutRestatement(unwrapped(resultOf(withoutRemark(withoutTex(plainSigns(typed))))));
  const grouped = THOUSANDS.test(text) ? text.replace(/[, '\u202f]/g, '') : text;
  if (DECIMAL_COMMA.test(grouped))
    return { ok: false, why: `write a point for the decimals: ${grouped.replace(',', '.')}` };
  const tidy = inFigures(withProducts(grouped)).replace(/\brelu ?\(/gi, 'max(0, ');
  const parsed = parseExpr(tidy);
  if (!parsed.ok)
    return {
      ok: false,
      why:
        /\d,\d/.test(tidy) && !/\p{L}/u.test(tidy)
          ? `write a point for the decimals, and no separator within “${shortly(typed)}”`
          : `${unreadable(typed, tidy, parsed)}; write a number such as 0.25 or 1/4`,
    };
  const exact = exactOf(parsed.expr);
  const written = writtenPlaces(tidy);
  // A decimal as JavaScript reads it is the nearest float64, also where numerator and denominator are too
  // long for one.
  const value = written
    ? Number(tidy.replace(/^([+-]) /, '$1'))
    : (exact?.valueOf() ?? evaluate(parsed.expr, () => Number.NaN));
  if (!Number.isFinite(value)) return { ok: false, why: `“${shortly(typed)}” does not come to a number` };
  return { ok: true, value: { value, exact, written } };
}

/** The exact value where no literal is too long for one: 1e-400 has a denominator of 401 digits. */
const exactOf = (expr: Expr): Fraction | null =>
  literals(expr).every((text) => keptExact(parseRational(text)) !== null)
    ? evaluateExact(expr, () => null)
    : null;
const literals = (expr: Expr): readonly string[] =>
  expr.op === 'num' ? [expr.text] : children(expr).flatMap(literals);
const LONGEST_SHOWN = 40;
const shortly = (typed: string): string => {
  const line = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};

/** `“0.3 V” could not be read: “V” is not known here` */
function unreadable(
  typed: string,
  text: string,
  { at, message }: { readonly at: number; readonly message: string },
): string {
  const said = /^(?:is|stops) /.test(message) ? `it ${message}` : message;
  const place =
    at > 0 && at < text.length && !message.startsWith('“') ? ` at “${shortly(text.slice(at, at + 12))}”` : '';
  return `“${shortly(typed)}” could not be read${place}: ${said}`;
}

/**
 * `z1 = .1 + .2 = .3` → `.3`: the result is what is marked. Written the other way round, `.3 = z1`, it is the
 * part with a number.
 */
function resultOf(text: string): string {
  const parts = text
    .split(/[=≈≃≅~:→⇒]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? text;
  return /^[\p{L}∂]/u.test(last) && !last.includes('(')
    ? (parts.findLast((part) => /^[+-]?[\d.]/.test(part)) ?? last)
    : last;
}

/** Brackets and quotes around the whole answer, and a full stop or comma after it. */
function unwrapped(text: string): string {
  const bare = text
    .replace(/^["'“”‘`]+|["'“”`]+$/g, '')
    .replace(/(?<=[\d)\]}%])[.,;]+$/, '')
    .trim();
  const inner = /^[[{](.*)[\]}]$/s.exec(bare)?.[1];
  return inner === undefined ? bare : inner.trim();
}

/** `0 (dead unit)`, `0.3 (since b=0)`: words in brackets at the end are a remark. */
function withoutRemark(text: string): string {
  const remark = /^(.*\S) \(([^()]*\p{L}{2}[^()]*)\)$/u.exec(text);
  return remark && !parseExpr(remark[2] ?? '').ok ? (remark[1] ?? '') : text;
}

/**
 * `0.1875 (3/16)`: the same number again in brackets, apart by a space. With another number in them, the
 * brackets are a factor.
 */
function withoutRestatement(text: string): string {
  const twice = /^([+-]?[\d.,/]+) \(([^()]*)\)$/.exec(text);
  const [one, other] = [parseExpr(twice?.[1] ?? ''), parseExpr(twice?.[2] ?? '')];
  if (!one.ok || !other.ok) return text;
  const [left, right] = [evaluate(one.expr, () => Number.NaN), evaluate(other.expr, () => Number.NaN)];
  const unit = writtenPlaces(twice?.[1] ?? '')?.unit ?? 0;
  return left === right || Math.abs(left - right) < unit * (1 - 1e-9) ? (twice?.[1] ?? '') : text;
}

/**
 * Powers of ten and percent as the figures they stand for, so that their places can be counted: `6.125*10^-2`
 * → `6.125e-2`, `30%` → `30e-2`.
 */
function inFigures(text: string): string {
  return text
    .replace(/^([+-]?[\d.]+) ?%$/, '$1e-2')
    .replace(/^([+-]?[\d.]+) ?[*×·⋅] ?10(?:\^|\*\*) ?\(? ?([+-]?\d{1,3}) ?\)?$/, '$1e$2')
    .replace(
      /^([+-]?[\d.]+) ?[*×·⋅] ?10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$/,
      (_whole, figures: string, sign: string, power: string) =>
        `${figures}e${sign === '' ? '' : '-'}${[...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('')}`,
    );
}

function writtenPlaces(text: string): TypedNumber['written'] {
  const match = /^[+-]? ?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const digits = (whole + decimals).replace(/^0+/, '');
  return { unit: 10 ** (Number(exponent) - decimals.length), figures: Math.max(1, digits.length) };
}

/**
 * `122x122x32`, `122 × 122 × 32`, `(122, 122, 32)`, `[10]`, `H=122, W=122, C=32`, `32@122x122`: whole
 * numbers.
 */
export function readShape(typed: string): Read<readonly number[]> {
  const text = withoutTex(plainSigns(typed)).replace(/\((?=[^()\d]*\p{L})[^()\d]*\)/gu, ' ');
  // Channels first with an at-sign, as LeCun et al. 1998 write feature maps.
  const maps = /^(\d+) ?@ ?(\d+) ?[x×X*✕✖⨯хХ] ?(\d+)$/.exec(text);
  if (maps) return { ok: true, value: [Number(maps[2]), Number(maps[3]), Number(maps[1])] };
  const parts = text.replace(/\b[HWCDN](?:eight|idth|hannels)? ?[=:] ?(?=\d)/gi, ' ').split(/[=≈→⇒]/);
  const read = parts.map((part) => sidesIn(part, typed));
  // A product worked out after the shape, 122×122×32 = 476288, does not replace it.
  const last = read.at(-1) ?? sidesIn('', typed);
  return read.reduce(
    (best, one) => (one.ok && (!best.ok || one.value.length > best.value.length) ? one : best),
    last,
  );
}

function sidesIn(part: string, typed: string): Read<readonly number[]> {
  const crossed = /\d ?[x×X*·⋅✕✖⨯хХ] ?\d/.test(part);
  const text = (
    crossed
      ? part.replace(/(?<!\d)[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?!\d)/g, (number) => number.replaceAll(',', ''))
      : part
  )
    .replace(/[-\s]by[-\s]/gi, ' ')
    .replace(/\b(?:pixels?|px|cells?|units?|channels?|maps?|none|batch)\b/gi, ' ');
  const numbers = text.split(/[\sx×X*·⋅✕✖⨯хХ,;[\](){}]+/).filter((one) => one !== '' && one !== '.');
  const whole = numbers.map((one) => one.replace(/\.$|\.0+$/, ''));
  const bad = whole.findIndex((one) => !/^\d{1,15}$/.test(one));
  if (numbers.length === 0)
    return { ok: false, why: `no size was found in “${shortly(typed)}”; write it as 122x122x32` };
  if (bad >= 0)
    return {
      ok: false,
      why: `“${shortly(numbers[bad] ?? '')}” is not a whole number; write the size as 122x122x32`,
    };
  return { ok: true, value: whole.map(Number) };
}

/**
 * `(0.25, 0.25)`, `[1/4 1/4]`, `.25; .25`, a column in brackets, transposed or not: numbers, each as
 * `readNumber` reads it.
 */
export function readVector(typed: string): Read<readonly TypedNumber[]> {
  const text =
    withoutTex(plainSigns(typed))
      .split(/[=≈→⇒]/)
      .at(-1) ?? '';
  const flat = outerless(
    text
      .trim()
      .replace(/(?<=[\])}⟩>])(?:\^?T|ᵀ|'|\.|,|;)+$/, '')
      .replace(/[[\]{}⟨⟩<>]/g, ' ')
      .trim(),
  );
  const parts = split(flat)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers: TypedNumber[] = [];
  for (const part of parts) {
    const read = readNumber(part);
    if (!read.ok) return read;
    numbers.push(read.value);
  }
  return numbers.length === 0
    ? { ok: false, why: 'no numbers were found; write them as (0.1, 0.2)' }
    : { ok: true, value: numbers };
}

/**
 * Round brackets around the whole, and not around a first and a last entry of their own: `(1+1)/4, (2+2)/8`.
 */
function outerless(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i += 1) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}

/**
 * At semicolons where there are some, else at commas, else at spaces; never within brackets. Decimal commas
 * with spaces between are kept whole, to be told of.
 */
function split(text: string): string[] {
  const spaced = text.split(/\s+/);
  const separator = text.includes(';')
    ? ';'
    : spaced.length > 1 && spaced.every((part) => DECIMAL_COMMA.test(part))
      ? ' '
      : text.includes(',')
        ? ','
        : ' ';
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** Words around a letter that are not the choice itself. */
const AROUND = /^(?:options?|choices?|answers?|ans|both|only|and|the|is|are)$/i;

/**
 * `B`, `a, c`, `A and C`, `Option B`, `(b)`, `B: faster training`, or an option's own text: option ids, in
 * any case and order.
 */
export function readChoice(
  typed: string,
  options: readonly { readonly id: string; readonly text: string }[],
): Read<readonly string[]> {
  const text = plainSigns(typed);
  const ids = options.map(({ id }) => id);
  const whole = options.find((option) => bare(option.text) !== '' && bare(option.text) === bare(text));
  if (whole) return { ok: true, value: [whole.id] };
  // A letter with words after it: the letter is the choice, the words say it again.
  const wordsOf = (part: string): string[] =>
    part
      .split(/[\s,;:&+/|.()[\]{}"“”!?-]+/)
      .filter((word) => word !== '' && !(AROUND.test(word) && find(word, ids) === undefined));
  const labelled = /^[([]?(\w{1,4})(?:[)\].]? ?[:-]| \(|[)\].]) ?(.*\p{L}{2}.*)$/u.exec(text);
  const first = find(labelled?.[1] ?? '', ids);
  if (first !== undefined && wordsOf(labelled?.[2] ?? '').some((word) => find(word, ids) === undefined))
    return { ok: true, value: [first] };
  const words = wordsOf(text);
  const chosen: string[] = [];
  for (const word of words) {
    const named = find(word, ids);
    const letters = named === undefined ? [...word].map((letter) => find(letter, ids)) : [named];
    for (const letter of letters) {
      if (letter === undefined)
        return { ok: false, why: `“${shortly(word)}” is not an option; options are ${ids.join(', ')}` };
      if (!chosen.includes(letter)) chosen.push(letter);
    }
  }
  return chosen.length === 0
    ? { ok: false, why: `no option was found in “${shortly(typed)}”; options are ${ids.join(', ')}` }
    : { ok: true, value: chosen };
}

const find = (typed: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => id.toLowerCase() === typed.toLowerCase());
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * `w − η·∂L/∂w`, `w' = w - eta*g`, `w_{t+1} ← w_t − α∇f(w_t)`, `w -= lr*dw`: the right-hand side as an
 * expression over the quantities in `names`. `newIsT`: in this script a subscript t marks the value after the
 * update.
 */
export function readFormula(
  typed: string,
  names: Readonly<Record<string, string>>,
  newIsT = false,
): Read<Expr> {
  const known = new Map(Object.entries(names));
  const right = plainFormula(typed, { parameter: known.get('theta') ?? 'w', newIsT });
  const first = parseExpr(right, known);
  // A telephone begins a line with a capital.
  const parsed = first.ok
    ? first
    : ([parseExpr(right.toLowerCase(), known), first].find(({ ok }) => ok) ?? first);
  if (!parsed.ok) return { ok: false, why: unreadable(typed, right, parsed) };
  if (refs(parsed.expr).length === 0) return { ok: false, why: 'write a formula in symbols, not a number' };
  return { ok: true, value: parsed.expr };
}
