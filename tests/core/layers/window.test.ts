import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { averagePoolSchema } from '../../../core/layers/average-pool.ts';
import { convolutionSchema } from '../../../core/layers/convolution.ts';
import { layerOf, layerSchema, type LayerEntry } from '../../../core/layers/index.ts';
import type { Shaped } from '../../../core/layers/layer.ts';
import { maxPoolSchema } from '../../../core/layers/max-pool.ts';

type Rounding = 'floor' | 'ceil';

const SIDES = ['H', 'W', 'C'];
const map = (...sides: readonly [number, number, number]): Shaped => ({
  type: 'map',
  sides: sides.map((value, i) => ({ id: SIDES[i] ?? '', value })),
});
const vector = (n: number): Shaped => ({ type: 'vector', sides: [{ id: 'n', value: n }] });
const valuesOf =
  ({ sides }: Shaped) =>
  (id: string): number =>
    sides.find((side) => side.id === id)?.value ?? Number.NaN;

function shapeAfter(entry: LayerEntry, incoming: Shaped, rounding: Rounding = 'floor'): number[] {
  return layerOf(entry)
    .formulas(entry, [incoming], 'layers[1]', { 'pool-rounding': rounding })
    .shape.map((side) => evaluate(side, valuesOf(incoming)));
}

function parametersOf(
  entry: LayerEntry,
  incoming: Shaped,
): { readonly weights: number; readonly biases: number } {
  const { weights, biases } = layerOf(entry).formulas(entry, [incoming], 'layers[1]', undefined);
  return { weights: evaluate(weights, valuesOf(incoming)), biases: evaluate(biases, valuesOf(incoming)) };
}

const conv = (entry: object) => convolutionSchema.parse({ type: 'conv', ...entry });
const pool = (entry: object) => maxPoolSchema.parse({ type: 'max-pool', ...entry });

describe('the sides of a convolution', () => {
  // Dumoulin & Visin 2016, the worked cases of §2.
  test.each([
    ['no padding, unit strides (Figure 2.1)', 4, { kernel: 3 }, 2],
    ['arbitrary padding, unit strides (Figure 2.2)', 5, { kernel: 4, padding: 2 }, 6],
    ['half padding (Figure 2.3)', 5, { kernel: 3, padding: 1 }, 5],
    ['full padding (Figure 2.4)', 5, { kernel: 3, padding: 2 }, 7],
    ['no padding, stride 2 (Figure 2.5)', 5, { kernel: 3, stride: 2 }, 2],
    ['padding and stride (Figure 2.6)', 5, { kernel: 3, stride: 2, padding: 1 }, 3],
    ['padding and stride, a row left over (Figure 2.7)', 6, { kernel: 3, stride: 2, padding: 1 }, 3],
  ])('%s', (_name, side, entry, wanted) => {
    expect(shapeAfter(conv({ filters: 7, ...entry }), map(side, side, 1))).toEqual([wanted, wanted, 7]);
  });

  test('are two, where kernel, stride and padding are given as [height, width]', () => {
    // ⌊(9 − 3 + 2)/2⌋ + 1 = 5 rows, ⌊(8 − 5 + 0)/1⌋ + 1 = 4 columns
    expect(
      shapeAfter(conv({ filters: 2, kernel: [3, 5], stride: [2, 1], padding: [1, 0] }), map(9, 8, 3)),
    ).toEqual([5, 4, 2]);
  });

  test('are always rounded down: only pools can have an incomplete window', () => {
    expect(shapeAfter(conv({ filters: 1, kernel: 2, stride: 2 }), map(55, 55, 1), 'ceil')).toEqual([
      27, 27, 1,
    ]);
  });

  test('have no padding term where the padding is 0', () => {
    const entry = conv({ filters: 1, kernel: 3, stride: 2 });
    const side = layerOf(entry).formulas(entry, [map(5, 5, 1)], '', undefined).shape[0];
    expect(side && toPlain(side, (id) => ({ text: id }))).toBe('⌊(H − 3)/2⌋ + 1');
    const padded = conv({ filters: 1, kernel: 3, stride: 2, padding: 1 });
    const paddedSide = layerOf(padded).formulas(padded, [map(5, 5, 1)], '', undefined).shape[0];
    expect(paddedSide && toPlain(paddedSide, (id) => ({ text: id }))).toBe('⌊(H + 2·1 − 3)/2⌋ + 1');
  });
});

