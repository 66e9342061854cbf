import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { initialization } from '../../../core/labs/initialization.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { claimOf } from '../../../core/views/lab-claim.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch on the same 10,000 digits, 784-128-128-10, 300 updates of 32, 10 seeds, SGD 0.1, percent right: zeros
 * 11.8, N(0, 0.01²) 38.7 ± 3.2, Xavier 90.1 ± 0.7, He 90.5 ± 0.5, N(0, 0.3²) 85.3 ± 0.8. Here 400 of the digits are read:
 * one standard deviation of a share of 90 % is 1.5.
 */
test('the claim follows the optimizer: SGD starts late from small weights, where Adam only learns less', () => {
  expect(claimOf(initialization, { optimizer: 'sgd' }).en).toMatch(/plain SGD starts late/);
  expect(claimOf(initialization, { optimizer: 'adam' }).en).toMatch(/with Adam too/);
});

test('SGD starts from weights that keep the size of the signal, and from no others', () => {
  const { outcome } = runToEnd(initialization, readSettings(initialization, {}), 1, {
    engine: Engine.create(kernelBytes.plain),
    digits,
  });
  const right = outcome.table.rows.map(({ cells }) => parseFloat(cells[0]?.en ?? ''));
  [11.8, 38.7, 90.1, 90.5, 85.3].forEach((published, i) =>
    expect(Math.abs((right[i] ?? NaN) - published), initialization.arms({})[i]?.id).toBeLessThan(
      i === 1 ? 3 * 3.2 : 4,
    ),
  );
  const [zeros, small, , xavier] = outcome.comparisons.map(({ finding }) => finding);
  expect(zeros).toMatchObject({ verdict: 'shown', agreeing: 5 });
  expect(small).toMatchObject({ verdict: 'shown', agreeing: 5 });
  // He against Xavier: 0.4 points with PyTorch, within what counts.
  expect(xavier?.verdict).not.toBe('shown');
  expect(xavier?.verdict).not.toBe('reversed');
});
