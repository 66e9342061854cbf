import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { div, mul, num, ref, type Expr } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { outputSides, PADDING, taps } from './taps.ts';
import { weightedSum, type WeightedSum } from './weighted-sum.ts';
import {
  checkFits,
  mapSides,
  outputSide,
  paddingSchema,
  positiveSchema,
  sidesSchema,
  sideText,
  windowOver,
  windowSuffix,
} from './window.ts';
import { channelsLast, kerasBias, kerasIgnored, kerasPadding } from './listing/keras-arguments.ts';
import { activated } from './listing/activation-calls.ts';
import { expected, torchBias, torchPadding } from './listing/pytorch-arguments.ts';
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
import type { Arguments } from './listing/arguments.ts';
import type { Made } from './listing/python-layer.ts';

/** The document fields of a kernel and its filters, for a convolution and for its transpose. */
export const filterFields = {
  name: z.string().min(1).max(60).optional(),
  kernel: sidesSchema,
  filters: positiveSchema,
  stride: sidesSchema.default(1),
  padding: paddingSchema.default(0),
  /** Distance between neighbouring kernel cells, in input cells. Absent: 1. */
  dilation: sidesSchema.optional(),
  /**
   * How many independent groups channels and filters divide into; 'depthwise': one group a channel. Absent:
   * 1.
   */
  groups: z
    .union([positiveSchema, z.literal('depthwise')], { error: 'give a whole number or "depthwise"' })
    .optional(),
  /** Absent: true. */
  bias: z.boolean().optional(),
};
export const convolutionSchema = z.strictObject({ type: z.literal('conv'), ...filterFields });
export type Convolution = z.infer<typeof convolutionSchema>;

/**
 * Convolution in one, two or three directions with N filters of K×K over C channels: sides by `outputSide`,
 * always rounded down; K·K·(C/groups)·N weights, one bias for each filter. Dumoulin & Visin 2016, §2.4;
 * LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998, §II;
 * groups: Krizhevsky et al. 2012, §3.2; depthwise and pointwise (K = 1): Howard et al., "MobileNets", 2017,
 * §3.1.
 */
export const convolution: LayerDefinition<typeof convolutionSchema> = {
  schema: convolutionSchema,
  title: 'Convolution',
  source: 'Dumoulin & Visin 2016, §2.4',
  label: (entry) =>
    entry.name ??
    `${entry.groups === 'depthwise' ? 'DWCONV' : 'CONV'}-${sideText(entry.kernel)}-${entry.filters}${windowSuffix(entry)}${groupsText(entry)}`,
  window: windowOver,
  formulas: (entry, incoming, where, conventions) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const window = windowOver(
      entry,
      spatial.map(({ value }) => value),
      where,
      conventions,
    );
    checkFits(spatial, window, where);
    const groups = groupsOf(entry, channels.value, where);
    const filters = num(entry.filters);
    // A depthwise filter sees one channel.
    const seen: Expr =
      groups === 1
        ? ref(channels.id)
        : groups === channels.value
          ? num(1)
          : div(ref(channels.id), num(groups));
    const kernel = window.kernel.map((side) => num(side));
    return {
      type: 'map',
      shape: [...spatial.map((side, axis) => outputSide(side, axis, window, 'floor')), filters],
      reasons: {
        side: window.dilation.some((apart) => apart > 1) ? 'dilated-side' : 'window-side',
        last: 'filter-maps',
        weights: groups === 1 ? 'kernel-weights' : 'grouped-weights',
        biases: 'filter-biases',
      },
      weights: mul(...kernel, seen, filters),
      biases: entry.bias === false ? num(0) : filters,
      multiplyAdds: (out) => mul(...out.map(ref), ...kernel, seen),
    };
  },
  words: [
    {
      label: 'DWCONV',
      words: ['dwconv', 'depthwise conv', 'depthwise convolution', 'depthwise'],
      positional: [kernelField, filtersField],
      named: [strideField, paddingField, dilationField],
      flags: [...paddingFlags, ...biasFlags],
      fixed: { groups: 'depthwise' },
    },
    {
      label: 'CONV',
      words: ['conv', 'convolution', 'conv 1d', 'conv 2d', 'conv 3d'],
      positional: [kernelField, filtersField],
      named: [strideField, paddingField, dilationField, groupsField],
      flags: [...paddingFlags, ...biasFlags],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Conv2D', 'Conv1D', 'Conv3D', 'Convolution2D', 'Convolution1D', 'Convolution3D'],
      parameters: [
        'filters',
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'groups',
        'activation',
        'use_bias',
      ],
      ignored: kerasIgnored,
      read: (given) => {
        const groups = given.count('groups');
        return readKeras(given, {
          filters: given.needed('filters'),
          groups: groups === 1 ? undefined : groups,
        });
      },
    },
    {
      names: ['DepthwiseConv2D', 'DepthwiseConv1D'],
      parameters: [
        'kernel_size',
        'strides',
        'padding',
        'depth_multiplier',
        'data_format',
        'dilation_rate',
        'activation',
        'use_bias',
      ],
      ignored: kerasIgnored,
      read: (given) => readKeras(given, { groups: 'depthwise', multiplier: given.count('depth_multiplier') }),
    },
    {
      // Its two parts as layers of their own: filters of one channel each without a bias, then 1×1.
      names: ['SeparableConv2D', 'SeparableConvolution2D', 'SeparableConv1D'],
      parameters: [
        'filters',
        'kernel_size',
        'strides',
        'padding',
        'data_format',
        'dilation_rate',
        'depth_multiplier',
        'activation',
        'use_bias',
      ],
      ignored: [...kerasIgnored, 'pointwise_initializer', 'pointwise_regularizer', 'pointwise_constraint'],
      read: (given) => {
        const [depthwise] = readKeras(given, {
          groups: 'depthwise',
          multiplier: given.count('depth_multiplier'),
          bias: false,
        });
        const pointwise = {
          type: 'conv',
          kernel: 1,
          filters: given.needed('filters'),
          bias: kerasBias(given),
        };
        return [...(depthwise ? [depthwise] : []), { written: pointwise }, ...activated(given)];
      },
    },
  ],
  pytorch: [
    {
      names: ['Conv2d', 'Conv1d', 'Conv3d'],
      parameters: [
        'in_channels',
        'out_channels',
        'kernel_size',
        'stride',
        'padding',
        'dilation',
        'groups',
        'bias',
        'padding_mode',
      ],
      read: (given) => {
        const groups = given.count('groups');
        const channels = expected(given, 'in_channels');
        given.only('padding_mode', 'zeros', 'leave it out');
        const written = {
          type: 'conv',
          kernel: given.sides('kernel_size') ?? given.needed('kernel_size'),
          filters: given.needed('out_channels'),
          stride: given.sides('stride'),
          padding: torchPadding(given),
          dilation: given.sides('dilation'),
          groups: groups === 1 ? undefined : groups === channels.value ? 'depthwise' : groups,
          bias: torchBias(given),
        };
        return [{ written, expects: channels }];
      },
    },
  ],
  arithmetic: weightedSum(
    ({ dilation = 1 }) => ([dilation].flat().some((apart) => apart > 1) ? 'dilated-cell' : 'conv-cell'),
    (entry, shape, conventions) => productsOf(entry, shape, conventions),
  ),
};

