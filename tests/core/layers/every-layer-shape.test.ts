import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { Shaped } from '../../../core/layers/layer.ts';
import { sizeOf } from '../../../core/tensor/tensor.ts';
import { seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const LETTERS: Readonly<Record<number, readonly string[]>> = {
  1: ['n'],
  2: ['L', 'C'],
  3: ['H', 'W', 'C'],
  4: ['D', 'H', 'W', 'C'],
};
const shaped = (...sides: readonly number[]): Shaped => ({
  type: sides.length === 1 ? 'vector' : 'map',
  sides: sides.map((value, i) => ({ id: LETTERS[sides.length]?.[i] ?? '', value })),
});

function formulasOf(written: object, incoming: Shaped, conventions?: ConventionChoices) {
  const entry = layerSchema.parse(written);
  const layer = layerOf(entry);
  const formulas = layer.formulas(entry, [incoming], layer.label(entry), conventions);
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
  };
}

describe('formulas and arithmetic have the same shapes and counts', () => {
  test.each<[object, readonly number[], ConventionChoices?]>([
    [{ type: 'conv', kernel: [3, 2], filters: 4, stride: 2, padding: 1, groups: 2 }, [5, 6, 2]],
    [{ type: 'conv', kernel: 3, filters: 2, padding: 'same', stride: 2 }, [7, 3]],
    [{ type: 'conv', kernel: 2, filters: 2, dilation: 2, bias: false }, [3, 4, 3, 1]],
    [
      {
        type: 'transposed-conv',
        kernel: 3,
        filters: 4,
        stride: 2,
        padding: [1, [0, 1]],
        outputPadding: [1, 0],
        groups: 2,
      },
      [3, 4, 2],
    ],
    [{ type: 'transposed-conv', kernel: 2, filters: 1, stride: 3, padding: 'same' }, [4, 2]],
    [{ type: 'max-pool', size: 2, stride: 2, padding: 1 }, [5, 5, 3], { 'pool-rounding': 'ceil' }],
    [{ type: 'max-pool', size: 3, stride: 3 }, [2, 5, 1], { 'pool-rounding': 'ceil' }],
    [{ type: 'average-pool', size: [1, 2, 2] }, [3, 4, 4, 2]],
    [{ type: 'global-average-pool' }, [4, 4, 3]],
    [{ type: 'global-max-pool' }, [4, 3]],
    [{ type: 'adaptive-average-pool', size: [2, 3] }, [5, 4, 3]],
    [{ type: 'adaptive-max-pool', size: 2 }, [5, 4, 3]],
    [{ type: 'upsample', scale: [2, 3] }, [2, 3, 4]],
    [{ type: 'pixel-shuffle', scale: 2 }, [2, 3, 12]],
    [{ type: 'dense', units: 3 }, [2, 2, 2]],
    [{ type: 'dense', units: 3, bias: false }, [5]],
    [{ type: 'flatten' }, [2, 3, 4]],
  ])('%o on %j', (written, sides, conventions) => {
    const entry = layerSchema.parse(written);
    const { arithmetic } = layerOf(entry);
    const counted = formulasOf(written, shaped(...sides), conventions);
    // Documents have channels last, arrays channels first.
    const input = seededTensor([1, ...sides.slice(-1), ...sides.slice(0, -1)], 5);
    const parameters = seededParameters(arithmetic, entry, [input], 6);
    const output = arithmetic.forward(entry, [input], parameters, conventions).shape;
    expect([...output.slice(2), output[1]]).toEqual(counted.shape);
    expect(sizeOf(parameters['weight']?.shape ?? [0])).toBe(counted.weights);
    expect(sizeOf(parameters['bias']?.shape ?? [0])).toBe(counted.biases);
  });

  test('multiply–adds of a convolution without padding are the products in its lines', () => {
    const entry = layerSchema.parse({ type: 'conv', kernel: [2, 3], filters: 4, groups: 2, bias: false });
    const cells = (name: string, shape: readonly number[]) => ({
      shape,
      ids: Array.from({ length: sizeOf(shape) }, (_, i) => `${name}_${i}`),
    });
    const { lines } = layerOf(entry).arithmetic.lines(
      entry,
      [cells('x', [1, 2, 4, 5])],
      { weight: cells('w', [4, 1, 2, 3]) },
      'y',
      undefined,
    );
    const products = lines.reduce(
      (sum, { formula }) => sum + (formula.op === 'add' ? formula.terms.length : 1),
      0,
    );
    // 3·3 positions, 4 filters, 6 cells of one channel
    expect(products).toBe(216);
    expect(
      formulasOf({ type: 'conv', kernel: [2, 3], filters: 4, groups: 2 }, shaped(4, 5, 2)).multiplyAdds,
    ).toBe(216);
  });
});

