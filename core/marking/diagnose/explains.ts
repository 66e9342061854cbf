import { unitOfFigure } from '../closeness.ts';
import type { TypedNumber } from '../read/read.ts';

/** Figures of a rounded number below which it may agree with anything. */
const LEAST_FIGURES = 3;
/** Further figures may be lost to the rounding of earlier numbers. */
const MOST_FIGURES = 4;
/** An ε of 10⁻⁸ changes no number that is written by hand. */
const EXACT = 1e-6;
/** Room for float64 in a comparison with half a unit. */
const EDGE = 1e-9;

/**
 * Whether a value explains a number as it was written: exactly, or rounded to the figures written. 0, 1 and −1
 * are explained by too much.
 */
export function explains(value: number, { value: typed, written }: TypedNumber, followed: number): boolean {
  if (!Number.isFinite(value) || [0, 1].includes(Math.abs(typed)) || value === 0) return false;
  const size = Math.abs(value);
  const off = Math.abs(typed - value);
  const apart = Math.abs(followed - value);
  if (off <= EXACT * size) return apart > 2 * EXACT * size;
  if (written === null || written.figures < LEAST_FIGURES) return false;
  // 9.99 has its last figure where it stands, and is not 10 to three figures: that would be 10.0.
  const least = Math.min(size, Math.abs(typed));
  const room = 0.5 * unitOfFigure(least, Math.min(written.figures, MOST_FIGURES)) * (1 + EDGE);
  return off <= room && apart > 2 * room;
}

/** Whether a value, rounded to the last place that was written, is the number that was typed. */
export function hasDigitsOf(value: number, { value: typed, written }: TypedNumber): boolean {
  const room = written === null ? EXACT * Math.abs(value) : 0.5 * written.unit * (1 + EDGE);
  return Math.abs(typed - value) <= room;
}

/** The figures of a number that say something: three of 0.300, one of 0.3. */
export function figuresSaid({ value, written }: TypedNumber): number {
  if (written !== null) return written.figures;
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length;
}
