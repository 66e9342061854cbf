import { expect, test } from 'vitest';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { receptiveField } from '../../../core/labs/receptive-field.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

// Measured with PyTorch, 20 networks with random weights: the extent is that of the formula in all of them; noticeable are
// 4.73 ± 0.18, 7.50 ± 0.35, 10.6 ± 0.8 and 14.9 ± 1.1 pixels (deviations) at depths 2, 4, 8 and 16.
test.each([
  [2, 5, 4.73],
  [4, 9, 7.5],
  [8, 17, 10.6],
  [16, 33, 14.9],
])('%i layers of 3×3 see %i pixels, and notice about %d', (depth, formula, noticed) => {
  const engine = Engine.create(kernelBytes.plain);
  const { outcome } = runToEnd(receptiveField, readSettings(receptiveField, { depth }), 1, { engine });
  const sides = Object.fromEntries(outcome.table.rows.map(({ arm, cells }) => [arm, Number(cells[0]?.en)]));
  expect(sides['formula']).toBe(formula);
  expect(sides['found']).toBe(formula);
  expect(Math.abs((sides['noticed'] ?? NaN) / noticed - 1)).toBeLessThan(0.1);
  expect(outcome.comparisons[0]?.finding).toMatchObject({ verdict: 'none', low: 0, high: 0 });
  expect(engine.used).toBe(0);
});

test('a dilation of 2 doubles what a layer adds', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(receptiveField, { depth: 4, dilation: 2 });
  const { outcome } = runToEnd(receptiveField, settings, 1, { engine });
  expect(outcome.table.rows.slice(0, 2).map(({ cells }) => Number(cells[0]?.en))).toEqual([17, 17]);
});
