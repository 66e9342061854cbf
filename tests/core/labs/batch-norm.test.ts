import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { batchNorm } from '../../../core/labs/batch-norm.ts';
import type { Outcome } from '../../../core/labs/lab.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

/** The rates at which every seed passes 80 %, by the table. */
const working = ({ table }: Outcome, arm: string): readonly number[] =>
  (table.rows.find((row) => row.arm === arm)?.cells[1]?.en ?? '')
    .split(', ')
    .map(Number)
    .filter((rate) => rate > 0);

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch, 8 seeds, sigmoid units, rate 1: 80 % after 30 to 40 updates with batch normalization; after 350 or
 * 400, or never within 400, without.
 */
describe('a network of sigmoid units at rate 1', () => {
  const engine = Engine.create(kernelBytes.plain);
  const run = runToEnd(batchNorm, readSettings(batchNorm, {}), 1, { engine, digits });

  test('learns in far fewer updates with batch normalization, on every seed, and ends higher', () => {
    const [steps, , ending] = run.outcome.comparisons;
    expect(steps?.finding).toMatchObject({ verdict: 'shown', agreeing: 5, seeds: 5 });
    expect(Math.exp(steps?.finding.low ?? 0)).toBeGreaterThan(3);
    expect(ending?.finding).toMatchObject({ verdict: 'shown', agreeing: 5 });
  });

  // Measured within 400 updates: at 7 of 8 rates from 0.003 to 10 every seed passes 80 % with it, at none without.
  test('works at more rates with it, and without it at none', () => {
    const [, rates] = run.outcome.comparisons;
    expect(rates?.finding).toMatchObject({ verdict: 'shown', agreeing: 3, seeds: 3 });
    expect(working(run.outcome, 'plain')).toEqual([]);
    expect(working(run.outcome, 'batch-norm').length).toBeGreaterThanOrEqual(2);
    // From the points: within 80 updates.
    const passed = (arm: string): number =>
      run.curves
        .filter((one) => one.chart === 'rates' && one.arm === arm)
        .reduce((sum, { points }) => sum + points.filter(([, y]) => y <= 80).length, 0);
    expect(rates?.finding.mean).toBeCloseTo((passed('batch-norm') - passed('plain')) / 3, 12);
  });

  test('keeps its pre-activations spread from the start, where the plain one has them near one value', () => {
    const spread = (arm: string): number => {
      const first = run.curves
        .filter((one) => one.chart === 'spread' && one.arm === arm)
        .map(({ points }) => points.find(([x]) => x === 50)?.[1] ?? NaN);
      return first.reduce((sum, one) => sum + one, 0) / first.length;
    };
    expect(spread('plain')).toBeLessThan(0.2);
    expect(spread('batch-norm')).toBeGreaterThan(0.7);
  });

  test('nothing of the memory is kept', () => {
    expect(engine.used).toBe(0);
  });
});

// Measured with ReLU: 6 of 8 rates against 4; at 1 and 3 it learns with batch normalization and diverges without.
test('a network of ReLU units bears larger rates with it', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(batchNorm, { activation: 'relu', rate: 0.1 });
  const { outcome } = runToEnd(batchNorm, settings, 1, { engine, digits });
  expect(working(outcome, 'batch-norm')).toEqual(expect.arrayContaining([0.1, 0.3, 1]));
  expect(working(outcome, 'plain')).toEqual(expect.arrayContaining([0.1]));
  expect(Math.max(...working(outcome, 'plain'))).toBeLessThan(1);
});

test('two networks that have learnt nothing are not held against each other', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(batchNorm, { activation: 'relu', batch: 2 });
  const { outcome } = runToEnd(batchNorm, settings, 1, { engine, digits });
  const [, , ending] = outcome.comparisons;
  expect(ending?.finding.verdict).toBe('undecided');
  expect(ending?.sentence.en).toContain('Neither is above chance');
  expect(ending?.sentence.en).not.toContain('opposite');
});

test('without the digits it says what it needs', () => {
  const run = batchNorm.run(readSettings(batchNorm, {}), 1, { engine: Engine.create(kernelBytes.plain) });
  expect(() => run.next()).toThrow('needs the digits');
});
