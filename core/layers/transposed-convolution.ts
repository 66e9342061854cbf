import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { add, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { evaluate } from '../expr/evaluate.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { filterFields, groupsOf, groupsText } from './convolution.ts';
import { onlyShape, type LayerDefinition, type Shaped, type Window } from './layer.ts';
import { PADDING, taps } from './taps.ts';
import { weightedSum, type WeightedSum } from './weighted-sum.ts';
import { mapSides, perDirection, reach, sideText, windowOver, windowSuffix } from './window.ts';
import { channelsLast, kerasBias, kerasIgnored, kerasPadding } from './listing/keras-arguments.ts';
import { activated } from './listing/activation-calls.ts';
import { expected, torchBias } from './listing/pytorch-arguments.ts';
import type { Arguments } from './listing/arguments.ts';
import {
  biasFlags,
  dilationField,
  filtersField,
  groupsField,
  kernelField,
  paddingField,
  paddingFlags,
  strideField,
} from './listing/spelling.ts';

const naturalSides = z.union(
  [z.int().min(0).max(1000), z.array(z.int().min(0).max(1000)).min(1).max(3).readonly()],
  { error: 'give a whole number, or one a direction as [height, width]' },
);

/**
 * The fields are those of the convolution whose transpose this is: `padding` cells are removed from the
 * output, and with 'same' its sides are those of the input times the stride (Keras).
 */
export const transposedConvolutionSchema = z.strictObject({
  type: z.literal('transposed-conv'),
  ...filterFields,
  /**
   * Rows and columns added at the end of the output, fewer than the stride: a convolution with stride maps
   * inputs of several sizes to the same output size. Absent: 0.
   */
  outputPadding: naturalSides.optional(),
});
export type TransposedConvolution = z.infer<typeof transposedConvolutionSchema>;

/**
 * Transposed convolution: every input cell adds the kernel, multiplied by its value, to the output, at
 * distances of the stride. Sides (n − 1)·s − 2p + d(k − 1) + a + 1. The gradient of a convolution by its
 * input is a transposed convolution. Dumoulin & Visin 2016, §4, relationship 14; torch.nn.ConvTranspose2d.
 */
export const transposedConvolution: LayerDefinition<typeof transposedConvolutionSchema> = {
  schema: transposedConvolutionSchema,
  title: 'Transposed convolution',
  source: 'Dumoulin & Visin 2016, §4',
  label: (entry) => {
    const added = sideText(entry.outputPadding ?? 0);
    return (
      entry.name ??
      `TCONV-${sideText(entry.kernel)}-${entry.filters}${windowSuffix(entry)}${added === '0' ? '' : ` output pad ${added}`}${groupsText(entry)}`
    );
  },
  /** The number of input cells that contribute to an output cell differs from cell to cell. */
  window: () => null,
  formulas: (entry, incoming, where, conventions) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const { window, added } = placed(entry, spatial.length, where, conventions);
    const shape = spatial.map((side, axis) => sideOf(side, axis, window, added[axis] ?? 0));
    checkSome(spatial, shape, where);
    const groups = groupsOf(entry, channels.value, where);
    const kernel = window.kernel.map((side) => num(side));
    const each: Expr = groups === 1 ? num(entry.filters) : num(entry.filters / groups);
    return {
      type: 'map',
      shape: [...shape, num(entry.filters)],
      reasons: {
        side: 'window-side',
        last: 'filter-maps',
        weights: groups === 1 ? 'kernel-weights' : 'grouped-weights',
        biases: 'filter-biases',
      },
      weights: mul(...kernel, ref(channels.id), each),
      biases: entry.bias === false ? num(0) : num(entry.filters),
      // One for every input cell, filter and kernel cell, including products that the padding removes.
      multiplyAdds: () => mul(...spatial.map(({ id }) => ref(id)), ref(channels.id), each, ...kernel),
    };
  },
  words: [
    {
      label: 'TCONV',
      words: [
        'tconv',
        'transposed conv',
        'transposed convolution',
        'conv transpose',
        'deconv',
        'deconvolution',
        'up conv',
      ],
      positional: [kernelField, filtersField],
      named: [
        strideField,
        paddingField,
        dilationField,
        { key: 'outputPadding', form: 'sides', words: ['output pad', 'output padding'] },
        groupsField,
      ],
      flags: [...paddingFlags, ...biasFlags, { key: 'groups', value: 'depthwise', words: ['depthwise'] }],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Conv2DTranspose', 'Conv1DTranspose', 'Conv3DTranspose'],
      parameters: [
        'filters',
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'activation',
        'use_bias',
      ],
      named: ['output_padding'],
      ignored: kerasIgnored,
      read: (given) => {
        channelsLast(given);
        return [
          {
            written: {
              type: 'transposed-conv',
              filters: given.needed('filters'),
              bias: kerasBias(given),
              ...kerasSides(given),
            },
          },
          ...activated(given),
        ];
      },
    },
  ],
  pytorch: [
    {
      names: ['ConvTranspose2d', 'ConvTranspose1d', 'ConvTranspose3d'],
      parameters: [
        'in_channels',
        'out_channels',
        'kernel_size',
        'stride',
        'padding',
        'output_padding',
        'groups',
        'bias',
        'dilation',
      ],
      read: (given) => [
        {
          written: {
            type: 'transposed-conv',
            kernel: given.sides('kernel_size') ?? given.needed('kernel_size'),
            filters: given.needed('out_channels'),
            stride: given.sides('stride'),
            padding: given.sides('padding'),
            outputPadding: given.sides('output_padding'),
            groups: given.count('groups') === 1 ? undefined : given.count('groups'),
            dilation: given.sides('dilation'),
            bias: torchBias(given),
          },
          expects: expected(given, 'in_channels'),
        },
      ],
    },
  ],
  arithmetic: weightedSum('transposed-cell', (entry, shape, conventions) =>
    productsOf(entry, shape, conventions),
  ),
};

