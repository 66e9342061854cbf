import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { widthSweep } from '../../../core/labs/width-sweep.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

/**
 * Measured with PyTorch on the same kind of points, 20 seeds: 0.58, 0.64, 0.79, 0.90, 0.96, 0.95, 0.81, 0.75 for widths from
 * 1 to 128, each ± 0.1: a hump. The curves here are higher and have the same form.
 */
describe('the loss on fresh points by width', () => {
  const engine = Engine.create(kernelBytes.plain);
  const { outcome, curves } = runToEnd(widthSweep, readSettings(widthSweep, {}), 1, { engine });
  const losses = outcome.table.rows.map(({ cells }) => Number(cells[0]?.en));

  test('rises from 2 units to 16 and falls again to 128', () => {
    const [up, down] = outcome.comparisons.map(({ finding }) => finding);
    expect(up).toMatchObject({ verdict: 'shown', agreeing: 14 });
    expect(down?.verdict).toBe('reversed');
  });

  test('has its top in the middle, and its lowest at one unit', () => {
    const top = losses.indexOf(Math.max(...losses));
    // 8, 16 or 32 units.
    expect([3, 4, 5]).toContain(top);
    expect(losses.indexOf(Math.min(...losses))).toBe(0);
    expect(Math.abs((losses[0] ?? NaN) - 0.58)).toBeLessThan(0.1);
    expect(Math.abs((losses[1] ?? NaN) - 0.64)).toBeLessThan(0.1);
  });

  test('is drawn at every width, and nothing of the memory is kept', () => {
    for (const { points } of curves) expect(points.map(([x]) => x)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(engine.used).toBe(0);
  });
});
