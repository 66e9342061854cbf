import { evaluate } from '../expr/evaluate.ts';
import { indices, stridesOf } from '../tensor/tensor.ts';
import type { Window } from './layer.ts';
import { outputSide } from './window.ts';

/** Sides of the output over an input of known sides: `outputSide` evaluated. */
export function outputSides(
  sides: readonly number[],
  window: Window,
  rounding: 'floor' | 'ceil',
): readonly number[] {
  return sides.map((value, axis) =>
    evaluate(outputSide({ id: 'side', value }, axis, window, rounding), () => value),
  );
}

/**
 * For each position of a window the input cells under its kernel, both row-major: cell i·s − p + k·d in each
 * direction, or −1 for a cell of padding. `sides` are those of the input, `positions` the number of positions
 * in each direction.
 */
export function taps(
  sides: readonly number[],
  positions: readonly number[],
  { kernel, stride, dilation, padding }: Window,
): readonly (readonly number[])[] {
  const steps = stridesOf(sides);
  const offsets = indices(kernel);
  return indices(positions).map((position) =>
    offsets.map((offset) => {
      let cell = 0;
      for (let axis = 0; axis < sides.length; axis += 1) {
        const at =
          (position[axis] ?? 0) * (stride[axis] ?? 1) -
          (padding[axis]?.[0] ?? 0) +
          (offset[axis] ?? 0) * (dilation[axis] ?? 1);
        if (at < 0 || at >= (sides[axis] ?? 0)) return PADDING;
        cell += at * (steps[axis] ?? 1);
      }
      return cell;
    }),
  );
}

export const PADDING = -1;