/**
 * Kernel, stride and padding of Keras's transposed convolution, whose sides differ from PyTorch's: without
 * padding n·s + max(d(k − 1) + 1 − s, 0), so that a kernel shorter than the stride leaves s − k cells after
 * the last; with `output_padding` o, (n − 1)·s + k + o, less 2⌊k/2⌋ under "same". Keras,
 * `compute_conv_transpose_output_shape`.
 */
function kerasSides(given: Arguments): Readonly<Record<string, unknown>> {
  const kernel = given.sides('kernel_size') ?? given.needed('kernel_size');
  const stride = given.sides('strides');
  const dilation = given.sides('dilation_rate');
  const padding = kerasPadding(given);
  const more = given.sides('output_padding');
  const common = { kernel, stride, dilation };
  const rank = Math.max(
    ...[kernel, stride, dilation].map((one) => (typeof one === 'object' ? one.length : 1)),
  );
  const at = (of: number | readonly number[] | undefined, axis: number): number =>
    typeof of === 'object' ? (of[axis] ?? 1) : (of ?? 1);
  const each = (of: (reached: number, axis: number) => number): number | readonly number[] => {
    const sides = Array.from({ length: rank }, (_, axis) =>
      of(at(dilation, axis) * (at(kernel, axis) - 1) + 1, axis),
    );
    return sides.every((side) => side === sides[0]) ? (sides[0] ?? 0) : sides;
  };
  if (padding === 'same')
    return more === undefined
      ? { ...common, padding }
      : { ...common, padding: each((reached) => Math.floor(reached / 2)), outputPadding: more };
  const added = more ?? each((reached, axis) => Math.max(at(stride, axis) - reached, 0));
  return { ...common, outputPadding: added === 0 ? undefined : added };
}

/**
 * The window of the convolution that leads back, and the cells added after. 'same' is Keras's: the padding
 * that leads from n·s back to n.
 */
function placed(
  entry: TransposedConvolution,
  rank: number,
  where: string,
  conventions: ConventionChoices | undefined,
): { readonly window: Window; readonly added: readonly number[] } {
  const unpadded = windowOver(
    { ...entry, padding: entry.padding === 'same' ? 0 : entry.padding },
    new Array<null>(rank).fill(null),
    where,
    conventions,
  );
  if (entry.padding === 'same') {
    if (entry.outputPadding !== undefined)
      throw problemError(where, 'padding "same" fixes the size of the output', 'leave outputPadding out');
    const spare = unpadded.stride.map((s, axis) => reach(unpadded, axis) - s);
    return {
      window: {
        ...unpadded,
        padding: spare.map((cells) => [
          Math.floor(Math.max(cells, 0) / 2),
          Math.ceil(Math.max(cells, 0) / 2),
        ]),
      },
      added: spare.map((cells) => Math.max(-cells, 0)),
    };
  }
  const added =
    typeof entry.outputPadding === 'number' || entry.outputPadding === undefined
      ? new Array<number>(rank).fill(entry.outputPadding ?? 0)
      : entry.outputPadding;
  if (added.length !== rank) perDirection(added, rank, 'output padding', where);
  added.forEach((cells, axis) => {
    const most = Math.max(unpadded.stride[axis] ?? 1, unpadded.dilation[axis] ?? 1);
    if (cells >= most)
      throw problemError(
        where,
        `output padding ${cells} is not less than its stride or dilation ${most}`,
        'reduce it: a larger one adds cells that nothing reaches',
      );
  });
  return { window: unpadded, added };
}

