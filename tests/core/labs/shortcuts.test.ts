import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { shortcuts } from '../../../core/labs/shortcuts.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch without shortcuts: the gradient changes by 0.232 a layer (sigmoid units, Xavier), and networks of six
 * and more such layers classify 10.6 % of the digits right, which is nothing. With shortcuts ∂L/∂z is multiplied by
 * I + W·diag(σ′): for weights of mean 0 and variance 1/n and 0 < σ′ ≤ ¼ its length grows in the mean by a factor between 1 and
 * √(1 + 1/16) = 1.03.
 */
describe('thirty layers of sigmoid units', () => {
  const engine = Engine.create(kernelBytes.plain);
  const { outcome, curves } = runToEnd(shortcuts, readSettings(shortcuts, {}), 1, { engine, digits });
  const column = (at: number): readonly number[] =>
    outcome.table.rows.map(({ cells }) => parseFloat(cells[at]?.en ?? ''));
  const [plain = NaN, withThem = NaN] = column(0);
  const [factors, moved, right] = outcome.comparisons.map(({ finding }) => finding);

  test('keep their gradient along shortcuts, and lose three quarters of it a layer without', () => {
    expect(Math.abs(plain - 0.232)).toBeLessThan(0.02);
    expect(withThem).toBeGreaterThanOrEqual(1);
    expect(withThem).toBeLessThanOrEqual(1.03);
    expect(factors).toMatchObject({ verdict: 'shown', agreeing: 5 });
    for (const { points } of curves.filter(({ chart }) => chart === 'gradient'))
      expect(points.map(([x]) => x)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });

  test('learn in the first layer, and the digits, with shortcuts only', () => {
    expect(moved).toMatchObject({ verdict: 'shown', agreeing: 5 });
    expect(right).toMatchObject({ verdict: 'shown', agreeing: 5 });
    expect(column(1)[0]).toBeLessThan(0.01);
    expect(Math.abs((column(2)[0] ?? NaN) - 10.6)).toBeLessThan(3);
    expect(column(2)[1]).toBeGreaterThan(70);
  });

  test('move at rates of their own, which the sentence names', () => {
    const [rate, other] = [1, 0].map((row) => outcome.table.rows[row]?.cells[3]?.en);
    expect(outcome.comparisons[1]?.sentence.en).toContain(
      `Each at its best rate, ${rate} with shortcuts and ${other} without,`,
    );
  });

  test('are no better for it than one hidden layer, and nothing of the memory is kept', () => {
    const [, deep = NaN, shallow = NaN] = column(2);
    expect(deep - shallow).toBeLessThan(2);
    expect(engine.used).toBe(0);
  });
});
