import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { receptiveField, receptiveFieldSchema } from '../../../core/kinds/receptive-field/receptive-field.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { Shaped } from '../../../core/layers/layer.ts';
import type { Trial, Trials } from './comparison.ts';

/** One layer and its module: `sides` as in documents, channels last. */
interface Fact {
  readonly entry: { readonly type: string } & Readonly<Record<string, unknown>>;
  readonly sides: readonly number[];
  readonly module: string;
  readonly conventions?: ConventionChoices;
}

const FACTS: readonly Fact[] = [
  { entry: { type: 'conv', kernel: 5, filters: 6 }, sides: [32, 32, 1], module: 'nn.Conv2d(1, 6, 5)' },
  {
    entry: { type: 'conv', kernel: [3, 5], filters: 8, stride: [2, 1], padding: [1, 2], bias: false },
    sides: [17, 20, 4],
    module: 'nn.Conv2d(4, 8, (3, 5), stride=(2, 1), padding=(1, 2), bias=False)',
  },
  {
    entry: { type: 'conv', kernel: 3, filters: 12, groups: 3, dilation: 2, padding: 'same' },
    sides: [9, 11, 6],
    module: 'nn.Conv2d(6, 12, 3, groups=3, dilation=2, padding="same")',
  },
  {
    entry: { type: 'conv', kernel: 3, filters: 6, groups: 'depthwise', padding: 1, stride: 2 },
    sides: [14, 14, 6],
    module: 'nn.Conv2d(6, 6, 3, groups=6, padding=1, stride=2)',
  },
  {
    entry: { type: 'conv', kernel: 4, filters: 3, stride: 3 },
    sides: [25, 2],
    module: 'nn.Conv1d(2, 3, 4, stride=3)',
  },
  {
    entry: { type: 'conv', kernel: [1, 3, 3], filters: 2, padding: [0, 1, 1] },
    sides: [4, 6, 6, 3],
    module: 'nn.Conv3d(3, 2, (1, 3, 3), padding=(0, 1, 1))',
  },
  {
    entry: { type: 'transposed-conv', kernel: 4, filters: 8, stride: 2, padding: 1 },
    sides: [7, 5, 16],
    module: 'nn.ConvTranspose2d(16, 8, 4, stride=2, padding=1)',
  },
  {
    entry: {
      type: 'transposed-conv',
      kernel: 3,
      filters: 4,
      stride: 2,
      padding: 1,
      outputPadding: 1,
      groups: 2,
      bias: false,
    },
    sides: [6, 6, 2],
    module: 'nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False)',
  },
  {
    entry: { type: 'max-pool', size: 3, stride: 2 },
    sides: [55, 55, 4],
    module: 'nn.MaxPool2d(3, stride=2)',
  },
  {
    entry: { type: 'max-pool', size: 2 },
    sides: [55, 7, 2],
    module: 'nn.MaxPool2d(2, ceil_mode=True)',
    conventions: { 'pool-rounding': 'ceil' },
  },
  {
    entry: { type: 'max-pool', size: 3, stride: 3, padding: 1 },
    sides: [7, 8, 2],
    module: 'nn.MaxPool2d(3, stride=3, padding=1, ceil_mode=True)',
    conventions: { 'pool-rounding': 'ceil' },
  },
  {
    entry: { type: 'average-pool', size: 2, stride: 1 },
    sides: [6, 9, 2],
    module: 'nn.AvgPool2d(2, stride=1)',
  },
  {
    entry: { type: 'adaptive-average-pool', size: [2, 3] },
    sides: [7, 8, 2],
    module: 'nn.AdaptiveAvgPool2d((2, 3))',
  },
  {
    entry: { type: 'adaptive-max-pool', size: [2, 3] },
    sides: [7, 8, 2],
    module: 'nn.AdaptiveMaxPool2d((2, 3))',
  },
  {
    entry: { type: 'upsample', scale: [2, 3] },
    sides: [4, 5, 3],
    module: 'nn.Upsample(scale_factor=(2, 3))',
  },
  {
    entry: {
      type: 'zero-padding',
      padding: [
        [1, 2],
        [0, 3],
      ],
    },
    sides: [4, 5, 3],
    module: 'nn.ZeroPad2d((0, 3, 1, 2))',
  },
  { entry: { type: 'reshape', shape: [2, 3, 4] }, sides: [24], module: 'nn.Unflatten(1, (4, 2, 3))' },
  {
    entry: { type: 'max-pool', size: 2, rounding: 'ceil' },
    sides: [55, 7, 2],
    module: 'nn.MaxPool2d(2, ceil_mode=True)',
  },
  { entry: { type: 'pixel-shuffle', scale: 3 }, sides: [4, 5, 18], module: 'nn.PixelShuffle(3)' },
  { entry: { type: 'dense', units: 10 }, sides: [84], module: 'nn.Linear(84, 10)' },
  { entry: { type: 'dense', units: 10, bias: false }, sides: [84], module: 'nn.Linear(84, 10, bias=False)' },
  {
    entry: { type: 'dense', units: 120 },
    sides: [5, 5, 16],
    module: 'nn.Sequential(nn.Flatten(), nn.Linear(400, 120))',
  },
  { entry: { type: 'flatten' }, sides: [5, 5, 16], module: 'nn.Flatten()' },
  { entry: { type: 'batch-norm' }, sides: [4, 5, 7], module: 'nn.BatchNorm2d(7)' },
  {
    entry: { type: 'batch-norm', affine: false },
    sides: [4, 5, 7],
    module: 'nn.BatchNorm2d(7, affine=False)',
  },
  { entry: { type: 'layer-norm' }, sides: [12], module: 'nn.LayerNorm(12)' },
  { entry: { type: 'group-norm', groups: 3 }, sides: [4, 4, 6], module: 'nn.GroupNorm(3, 6)' },
  {
    entry: { type: 'instance-norm', affine: true },
    sides: [4, 4, 6],
    module: 'nn.InstanceNorm2d(6, affine=True)',
  },
  {
    entry: { type: 'global-average-pool' },
    sides: [7, 8, 2],
    module: 'nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())',
  },
  {
    entry: { type: 'global-max-pool' },
    sides: [7, 8, 2],
    module: 'nn.Sequential(nn.AdaptiveMaxPool2d(1), nn.Flatten())',
  },
  { entry: { type: 'dropout', rate: 0.5 }, sides: [4, 5, 7], module: 'nn.Dropout(0.5)' },
  { entry: { type: 'activation', function: 'prelu' }, sides: [4, 4, 6], module: 'nn.PReLU()' },
  {
    entry: { type: 'activation', function: 'prelu', slopes: 'channels' },
    sides: [4, 4, 6],
    module: 'nn.PReLU(6)',
  },
];

