import { expect, test } from 'vitest';
import { PIXELS, SIDE } from '../../../core/datasets/digits.ts';
import { movedDigits } from '../../../core/datasets/moved-digits.ts';

test('a digit is moved as a whole, and what leaves the picture is lost', () => {
  const inputs = new Float32Array(2 * PIXELS);
  // One pixel of ink: row 0, column 27 of the first picture, row 5, column 6 of the second.
  inputs[27] = 1;
  inputs[PIXELS + 5 * SIDE + 6] = 1;
  // Moves of ⌊random · 5⌋ − 2: down 1, right −2; down −2, right 2.
  const drawn = [0.6, 0, 0, 0.9];
  const moved = movedDigits(inputs, 2, () => drawn.shift() ?? NaN);
  const inked = Array.from(moved, (one, i) => (one > 0 ? i : -1)).filter((i) => i >= 0);
  expect(inked).toEqual([SIDE + 25, PIXELS + 3 * SIDE + 8]);
  const right = movedDigits(inputs, 2, () => 0.9);
  expect(right.subarray(0, PIXELS).every((one) => one === 0)).toBe(true);
});
