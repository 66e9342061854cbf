import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { CLASSES, PIXELS, readDigits, samplesOf, splitDigits } from '../../../core/datasets/digits.ts';
import { digitNetwork } from '../../../core/labs/digit-network.ts';
import { fullGradient, gradientNoise } from '../../../core/labs/gradient-noise.ts';
import { slopeOf } from '../../../core/labs/statistics.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { randomOf } from '../../../core/tensor/random.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));
const samples = samplesOf(digits, splitDigits(digits).pool.slice(0, 500));
const network = digitNetwork(Engine.create(kernelBytes.plain), {
  hidden: [6],
  activation: 'tanh',
  initialization: { name: 'xavier' },
  optimizer: { name: 'gradient-descent', hyper: { eta: 0.1 } },
  batch: 500,
  seed: 'gradient noise',
});
const full = fullGradient(network, samples);

/** Of one digit after the other. */
const ofEach = Array.from({ length: 500 }, (_, i) => {
  network.gradients(
    samples.inputs.slice(i * PIXELS, (i + 1) * PIXELS),
    samples.targets.slice(i * CLASSES, (i + 1) * CLASSES),
  );
  return [0, 2].flatMap((layer) => [network.gradient(layer, 'weight'), network.gradient(layer, 'bias')]);
});

test('the gradient of all digits is the mean of their gradients', () => {
  for (const [i, part] of full.entries())
    for (let k = 0; k < part.length; k += 37) {
      const mean = ofEach.reduce((sum, one) => sum + (one[i]?.[k] ?? NaN), 0) / 500;
      // float32: 500 roundings of numbers below 1.
      expect(Math.abs((part[k] ?? NaN) - mean)).toBeLessThan(1e-5);
    }
});

// With replacement the expectation of |g_B − g|² is that of single digits over B, exactly. 400 draws of a sum of many
// directions are a few percent off.
test.each([1, 10, 100])('the noise of batches of %i is that of single digits, divided', (size) => {
  const square = (parts: readonly Float64Array[], from: readonly Float64Array[] | null): number =>
    parts.reduce(
      (sum, part, i) => sum + part.reduce((inner, one, k) => inner + (one - (from?.[i]?.[k] ?? 0)) ** 2, 0),
      0,
    );
  const single = ofEach.reduce((sum, one) => sum + square(one, full), 0) / 500 / square(full, null);
  const noise = gradientNoise(network, samples, {
    size,
    draws: 400,
    full,
    random: randomOf(`noise ${size}`),
  });
  expect(Math.abs((noise * size) / single - 1)).toBeLessThan(0.1);
});

test('the slope of a straight line is its own', () => {
  expect(slopeOf([0, 1, 5].map((x) => [x, 3 - 2 * x] as const))).toBeCloseTo(-2, 12);
});