/**
 * Modules with several inputs or outputs: only their parameters are counted. Keras and most books have
 * one bias a gate in recurrent layers, PyTorch two.
 */
const LEARNT: readonly Fact[] = [
  { entry: { type: 'simple-rnn', units: 5 }, sides: [7, 3], module: 'nn.RNN(3, 5)' },
  { entry: { type: 'lstm', units: 5 }, sides: [7, 3], module: 'nn.LSTM(3, 5)' },
  {
    entry: { type: 'gru', units: 5 },
    sides: [7, 3],
    module: 'nn.GRU(3, 5)',
    conventions: { 'gru-reset': 'after' },
  },
  { entry: { type: 'embedding', entries: 11, features: 4 }, sides: [7], module: 'nn.Embedding(11, 4)' },
  { entry: { type: 'multi-head-attention', heads: 2 }, sides: [7, 8], module: 'nn.MultiheadAttention(8, 2)' },
  {
    entry: { type: 'multi-head-attention', heads: 4, bias: false },
    sides: [7, 8],
    module: 'nn.MultiheadAttention(8, 4, bias=False)',
  },
];
/** Layers without a module in torch.nn and without parameters: their outputs are compared in layers.ts. */
const WITHOUT_MODULE: readonly string[] = ['add', 'multiply', 'concat', 'attention'];

