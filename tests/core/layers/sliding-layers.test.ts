import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { layerOf, layerSchema, type LayerEntry } from '../../../core/layers/index.ts';
import { sizeOf, tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const arithmeticOf = (entry: LayerEntry) => layerOf(entry).arithmetic;
const counting = (...shape: readonly number[]): Tensor =>
  tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, i) => i),
  );
function forward(
  written: object,
  input: Tensor,
  parameters: Readonly<Record<string, Tensor>> = {},
  conventions?: ConventionChoices,
): Tensor {
  const entry = layerSchema.parse(written);
  return arithmeticOf(entry).forward(entry, [input], parameters, conventions);
}
function backward(
  written: object,
  input: Tensor,
  gradient: readonly number[],
  parameters: Readonly<Record<string, Tensor>> = {},
  conventions?: ConventionChoices,
) {
  const entry = layerSchema.parse(written);
  const { shape } = arithmeticOf(entry).forward(entry, [input], parameters, conventions);
  return arithmeticOf(entry).backward(entry, [input], parameters, tensor(shape, gradient), conventions);
}
const listed = ({ data }: Tensor): readonly number[] => Array.from(data);

describe('lines, kernels and finite differences agree', () => {
  const plane = [1, 2, 4, 5];
  test.each<[string, object, readonly number[], ConventionChoices?]>([
    ['convolution', { type: 'conv', kernel: 3, filters: 2 }, plane],
    [
      'convolution in one direction',
      { type: 'conv', kernel: 3, filters: 2, stride: 2, padding: [[1, 2]] },
      [2, 2, 6],
    ],
    [
      'convolution in three directions',
      { type: 'conv', kernel: 2, filters: 1, padding: [0, 1, 0] },
      [1, 2, 3, 2, 3],
    ],
    [
      'rectangular, stride, padding, dilation',
      { type: 'conv', kernel: [2, 3], filters: 2, stride: [2, 1], padding: [1, 2], dilation: [1, 2] },
      plane,
    ],
    [
      'padding “same” with a stride',
      { type: 'conv', kernel: 2, filters: 1, stride: 2, padding: 'same' },
      [1, 1, 5, 5],
    ],
    ['groups', { type: 'conv', kernel: 2, filters: 4, groups: 2 }, [1, 4, 3, 3]],
    ['depthwise', { type: 'conv', kernel: 2, filters: 6, groups: 'depthwise', bias: false }, [1, 3, 3, 3]],
    ['pointwise', { type: 'conv', kernel: 1, filters: 3 }, plane],
    [
      'true convolution',
      { type: 'conv', kernel: [2, 3], filters: 1 },
      plane,
      { 'convolution-flip': 'convolution' },
    ],
    [
      'transposed convolution',
      { type: 'transposed-conv', kernel: 3, filters: 2, stride: 2, padding: 1, outputPadding: 1 },
      [1, 2, 2, 3],
    ],
    [
      'transposed, groups and dilation',
      { type: 'transposed-conv', kernel: [2, 1], filters: 4, dilation: 2, groups: 2, bias: false },
      [1, 2, 2, 2],
    ],
    [
      'transposed “same”',
      { type: 'transposed-conv', kernel: 3, filters: 1, stride: 2, padding: 'same' },
      [1, 1, 3, 2],
    ],
    ['max pooling, overlapping', { type: 'max-pool', size: 3, stride: 1, padding: 1 }, plane],
    ['max pooling, dilated', { type: 'max-pool', size: 2, stride: 1, dilation: 2 }, plane],
    [
      'max pooling, the last window incomplete',
      { type: 'max-pool', size: 2 },
      [1, 1, 5, 5],
      { 'pool-rounding': 'ceil' },
    ],
    ['average pooling, padding counted', { type: 'average-pool', size: 2, padding: 1 }, plane],
    [
      'average pooling, padding left out',
      { type: 'average-pool', size: 2, padding: 1 },
      plane,
      { 'average-pool-padding': 'left-out' },
    ],
    [
      'average pooling, the last window incomplete',
      { type: 'average-pool', size: 2 },
      [1, 1, 5, 3],
      { 'pool-rounding': 'ceil' },
    ],
    ['global max pooling', { type: 'global-max-pool' }, plane],
    ['global average pooling', { type: 'global-average-pool' }, plane],
    ['adaptive max pooling', { type: 'adaptive-max-pool', size: [3, 2] }, plane],
    ['adaptive average pooling', { type: 'adaptive-average-pool', size: 3 }, plane],
    ['upsampling, nearest', { type: 'upsample', scale: [2, 3] }, [1, 2, 2, 2]],
    ['upsampling, linear by the edges', { type: 'upsample', scale: 2, mode: 'linear' }, [1, 1, 2, 3]],
    [
      'upsampling, linear by the corners',
      { type: 'upsample', scale: 3, mode: 'linear' },
      [1, 1, 2, 3],
      { 'upsample-corners': 'corners' },
    ],
    ['pixel shuffle', { type: 'pixel-shuffle', scale: 2 }, [2, 8, 2, 3]],
    ['fully connected', { type: 'dense', units: 3 }, [2, 4]],
    ['fully connected after a map', { type: 'dense', units: 2, bias: false }, [1, 2, 2, 2]],
    ['flatten', { type: 'flatten' }, plane],
  ])('%s', (_name, written, shape, conventions) => {
    const entry = layerSchema.parse(written);
    const arithmetic = arithmeticOf(entry);
    const input = seededTensor(shape, 41);
    // Two almost equal largest entries would be a kink within a finite difference; this seed has none.
    const found = disagreements({
      arithmetic,
      entry,
      inputs: [input],
      parameters: seededParameters(arithmetic, entry, [input], 42),
      ...(conventions ? { conventions } : {}),
    });
    expect(found).toEqual([]);
  });
});

