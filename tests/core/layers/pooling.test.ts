import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import { tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { FEW_ROUNDINGS } from '../../oracles/close.ts';
import { seededTensor } from '../../oracles/layer-arithmetic.ts';

interface Setting {
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  readonly rounding: 'floor' | 'ceil';
}
const SETTINGS: readonly Setting[] = [
  { size: 2, stride: 2, padding: 0, rounding: 'floor' },
  { size: 2, stride: 2, padding: 0, rounding: 'ceil' },
  { size: 3, stride: 2, padding: 1, rounding: 'ceil' },
  { size: 3, stride: 1, padding: 1, rounding: 'floor' },
];
/** Seven numbers below 0, so that a padding of zeros would be the largest. */
const below: Tensor = tensor(
  [1, 1, 7],
  seededTensor([1, 1, 7], 21).data.map((value) => -Math.abs(value) - 0.01),
);

/**
 * Pooling of one row by a second route: a window moves from the first cell of padding, as in PyTorch's
 * documentation, until it would start after the input.
 */
function pooledByMoving({ size, stride, padding, rounding }: Setting, pool: 'max' | 'mean'): number[] {
  const n = below.data.length;
  const values: number[] = [];
  for (
    let start = -padding;
    rounding === 'ceil' ? start < n && start + size - stride < n + padding : start + size <= n + padding;
    start += stride
  ) {
    const cells = Array.from({ length: size }, (_, i) => start + i).filter((cell) => cell < n + padding);
    const seen = cells.filter((cell) => cell >= 0 && cell < n).map((cell) => below.data[cell] ?? 0);
    values.push(
      pool === 'max' ? Math.max(...seen) : seen.reduce((sum, value) => sum + value, 0) / cells.length,
    );
  }
  return values;
}

/** The settings in which a function differs from `pooledByMoving`. */
function wrong(pool: 'max' | 'mean', work: (setting: Setting) => readonly number[]): readonly Setting[] {
  return SETTINGS.filter((setting) => {
    const [expected, found] = [pooledByMoving(setting, pool), work(setting)];
    return (
      expected.length !== found.length ||
      expected.some(
        (value, i) =>
          !(
            Math.abs(value - (found[i] ?? Number.NaN)) <=
            FEW_ROUNDINGS.within * Math.max(1, Math.abs(value))
          ),
      )
    );
  });
}
function ours(
  pool: 'max' | 'mean',
  { size, stride, padding, rounding }: Setting,
  more: ConventionChoices = {},
  input: Tensor = below,
): readonly number[] {
  const entry = layerSchema.parse({
    type: pool === 'max' ? 'max-pool' : 'average-pool',
    size,
    stride,
    padding,
  });
  return Array.from(
    layerOf(entry).arithmetic.forward(entry, [input], {}, { 'pool-rounding': rounding, ...more }).data,
  );
}
/** The row with its padding written out as zeros. */
const zeros = (padding: number): Tensor =>
  tensor(
    [1, 1, 7 + 2 * padding],
    [...new Array<number>(padding).fill(0), ...below.data, ...new Array<number>(padding).fill(0)],
  );

describe('pooling equals moving a window cell by cell', () => {
  test.each(['max', 'mean'] as const)('%s: without a mistake', (pool) => {
    expect(wrong(pool, (setting) => ours(pool, setting))).toEqual([]);
  });

  test.each<['max' | 'mean', string, (setting: Setting) => readonly number[]]>([
    ['max', 'floor in place of ceil', (setting) => ours('max', { ...setting, rounding: 'floor' })],
    ['max', 'ceil in place of floor', (setting) => ours('max', { ...setting, rounding: 'ceil' })],
    [
      'max',
      'padding cells treated as zeros',
      (setting) => ours('max', { ...setting, padding: 0 }, {}, zeros(setting.padding)),
    ],
    [
      'max',
      'padding counted once',
      (setting) =>
        ours(
          'max',
          { ...setting, padding: 0 },
          {},
          tensor([1, 1, 7 + setting.padding], zeros(setting.padding).data.slice(setting.padding)),
        ),
    ],
    ['max', 'the size used as the stride', (setting) => ours('max', { ...setting, stride: setting.size })],
    [
      'max',
      'the smallest in place of the largest',
      (setting) =>
        ours(
          'max',
          setting,
          {},
          tensor(
            [1, 1, 7],
            below.data.map((value) => -value),
          ),
        ).map((value) => -value),
    ],
    ['max', 'the mean in place of the largest', (setting) => ours('mean', setting)],
    [
      'mean',
      'padding left out of the count',
      (setting) => ours('mean', setting, { 'average-pool-padding': 'left-out' }),
    ],
    [
      'mean',
      'cells beyond the padding counted',
      (setting) =>
        ours('mean', setting).map((value, i, all) =>
          i === all.length - 1 && setting.rounding === 'ceil' ? value / setting.size : value,
        ),
    ],
    ['mean', 'the sum not divided', (setting) => ours('mean', setting).map((value) => value * setting.size)],
  ])('%s, %s: the comparison detects it', (pool, _name, work) => {
    expect(wrong(pool, work)).not.toEqual([]);
  });
});