describe('the sides of a pool', () => {
  test('2 on 55, question 7 of the seed paper: 27 with floor, 28 with ceil', () => {
    expect(shapeAfter(pool({ size: 2 }), map(55, 55, 128), 'floor')).toEqual([27, 27, 128]);
    expect(shapeAfter(pool({ size: 2 }), map(55, 55, 128), 'ceil')).toEqual([28, 28, 128]);
  });

  test('do not depend on the rounding where the stride divides', () => {
    expect(shapeAfter(pool({ size: 2 }), map(122, 122, 32), 'ceil')).toEqual([61, 61, 32]);
  });

  test('a window that would start in the padding after the input is dropped (PyTorch, MaxPool2d, ceil_mode)', () => {
    // Side 5 with padding 1 is 7 cells: windows of 2 at 0, 3 and 6. The third starts at cell 6, in the
    // padding after the input.
    expect(shapeAfter(pool({ size: 2, stride: 3, padding: 1 }), map(5, 5, 1), 'ceil')).toEqual([2, 2, 1]);
    // With one more cell the third window starts on the last input cell.
    expect(shapeAfter(pool({ size: 2, stride: 3, padding: 1 }), map(6, 6, 1), 'ceil')).toEqual([3, 3, 1]);
  });

  test('the stride of a pool is its size unless it is given', () => {
    expect(shapeAfter(pool({ size: 3 }), map(9, 9, 1))).toEqual([3, 3, 1]);
    expect(shapeAfter(pool({ size: 3, stride: 2 }), map(9, 9, 1))).toEqual([4, 4, 1]);
  });

  test('an average pool has the output shape of a maximum pool', () => {
    const average = averagePoolSchema.parse({ type: 'average-pool', size: 3, stride: 2 });
    expect(shapeAfter(average, map(10, 8, 5), 'ceil')).toEqual(
      shapeAfter(pool({ size: 3, stride: 2 }), map(10, 8, 5), 'ceil'),
    );
  });

  test('equal the number of positions of a window moved step by step', () => {
    const windows = fc
      .record({
        side: fc.integer({ min: 1, max: 40 }),
        size: fc.integer({ min: 1, max: 8 }),
        stride: fc.integer({ min: 1, max: 9 }),
        padding: fc.integer({ min: 0, max: 4 }),
      })
      .filter(({ side, size, padding }) => 2 * padding <= size && size <= side + 2 * padding);
    fc.assert(
      fc.property(windows, ({ side, size, stride, padding }) => {
        const padded = side + 2 * padding;
        let whole = 0;
        while (whole * stride + size <= padded) whole += 1;
        // Cells remain beyond the last whole window, and one more window starts on the input or in the
        // padding before it.
        const left = (whole - 1) * stride + size < padded;
        const begins = whole * stride < padding + side;
        expect(shapeAfter(pool({ size, stride, padding }), map(side, side, 1), 'floor')[0]).toBe(whole);
        expect(shapeAfter(pool({ size, stride, padding }), map(side, side, 1), 'ceil')[0]).toBe(
          left && begins ? whole + 1 : whole,
        );
      }),
      { seed: 20230223, numRuns: 2000 },
    );
  });
});

