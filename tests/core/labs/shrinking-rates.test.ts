import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { shrinkingRates } from '../../../core/labs/shrinking-rates.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch on the same 10,000 digits, rate 0.03, 8 seeds: the middle effective rate of the output layer is 0.39,
 * 0.20 and 0.13 at updates 10, 100 and 400, falling as t^−0.31, that of the hidden layer as t^−0.17; and AdaGrad still gains.
 */
describe('the effective rates of AdaGrad', () => {
  const engine = Engine.create(kernelBytes.plain);
  const { outcome, curves } = runToEnd(shrinkingRates, readSettings(shrinkingRates, {}), 1, {
    engine,
    digits,
  });
  const [fall, rmsprop, slower, gain] = outcome.comparisons.map(({ finding }) => finding);
  const meanAt = (chart: string, update: number): number => {
    const values = curves
      .filter((one) => one.chart === chart && one.arm === 'adagrad')
      .map(({ points }) => points.find(([x]) => x === update)?.[1] ?? NaN);
    return values.reduce((sum, one) => sum + one, 0) / values.length;
  };

  test('never rise', () => {
    for (const { chart, arm, points } of curves)
      if (arm === 'adagrad' && chart === 'output')
        for (const [i, [, y]] of points.entries())
          expect(y).toBeLessThanOrEqual(points[i - 1]?.[1] ?? Infinity);
  });

  test('are the measured ones, and fall slower than with gradients of one size', () => {
    expect(Math.abs(meanAt('output', 10) - 0.39)).toBeLessThan(0.08);
    expect(Math.abs(meanAt('output', 100) - 0.2)).toBeLessThan(0.05);
    const exponent = Math.log(meanAt('output', 500) / meanAt('output', 10)) / Math.log(50);
    expect(Math.abs(exponent + 0.31)).toBeLessThan(0.06);
    expect([fall?.verdict, slower?.verdict]).toEqual(['shown', 'shown']);
  });

  test('are drawn beside 1/√t from the same first rate, for every seed', () => {
    const lines = (arm: string) => curves.filter((one) => one.chart === 'output' && one.arm === arm);
    expect(lines('constant')).toHaveLength(5);
    for (const { seed, points } of lines('constant')) {
      const [first] = lines('adagrad').find((one) => one.seed === seed)?.points ?? [];
      for (const [x, y] of points) expect(y).toBeCloseTo((first?.[1] ?? NaN) * Math.sqrt(10 / x), 12);
    }
  });

  test('and those of RMSProp are judged from the same update on, and each reading that is named is in the table', () => {
    const [adagrad, other] = outcome.comparisons.map(({ sentence }) => sentence.en);
    for (const sentence of [adagrad, other]) expect(sentence).toContain('From update 60 to 500'.slice(1));
    expect(outcome.table.columns.slice(0, 3).map(({ en }) => en.match(/\d+$/)?.[0])).toEqual([
      '10',
      '60',
      '500',
    ]);
    // By the measured power, t^−0.31.
    expect(Math.abs((fall?.mean ?? NaN) - 0.31 * Math.log(500 / 60))).toBeLessThan(0.15);
  });

  test('do not stop the training, and those of RMSProp stay', () => {
    expect(gain?.verdict).toBe('shown');
    expect(rmsprop?.verdict).toBe('none');
    expect(engine.used).toBe(0);
  });
});
