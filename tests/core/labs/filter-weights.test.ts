import { expect, test } from 'vitest';
import { PIXELS, SIDE, type DigitSamples } from '../../../core/datasets/digits.ts';
import { correlation } from '../../../core/labs/correlation.ts';
import { readWeights, seenByWeights, weightsPicture } from '../../../core/labs/filter-weights.ts';
import { smallCnn } from '../../../core/labs/small-cnn.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { Network } from '../../../core/tensor/network/network.ts';
import { kernelBytes } from '../../oracles/engine.ts';

test('Pearson’s correlation of short lists', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  // Deviations −1, 0, 1 and −1, 1, 0: 1 / √(2 · 2).
  expect(correlation([1, 2, 3], [0, 2, 1])).toBeCloseTo(0.5, 12);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBeNaN();
});

test('a patch of 14×14 as the weights of the second layer see it', () => {
  const columns = Float64Array.from({ length: 14 * 14 }, (_, k) => k % 14);
  // Weight i sees the pixels 2i to 2i + 5.
  const seen = seenByWeights(columns, { step: 2, seen: 6 });
  expect([...seen.slice(0, 5)]).toEqual([2.5, 4.5, 6.5, 8.5, 10.5]);
  expect([...seen.slice(20)]).toEqual([2.5, 4.5, 6.5, 8.5, 10.5]);
});

/**
 * One pixel of ink at row 10, column 10. Filter f of the first layer has one weight, number f row by row; in the second
 * filter 0 has one at row 1, column 3, and filter 1 at row 0, column 0, both of map 0, and the others have none.
 */
const network = new Network(Engine.create(kernelBytes.plain), {
  ...{ batch: 1, input: [SIDE, SIDE, 1], layers: smallCnn, seed: 'by hand' },
});
const [first, second] = [new Float64Array(25 * 8), new Float64Array(25 * 8 * 16)];
for (let filter = 0; filter < 8; filter += 1) first[filter * 8 + filter] = 1;
second[8 * 8 * 16] = 1;
second[1] = 1;
network.setParameter(0, 'weight', first);
network.setParameter(3, 'weight', second);
const inputs = new Float32Array(PIXELS);
inputs[10 * SIDE + 10] = 1;
const sample: DigitSamples = { inputs, targets: new Float32Array(0), labels: new Uint8Array(1) };

test('filters of one weight and a picture of one pixel, worked by hand', () => {
  const read = readWeights(network, sample);
  // A patch has its pixel where the filter has its weight; two of 25 at other places: −1/24.
  expect(read.first.own).toBeCloseTo(1, 6);
  expect(read.first.others).toBeCloseTo(-1 / 24, 6);
  // Filter 0: the pixel is seen by 2×3 weights, one of them its own: (25 − 6) / √(24 · 6 · 19). Filter 1: by its own alone.
  expect(read.second.own).toBeCloseTo((19 / Math.sqrt(24 * 6 * 19) + 1) / 2, 6);
  // And the other way about.
  expect(read.second.others).toBeCloseTo((-1 / 24 - 6 / Math.sqrt(24 * 6 * 19)) / 2, 6);
});

test('carried down, a weight of the second layer is the filter of its map at 2×2 places', () => {
  const { groups } = weightsPicture(network, sample);
  expect(groups.map(({ side, maps }) => [side, maps.length])).toEqual([
    [5, 8],
    [5, 8],
    [5, 16],
    [14, 16],
    [14, 16],
  ]);
  const [zero] = groups[4]?.maps ?? [];
  const inked = Array.from(zero ?? []).flatMap((one, k) =>
    one === 0 ? [] : [[Math.floor(k / 14), k % 14, one]],
  );
  expect(inked).toEqual([
    [2, 6, 0.25],
    [2, 7, 0.25],
    [3, 6, 0.25],
    [3, 7, 0.25],
  ]);
  expect(groups[2]?.captions?.slice(1, 4)).toEqual(['1.00', '–', '–']);
});
