import type { Valued } from '../solution/evaluate-lines.ts';
import type { TypedNumber, Written } from './read/read.ts';

/**
 * same: the exact value · rounded: the value to enough figures · coarse: the value to too few figures ·
 * different
 */
export type Closeness = 'same' | 'rounded' | 'coarse' | 'different';

/** Relative error; float64 rounding in a calculation of exam size stays well below it. */
const FLOAT_NOISE = 1e-12;
/** Room for float64 in a comparison with a unit: 0.3 − 0.299 is not quite a thousandth. */
const EDGE = 1e-9;

/**
 * How close a typed number is to the value.
 *
 * - A decimal with at least `figures` significant figures is the value where it is off by less than one unit of
 *   its last place: rounded or truncated. −0.349 is one whole unit off −0.35, and therefore wrong. Zeros at its end do
 *   not change that: for 9/11 both 0.819 and 0.8190 are read to three figures.
 * - The first `figures` figures suffice, whatever is typed after them: 0.06127 has three figures of 0.06125.
 * - With fewer figures it is only coarse, unless trailing zeros would make it right: .9 is 0.900.
 * - The zeros at the end of a whole number may be significant or not: 4050 is marked like 4.05e3.
 * - Arithmetic (`-.35*.3`) may differ by half a unit of the last required figure.
 * - If the true value is 0 only 0 matches: 0.001 is not a dead unit's gradient.
 *
 * `slack` is what the rounding of the student's own earlier values may have moved this one by: it widens the
 * value to a range, never across 0.
 */
export function closeness(typed: TypedNumber, truth: Valued, figures: number, slack = 0): Closeness {
  if (typed.exact !== null && truth.exact !== null && typed.exact.equals(truth.exact)) return 'same';
  const size = Math.abs(truth.value);
  const off = Math.abs(typed.value - truth.value);
  if (off <= FLOAT_NOISE * Math.max(size, Number.MIN_VALUE) || off === 0) return 'same';
  if (truth.value === 0) return 'different';
  const apart = typed.value * truth.value > 0 ? Math.max(0, off - slack) : off;
  const last = unitOfFigure(size, figures);
  if (typed.written === null) return apart <= 0.5 * last * (1 + EDGE) ? 'rounded' : 'different';
  const found = placesOf(typed.written).map((written) =>
    closenessAt(typed.value, written, truth.value, apart, figures),
  );
  return found.find((one) => one === 'rounded') ?? found.find((one) => one === 'coarse') ?? 'different';
}

function closenessAt(
  typed: number,
  written: Written,
  truth: number,
  apart: number,
  figures: number,
): Closeness {
  const last = unitOfFigure(Math.abs(truth), figures);
  const near = apart <= 0.5 * last * (1 + EDGE);
  if (written.figures < figures) {
    if (near) return 'rounded';
    // With too few figures one unit of the last place is too wide a tolerance: the value must round to the
    // written number, and 0 is never coarse.
    return typed !== 0 && apart <= 0.5 * written.unit * (1 + EDGE) ? 'coarse' : 'different';
  }
  const inFigures = Math.abs(typed) / last;
  const endsThere = Math.abs(inFigures - Math.round(inFigures)) <= EDGE * inFigures;
  const unit = endsThere ? Math.max(last, written.unit) : written.unit;
  if (near || apart < unit * (1 - EDGE)) return 'rounded';
  return agreeIn(typed, truth, last) ? 'rounded' : 'different';
}

/**
 * Whether both have the same figures down to this unit, both rounded, or both truncated where the value has
 * more figures: 0.6674 begins like 2/3 rounded to 0.667.
 */
function agreeIn(typed: number, truth: number, unit: number): boolean {
  if (typed * truth <= 0) return false;
  const [a, b] = [Math.abs(typed) / unit, Math.abs(truth) / unit];
  if (Math.abs(Math.round(a) - b) <= 0.5 + EDGE) return true;
  const short = Math.abs(b - Math.round(b)) < EDGE * b;
  return !short && Math.floor(a + EDGE) === Math.floor(b);
}

/** Whether a number is the value itself, by its fraction where both have one. */
export const isExact = (typed: TypedNumber, truth: Valued): boolean =>
  typed.value === truth.value ||
  (typed.exact !== null && truth.exact !== null && typed.exact.equals(truth.exact));

/** How close a typed number is to the value where decimals are asked for: −0.13 for −0.125 has two of them. */
export function closenessInDecimals(
  typed: TypedNumber,
  truth: Valued,
  decimals: number,
  slack = 0,
): Closeness {
  const off = Math.abs(typed.value - truth.value);
  if (isExact(typed, truth) || off <= FLOAT_NOISE * Math.abs(truth.value)) return 'same';
  const unit = 10 ** -decimals;
  const apart = Math.max(0, off - (typed.value * truth.value > 0 ? slack : 0));
  const given = typed.written?.unit ?? 0;
  // As with figures: rounded or truncated, but 0 only for a value that rounds to it.
  if (apart <= 0.5 * unit * (1 + EDGE)) return 'rounded';
  const isTruncated = given <= unit * (1 + EDGE) && apart < unit * (1 - EDGE);
  if (isTruncated && Math.abs(typed.value) < Math.abs(truth.value) && typed.value !== 0) return 'rounded';
  return typed.value !== 0 && apart <= 0.5 * given * (1 + EDGE) ? 'coarse' : 'different';
}

/** The ways to count the figures: 4050 has four, or three in tens. */
const placesOf = (written: Written): readonly Written[] =>
  Array.from({ length: written.zeros + 1 }, (_, zeros) => ({
    unit: written.unit * 10 ** zeros,
    figures: written.figures - zeros,
    zeros: 0,
  })).filter(({ figures }) => figures > 0);

/** One unit of significant figure number `figures` of a value of this size: 0.06125 to 3 figures → 0.0001. */
export const unitOfFigure = (size: number, figures: number): number =>
  10 ** (Math.floor(Math.log10(size)) - figures + 1);
