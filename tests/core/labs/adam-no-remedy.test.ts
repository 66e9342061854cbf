import { describe, expect, test } from 'vitest';
import { adamNoRemedy } from '../../../core/labs/adam-no-remedy.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

/**
 * Measured with PyTorch on the same kind of points, 20 seeds, against momentum: Adam 0.003, 0.01 and 0.03 end 0.30 lower,
 * 0.05 lower and 0.17 higher, each ± 0.1: it is the rate. The lowest losses of the methods are alike.
 */
describe('Adam in place of SGD', () => {
  const engine = Engine.create(kernelBytes.plain);
  const { outcome, curves } = runToEnd(adamNoRemedy, readSettings(adamNoRemedy, {}), 1, { engine });
  const [slow, middle, fast, overfits, rate] = outcome.comparisons.map(({ finding }) => finding);

  test('makes no difference at the same loss on the learnt points', () => {
    for (const one of [slow, middle, fast]) {
      expect(one?.seeds).toBe(20);
      expect(Math.abs(one?.mean ?? NaN)).toBeLessThan(0.05);
    }
    expect([slow?.verdict, middle?.verdict]).toEqual(['none', 'none']);
  });

  test('overfits too, the further the higher its rate', () => {
    expect(overfits).toMatchObject({ verdict: 'shown', agreeing: 20 });
    // 0.17 + 0.30, each ± 0.1; the interval here is as wide.
    expect(rate?.verdict).toBe('shown');
    expect(Math.abs((rate?.mean ?? NaN) - 0.47)).toBeLessThan(0.3);
  });

  test('tells of what its difference is: of the two losses that stand before it', () => {
    for (const { sentence } of outcome.comparisons.slice(0, 3)) {
      const [, adam, sgd, difference] =
        /([\d.]+) against ([\d.]+): the loss on fresh points with SGD less that with Adam, [\d.]+ is (\S+)\. 95 %/.exec(
          sentence.en,
        ) ?? [];
      // Each of the losses is rounded to three figures.
      expect(Math.abs(Number(sgd) - Number(adam) - Number(difference?.replace('−', '-')))).toBeLessThan(
        0.0011,
      );
    }
  });

  test('reaches the same lowest loss', () => {
    const lowest = outcome.table.rows.map(({ cells }) => Number(cells[1]?.en));
    expect(Math.max(...lowest) - Math.min(...lowest)).toBeLessThan(0.05);
  });

  test('is drawn over the updates and at the same levels of the loss on the learnt points', () => {
    for (const { chart, points } of curves)
      if (chart === 'updates') expect(points).toHaveLength(41);
      else for (const [x] of points) expect(x).toBeGreaterThanOrEqual(0.1);
    expect(engine.used).toBe(0);
  });
});
