import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { Shaped } from '../../../core/layers/layer.ts';
import type { ConventionChoices } from '../../../core/conventions/index.ts';

const LETTERS: Readonly<Record<number, readonly string[]>> = {
  2: ['L', 'C'],
  3: ['H', 'W', 'C'],
  4: ['D', 'H', 'W', 'C'],
};
const map = (...sides: readonly number[]): Shaped => ({
  type: 'map',
  sides: sides.map((value, i) => ({ id: LETTERS[sides.length]?.[i] ?? '', value })),
});

function formulasOf(written: object, incoming: Shaped, conventions?: ConventionChoices) {
  const entry = layerSchema.parse(written);
  const layer = layerOf(entry);
  const formulas = layer.formulas(entry, [incoming], `layers[1] (${layer.label(entry)})`, conventions);
  const at = (id: string): number => incoming.sides.find((side) => side.id === id)?.value ?? Number.NaN;
  const shape = formulas.shape.map((side) => evaluate(side, at));
  const outAt = (id: string): number =>
    id.startsWith('out') ? (shape[Number(id.slice(3))] ?? Number.NaN) : at(id);
  return {
    shape,
    weights: evaluate(formulas.weights, at),
    biases: evaluate(formulas.biases, at),
    multiplyAdds: evaluate(formulas.multiplyAdds(shape.map((_, i) => `out${i}`)), outAt),
    written: formulas.shape.map((side) => toPlain(side, (id) => ({ text: id }))),
    window: layer.window(
      entry,
      incoming.sides.slice(0, -1).map(({ value }) => value),
      '',
      conventions,
    ),
  };
}
const conv = (more: object): object => ({ type: 'conv', filters: 1, ...more });

describe('a convolution has as many directions as its map', () => {
  test('one: 3 of 16 filters over 10 samples of 4 channels', () => {
    // 10 − 3 + 1 = 8; 3·4·16 weights; each of 8·16 outputs takes 3·4 multiply–adds
    expect(formulasOf({ type: 'conv', kernel: 3, filters: 16 }, map(10, 4))).toMatchObject({
      shape: [8, 16],
      weights: 192,
      biases: 16,
      multiplyAdds: 1536,
    });
  });

  test('three, with one number each: the first layer of C3D (Tran et al. 2015, §3.2): 3×3×3 on 16 frames of 112×112', () => {
    expect(
      formulasOf({ type: 'conv', kernel: 3, filters: 64, padding: 1 }, map(16, 112, 112, 3)),
    ).toMatchObject({ shape: [16, 112, 112, 64], weights: 3 * 3 * 3 * 3 * 64, biases: 64 });
    // its first pool preserves the number of frames: 1×2×2
    expect(formulasOf({ type: 'max-pool', size: [1, 2, 2] }, map(16, 112, 112, 64)).shape).toEqual([
      16, 56, 56, 64,
    ]);
  });

  test('a list with another number of directions is an error', () => {
    expect(() => formulasOf(conv({ kernel: [3, 3] }), map(10, 4))).toThrow(
      'layers[1] (CONV-3-1): kernel 3x3 has 2 directions, but its input has 1; give one number, or one a direction',
    );
    expect(() => formulasOf(conv({ kernel: 3, padding: [1, 1, 1] }), map(9, 9, 4))).toThrow(
      'padding 1 has 3 directions, but its input has 2',
    );
  });
});

describe('dilation', () => {
  test('3×3 with dilation 2 covers 5 cells (Dumoulin & Visin 2016, Figure 5.1: 7 → 3)', () => {
    const { shape, written } = formulasOf(conv({ kernel: 3, dilation: 2 }), map(7, 7, 1));
    expect(shape).toEqual([3, 3, 1]);
    expect(written[0]).toBe('⌊(H − 2·(3 − 1) − 1)/1⌋ + 1');
  });

  test('a dilated kernel wider than the input is an error', () => {
    expect(() => formulasOf(conv({ kernel: 3, dilation: 4 }), map(7, 7, 1))).toThrow(
      'kernel 3 with dilation 4 is larger than its input 7×7; reduce the kernel or add padding',
    );
  });

  test('a pool may be dilated (PyTorch MaxPool2d)', () => {
    // ⌊(10 − 2·(3 − 1) − 1)/2⌋ + 1 = 3
    expect(formulasOf({ type: 'max-pool', size: 3, stride: 2, dilation: 2 }, map(10, 10, 1)).shape).toEqual([
      3, 3, 1,
    ]);
  });
});

test('padding before and after a side may differ', () => {
  // 5 + 0 + 1 − 2 + 1 = 5
  const { shape, written } = formulasOf(conv({ kernel: 2, padding: [[0, 1], 0] }), map(5, 5, 1));
  expect(shape).toEqual([5, 4, 1]);
  expect(written).toEqual(['⌊(H + 0 + 1 − 2)/1⌋ + 1', '⌊(W − 2)/1⌋ + 1', '1']);
});

test('the number of outputs equals that of moving the window step by step', () => {
  const windows = fc
    .record({
      side: fc.integer({ min: 1, max: 40 }),
      kernel: fc.integer({ min: 1, max: 6 }),
      stride: fc.integer({ min: 1, max: 5 }),
      dilation: fc.integer({ min: 1, max: 4 }),
      before: fc.integer({ min: 0, max: 5 }),
      after: fc.integer({ min: 0, max: 5 }),
    })
    .filter(({ side, kernel, dilation, before, after }) => dilation * (kernel - 1) < side + before + after);
  fc.assert(
    fc.property(windows, ({ side, kernel, stride, dilation, before, after }) => {
      let count = 0;
      for (let start = -before; start + dilation * (kernel - 1) < side + after; start += stride) count += 1;
      expect(
        formulasOf(conv({ kernel, stride, dilation, padding: [[before, after]] }), map(side, 1)).shape[0],
      ).toBe(count);
    }),
    { seed: 20161102, numRuns: 1000 },
  );
});

