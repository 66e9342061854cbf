import { sidesOf, type Layout } from './layout.ts';

type Numbers = ArrayLike<number>;

/** Calls for every number of a layout, in the order of the arrays outside: its index in memory, and there. */
export function eachPlace(
  layout: Layout,
  n: number,
  bytes: number,
  visit: (at: number, i: number) => void,
): void {
  const [height, width, channels] = sidesOf(layout.shape);
  const start = layout.place / bytes;
  const run = width * channels;
  let i = 0;
  for (let sample = 0; sample < n; sample += 1)
    for (let row = 0; row < height; row += 1)
      for (let k = 0; k < run; k += 1) {
        visit(
          layout.beside > 0
            ? start + k * layout.beside + sample
            : start + sample * layout.sample + row * layout.row + k,
          i,
        );
        i += 1;
      }
}

/** A part of an array without copying where it can be. */
export const part = (values: Numbers, from: number, length: number): Numbers =>
  from === 0 && length === values.length
    ? values
    : values instanceof Float32Array || values instanceof Float64Array
      ? values.subarray(from, from + length)
      : Array.prototype.slice.call(values, from, from + length);
