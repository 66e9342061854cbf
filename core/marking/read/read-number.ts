import type Fraction from 'fraction.js';
import { evaluate } from '../../expr/evaluate.ts';
import { evaluateExact } from '../../expr/exact.ts';
import { children, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { keptExact, parseRational } from '../../expr/rational.ts';
import { meanings } from './meanings.ts';
import { brokenChain } from './chain.ts';
import { withProducts } from './notation.ts';
import { givesAnother, plainFunctions, withoutWords } from './number-words.ts';
import { withoutKeywords, withoutWrapper } from './printed.ts';
import { shortly, unreadable, type Read, type TypedNumber } from './read.ts';
import { plainSigns, withoutSmallFractions } from './signs.ts';
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
 * (3/16)`. An ambiguous text has its other readings in `or`. What cannot be read says where.
 */
export function readNumber(
  typed: string,
  { whole = false, percent = true }: NumberAsked = {},
): Read<TypedNumber> {
  if (/^\s*\u00ad\s*[\d.]/.test(typed))
    return {
      ok: false,
      why: 'an invisible hyphen stands before the number: write − for a minus sign, or leave it out',
    };
  const line = withoutWords(withoutRemark(withoutKeywords(withoutTex(plainSigns(typed)))));
  const parts = partsOf(line);
  const last = readPart(resultOf(line, parts), typed, whole, percent);
  // 3/16 ≈ 0.19: the number before the rounded one counts, where it rounds to it.
  const before =
    last.ok && last.value.written && parts.length > 1
      ? readPart(parts.at(-2) ?? '', typed, whole, percent)
      : last;
  const taken = before.ok && last.ok && rounds(last.value, before.value) ? before : last;
  if (!taken.ok) return taken;
  const broken = brokenChain(line, (part) => {
    const read = readPart(part, typed, whole, percent);
    return read.ok ? read.value : null;
  });
  return broken === null ? taken : { ok: true, value: noting(taken.value, broken) };
}

/** A number with one more thing said of it, in all its readings. */
function noting({ or, ...number }: TypedNumber, broken: string): TypedNumber {
  const said = number.said === undefined ? broken : `${number.said}; ${broken}`;
  return {
    ...number,
    said,
    ...(or === undefined ? {} : { or: or.map((one) => noting(one, broken)) }),
  };
}

const rounds = (short: TypedNumber, long: TypedNumber): boolean =>
  short.written !== null &&
  (long.written?.figures ?? Number.POSITIVE_INFINITY) > short.written.figures &&
  Math.abs(short.value - long.value) < short.written.unit * (1 - 1e-9);

/** `10−2` and `10-2·3`: a power that lost its height when it was pasted, or a difference. */
const LOST_POWER = /^([+-]?)10(-\d{1,2}| -\d{1,2}|- \d{1,2})(?=$| ?[*×·⋅xX])/;

function readPart(part: string, typed: string, whole: boolean, percent: boolean): Read<TypedNumber> {
  const text = withoutRestatement(unwrapped(withoutWrapper(unwrapped(part))));
  const lost = LOST_POWER.exec(text);
  if (lost) {
    const power = `${lost[1] ?? ''}10^${(lost[2] ?? '').replace(' ', '')}`;
    return {
      ok: false,
      why: `“${shortly(typed)}” may have the power ${power} or a difference: write ${power} as it stands here, or the number that you mean`,
    };
  }
  if (!percent && /\d ?%$/.test(text))
    return {
      ok: false,
      why: `write “${shortly(text)}” as a decimal: this box asks for a number, not for hundredths`,
    };
  const [first, ...others] = meanings(text, whole).map(({ text: meant, said }) => ({
    said,
    read: numberFrom(meant, typed),
  }));
  if (!first) return { ok: false, why: 'it is empty' };
  const fitting = [first, ...others].flatMap(({ said, read }) =>
    read.ok ? [said === undefined ? read.value : { ...read.value, said }] : [],
  );
  const [main, ...or] = fitting;
  return main === undefined ? first.read : { ok: true, value: or.length === 0 ? main : { ...main, or } };
}

function numberFrom(text: string, typed: string): Read<TypedNumber> {
  const tidy = plainFunctions(withProducts(withoutSmallFractions(text))).replace(/\brelu ?\(/gi, 'max(0, ');
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
  const [one, other] = [parseExpr(twice?.[1] ?? ''), parseExpr(twice?.[2] ?? '')];
  if (!one.ok || !other.ok) return text;
  const [left, right] = [evaluate(one.expr, () => Number.NaN), evaluate(other.expr, () => Number.NaN)];
  const unit = writtenPlaces(twice?.[1] ?? '')?.unit ?? 0;
  return left === right || Math.abs(left - right) < unit * (1 - 1e-9) ? (twice?.[1] ?? '') : text;
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
