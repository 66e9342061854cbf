import type Fraction from 'fraction.js';
import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { refs, type Expr } from '../expr/expr.ts';
import { parseExpr } from '../expr/parse.ts';

/** A number as typed. */
export interface TypedNumber {
  readonly value: number;
  readonly exact: Fraction | null;
  /** One unit of the last place written, and how many significant figures were written; null for arithmetic, which says its value exactly. */
  readonly written: { readonly unit: number; readonly figures: number } | null;
}
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

const THOUSANDS = /^[+-]?\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?$/;

/**
 * A number from what was typed: `.1875`, `3/16`, `0.1 + 0.5*0.175`, `−.35` with a unicode minus, `6.125e-2`, `933,120`, `z1 = 0.3` (the last
 * part counts). What cannot be read says where.
 */
export function readNumber(typed: string): Read<TypedNumber> {
  const text = lastPart(typed);
  const tidy = THOUSANDS.test(text) ? text.replace(/[, \u00a0\u202f]/g, '') : text;
  if (/^[+\-−]?\d*,\d+$/.test(tidy)) return { ok: false, why: `write a point for the decimals: ${tidy.replace(',', '.')}` };
  const parsed = parseExpr(tidy);
  if (!parsed.ok) return { ok: false, why: `“${typed.trim()}” ${place(parsed.at, tidy)}${parsed.message}` };
  const exact = evaluateExact(parsed.expr, noNames);
  const value = exact?.valueOf() ?? evaluate(parsed.expr, () => Number.NaN);
  if (!Number.isFinite(value)) return { ok: false, why: `“${typed.trim()}” does not come to a number` };
  return { ok: true, value: { value, exact, written: writtenPlaces(tidy) } };
}

const noNames = (): null => null;
const place = (at: number, text: string): string => (at > 0 && at < text.length ? `at “${text.slice(at, at + 8)}”: ` : '');

/** `z1 = .1 + .2 = .3` → `.3`: the result is what is marked. */
function lastPart(typed: string): string {
  const parts = typed.split(/[=≈]/);
  return (parts.at(-1) ?? '').trim() || typed.trim();
}

function writtenPlaces(text: string): TypedNumber['written'] {
  const match = /^[+\-−]?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const digits = (whole + decimals).replace(/^0+/, '');
  return { unit: 10 ** (Number(exponent) - decimals.length), figures: Math.max(1, digits.length) };
}

/** `122x122x32`, `122 × 122 × 32`, `(122, 122, 32)`, `[10]`: whole numbers. */
export function readShape(typed: string): Read<readonly number[]> {
  const parts = lastPart(typed).replace(/^[([{]|[)\]}]$/g, '').split(/\s*[x×X*·,;]\s*|\s+by\s+|\s+/).filter((part) => part !== '');
  const bad = parts.find((part) => !/^\d+$/.test(part));
  if (parts.length === 0) return { ok: false, why: 'no size was found; write it as 122x122x32' };
  if (bad !== undefined) return { ok: false, why: `“${bad}” is not a whole number; write the size as 122x122x32` };
  return { ok: true, value: parts.map(Number) };
}

/** `(0.25, 0.25)`, `[1/4 1/4]`, `.25; .25`: numbers, each as `readNumber` reads it. */
export function readVector(typed: string): Read<readonly TypedNumber[]> {
  const inner = lastPart(typed).replace(/^[([{⟨]|[)\]}⟩]$/g, '').trim();
  const parts = inner.split(/[,;]/.test(inner) ? /[,;]/ : /\s+/).filter((part) => part.trim() !== '');
  const numbers: TypedNumber[] = [];
  for (const part of parts) {
    const read = readNumber(part);
    if (!read.ok) return read;
    numbers.push(read.value);
  }
  return numbers.length === 0 ? { ok: false, why: 'no numbers were found; write them as (0.1, 0.2)' } : { ok: true, value: numbers };
}

/** `B`, `a, c`, `A and C`: option ids, in any case and order. */
export function readChoice(typed: string, options: readonly string[]): Read<readonly string[]> {
  const words = typed.split(/[\s,;&+/]+|\band\b/i).filter((word) => word !== '');
  const letters = words.flatMap((word) => (find(word, options) === undefined ? [...word] : [word]));
  const chosen: string[] = [];
  for (const letter of letters) {
    const option = find(letter, options);
    if (option === undefined) return { ok: false, why: `“${letter}” is not an option; options are ${options.join(', ')}` };
    if (!chosen.includes(option)) chosen.push(option);
  }
  return { ok: true, value: chosen };
}

const find = (typed: string, options: readonly string[]): string | undefined =>
  options.find((option) => option.toLowerCase() === typed.replace(/[.)(]/g, '').toLowerCase());

/** `w − η·∂L/∂w`, `w' = w - eta*g`, `w ← w + v'`: the right-hand side as an expression over the quantities in `names`. */
export function readFormula(typed: string, names: Readonly<Record<string, string>>): Read<Expr> {
  const right = typed.split(/←|⟵|:=|<-|=/).at(-1)?.trim() ?? '';
  const parsed = parseExpr(right, new Map(Object.entries(names)));
  if (!parsed.ok) return { ok: false, why: `“${typed.trim()}” ${place(parsed.at, right)}${parsed.message}` };
  if (refs(parsed.expr).length === 0) return { ok: false, why: 'write a formula in symbols, not a number' };
  return { ok: true, value: parsed.expr };
}