describe('parameters', () => {
  test('a filter has one weight for each cell of its window in each channel, and one bias', () => {
    // Question 7 of the seed paper, CONV-7-32 on 3 channels: 7·7·3·32 = 4704.
    expect(parametersOf(conv({ kernel: 7, filters: 32 }), map(128, 128, 3))).toEqual({
      weights: 4704,
      biases: 32,
    });
    expect(parametersOf(conv({ kernel: [3, 1], filters: 4 }), map(9, 9, 5))).toEqual({
      weights: 60,
      biases: 4,
    });
  });

  test('a fully connected unit has one weight for each input number', () => {
    expect(parametersOf({ type: 'dense', units: 10 }, map(27, 27, 128))).toEqual({
      weights: 933120,
      biases: 10,
    });
    expect(parametersOf({ type: 'dense', units: 4 }, vector(10))).toEqual({ weights: 40, biases: 4 });
  });

  test.each<[string, LayerEntry]>([
    ['a pool', pool({ size: 2 })],
    ['flatten', { type: 'flatten' }],
    ['an activation', { type: 'activation', function: 'relu' }],
  ])('%s has none', (_name, entry) => {
    expect(parametersOf(entry, map(4, 4, 2))).toEqual({ weights: 0, biases: 0 });
  });
});

test('flatten turns a map into a vector; an activation does not change the shape', () => {
  expect(shapeAfter({ type: 'flatten' }, map(5, 4, 3))).toEqual([60]);
  expect(shapeAfter({ type: 'flatten' }, vector(60))).toEqual([60]);
  expect(shapeAfter({ type: 'activation', function: 'relu' }, map(5, 4, 3))).toEqual([5, 4, 3]);
  expect(shapeAfter({ type: 'activation', function: 'softmax' }, vector(10))).toEqual([10]);
});

describe('the label of a layer is that of exam papers', () => {
  test.each<[string, object]>([
    ['CONV-7-32', { type: 'conv', kernel: 7, filters: 32 }],
    ['CONV-3-64 stride 2 pad 1', { type: 'conv', kernel: 3, filters: 64, stride: 2, padding: 1 }],
    ['CONV-3x1-8 pad 1x0', { type: 'conv', kernel: [3, 1], filters: 8, padding: [1, 0] }],
    ['POOL-2', { type: 'max-pool', size: 2 }],
    ['POOL-3 stride 2', { type: 'max-pool', size: 3, stride: 2 }],
    ['AVGPOOL-16', { type: 'average-pool', size: 16 }],
    ['FC-10', { type: 'dense', units: 10 }],
    ['RELU', { type: 'activation', function: 'relu' }],
    ['OUTPUT', { type: 'dense', units: 4, name: 'OUTPUT' }],
  ])('%s', (label, written) => {
    const entry = layerSchema.parse(written);
    expect(layerOf(entry).label(entry)).toBe(label);
  });
});

describe('the error of a layer that does not fit says where, what was found and what to do', () => {
  test.each<[string, LayerEntry, Shaped, string]>([
    [
      'a kernel larger than its input',
      conv({ kernel: 5, filters: 64 }),
      map(4, 4, 32),
      'layers[3] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add padding',
    ],
    [
      'larger in one direction only',
      conv({ kernel: [1, 9], filters: 1 }),
      map(8, 8, 1),
      'layers[3] (CONV-1x9-1): kernel 1x9 is larger than its input 8×8; reduce the kernel or add padding',
    ],
    [
      'larger in spite of its padding',
      conv({ kernel: 9, filters: 1, padding: 1 }),
      map(6, 6, 1),
      'layers[3] (CONV-9-1 pad 1): kernel 9 is larger than its input 6×6 padded by 1; reduce the kernel or add padding',
    ],
    [
      'a convolution after a vector',
      conv({ kernel: 3, filters: 1 }),
      vector(10),
      'layers[3] (CONV-3-1): needs a map of height, width and channels, but a vector of 10 reaches it; move it before the first fully connected or flatten layer',
    ],
    [
      'a pool padded by more than half its window',
      pool({ size: 2, padding: 2 }),
      map(8, 8, 1),
      'layers[3] (POOL-2 pad 2): padding 2 is more than half of the window 2; reduce the padding or enlarge the window',
    ],
  ])('%s', (_name, entry, incoming, message) => {
    const layer = layerOf(entry);
    const work = (): unknown =>
      layer.formulas(entry, [incoming], `layers[3] (${layer.label(entry)})`, undefined);
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(message);
  });
});
