import type { NumberType } from './edit.ts';

/** The range and the step of a slider for a number. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The most positions on either side of 0. */
const POSITIONS = 100;
/** A rate below 1 and not far from it, such as a momentum, is meaningless from 1 on. */
const NEAR_ONE = 0.5;

/**
 * A range around a number of the document in steps that are round numbers: up to twice the number, and as far
 * below 0 where it may be negative. A number that is 0 has a range of −1 to 1, a whole one at least to 10. The
 * current number is always within it.
 */
export function sliderRange(
  original: number,
  current: number,
  type: NumberType,
  positive: boolean,
): SliderRange {
  const size = Math.abs(original);
  if (type === 'whole') {
    const max = Math.max(10, 2 * size, current);
    return { min: Math.min(original < 0 ? -max : 0, current), max, step: 1 };
  }
  const reach = size === 0 ? 1 : 2 * size;
  const step = roundStep(reach / POSITIONS);
  const below = original < 0 || !positive;
  const end = positive && original >= NEAR_ONE && original < 1 ? 1 - step : Math.round(reach / step) * step;
  return {
    min: Math.min(below ? -end : step, current),
    max: Math.max(end, current),
    step,
  };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above it. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  const leading = most / power;
  return (leading >= 5 - 1e-9 ? 5 : leading >= 2 - 1e-9 ? 2 : 1) * power;
}

/** A position of the slider as a decimal with the digits of its step. */
export const sliderText = (value: number, step: number): string => {
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return String(Number(value.toFixed(Math.min(digits, 20))));
};