/** Chains of layers with windows, and the unit whose field is computed. */
const CHAINS: readonly {
  readonly layers: readonly object[];
  readonly module: string;
  readonly input: readonly [number, number];
  readonly unit: readonly [number, number];
}[] = [
  {
    layers: [
      { type: 'conv', kernel: 5, filters: 1 },
      { type: 'max-pool', size: 2, stride: 2 },
      { type: 'conv', kernel: 5, filters: 1 },
      { type: 'max-pool', size: 2, stride: 2 },
    ],
    module: 'nn.Conv2d(1, 1, 5), nn.MaxPool2d(2), nn.Conv2d(1, 1, 5), nn.MaxPool2d(2)',
    input: [32, 32],
    unit: [2, 3],
  },
  {
    layers: [
      { type: 'conv', kernel: [3, 5], filters: 1, stride: [2, 1], padding: [1, 2] },
      { type: 'conv', kernel: 3, filters: 1, dilation: 2, padding: 1 },
      { type: 'average-pool', size: 3, stride: 2, padding: 1 },
    ],
    module:
      'nn.Conv2d(1, 1, (3, 5), stride=(2, 1), padding=(1, 2)), nn.Conv2d(1, 1, 3, dilation=2, padding=1), nn.AvgPool2d(3, stride=2, padding=1)',
    input: [40, 40],
    unit: [4, 9],
  },
  {
    layers: [3, 3, 3, 3].flatMap((kernel, i) => [
      { type: 'conv', kernel, filters: 1, padding: 1 },
      ...(i % 2 === 1 ? [{ type: 'max-pool', size: 2, stride: 2 }] : []),
    ]),
    module:
      'nn.Conv2d(1, 1, 3, padding=1), nn.Conv2d(1, 1, 3, padding=1), nn.MaxPool2d(2), nn.Conv2d(1, 1, 3, padding=1), nn.Conv2d(1, 1, 3, padding=1), nn.MaxPool2d(2)',
    input: [48, 48],
    unit: [6, 5],
  },
];

const HEAD = ['import torch', 'from torch import nn', 'torch.set_default_dtype(torch.float64)'] as const;

/** Shapes, numbers of parameters and receptive fields, counted on the modules of torch.nn themselves. */
export function layerFactTrials(): Trials {
  const shapes = FACTS.map((fact): Trial => {
    const found = factsOf(fact);
    const [channels = 1, ...sides] = [fact.sides.at(-1) ?? 1, ...fact.sides.slice(0, -1)];
    const axes =
      found.shape.length === 1
        ? ['y.shape[1]']
        : found.shape.map((_, i) => `y.shape[${i === found.shape.length - 1 ? 1 : i + 2}]`);
    return {
      of: `facts of ${fact.entry.type}`,
      in: 'pytorch',
      case: fact.module,
      text: [
        ...HEAD,
        `layer = ${fact.module}`,
        `y = layer(torch.ones(2, ${[channels, ...sides].join(', ')}))`,
        COUNTED,
      ].join('\n'),
      numbers: {
        ...Object.fromEntries(
          found.shape.map((expected, i) => [`side ${i + 1}`, { python: axes[i] ?? '', expected }]),
        ),
        ...counts(found),
      },
    };
  });
  const learnt = LEARNT.map((fact): Trial => ({
    of: `facts of ${fact.entry.type}`,
    in: 'pytorch',
    case: fact.module,
    text: [
      ...HEAD,
      `layer = ${fact.module}`,
      'for name in [name for name in layer._parameters if name.startswith("bias_hh")]: del layer._parameters[name]',
      COUNTED,
    ].join('\n'),
    numbers: counts(factsOf(fact)),
  }));
  const covered = new Set([
    ...FACTS.map(({ entry }) => entry.type),
    ...LEARNT.map(({ entry }) => entry.type),
    ...WITHOUT_MODULE,
  ]);
  const gaps = layerSchema.options
    .map((option) => option.shape.type.value)
    .filter((type) => !covered.has(type))
    .map((type) => `layer ${type}: its shape and parameters are not compared with a module of torch.nn`);
  return {
    trials: [...shapes, ...learnt, ...CHAINS.map(fieldTrial)],
    gaps,
    apart: WITHOUT_MODULE.map((type) => ({
      name: `facts of ${type}`,
      reason: 'no module of torch.nn, and no parameters',
    })),
  };
}