describe('the sides of a transposed convolution', () => {
  // Dumoulin & Visin 2016, §4: the transposes of the cases of §2.
  test.each([
    ['no padding, unit strides (Figure 4.1)', 2, { kernel: 3 }, 4],
    ['padding, unit strides (Figure 4.2)', 6, { kernel: 4, padding: 2 }, 5],
    ['half padding (Figure 4.3)', 5, { kernel: 3, padding: 1 }, 5],
    ['full padding (Figure 4.4)', 7, { kernel: 3, padding: 2 }, 5],
    ['no padding, stride 2 (Figure 4.5)', 2, { kernel: 3, stride: 2 }, 5],
    ['padding and stride (Figure 4.6)', 3, { kernel: 3, stride: 2, padding: 1 }, 5],
    [
      'padding and stride, a row left over (Figure 4.7)',
      3,
      { kernel: 3, stride: 2, padding: 1, outputPadding: 1 },
      6,
    ],
    [
      'torch.nn.ConvTranspose2d, its second example: 6 back to 12',
      6,
      { kernel: 3, stride: 2, padding: 1, outputPadding: 1 },
      12,
    ],
    ['Keras Conv2DTranspose, “same”: n·s', 7, { kernel: 5, stride: 3, padding: 'same' }, 21],
  ])('%s', (_name, side, entry, wanted) => {
    expect(
      formulasOf({ type: 'transposed-conv', filters: 2, ...entry }, shaped(side, side, 1)).shape,
    ).toEqual([wanted, wanted, 2]);
  });

  test('are written in their usual form', () => {
    expect(
      formulasOf(
        { type: 'transposed-conv', kernel: 3, filters: 2, stride: 2, padding: 1, outputPadding: 1 },
        shaped(3, 3, 1),
      ).written[0],
    ).toBe('(H − 1)·2 − 2·1 + 3 + 1');
    expect(
      formulasOf({ type: 'transposed-conv', kernel: 3, filters: 2, dilation: 2 }, shaped(3, 3, 1)).written[0],
    ).toBe('(H − 1)·1 + 2·(3 − 1) + 1');
  });

  test('the transpose of every convolution restores its input side with (n + 2p − k) mod s rows added', () => {
    for (const [n, k, s, p] of [
      [9, 3, 2, 1],
      [10, 3, 3, 0],
      [11, 4, 3, 2],
      [7, 1, 2, 0],
    ] as const) {
      const conv = formulasOf(
        { type: 'conv', kernel: k, stride: s, padding: p, filters: 1 },
        shaped(n, 1),
      ).shape;
      expect(
        formulasOf(
          {
            type: 'transposed-conv',
            kernel: k,
            stride: s,
            padding: p,
            outputPadding: (n + 2 * p - k) % s,
            filters: 1,
          },
          shaped(conv[0] ?? 0, 1),
        ).shape[0],
      ).toBe(n);
    }
  });
});

test('ceil has one incomplete window where the input is smaller than the window (PyTorch, ceil_mode)', () => {
  expect(
    formulasOf({ type: 'max-pool', size: 3 }, shaped(2, 2, 1), { 'pool-rounding': 'ceil' }).shape,
  ).toEqual([1, 1, 1]);
  expect(() => formulasOf({ type: 'max-pool', size: 3 }, shaped(2, 2, 1))).toThrow(
    'POOL-3: kernel 3 is larger than its input 2×2',
  );
});

test('the output of a global pool is a vector with one number a channel, for any map', () => {
  expect(formulasOf({ type: 'global-average-pool' }, shaped(7, 7, 2048)).shape).toEqual([2048]);
});

describe('an impossible layer is an error at its place', () => {
  test.each<[string, object, Shaped, string]>([
    [
      'an output padding as large as the stride',
      { type: 'transposed-conv', kernel: 3, filters: 1, stride: 2, outputPadding: 2 },
      shaped(4, 4, 1),
      'TCONV-3-1 stride 2 output pad 2: output padding 2 is not less than its stride or dilation 2; reduce it: a larger one adds cells that nothing reaches',
    ],
    [
      'padding that removes the whole output',
      { type: 'transposed-conv', kernel: 1, filters: 1, padding: 1 },
      shaped(2, 2, 1),
      'TCONV-1-1 pad 1: its padding removes the whole output (0×0); reduce the padding or enlarge the kernel',
    ],
    [
      '“same” and an output padding',
      { type: 'transposed-conv', kernel: 3, filters: 1, stride: 2, padding: 'same', outputPadding: 1 },
      shaped(4, 4, 1),
      'padding "same" fixes the size of the output; leave outputPadding out',
    ],
    [
      'adaptive pooling with another number of directions',
      { type: 'adaptive-max-pool', size: [2, 2] },
      shaped(9, 3),
      'ADAPTIVEPOOL-2: size 2x2 has 2 directions, but its input has 1',
    ],
    [
      'a pixel shuffle whose channels are not a multiple of r²',
      { type: 'pixel-shuffle', scale: 2 },
      shaped(4, 4, 6),
      'PIXELSHUFFLE-2: 6 channels do not divide into groups of 2·2 = 4; give the convolution before it a multiple of 4 filters',
    ],
    [
      'a pixel shuffle in one direction',
      { type: 'pixel-shuffle', scale: 2 },
      shaped(4, 4),
      'PIXELSHUFFLE-2: a pixel shuffle has 2 directions, but its input has 1',
    ],
    [
      'upsampling a vector',
      { type: 'upsample', scale: 2 },
      shaped(9),
      'UPSAMPLE-2: needs a map of height, width and channels, but a vector of 9 reaches it',
    ],
  ])('%s', (_name, written, incoming, message) => {
    expect(() => formulasOf(written, incoming)).toThrow(message);
  });
});