/**
 * A convolution of one channel by a second route: the input copied into a larger array of zeros, the kernel
 * dilated with zeros, then multiplied at each position.
 */
function convolvedByPadding(
  input: Tensor,
  kernel: Tensor,
  {
    stride,
    padding,
    dilation,
    bias,
  }: { readonly stride: number; readonly padding: number; readonly dilation: number; readonly bias: number },
): number[][] {
  const [height = 0, width = 0] = input.shape.slice(2);
  const [kh = 0, kw = 0] = kernel.shape.slice(2);
  const padded = Array.from({ length: height + 2 * padding }, (_, y) =>
    Array.from({ length: width + 2 * padding }, (_, x) => {
      const [row, column] = [y - padding, x - padding];
      return row >= 0 && row < height && column >= 0 && column < width
        ? (input.data[row * width + column] ?? 0)
        : 0;
    }),
  );
  const spread = Array.from({ length: dilation * (kh - 1) + 1 }, (_, y) =>
    Array.from({ length: dilation * (kw - 1) + 1 }, (_, x) =>
      y % dilation === 0 && x % dilation === 0 ? (kernel.data[(y / dilation) * kw + x / dilation] ?? 0) : 0,
    ),
  );
  const rows: number[][] = [];
  for (let top = 0; top + spread.length <= padded.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left + (spread[0]?.length ?? 0) <= (padded[0]?.length ?? 0); left += stride)
      row.push(
        bias +
          spread.reduce(
            (sum, line, y) =>
              sum + line.reduce((part, w, x) => part + w * (padded[top + y]?.[left + x] ?? 0), 0),
            0,
          ),
      );
    rows.push(row);
  }
  return rows;
}

/** The settings in which a function differs from `convolvedByPadding`. */
function wrongConvolutions(
  work: (
    entry: { readonly stride: number; readonly padding: number; readonly dilation: number },
    input: Tensor,
    kernel: Tensor,
    bias: number,
  ) => { readonly shape: readonly number[]; readonly values: readonly number[] },
): string[] {
  const [input, kernel] = [seededTensor([1, 1, 6, 7], 1), seededTensor([1, 1, 2, 3], 2)];
  return [
    { stride: 1, padding: 0, dilation: 1 },
    { stride: 2, padding: 1, dilation: 1 },
    { stride: 1, padding: 2, dilation: 2 },
  ].flatMap((setting) => {
    const expected = convolvedByPadding(input, kernel, { ...setting, bias: 0.5 });
    const { shape, values } = work(setting, input, kernel, 0.5);
    const right =
      shape[0] === expected.length &&
      shape[1] === expected[0]?.length &&
      expected
        .flat()
        .every(
          (value, i) =>
            Math.abs(value - (values[i] ?? Number.NaN)) <=
            FEW_ROUNDINGS.within * Math.max(1, Math.abs(value)),
        );
    return right ? [] : [JSON.stringify(setting)];
  });
}
const ours = (
  setting: object,
  input: Tensor,
  kernel: Tensor,
  bias: number,
  conventions?: ConventionChoices,
) => {
  const y = forward(
    { type: 'conv', kernel: kernel.shape.slice(2), filters: 1, ...setting },
    input,
    { weight: kernel, bias: tensor([1], [bias]) },
    conventions,
  );
  return { shape: y.shape.slice(2), values: listed(y) };
};

