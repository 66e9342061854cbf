import type { Random } from '../tensor/random.ts';
import { PIXELS, SIDE } from './digits.ts';
import { edgeTone } from './fit-picture.ts';

/**
 * Pictures, each moved by a whole number of pixels up to `by` in both directions; what leaves the picture is lost, and
 * what comes in has the tone of its edge. `inputs` has one picture after the other; a copy is given.
 */
export function movedDigits(inputs: Float32Array, by: number, random: Random): Float32Array<ArrayBuffer> {
  const moved = new Float32Array(inputs.length);
  const shift = (): number => Math.floor(random() * (2 * by + 1)) - by;
  for (let from = 0; from < inputs.length; from += PIXELS) {
    const [down, right] = [shift(), shift()];
    moved.fill(edgeTone(inputs.subarray(from, from + PIXELS), SIDE), from, from + PIXELS);
    const [left, length] = [Math.max(0, right), SIDE - Math.abs(right)];
    for (let row = Math.max(0, down); row < SIDE + Math.min(0, down); row += 1) {
      const source = from + (row - down) * SIDE + (left - right);
      moved.set(inputs.subarray(source, source + length), from + row * SIDE + left);
    }
  }
  return moved;
}
