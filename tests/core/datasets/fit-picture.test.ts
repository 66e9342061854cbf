import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { PIXELS, readDigits, SIDE } from '../../../core/datasets/digits.ts';
import { edgeTone, fitPicture } from '../../../core/datasets/fit-picture.ts';

/** A picture of which each pixel is made by its place. */
const drawn = (
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number, number],
): Uint8ClampedArray =>
  Uint8ClampedArray.from(
    Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))).flat(),
  );
const grey = (value: number) => [value, value, value, 255] as const;
const [WHITE, BLACK] = [grey(255), grey(0)];
const rowOf = (picture: Uint8Array, row: number): number[] => [
  ...picture.subarray(row * SIDE, (row + 1) * SIDE),
];

describe('a picture in 28 × 28 numbers', () => {
  test.each([
    ['white', [255, 255, 255, 255], 0],
    ['black', [0, 0, 0, 255], 255],
    // 255 − 0.2126 · 255 = 200.787; 255 − 0.7152 · 255 = 72.624; 255 − 0.0722 · 255 = 236.589.
    ['red', [255, 0, 0, 255], 201],
    ['green', [0, 255, 0, 255], 73],
    ['blue', [0, 0, 255, 255], 237],
    // Half of black on white: 255 · 128/255.
    ['half transparent black', [0, 0, 0, 128], 128],
    ['wholly transparent', [0, 0, 0, 0], 0],
  ] as const)('%s has the luma of Rec. 709, less from 255', (_, pixel, expected) => {
    expect(
      new Set(
        fitPicture(
          drawn(28, 28, () => pixel),
          28,
          28,
        ),
      ),
    ).toEqual(new Set([expected]));
  });

  test('of 28 × 28 pixels is that picture', () => {
    const picture = fitPicture(
      drawn(28, 28, (x, y) => grey((9 * x + y) % 256)),
      28,
      28,
    );
    expect([...picture]).toEqual(
      Array.from({ length: PIXELS }, (_, i) => 255 - ((9 * (i % 28) + Math.floor(i / 28)) % 256)),
    );
  });

  test('twice as large has the mean of four pixels', () => {
    // 0, 100, 50 and 250 in each square: a mean of 100, so 155.
    const values = [
      [0, 100],
      [50, 250],
    ];
    const picture = fitPicture(
      drawn(56, 56, (x, y) => grey(values[y % 2]?.[x % 2] ?? NaN)),
      56,
      56,
    );
    expect(new Set(picture)).toEqual(new Set([155]));
  });

  test('a pixel that lies in two has its share of each', () => {
    // 42 columns are 1.5 to each of 28: black, white, white are ⅔ black, then 0; the third of the pair is split.
    const picture = fitPicture(
      drawn(42, 42, (x) => (x % 3 === 0 ? BLACK : WHITE)),
      42,
      42,
    );
    expect(rowOf(picture, 0).slice(0, 4)).toEqual([170, 0, 170, 0]);
    // White, black, white: half of the black one to each side, 0.5/1.5.
    const middle = fitPicture(
      drawn(42, 42, (x) => (x % 3 === 1 ? BLACK : WHITE)),
      42,
      42,
    );
    expect(rowOf(middle, 0).slice(0, 4)).toEqual([85, 85, 85, 85]);
  });

  test('a wide one is fitted whole, and what is left has the tone of its edge', () => {
    // 56 × 28 becomes 28 × 14: 7 rows above and below. Ground 200, its middle black.
    const picture = fitPicture(
      drawn(56, 28, (x, y) => (x >= 26 && x < 30 && y >= 12 && y < 16 ? BLACK : grey(200))),
      56,
      28,
    );
    expect(rowOf(picture, 0)).toEqual(new Array(28).fill(55));
    expect(rowOf(picture, 27)).toEqual(new Array(28).fill(55));
    // Black at columns 13 and 14 of rows 6 and 7 of 14, which are 13 and 14 of all.
    const dark = [...picture].flatMap((one, i) => (one === 255 ? [[Math.floor(i / SIDE), i % SIDE]] : []));
    expect(dark).toEqual([
      [13, 13],
      [13, 14],
      [14, 13],
      [14, 14],
    ]);
  });

  test('a smaller one is enlarged without smoothing', () => {
    const picture = fitPicture(
      drawn(2, 2, (x, y) => (x === y ? BLACK : WHITE)),
      2,
      2,
    );
    expect(rowOf(picture, 13)).toEqual([...new Array(14).fill(255), ...new Array(14).fill(0)]);
    expect(rowOf(picture, 14)).toEqual([...new Array(14).fill(0), ...new Array(14).fill(255)]);
  });

  test('a line of pixels is one row at least', () => {
    const picture = fitPicture(
      drawn(1000, 1, () => BLACK),
      1000,
      1,
    );
    expect(new Set(picture)).toEqual(new Set([255]));
  });

  test('is refused where the bytes are not so many', () => {
    expect(() => fitPicture(new Uint8Array(8), 2, 2)).toThrow('8 bytes are not a picture of 2 × 2');
  });
});

test('the tone of an edge is its middle one', () => {
  // 3 × 3: the edge is 1 2 3 4 6 7 8 9 in order, of the two in the middle the lower.
  expect(edgeTone(Uint8Array.from([9, 8, 7, 6, 5, 4, 3, 2, 1]), 3)).toBe(4);
});

test('the paper of every digit is 0, so that what is done with the tone of an edge leaves digits as they are', async () => {
  const { pixels, labels } = readDigits(gunzipSync(await packed()));
  for (let i = 0; i < labels.length; i += 1)
    expect(edgeTone(pixels.subarray(i * PIXELS, (i + 1) * PIXELS), SIDE)).toBe(0);
});