describe('a convolution equals the dilated kernel moved over the padded input', () => {
  test('without a mistake', () => {
    expect(wrongConvolutions(ours)).toEqual([]);
  });

  test.each<[string, Parameters<typeof wrongConvolutions>[0]]>([
    [
      'the kernel flipped',
      (setting, input, kernel, bias) =>
        ours(setting, input, kernel, bias, { 'convolution-flip': 'convolution' }),
    ],
    [
      'padding on one side only',
      (setting, input, kernel, bias) =>
        ours(
          {
            ...setting,
            padding: [
              [setting.padding, 0],
              [setting.padding, 0],
            ],
          },
          input,
          kernel,
          bias,
        ),
    ],
    [
      'padding twice',
      (setting, input, kernel, bias) =>
        ours({ ...setting, padding: 2 * setting.padding }, input, kernel, bias),
    ],
    [
      'dilation ignored',
      (setting, input, kernel, bias) => ours({ ...setting, dilation: 1 }, input, kernel, bias),
    ],
    [
      'stride ignored',
      (setting, input, kernel, bias) => ours({ ...setting, stride: 1 }, input, kernel, bias),
    ],
    ['the bias omitted', (setting, input, kernel) => ours(setting, input, kernel, 0)],
    [
      'the bias once for every weight',
      (setting, input, kernel, bias) => ours(setting, input, kernel, 6 * bias),
    ],
    [
      'rows and columns of the kernel exchanged',
      (setting, input, kernel, bias) =>
        ours(
          setting,
          input,
          tensor(
            [1, 1, 2, 3],
            [0, 2, 4, 1, 3, 5].map((i) => kernel.data[i] ?? 0),
          ),
          bias,
        ),
    ],
  ])('%s: the comparison detects it', (_name, work) => {
    expect(wrongConvolutions(work)).not.toEqual([]);
  });

  test('true convolution is cross-correlation with the kernel rotated by 180°', () => {
    const [input, kernel] = [seededTensor([1, 1, 4, 4], 3), seededTensor([1, 1, 2, 3], 4)];
    const turned = tensor(kernel.shape, [...kernel.data].reverse());
    expect(ours({}, input, kernel, 0, { 'convolution-flip': 'convolution' })).toEqual(
      ours({}, input, turned, 0),
    );
  });
});