const COUNTED =
  'numel = lambda *names: sum(value.numel() for name, value in list(layer.named_parameters()) + list(layer.named_buffers()) if any(one in name for one in names))';

function counts({ weights, biases, buffers }: ReturnType<typeof factsOf>): Trial['numbers'] {
  return {
    weights: { python: 'numel("weight")', expected: weights },
    biases: { python: 'numel("bias")', expected: biases },
    parameters: { python: 'sum(value.numel() for value in layer.parameters())', expected: weights + biases },
    buffers: { python: 'numel("running")', expected: buffers },
  };
}

function factsOf({ entry: written, sides, conventions }: Fact) {
  const entry = layerSchema.parse(written);
  const layer = layerOf(entry);
  const incoming: Shaped = {
    type: sides.length === 1 ? 'vector' : 'map',
    sides: sides.map((value, i) => ({ id: `s${i}`, value })),
  };
  const formulas = layer.formulas(entry, [incoming], written.type, conventions);
  const at = (id: string): number => incoming.sides.find((side) => side.id === id)?.value ?? Number.NaN;
  return {
    shape: formulas.shape.map((side) => evaluate(side, at)),
    weights: evaluate(formulas.weights, at),
    biases: evaluate(formulas.biases, at),
    buffers: formulas.buffers ? evaluate(formulas.buffers, at) : 0,
  };
}

/**
 * The rows and columns of the input that affect a unit: NaN is put into one of them at a
 * time; the unit is NaN where it is affected.
 */
function fieldTrial({ layers, module, input, unit }: (typeof CHAINS)[number]): Trial {
  const { answer } = receptiveField.solve(
    receptiveFieldSchema.parse({ kind: 'receptive-field', input: [...input, 1], layers, unit }),
  );
  const next = receptiveField.solve(
    receptiveFieldSchema.parse({
      kind: 'receptive-field',
      input: [...input, 1],
      layers,
      unit: unit.map((place) => place + 1),
    }),
  ).answer;
  const [height, width] = input;
  const seen = (name: string, axis: 0 | 1, at: readonly [number, number]): readonly string[] => {
    const side = axis === 0 ? height : width;
    return [
      `x = torch.ones(${side}, 1, ${height}, ${width})`,
      `for i in range(${side}): x[i, 0, ${axis === 0 ? 'i' : ':'}, ${axis === 0 ? ':' : 'i'}] = torch.nan`,
      `${name} = torch.isnan(net(x)[:, 0, ${at[0]}, ${at[1]}]).nonzero().flatten()`,
    ];
  };
  const numbers: Record<string, { python: string; expected: number }> = {};
  (['row', 'column'] as const).forEach((name, axis) => {
    const [first = Number.NaN, last = Number.NaN] = [answer.unit?.first[axis], answer.unit?.last[axis]];
    numbers[`first ${name}`] = { python: `${name}[0]`, expected: first };
    numbers[`last ${name}`] = { python: `${name}[-1]`, expected: last };
    numbers[`first ${name} of the next unit`] = {
      python: `next_${name}[0]`,
      expected: next.unit?.first[axis] ?? Number.NaN,
    };
    numbers[`size, by its ${name}s`] = {
      python: `${name}[-1] - ${name}[0] + 1`,
      expected: answer.size[axis] ?? Number.NaN,
    };
    numbers[`jump, by its ${name}s`] = {
      python: `next_${name}[0] - ${name}[0]`,
      expected: answer.jump[axis] ?? Number.NaN,
    };
  });
  const after: readonly [number, number] = [unit[0] + 1, unit[1] + 1];
  return {
    of: 'facts of a receptive field',
    in: 'pytorch',
    case: module,
    text: [
      ...HEAD,
      `net = nn.Sequential(${module})`,
      ...seen('row', 0, unit),
      ...seen('column', 1, unit),
      ...seen('next_row', 0, after),
      ...seen('next_column', 1, after),
    ].join('\n'),
    numbers,
  };
}
