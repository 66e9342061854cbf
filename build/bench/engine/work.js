/**
 * The work that every engine does: the same numbers from the same seeds, in the layouts that each wants. An engine
 * exports an object with a function for each work that it can do; the function prepares it and returns
 * `{ step, check }`: `step()` does it once, `check()` gives the number by which the engines are compared.
 */

/** mulberry32 (T. Ettinger, 2017). */
export function numbers(seed, length, scale = 1) {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 - 0.5) * 2 * scale;
  });
}

export const PRODUCTS = [256, 512];
export const MLP = { inputs: 784, hidden: 128, outputs: 10, batch: 64, rate: 0.1, batches: 4 };
/** conv 5×5 → 8, ReLU, pool 2, conv 5×5 → 16, ReLU, pool 2, dense 10; 28 × 28 × 1, padding “same”. */
export const CNN = { side: 28, batch: 32, rate: 0.05, outputs: 10, batches: 2 };
export const CONV = { side: 32, channels: 16, filters: 32, kernel: 3, batch: 8 };
export const TINY = { 'tiny 2-4-2-1': [2, 4, 2, 1], 'tiny 2-8-8-1': [2, 8, 8, 1] };
export const TINY_BATCH = 10;
export const TINY_RATE = 0.03;

/** Multiply–adds, twice, of one step: GFLOP/s where a work is measured in them. */
export const flops = {
  ...Object.fromEntries(PRODUCTS.map((n) => [`product ${n}`, 2 * n ** 3])),
  'convolution forward': 2 * CONV.batch * CONV.side ** 2 * CONV.kernel ** 2 * CONV.channels * CONV.filters,
  'convolution backward': 4 * CONV.batch * CONV.side ** 2 * CONV.kernel ** 2 * CONV.channels * CONV.filters,
};
/** Samples of one step, where a work is measured in them. */
export const samples = {
  'MLP training': MLP.batch,
  'MLP training, batch 8': 8,
  'CNN training': CNN.batch,
  'CNN training, batch 8': 8,
  'CNN training, batch 64': 64,
  'CNN inference': CNN.batch,
};

const fan = (n) => 1 / Math.sqrt(n);
export const mlpWeights = () => ({
  w1: numbers(1, 784 * 128, fan(784)),
  b1: new Float32Array(128),
  w2: numbers(2, 128 * 10, fan(128)),
  b2: new Float32Array(10),
});
/** Filters [row][column][channel][filter]; the dense layer reads [row][column][channel]. */
export const cnnWeights = () => ({
  c1: numbers(3, 25 * 8, fan(25)),
  d1: new Float32Array(8),
  c2: numbers(4, 200 * 16, fan(200)),
  d2: new Float32Array(16),
  w: numbers(5, 784 * 10, fan(784)),
  b: new Float32Array(10),
});
export const convWeights = () => numbers(6, 9 * 16 * 32, 0.1);
export const convInput = () => numbers(7, CONV.batch * 32 * 32 * 16);
export const convGradient = () => numbers(8, CONV.batch * 32 * 32 * 32);
export const productInputs = (n) => [numbers(9, n * n), numbers(10, n * n)];

/** Batches of images from 0 to 1 with their classes. */
export const batches = (count, size) =>
  Array.from({ length: count }, (_, i) => {
    const x = numbers(20 + i, size * 784).map((value) => Math.max(0, value));
    const classes = Array.from(numbers(40 + i, size), (value) => Math.floor((value + 1) * 5));
    const y = new Float32Array(size * 10);
    classes.forEach((one, s) => (y[s * 10 + one] = 1));
    return { x, y, classes };
  });

/** Points of two classes, −1 and 1, inside and outside of a circle; and weights for [from][to] with biases 0.1. */
export const tinyBatches = () =>
  Array.from({ length: 8 }, (_, i) => {
    const x = Float64Array.from(numbers(60 + i, TINY_BATCH * 2));
    const y = Float64Array.from({ length: TINY_BATCH }, (_, s) =>
      Math.hypot(x[2 * s], x[2 * s + 1]) < 0.7 ? 1 : -1,
    );
    return { x, y };
  });
export const tinyWeights = (sizes) =>
  sizes.slice(1).map((units, l) => Float64Array.from(numbers(80 + l, sizes[l] * units, 0.5)));
/** Steps after which losses are compared. */
export const CHECK_AFTER = {
  'MLP training': 20,
  'MLP training, batch 8': 20,
  'CNN training': 3,
  'CNN training, batch 8': 3,
  'CNN training, batch 64': 3,
  'tiny 2-4-2-1': 400,
  'tiny 2-8-8-1': 400,
};

/** [row][column][channel][filter] as [filter][channel][row][column]. */
export function filtersFirst(w, kernel, channels, filters) {
  const moved = new Float32Array(w.length);
  for (let at = 0; at < kernel * kernel; at += 1)
    for (let c = 0; c < channels; c += 1)
      for (let f = 0; f < filters; f += 1)
        moved[(f * channels + c) * kernel * kernel + at] = w[(at * channels + c) * filters + f];
  return moved;
}
/** [sample][pixel][channel] as [sample][channel][pixel]. */
export function channelsFirst(x, pixels, channels) {
  const moved = new Float32Array(x.length);
  for (let s = 0; s < x.length / pixels / channels; s += 1)
    for (let p = 0; p < pixels; p += 1)
      for (let c = 0; c < channels; c += 1)
        moved[(s * channels + c) * pixels + p] = x[(s * pixels + p) * channels + c];
  return moved;
}
/** The weights of the dense layer for [channel][pixel]. */
export function denseChannelsFirst(w, pixels, channels, units) {
  const moved = new Float32Array(w.length);
  for (let p = 0; p < pixels; p += 1)
    for (let c = 0; c < channels; c += 1)
      for (let u = 0; u < units; u += 1)
        moved[(c * pixels + p) * units + u] = w[(p * channels + c) * units + u];
  return moved;
}
export const squares = (values) => {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
};
