import { CLASSES, PIXELS, type DigitSamples } from '../datasets/digits.ts';
import type { Network } from '../tensor/network/network.ts';
import type { Random } from '../tensor/random.ts';
import { layersWithWeights } from './digit-network.ts';
import { mean } from './statistics.ts';

/** Samples of one pass for the gradient of all of them. */
const PASS = 500;

/**
 * The variance of the gradient of a batch of `size` samples, by the squared length of the gradient of all of them:
 * the mean of |g_B − g|²/|g|² over `draws` batches. Batches are drawn with replacement, so that it is tr(Σ)/(B·|g|²) in
 * the mean, without the factor of finite populations. McCandlish et al. 2018, §2.2. `full` is the gradient of all samples; the network
 * holds a batch of `size`.
 */
export function gradientNoise(
  network: Network,
  samples: Pick<DigitSamples, 'inputs' | 'targets'>,
  {
    size,
    draws,
    full,
    random,
  }: { size: number; draws: number; full: readonly Float64Array[]; random: Random },
): number {
  const count = samples.inputs.length / PIXELS;
  const inputs = new Float32Array(size * PIXELS);
  const targets = new Float32Array(size * CLASSES);
  const length = squaredDistance(full);
  return mean(
    Array.from({ length: draws }, () => {
      for (let i = 0; i < size; i += 1) {
        const at = Math.floor(random() * count);
        inputs.set(samples.inputs.subarray(at * PIXELS, (at + 1) * PIXELS), i * PIXELS);
        targets.set(samples.targets.subarray(at * CLASSES, (at + 1) * CLASSES), i * CLASSES);
      }
      network.gradients(inputs, targets);
      return squaredDistance(gradientOf(network), full) / length;
    }),
  );
}

/**
 * The gradient of the mean loss of all samples by each array of weights and biases. Their number is a multiple of 500, and
 * the network holds 500.
 */
export function fullGradient(
  network: Network,
  { inputs, targets }: Pick<DigitSamples, 'inputs' | 'targets'>,
): readonly Float64Array[] {
  const passes = inputs.length / PIXELS / PASS;
  let total: readonly Float64Array[] = [];
  for (let at = 0; at < passes; at += 1) {
    network.gradients(
      inputs.subarray(at * PASS * PIXELS, (at + 1) * PASS * PIXELS),
      targets.subarray(at * PASS * CLASSES, (at + 1) * PASS * CLASSES),
    );
    const before = total;
    total = gradientOf(network).map((part, i) => part.map((one, k) => (before[i]?.[k] ?? 0) + one / passes));
  }
  return total;
}

const gradientOf = (network: Network): readonly Float64Array[] =>
  layersWithWeights(network).flatMap((layer) => [
    network.gradient(layer, 'weight'),
    network.gradient(layer, 'bias'),
  ]);

/** The squared distance of two gradients; of one from 0. */
function squaredDistance(one: readonly Float64Array[], other: readonly Float64Array[] = []): number {
  let sum = 0;
  for (const [i, part] of one.entries()) {
    const from = other[i];
    for (let k = 0; k < part.length; k += 1) {
      const by = (part[k] ?? NaN) - (from ? (from[k] ?? NaN) : 0);
      sum += by * by;
    }
  }
  return sum;
}
