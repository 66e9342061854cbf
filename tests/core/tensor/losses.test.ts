import { describe, expect, test } from 'vitest';
import { losses, lossNames } from '../../../core/losses/index.ts';
import { Network } from '../../../core/tensor/network/network.ts';
import { allowed, everyEngine, firstFar, rounded } from '../../oracles/engine.ts';
import { seeded } from '../../oracles/seeded.ts';

/** Outputs and targets of three samples that a loss accepts. */
function samples(
  name: (typeof lossNames)[number],
  n: number,
): { readonly outputs: Float64Array; readonly targets: Float64Array } {
  const { outputs: kind, targets: wanted } = losses[name];
  const next = seeded(n + name.length);
  const outputs: number[] = [];
  const targets: number[] = [];
  for (let sample = 0; sample < 3; sample += 1) {
    const draws = Array.from({ length: n }, () => 0.05 + 0.9 * next());
    const total = draws.reduce((sum, one) => sum + one, 0);
    outputs.push(
      ...draws.map((one) =>
        kind === 'distribution' ? one / total : kind === 'probabilities' ? one : 6 * one - 3,
      ),
    );
    const shares = Array.from({ length: n }, () => next());
    const whole = shares.reduce((sum, one) => sum + one, 0);
    const right = Math.floor(next() * n);
    targets.push(
      ...shares.map((one, j) =>
        wanted === 'class'
          ? Number(j === right)
          : wanted === 'distribution'
            ? one / whole
            : wanted === 'signs'
              ? one > 0.5
                ? 1
                : -1
              : wanted === 'labels'
                ? Number(one > 0.5)
                : wanted === 'shares'
                  ? one
                  : 4 * one - 2,
      ),
    );
  }
  return { outputs: rounded(outputs), targets: rounded(targets) };
}

describe.each(everyEngine)(
  'losses of the engine and of core/losses agree, $build kernels, $precision',
  ({ engine, precision }) => {
    const cases = lossNames
      .flatMap((name) => [1, 3, 66].map((n) => [name, n] as const))
      .filter(([name, n]) => n > 1 || losses[name].targets !== 'class');
    test.each(cases)('%s of %d outputs', (name, n) => {
      const loss = losses[name];
      const { outputs, targets } = samples(name, n);
      // One layer that changes nothing: its bias gradient is the sum of the gradients by the outputs.
      const network = new Network(engine, {
        precision,
        batch: 3,
        input: [n],
        layers: [{ type: 'dense', units: n }],
        loss: { name },
        optimizer: { name: 'gradient-descent' },
        seed: 'loss',
      });
      network.setParameter(
        0,
        'weight',
        Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0)),
      );
      const mean = network.gradients(outputs, targets);
      // Sums over the outputs: the conventions that the factor of the engine stands for.
      const choices = { 'loss-over-outputs': 'sum', 'hinge-classes': 'sum' } as const;
      const settings = Object.fromEntries(
        Object.entries(loss.settings).map(([id, { default: usual }]) => [id, usual]),
      );
      const each = [0, 1, 2].map((s) => ({
        o: outputs.slice(s * n, s * n + n),
        y: targets.slice(s * n, s * n + n),
      }));
      const values = each.map(({ o, y }) => loss.value(o, y, choices, settings));
      const gradient = each.flatMap(({ o, y }) =>
        [...loss.gradient(o, y, choices, settings)].map((g) => g / 3),
      );
      const size = Math.max(1, ...values.map(Math.abs), ...gradient.map(Math.abs));
      const within = allowed(precision, n, 4 * size);
      expect(firstFar(network.losses, values, within)).toBeNull();
      expect(firstFar([mean], [values.reduce((sum, one) => sum + one, 0) / 3], within)).toBeNull();
      expect(firstFar(network.gradientAfter(1), gradient, within)).toBeNull();
      network.dispose();
    });
  },
);