function sideOf(side: Shaped['sides'][number], axis: number, window: Window, added: number): Expr {
  const [k, s, d] = [window.kernel[axis] ?? 1, window.stride[axis] ?? 1, window.dilation[axis] ?? 1];
  const [before, after] = window.padding[axis] ?? [0, 0];
  const spread = mul(sub(ref(side.id), num(1)), num(s));
  const cut =
    before === after
      ? before === 0
        ? spread
        : sub(spread, mul(num(2), num(before)))
      : sub(sub(spread, num(before)), num(after));
  // With dilation 1, the usual form of d(k − 1) + 1 is k.
  const withoutAdded =
    d === 1 ? add(...termsOf(cut), num(k)) : add(...termsOf(cut), mul(num(d), sub(num(k), num(1))), num(1));
  return added === 0 ? withoutAdded : add(...termsOf(withoutAdded), num(added));
}
const termsOf = (expr: Expr): readonly Expr[] => (expr.op === 'add' ? expr.terms : [expr]);

function checkSome(
  spatial: readonly { readonly id: string; readonly value: number }[],
  shape: readonly Expr[],
  where: string,
): readonly number[] {
  const sides = shape.map((side) =>
    evaluate(side, (id) => spatial.find((one) => one.id === id)?.value ?? Number.NaN),
  );
  if (sides.some((side) => side < 1))
    throw problemError(
      where,
      `its padding removes the whole output (${sides.join('×')})`,
      'reduce the padding or enlarge the kernel',
    );
  return sides;
}

/**
 * y[n, f, i·s − p + k·d] is the sum of x[n, c, i] · w[c, f, k], plus b[f] once. w is [channels, filters /
 * groups, …] (torch.nn.ConvTranspose2d).
 */
function productsOf(
  entry: TransposedConvolution,
  shape: readonly number[],
  conventions: ConventionChoices | undefined,
): WeightedSum {
  const [batch = 1, channels = 1, ...spatial] = shape;
  const where = transposedConvolution.label(entry);
  const { window, added } = placed(entry, spatial.length, where, conventions);
  const sides = spatial.map((value, axis) => ({ id: String(axis), value }));
  const output = checkSome(
    sides,
    sides.map((side, axis) => sideOf(side, axis, window, added[axis] ?? 0)),
    where,
  );
  const groups = groupsOf(entry, channels, where);
  const [seen, together] = [channels / groups, entry.filters / groups];
  const reached = taps(output, spatial, window);
  const [plane, kernel] = [sizeOf(output), sizeOf(window.kernel)];
  const flipped = useConvention('convolution-flip', conventions).choice === 'convolution';
  return {
    output: [batch, entry.filters, ...output],
    weight: [channels, together, ...window.kernel],
    bias:
      entry.bias === false
        ? null
        : { count: entry.filters, of: (at) => Math.floor(at / plane) % entry.filters },
    products: (visit) => {
      for (let n = 0; n < batch; n += 1) {
        for (let c = 0; c < channels; c += 1) {
          const first = Math.floor(c / seen) * together;
          for (let f = 0; f < together; f += 1) {
            reached.forEach((cells, i) => {
              for (let k = 0; k < kernel; k += 1) {
                const cell = cells[k] ?? PADDING;
                if (cell !== PADDING)
                  visit(
                    (n * entry.filters + first + f) * plane + cell,
                    (c * together + f) * kernel + (flipped ? kernel - 1 - k : k),
                    (n * channels + c) * reached.length + i,
                  );
              }
            });
          }
        }
      }
    },
  };
}
