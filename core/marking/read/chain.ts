import type { TypedNumber } from './read.ts';
import { shortly } from './read.ts';

/** Room for float64, relative to the larger side. */
const NOISE = 1e-9;
/** How far apart the sides of ≈ may be. */
const ABOUT = 0.05;

/**
 * The first equation of a chain that does not hold, in words: `0.5*0.6 = 0.35`. Sides that are no numbers, as
 * names, are passed over; a rounded side is equal where it is off by less than a unit of its last place. null:
 * nothing is wrong with it.
 */
export function brokenChain(line: string, read: (part: string) => TypedNumber | null): string | null {
  const sides = line.split(/\s*([=≈≃≅~]|→|⇒)\s*/);
  for (let i = 2; i < sides.length; i += 2) {
    const [left = '', sign = '', right = ''] = sides.slice(i - 2, i + 1);
    const [a, b] = [numberOf(left, read), numberOf(right, read)];
    if (!a || !b || agree(a, b, sign === '=' ? 0 : ABOUT)) continue;
    const worked = a.written ? '' : `: ${shortly(left)} is ${rounded(a.value)}`;
    return `“${shortly(`${left} ${sign} ${right}`)}” does not hold${worked}`;
  }
  return null;
}

/** A side that says a number: a lone name, or words, say none. */
const numberOf = (part: string, read: (part: string) => TypedNumber | null): TypedNumber | null =>
  /[\d⅒-⅞½¼¾]/u.test(part) ? read(part) : null;

/** Does any reading of one side agree with any of the other? */
const agree = (left: TypedNumber, right: TypedNumber, about: number): boolean =>
  [left, ...(left.or ?? [])].some((a) =>
    [right, ...(right.or ?? [])].some((b) => {
      const size = Math.max(Math.abs(a.value), Math.abs(b.value));
      const unit = Math.max(a.written?.unit ?? 0, b.written?.unit ?? 0);
      const isWhole = unit >= 1;
      return Math.abs(a.value - b.value) <= Math.max(size * NOISE, isWhole ? 0.5 : unit, about * size);
    }),
  );

const rounded = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