describe('published numbers and hand calculations', () => {
  test('Dumoulin & Visin 2016, Figure 1.1: 5×5 under 3×3', () => {
    const input = tensor(
      [1, 1, 5, 5],
      [3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1],
    );
    const kernel = tensor([1, 1, 3, 3], [0, 1, 2, 2, 2, 0, 0, 1, 2]);
    const figure = [12, 12, 17, 10, 17, 19, 9, 6, 14];
    expect(
      listed(forward({ type: 'conv', kernel: 3, filters: 1, bias: false }, input, { weight: kernel })),
    ).toEqual(figure);
    // The same input is pooled in Figures 1.5 and 1.6 by 3×3, stride 1.
    expect(listed(forward({ type: 'max-pool', size: 3, stride: 1 }, input))).toEqual([
      3, 3, 3, 3, 3, 3, 3, 2, 3,
    ]);
    expect(
      listed(forward({ type: 'average-pool', size: 3, stride: 1 }, input)).map((value) => value.toFixed(1)),
    ).toEqual(['1.7', '1.7', '1.7', '1.0', '1.2', '1.8', '1.1', '0.8', '1.3']);
  });

  test('a transposed convolution adds the kernel times each input cell', () => {
    // 1·(1 2) at 0, 2·(1 2) at 1, 3·(1 2) at 2: 1, 2 + 2, 4 + 3, 6
    expect(
      listed(
        forward(
          { type: 'transposed-conv', kernel: 2, filters: 1, bias: false },
          tensor([1, 1, 3], [1, 2, 3]),
          { weight: tensor([1, 1, 2], [1, 2]) },
        ),
      ),
    ).toEqual([1, 4, 7, 6]);
    // With stride 2 they do not overlap.
    expect(
      listed(
        forward(
          { type: 'transposed-conv', kernel: 2, filters: 1, stride: 2, bias: false },
          tensor([1, 1, 3], [1, 2, 3]),
          { weight: tensor([1, 1, 2], [1, 2]) },
        ),
      ),
    ).toEqual([1, 2, 2, 4, 3, 6]);
  });

  test('adaptive pooling of 0 … 4 to three cells: windows 0–1, 1–3, 3–4', () => {
    expect(listed(forward({ type: 'adaptive-average-pool', size: 3 }, counting(1, 1, 5)))).toEqual([
      0.5, 2, 3.5,
    ]);
    expect(listed(forward({ type: 'adaptive-max-pool', size: 3 }, counting(1, 1, 5)))).toEqual([1, 3, 4]);
  });

  test('a pixel shuffle turns four channels of each cell into 2×2 cells, channel by channel', () => {
    // Two cells (h, w) = (0, 0), (0, 1); channels 0 … 3 become output channel 0, channels 4 … 7 channel 1.
    // Channel k is 2k at the first cell and 2k + 1 at the second.
    const shuffled = forward({ type: 'pixel-shuffle', scale: 2 }, counting(1, 8, 1, 2));
    expect(shuffled.shape).toEqual([1, 2, 2, 4]);
    expect(listed(shuffled)).toEqual([0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15]);
  });

  test('linear upsampling of 0 … 3 by 2: quarters with aligned edges, sevenths with aligned corners', () => {
    expect(listed(forward({ type: 'upsample', scale: 2, mode: 'linear' }, counting(1, 1, 4)))).toEqual([
      0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3,
    ]);
    listed(
      forward(
        { type: 'upsample', scale: 2, mode: 'linear' },
        counting(1, 1, 4),
        {},
        { 'upsample-corners': 'corners' },
      ),
    ).forEach((value, i) => expectClose(value, (i * 3) / 7, FEW_ROUNDINGS));
  });

  test('an average pool of ones with padding 1: corners are 4/9 where the padding counts, 1 where it does not', () => {
    const ones = tensor([1, 1, 4, 4], new Array(16).fill(1));
    expectClose(
      listed(forward({ type: 'average-pool', size: 3, stride: 3, padding: 1 }, ones))[0] ?? 0,
      4 / 9,
      FEW_ROUNDINGS,
    );
    expect(
      listed(
        forward(
          { type: 'average-pool', size: 3, stride: 3, padding: 1 },
          ones,
          {},
          { 'average-pool-padding': 'left-out' },
        ),
      ),
    ).toEqual([1, 1, 1, 1]);
    // Keras's “same” does not count it: AveragePooling2D(3, strides=2, padding="same").
    expect(listed(forward({ type: 'average-pool', size: 3, stride: 2, padding: 'same' }, ones))).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test('PyTorch’s ceil_mode counts the padding of an incomplete window, but not what lies beyond', () => {
    // Six ones, padded by one on each side, window 3, stride 2: the fourth window is [1, pad]: 1/2, not 1/3.
    const values = listed(
      forward(
        { type: 'average-pool', size: 3, stride: 2, padding: 1 },
        tensor([1, 1, 6], new Array(6).fill(1)),
        {},
        { 'pool-rounding': 'ceil' },
      ),
    );
    [2 / 3, 1, 1, 1 / 2].forEach((value, i) => expectClose(values[i] ?? Number.NaN, value, FEW_ROUNDINGS));
  });

  test('depthwise: each filter reads only its own channel', () => {
    const input = tensor([1, 2, 2], [1, 2, 10, 20]);
    expect(
      listed(
        forward({ type: 'conv', kernel: 1, filters: 2, groups: 'depthwise', bias: false }, input, {
          weight: tensor([2, 1, 1], [3, 5]),
        }),
      ),
    ).toEqual([3, 6, 50, 100]);
  });
});

describe('ties in max pooling', () => {
  const ones = tensor([1, 1, 2, 2], [1, 1, 0, 1]);

  test('the first in row-major order receives the whole gradient (PyTorch MaxPool2d)', () => {
    expect(listed(backward({ type: 'max-pool', size: 2 }, ones, [6]).inputs[0] as Tensor)).toEqual([
      6, 0, 0, 0,
    ]);
  });

  test('by the convention, all share it equally', () => {
    expect(
      listed(backward({ type: 'max-pool', size: 2 }, ones, [6], {}, { tie: 'shared' }).inputs[0] as Tensor),
    ).toEqual([2, 2, 0, 2]);
  });

  test.each<ConventionChoices>([{ tie: 'first' }, { tie: 'shared' }])(
    'lines and kernel agree on it: %o',
    (conventions) => {
      const entry = layerSchema.parse({ type: 'max-pool', size: [2, 3] });
      // A tie is a kink, where finite differences are not valid: only the lines are compared here.
      const found = disagreements({
        arithmetic: arithmeticOf(entry),
        entry,
        inputs: [tensor([1, 1, 2, 3], [2, 5, 5, 1, 5, 0])],
        conventions,
      });
      expect(found.filter((one) => !one.startsWith("kernel's slope"))).toEqual([]);
    },
  );

  test('giving the whole gradient to each is detected: the shares of a window add up to its gradient', () => {
    const total = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0);
    for (const tie of ['first', 'shared'] as const)
      expect(
        total(listed(backward({ type: 'max-pool', size: 2 }, ones, [6], {}, { tie }).inputs[0] as Tensor)),
      ).toBe(6);
    expect(total([6, 6, 0, 6])).not.toBe(6);
  });
});

describe('a transposed convolution and a convolution', () => {
  const setting = { kernel: [2, 3], stride: [2, 1], padding: [1, 0], dilation: [1, 2] };
  const [x, w] = [seededTensor([1, 2, 5, 6], 7), seededTensor([3, 2, 2, 3], 8)];
  const conv = { type: 'conv', filters: 3, bias: false, ...setting };
  const y = forward(conv, x, { weight: w });
  const g = seededTensor(y.shape, 9);
  // (5 + 2 − 2)/2 has a remainder of one row, which output padding restores.
  const back = { type: 'transposed-conv', filters: 2, bias: false, outputPadding: [1, 0], ...setting };

  test('the input gradient of a convolution is the transposed convolution (Dumoulin & Visin 2016, §4)', () => {
    const gradient = backward(conv, x, listed(g), { weight: w }).inputs[0] as Tensor;
    const transposed = forward(back, g, { weight: w });
    expect(transposed.shape).toEqual(x.shape);
    listed(transposed).forEach((value, i) =>
      expectClose(value, gradient.data[i] ?? Number.NaN, FEW_ROUNDINGS),
    );
  });

  test('⟨conv x, g⟩ = ⟨x, transposed g⟩', () => {
    const dot = (a: Tensor, b: Tensor): number =>
      a.data.reduce((sum, value, i) => sum + value * (b.data[i] ?? 0), 0);
    expectClose(dot(y, g), dot(x, forward(back, g, { weight: w })), FEW_ROUNDINGS);
  });

  test('with the kernel flipped it differs from that gradient', () => {
    const gradient = backward(conv, x, listed(g), { weight: w }).inputs[0] as Tensor;
    expect(
      Math.abs(
        (forward(back, g, { weight: w }, { 'convolution-flip': 'convolution' }).data[8] ?? 0) -
          (gradient.data[8] ?? 0),
      ),
    ).toBeGreaterThan(0.01);
  });
});

test('the gradient of a bias is the sum over the output positions of its filter', () => {
  const { parameters } = backward(
    { type: 'conv', kernel: 2, filters: 2 },
    counting(1, 1, 3, 3),
    [1, 2, 3, 4, 5, 6, 7, 8],
    { weight: counting(2, 1, 2, 2), bias: tensor([2]) },
  );
  expect(listed(parameters['bias'] as Tensor)).toEqual([1 + 2 + 3 + 4, 5 + 6 + 7 + 8]);
});
