import type { Box, Tolerance } from '../kinds/kind.ts';

/** The tolerance that a box accepts in place of figures; null where figures count. */
export const toleranceOf = ({ accepts }: Box): Tolerance | null =>
  accepts.type === 'real' ? (accepts.tolerance ?? null) : null;

/** Room for float64 at the edge of a tolerance: 0.3 − 0.29 is not quite a hundredth. */
const EDGE = 1e-9;

/** Whether a number is within a tolerance of the value. Both edges belong to it. */
export function isWithin(typed: number, value: number, tolerance: Tolerance): boolean {
  const off = typed - value;
  const room = EDGE * Math.max(Math.abs(value), Math.abs(off));
  if ('absolute' in tolerance) return Math.abs(off) <= tolerance.absolute + room;
  if ('relative' in tolerance) return Math.abs(off) <= tolerance.relative * Math.abs(value) + room;
  return off >= -tolerance.below - room && off <= tolerance.above + room;
}