describe('padding “same”', () => {
  test('TensorFlow’s: 13 cells, a window of 6, stride 5: 3 outputs, 1 cell before and 2 after', () => {
    // ⌈13/5⌉ = 3 windows span 2·5 + 6 = 16 cells: 3 cells of padding.
    const { shape, written, window } = formulasOf(
      conv({ kernel: 6, stride: 5, padding: 'same' }),
      map(13, 1),
    );
    expect(shape[0]).toBe(3);
    expect(written[0]).toBe('⌈L/5⌉');
    expect(window?.padding).toEqual([[1, 2]]);
  });

  test('follows the tf.nn documentation: max(k − s, 0) cells where s divides n, else max(k − n mod s, 0), the odd one after', () => {
    const windows = fc.record({
      n: fc.integer({ min: 1, max: 30 }),
      k: fc.integer({ min: 1, max: 9 }),
      s: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(windows, ({ n, k, s }) => {
        const total = Math.max(k - (n % s === 0 ? s : n % s), 0);
        const { window, shape } = formulasOf(conv({ kernel: k, stride: s, padding: 'same' }), map(n, 1));
        expect(window?.padding).toEqual([[Math.floor(total / 2), total - Math.floor(total / 2)]]);
        expect(shape[0]).toBe(Math.ceil(n / s));
        // The same padding given as numbers leads to the same side by the other formula.
        expect(formulasOf(conv({ kernel: k, stride: s, padding: window?.padding }), map(n, 1)).shape[0]).toBe(
          shape[0],
        );
      }),
      { seed: 20151109, numRuns: 1000 },
    );
  });

  test('PyTorch’s: the side is unchanged, an even kernel has one more cell of padding after, and stride is 1', () => {
    const { shape, window, written } = formulasOf(conv({ kernel: 4, padding: 'same' }), map(6, 6, 1), {
      'same-padding': 'pytorch',
    });
    expect(shape).toEqual([6, 6, 1]);
    expect(written[0]).toBe('H');
    expect(window?.padding).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(() =>
      formulasOf(conv({ kernel: 3, stride: 2, padding: 'same' }), map(6, 6, 1), {
        'same-padding': 'pytorch',
      }),
    ).toThrow('layers[1] (CONV-3-1 stride 2 pad same): PyTorch has no padding "same" with stride 2');
  });

  test('“valid” is no padding', () => {
    expect(formulasOf(conv({ kernel: 3, padding: 'valid' }), map(6, 6, 1)).shape).toEqual([4, 4, 1]);
  });
});

describe('groups', () => {
  test('AlexNet’s second layer, split over two GPUs: 5·5·48·256 weights (Krizhevsky et al. 2012, §3.5)', () => {
    expect(
      formulasOf({ type: 'conv', kernel: 5, filters: 256, padding: 2, groups: 2 }, map(27, 27, 96)),
    ).toMatchObject({ weights: 5 * 5 * 48 * 256, biases: 256 });
  });

  test('depthwise, then pointwise: MobileNet’s first pair (Howard et al. 2017, Table 1), without biases', () => {
    expect(
      formulasOf(
        { type: 'conv', kernel: 3, filters: 32, padding: 1, groups: 'depthwise', bias: false },
        map(112, 112, 32),
      ),
    ).toMatchObject({ shape: [112, 112, 32], weights: 288, biases: 0, multiplyAdds: 112 * 112 * 32 * 9 });
    expect(
      formulasOf({ type: 'conv', kernel: 1, filters: 64, bias: false }, map(112, 112, 32)),
    ).toMatchObject({ shape: [112, 112, 64], weights: 2048, biases: 0, multiplyAdds: 112 * 112 * 32 * 64 });
  });

  test('must divide the channels and the filters', () => {
    expect(() => formulasOf({ type: 'conv', kernel: 1, filters: 4, groups: 2 }, map(8, 8, 3))).toThrow(
      'layers[1] (CONV-1-4 groups 2): 3 channels do not divide into 2 groups; make the number of groups a divisor of the channels',
    );
    expect(() =>
      formulasOf({ type: 'conv', kernel: 1, filters: 4, groups: 'depthwise' }, map(8, 8, 3)),
    ).toThrow('4 filters do not divide into 3 groups');
  });
});

test.each<[string, object]>([
  ['CONV-3-64 stride 2 pad same', { kernel: 3, filters: 64, stride: 2, padding: 'same' }],
  [
    'CONV-2-1 pad 0+1',
    {
      kernel: 2,
      filters: 1,
      padding: [
        [0, 1],
        [0, 1],
      ],
    },
  ],
  ['CONV-3x5-1 pad 1x0+2', { kernel: [3, 5], filters: 1, padding: [1, [0, 2]] }],
  ['CONV-3-8 dilation 2', { kernel: 3, filters: 8, dilation: 2 }],
  ['DWCONV-3-32', { kernel: 3, filters: 32, groups: 'depthwise' }],
])('the label of a window is %s', (label, written) => {
  const entry = layerSchema.parse({ type: 'conv', ...written });
  expect(layerOf(entry).label(entry)).toBe(label);
});
