import type { Box } from '../kinds/kind.ts';
import { decimalsOf, figuresOf } from '../marking/asked-steps.ts';
import { unitOfFigure } from '../marking/closeness.ts';
import { isWithin, toleranceOf } from '../marking/tolerance.ts';

/** Room for float64. */
const NOISE = 1e-9;

/** Whether a box takes two numbers for one: they differ by no more than a rounding to what it asks for. */
export function agreesIn(box: Box): (one: number, other: number) => boolean {
  const tolerance = toleranceOf(box);
  const decimals = decimalsOf(box);
  const figures = figuresOf(box);
  return (one, other) => {
    // A mistake that divides by 0 shows itself.
    if (!Number.isFinite(one) || !Number.isFinite(other)) return false;
    const off = Math.abs(one - other);
    const size = Math.max(Math.abs(one), Math.abs(other));
    if (off <= NOISE * size) return true;
    if (tolerance) return isWithin(one, other, tolerance);
    if (decimals !== undefined) return off <= 10 ** -decimals;
    return Number.isFinite(figures) && one * other > 0 && off <= unitOfFigure(size, figures);
  };
}
