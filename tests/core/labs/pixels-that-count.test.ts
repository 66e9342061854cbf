import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import type { MapsPicture, News } from '../../../core/labs/lab.ts';
import { pixelsThatCount } from '../../../core/labs/pixels-that-count.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch on the same 10,000 digits and network, 8 seeds, 500 updates, 40 pixels: set to paper the probability
 * falls by 0.59 ± 0.03 (|gradient × pixel|), 0.37 ± 0.06 (|gradient|), 0.12 ± 0.02 (random ink), 0.01 (random), inverted by
 * 0.53, 0.69, 0.09 and 0.04; the worst patch costs 0.72, the one with most ink 0.45; rank correlation of the maps with another
 * trained network 0.71, with an untrained one 0.53. Here after 200 updates.
 */
describe.each([
  ['paper', [0.59, 0.37, 0.12, 0.01]],
  ['inverted', [0.53, 0.69, 0.09, 0.04]],
] as const)('pixels that become %s', (change, measured) => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(pixelsThatCount, { change });
  const { outcome, curves } = runToEnd(pixelsThatCount, settings, 1, { engine, digits });

  test('cost as much of the probability as was measured', () => {
    for (const [i, { cells }] of outcome.table.rows.entries())
      expect(Math.abs(Number(cells[0]?.en) - (measured[i] ?? NaN))).toBeLessThan(0.08);
  });

  test('cost more where the gradient chose them, and a patch at the worst place more than over most ink', () => {
    const [product, gradient, patch] = outcome.comparisons.map(({ finding }) => finding);
    for (const one of [product, gradient, patch])
      expect(one).toMatchObject({ verdict: 'shown', agreeing: 5 });
    // 0.72 − 0.45.
    expect(Math.abs((patch?.mean ?? NaN) - 0.27)).toBeLessThan(0.08);
  });

  test('half of the map is where the ink is: an untrained network has it too', () => {
    const learnt = outcome.comparisons[3];
    expect(learnt?.finding.verdict).toBe('shown');
    // 0.71 − 0.53, and 0.53 without training.
    expect(Math.abs((learnt?.finding.mean ?? NaN) - 0.18)).toBeLessThan(0.06);
    const untrained = Number(/and by (0\.\d+) with/.exec(learnt?.sentence.en ?? '')?.[1]);
    expect(Math.abs(untrained - 0.53)).toBeLessThan(0.06);
  });

  test('the more of them, the less is left', () => {
    for (const { arm, points } of curves)
      if (arm === 'gradient-input')
        expect(points.map(([, y]) => y)).toEqual(points.map(([, y]) => y).toSorted((a, b) => b - a));
    expect(engine.used).toBe(0);
  });
});

test('the pictures are the digit with its gradients, what was changed, and the places of the patch', () => {
  const settings = readSettings(pixelsThatCount, { shown: 7 });
  const run = pixelsThatCount.run(settings, 1, { engine: Engine.create(kernelBytes.plain), digits });
  let picture: MapsPicture | null = null;
  while (!picture) {
    const { value } = run.next() as { readonly value: News };
    if (value.type === 'picture' && value.picture.kind === 'maps') ({ picture } = value);
  }
  // (28 − 7)/3 + 1 = 8 places a side.
  expect(picture.groups.map(({ side, maps }) => [side, maps.length])).toEqual([
    [28, 3],
    [28, 4],
    [8, 1],
  ]);
  const [digit] = picture.groups[0]?.maps ?? [];
  const [without] = picture.groups[1]?.maps ?? [];
  expect(digit?.filter((one, k) => one !== without?.[k])).toHaveLength(40);
  run.return({ comparisons: [], table: { columns: [], rows: [] } });
});