/**
 * y[n, f, o] = Σ x[n, c, o·s − p + k·d] · w[f, c, k] + b[f] over the channels c of the filter's group and the
 * cells k of the kernel. Products with cells of padding are 0 and are omitted. True convolution flips the
 * kernel. x is [batch, channels, …], w [filters, channels / groups, …] (torch.nn.Conv2d).
 */
function productsOf(
  entry: Convolution,
  shape: readonly number[],
  conventions: ConventionChoices | undefined,
): WeightedSum {
  const [batch = 1, channels = 1, ...spatial] = shape;
  const where = convolution.label(entry);
  const window = windowOver(entry, spatial, where, conventions);
  checkFits(
    spatial.map((value) => ({ value })),
    window,
    where,
  );
  const seen = channels / groupsOf(entry, channels, where);
  const together = entry.filters / (channels / seen);
  const positions = outputSides(spatial, window, 'floor');
  const reads = taps(spatial, positions, window);
  const [plane, kernel] = [sizeOf(spatial), sizeOf(window.kernel)];
  const flipped = useConvention('convolution-flip', conventions).choice === 'convolution';
  return {
    output: [batch, entry.filters, ...positions],
    weight: [entry.filters, seen, ...window.kernel],
    bias:
      entry.bias === false
        ? null
        : { count: entry.filters, of: (output) => Math.floor(output / reads.length) % entry.filters },
    products: (visit) => {
      for (let n = 0; n < batch; n += 1) {
        for (let f = 0; f < entry.filters; f += 1) {
          const from = n * channels + Math.floor(f / together) * seen;
          reads.forEach((read, o) => {
            for (let c = 0; c < seen; c += 1) {
              for (let k = 0; k < kernel; k += 1) {
                const cell = read[k] ?? PADDING;
                if (cell !== PADDING)
                  visit(
                    (n * entry.filters + f) * reads.length + o,
                    (f * seen + c) * kernel + (flipped ? kernel - 1 - k : k),
                    (from + c) * plane + cell,
                  );
              }
            }
          });
        }
      }
    },
  };
}

/** Reads any convolution class of Keras; `own` has the fields that differ between the classes. */
function readKeras(given: Arguments, own: Readonly<Record<string, unknown>>): readonly Made[] {
  channelsLast(given);
  const kernel = given.sides('kernel_size') ?? given.needed('kernel_size');
  const dilation = given.sides('dilation_rate');
  return [
    {
      written: {
        type: 'conv',
        kernel,
        stride: given.sides('strides'),
        padding: isCausal(given) ? [[causalCells(kernel, dilation), 0]] : kerasPadding(given),
        dilation,
        bias: kerasBias(given),
        ...own,
      },
    },
    ...activated(given),
  ];
}

/** Conv1D alone has `padding="causal"`: all cells before the first, so that no output sees what comes after it. */
const isCausal = (given: Arguments): boolean =>
  given.isText('padding') &&
  given.text('padding') === 'causal' &&
  /Conv(?:olution)?1D$/.test(given.call.name);
function causalCells(
  kernel: number | readonly number[],
  dilation: number | readonly number[] | undefined,
): number {
  const [[k = 1], [d = 1]] = [[kernel].flat(), [dilation ?? 1].flat()];
  return d * (k - 1);
}

/** ` groups 2`, where there is more than one. */
export const groupsText = ({ groups = 1 }: Pick<Convolution, 'groups'>): string =>
  typeof groups === 'number' && groups > 1 ? ` groups ${groups}` : '';

/** The number of groups of C channels and N filters. Throws ProblemError when it does not divide both. */
export function groupsOf(
  { groups = 1, filters }: Pick<Convolution, 'groups' | 'filters'>,
  channels: number,
  where: string,
): number {
  const count = groups === 'depthwise' ? channels : groups;
  if (channels % count !== 0)
    throw problemError(
      where,
      `${channels} channels do not divide into ${count} groups`,
      'make the number of groups a divisor of the channels',
    );
  if (filters % count !== 0)
    throw problemError(
      where,
      `${filters} filters do not divide into ${count} groups`,
      'make the filters a multiple of the groups',
    );
  return count;
}
