import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { batchNorm } from '../../../core/labs/batch-norm.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch, 8 seeds, sigmoid units, rate 1: 80 % after 30 to 40 updates with batch normalization; after 350 or
 * 400, or never within 400, without.
 */
describe('a network of sigmoid units at rate 1', () => {
  const engine = Engine.create(kernelBytes.plain);
  const run = runToEnd(batchNorm, readSettings(batchNorm, {}), 1, { engine, digits });

  test('learns in far fewer updates with batch normalization, on every seed, and ends higher', () => {
    const [steps, ending] = run.outcome.comparisons;
    expect(steps?.finding).toMatchObject({ verdict: 'shown', agreeing: 6, seeds: 6 });
    expect(Math.exp(steps?.finding.low ?? 0)).toBeGreaterThan(3);
    expect(ending?.finding).toMatchObject({ verdict: 'shown', agreeing: 6 });
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

test('without the digits it says what it needs', () => {
  const run = batchNorm.run(readSettings(batchNorm, {}), 1, { engine: Engine.create(kernelBytes.plain) });
  expect(() => run.next()).toThrow('needs the digits');
});
