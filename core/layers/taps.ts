import { evaluate } from '../expr/evaluate.ts';
import { indices, stridesOf } from '../tensor/tensor.ts';
import type { Window } from './layer.ts';
import { outputSide } from './window.ts';

/** Sides of the output over an input of known sides: `outputSide` read as numbers. */
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
 * What a window reads: for each position it takes, row-major, the cells of the input under the cells of its
 * kernel, row-major: cell i·s − p + k·d in each direction. −1 stands for a cell of padding. `sides` are those
 * of the input, `positions` how many the window takes in each direction.
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
