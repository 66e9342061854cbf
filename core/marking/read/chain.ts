import type { Said } from '../diagnose/said.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { num, type Expr } from '../../expr/expr.ts';
import type { Made } from '../diagnose/mistake.ts';
import { rewrites } from '../diagnose/rewrite.ts';
import { refusal, nothing, workedOut } from './refusals.ts';
import { shortly, type Refused, type TypedNumber } from './read.ts';

/** Room for float64, relative to the larger side. */
const NOISE = 1e-9;
/** Rounding to one figure moves a number by up to a third (0.15 to 0.2); where = is written, 0.5 is not 1. */
const ONE_FIGURE = { '=': 0.2, about: 0.35 } as const;

/** An equation of a chain that does not hold. */
export interface BrokenChain {
  /** `“0.52*0.67 = 0.345” does not hold: 0.52*0.67 is 0.3484` */
  readonly said: Said;
  /** The chain asked back: it gives two numbers. null where the rounding of its factors may be why. */
  readonly refused: Refused | null;
}

const SIGNS = /\s*([=≈≃≅~]|→|⇒)\s*/;

/**
 * The first equation of a chain that does not hold. Sides that are no numbers, as names, are passed over; a side may
 * be rounded from the one before, and 1/3 may stand after its 0.333.
 */
export function brokenChain(
  line: string,
  read: (part: string) => TypedNumber | null,
  whole = false,
): BrokenChain | null {
  const sides = line.split(SIGNS);
  let [before, sign, written]: [TypedNumber | null, string, string] = [null, '=', ''];
  // 1/3 = 0.33 = 0.333: each may be rounded from the working.
  let worked: TypedNumber | null = null;
  for (let i = 0; i < sides.length; i += 2) {
    const text = sides[i] ?? '';
    if (i > 0) sign = sides[i - 1] ?? '=';
    const side = numberOf(text, read);
    const follows = (from: TypedNumber | null): boolean =>
      from !== null && side !== null && (agree(from, side, sign) || (whole && isFloor(from, side)));
    if (side && before && !follows(before) && !follows(worked)) {
      const chain = `${written} ${sign} ${text}`;
      const comesTo = before.written ? nothing : workedOut(shortly(written), rounded(before.value));
      const refused = refusal('chain', { chain, worked: comesTo });
      return {
        said: doesNotHold(shortly(chain), comesTo),
        refused: isRoundedWork(before, side) ? null : refused,
      };
    }
    if (side) [before, written] = [side, text];
    if (side?.written === null) worked = side;
  }
  return null;
}

const doesNotHold = (chain: string, comesTo: Said): Said => ({
  en: `“${chain}” does not hold${comesTo.en}`,
  hi: `“${chain}” सही नहीं है${comesTo.hi}`,
  bn: `“${chain}” ঠিক নয়${comesTo.bn}`,
});

/** (28 − 3)/2 + 1 = 13: a size rounded down, or up. */
const isFloor = (from: TypedNumber, { value }: TypedNumber): boolean =>
  Number.isInteger(value) && Math.abs(from.value - value) < 1;

/** A side that says a number, after words or a label: a lone name, or words, say none. */
function numberOf(part: string, read: (part: string) => TypedNumber | null): TypedNumber | null {
  if (!/[\d⅒-⅞½¼¾]/u.test(part)) return null;
  const text = part.replace(/^.*: ?/su, '');
  const worded = /^[\p{L}\p{M}\s,]+ ([+-]?[\d.]+)$/u.exec(text)?.[1];
  return read(text) ?? (worded === undefined ? null : read(worded));
}

/** Whether two sides are one number, one of them perhaps rounded or cut off. */
export function agree(left: TypedNumber, right: TypedNumber, sign = '='): boolean {
  const size = Math.max(Math.abs(left.value), Math.abs(right.value));
  const off = Math.abs(left.value - right.value);
  if (off <= size * NOISE) return true;
  const isAbout = sign !== '=';
  const [one, other] = [unitOf(left, isAbout), unitOf(right, isAbout)];
  // A decimal gains no figures that it did not have: after 0.3 stands no 0.35.
  if (one === other || (one > other && right.written)) return false;
  const [short, long, unit] = one > other ? [left, right, one] : [right, left, other];
  const figures = short.written?.figures ?? 0;
  const isBare = short.value === 0 && unit >= 1;
  const most = figures > 1 || short.value === 0 ? 1 : ONE_FIGURE[isAbout ? 'about' : '='];
  if (isBare || off > most * size) return false;
  const isCut = unit < 1 && Math.abs(short.value) < Math.abs(long.value);
  return off <= (isCut || figures > 2 ? unit * (1 - NOISE) : (unit / 2) * (1 + NOISE));
}

/** One unit of the last place; 0 for arithmetic. After ≈ the zeros at the end of 933000 may be rounded. */
const unitOf = ({ written }: TypedNumber, isAbout: boolean): number =>
  written === null ? 0 : written.unit * (isAbout ? 10 ** written.zeros : 1);

/** Whether decimals of two figures or more in the working, each rounded, may make the difference. */
export function isRoundedWork(left: TypedNumber, right: TypedNumber): boolean {
  const room = [left, right].reduce((sum, one) => sum + roomIn(one), 0);
  return room > 0 && Math.abs(left.value - right.value) <= room + (right.written?.unit ?? 0) / 2;
}

/** How far the rounding of its decimals may move the value of arithmetic. */
function roomIn({ parsed, value, written }: TypedNumber): number {
  if (parsed === undefined || written !== null) return 0;
  let room = 0;
  for (const { formula } of rewrites(parsed, half)) {
    const moved = evaluate(formula, () => Number.NaN);
    if (Number.isFinite(moved)) room += Math.abs(moved - value);
  }
  return room;
}

/** A decimal with half a unit of its last place added; none for what nobody rounded: whole, or of one figure. */
function* half(part: Expr): Iterable<Made> {
  const decimals = part.op === 'num' ? /^[^e]*\.(\d{2,})$/.exec(part.text)?.[1] : undefined;
  if (part.op !== 'num' || decimals === undefined) return;
  const figures = part.text.replace('.', '').replace(/^0+/, '').length;
  if (figures > 1) yield { formula: num(Number(part.text) + 0.5 * 10 ** -decimals.length) };
}

const rounded = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
