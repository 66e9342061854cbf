import { describe, expect, test } from 'vitest';
import type { News } from '../../../core/labs/lab.ts';
import { overfitting } from '../../../core/labs/overfitting.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const settings = readSettings(overfitting, {});

/**
 * The effects were measured with PyTorch on moons drawn by scikit-learn's rule, 20 seeds: L2 0.01 lowers the final loss by
 * 0.43 ± 0.11 nats, on 20 of 20; the loss without it rises again after a minimum of about 0.51.
 */
describe('60 points, a tenth of them with the wrong label', () => {
  const engine = Engine.create(kernelBytes.plain);
  const run = runToEnd(overfitting, settings, 1, { engine });
  const mean = (chart: string, arm: string, update: number): number => {
    const values = run.curves
      .filter((one) => one.chart === chart && one.arm === arm)
      .map(({ points }) => points.find(([x]) => x === update)?.[1] ?? NaN);
    expect(values).toHaveLength(20);
    return values.reduce((sum, one) => sum + one, 0) / values.length;
  };

  test('without a remedy the loss on fresh points falls and rises again, while that on the learnt ones falls', () => {
    expect(mean('validation', 'base', 200)).toBeLessThan(mean('validation', 'base', 0));
    expect(mean('validation', 'base', 2000)).toBeGreaterThan(mean('validation', 'base', 200) + 0.2);
    expect(mean('training', 'base', 2000)).toBeLessThan(mean('training', 'base', 200));
  });

  test('with an L2 penalty it ends lower: shown, on nearly every seed', () => {
    const [loss] = run.outcome.comparisons;
    expect(loss?.finding).toMatchObject({ verdict: 'shown', seeds: 20 });
    expect(loss?.finding.agreeing).toBeGreaterThanOrEqual(18);
    expect(loss?.finding.mean).toBeCloseTo(
      mean('validation', 'base', 2000) - mean('validation', 'remedy', 2000),
      10,
    );
  });

  test('nothing of the memory is kept', () => {
    expect(engine.used).toBe(0);
  });
});

test('a run that is left gives its memory back', () => {
  const engine = Engine.create(kernelBytes.plain);
  const run = overfitting.run(settings, 1, { engine });
  for (let i = 0; i < 100; i += 1) run.next();
  expect(engine.used).toBeGreaterThan(0);
  run.return({ comparisons: [], table: { columns: [], rows: [] } });
  expect(engine.used).toBe(0);
});

test('the same seed gives the same bits, another seed others', () => {
  const losses = (seed: number): readonly number[] => {
    const run = overfitting.run(settings, seed, { engine: Engine.create(kernelBytes.plain) });
    const found: number[] = [];
    while (found.length < 80) {
      const { value } = run.next() as { readonly value: News };
      if (value.type === 'point') found.push(value.y);
    }
    return found;
  };
  const once = losses(7);
  expect(losses(7)).toEqual(once);
  expect(losses(8)).not.toEqual(once);
});
