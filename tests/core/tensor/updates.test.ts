import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import { stateOf, type Optimizer } from '../../../core/optimizers/optimizer.ts';
import { Network } from '../../../core/tensor/network/network.ts';
import { tensorOptimizers } from '../../../core/tensor/update.ts';
import { allowed, everyEngine, firstFar, rounded } from '../../oracles/engine.ts';
import { seeded } from '../../oracles/seeded.ts';

const every = optimizerNames.flatMap((name) =>
  optimizers[name].forms.map(({ name: form }) => [name, form] as const),
);

test('the engine has every optimizer of the registry', () => {
  expect([...tensorOptimizers].sort()).toEqual([...optimizerNames].sort());
});

/** Values other than the defaults, so that each hyperparameter matters. ε is large enough to be seen in float32. */
const HYPER: Readonly<Record<string, number>> = {
  eta: 0.05,
  rho: 0.7,
  mu: 0.6,
  tau: 0.8,
  beta1: 0.8,
  beta2: 0.95,
  psi: 0.5,
  lambda: 0.1,
  delta: 0.2,
  epsilon: 0.01,
};
const UPDATES = 7;

describe.each(everyEngine)(
  'updates of the engine and of core/optimizers agree, $build kernels, $precision',
  ({ engine, precision }) => {
    test.each(every)('%s, %s', (name, form) => {
      const optimizer: Optimizer = optimizers[name];
      const hyper = Object.fromEntries(
        Object.keys(optimizer.hyperparameters).map((id) => [id, HYPER[id] ?? Number.NaN]),
      );
      const [inputs, units, batch] = [3, 5, 2];
      const next = seeded(form.length + name.length * 7);
      const random = (length: number): Float64Array =>
        rounded(Float64Array.from({ length }, () => 2 * next() - 1));
      const start = random(inputs * units);
      const network = new Network(engine, {
        precision,
        batch,
        input: [inputs],
        layers: [{ type: 'dense', units }],
        loss: { name: 'squared-error' },
        optimizer: { name, form, hyper },
        seed: 'update',
      });
      network.setParameter(0, 'weight', start);
      const parameters = Float64Array.from(start);
      const bias = new Float64Array(units);
      const statesFor = (length: number): Record<string, Float64Array> =>
        Object.fromEntries(
          stateOf(optimizer, form).map((state) => {
            const from = optimizer.starts?.[state];
            return [
              state,
              new Float64Array(length).fill(from ? evaluate(from, (id) => hyper[id] ?? Number.NaN) : 0),
            ];
          }),
        );
      const [weightState, biasState] = [statesFor(inputs * units), statesFor(units)];
      for (let t = 1; t <= UPDATES; t += 1) {
        const [x, y] = [random(batch * inputs), random(batch * units)];
        network.trainStep(x, y);
        const at = optimizer.point?.(parameters, weightState, hyper, form) ?? parameters;
        const biasAt = optimizer.point?.(bias, biasState, hyper, form) ?? bias;
        // (1/batch)·xᵀ(x·W + b − y), by hand.
        const error = Float64Array.from({ length: batch * units }, (_, i) => {
          const [s, u] = [Math.floor(i / units), i % units];
          let sum = biasAt[u] ?? 0;
          for (let k = 0; k < inputs; k += 1) sum += (x[s * inputs + k] ?? 0) * (at[k * units + u] ?? 0);
          return (sum - (y[i] ?? 0)) / batch;
        });
        const over = (of: (s: number) => number): number => of(0) + of(1);
        const gradient = Float64Array.from({ length: inputs * units }, (_, i) =>
          over((s) => (x[s * inputs + Math.floor(i / units)] ?? 0) * (error[s * units + (i % units)] ?? 0)),
        );
        const biasGradient = Float64Array.from({ length: units }, (_, u) =>
          over((s) => error[s * units + u] ?? 0),
        );
        optimizer.step(parameters, gradient, weightState, hyper, t, form);
        optimizer.step(bias, biasGradient, biasState, hyper, t, form);
      }
      // Divisions by roots of small sums make roundings larger; the sign of Lion may turn where its argument is near 0.
      const within = allowed(precision, 200, 4);
      expect(firstFar(network.parameter(0, 'weight'), parameters, within)).toBeNull();
      expect(firstFar(network.parameter(0, 'bias'), bias, within)).toBeNull();
      network.dispose();
    });
  },
);
