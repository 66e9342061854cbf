import { textError } from '../../errors.ts';
import type { ActivationName } from '../activations.ts';
import {
  lastName,
  readCalls,
  sequential,
  type Arguments,
  type Made,
  type PythonLayer,
} from './python-layer.ts';
import { parsePython } from './python-calls.ts';
import type { Statement } from './statement.ts';

/**
 * Keras's `Sequential([layers.Conv2D(32, (3, 3), activation="relu", input_shape=(28, 28, 1)), …])`, or
 * `model.add(…)` a line, with the parameters and defaults of Keras 3. An `activation=` becomes a layer of its
 * own, an `input_shape=` or `Input(shape=…)` the input.
 */
export function parseKeras(text: string): Statement[] {
  const calls = sequential(parsePython(text));
  const first = calls[0]?.named.get('input_shape');
  const statements = readCalls(calls, layers, 'Keras');
  if (
    !first ||
    lastName(calls[0] ?? { type: 'call', name: '', args: [], named: new Map(), at: 0 }) === 'InputLayer'
  )
    return statements;
  const shape =
    first.value.type === 'list'
      ? first.value.items.map((item) => (item.type === 'number' ? item.value : Number.NaN))
      : [];
  return [
    {
      at: first.at,
      written: { type: 'input', shape: checkedShape(shape, first.value.at) },
      places: { shape: first.value.at },
      from: null,
      expects: null,
    },
    ...statements,
  ];
}

function checkedShape(shape: readonly number[], at: number): readonly number[] {
  if (shape.length === 0 || !shape.every((side) => Number.isInteger(side) && side > 0))
    throw textError(
      at,
      'this is not the shape of an input',
      'write it as (28, 28, 1): height, width, channels, without the batch',
    );
  return shape;
}

const IGNORED = [
  'kernel_initializer',
  'bias_initializer',
  'kernel_regularizer',
  'bias_regularizer',
  'activity_regularizer',
  'kernel_constraint',
  'bias_constraint',
  'depthwise_initializer',
  'depthwise_regularizer',
  'depthwise_constraint',
  'input_shape',
  'trainable',
  'dtype',
];
/** Keras's names of activations, by ours where they differ. */
const FUNCTIONS: Readonly<Record<string, ActivationName>> = {
  relu: 'relu',
  leaky_relu: 'leaky-relu',
  elu: 'elu',
  selu: 'selu',
  gelu: 'gelu',
  silu: 'silu',
  swish: 'silu',
  softplus: 'softplus',
  softsign: 'softsign',
  sigmoid: 'sigmoid',
  hard_sigmoid: 'hard-sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
  log_softmax: 'log-softmax',
};

/** `activation="relu"` as the layer it is. */
function activated(given: Arguments): Made[] {
  const name = given.text('activation');
  if (name === undefined || name === 'linear') return [];
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined)
    throw textError(
      given.at('activation'),
      `“${name}” is not an activation that is known here`,
      `activations are ${Object.keys(FUNCTIONS).join(', ')}`,
    );
  // Keras's leaky ReLU has 0.2 below 0 where ours has 0.01.
  return [
    { written: { type: 'activation', function: known, parameter: known === 'leaky-relu' ? 0.2 : undefined } },
  ];
}
const padding = (given: Arguments): string | undefined => {
  const name = given.text('padding');
  if (name !== undefined && name !== 'same' && name !== 'valid')
    throw textError(given.at('padding'), `padding is “${name}”`, 'give "same" or "valid"');
  return name === 'valid' ? undefined : name;
};
const channelsLast = (given: Arguments): void =>
  given.only('data_format', 'channels_last', 'write shapes as height, width, channels');
const bias = (given: Arguments): false | undefined => (given.flag('use_bias') === false ? false : undefined);
/** γ and β together, or neither: a layer of ours has no other. */
function affine(given: Arguments): boolean {
  const [center, scale] = [given.flag('center') ?? true, given.flag('scale') ?? true];
  if (center !== scale)
    throw textError(
      given.call.at,
      'γ without β, or β without γ',
      'keep both, or neither: center=False, scale=False',
    );
  return center;
}
const pool = (type: string, names: readonly string[]): PythonLayer => ({
  names,
  parameters: ['pool_size', 'strides', 'padding', 'data_format'],
  ignored: IGNORED,
  read: (given) => {
    channelsLast(given);
    return [
      {
        written: {
          type,
          size: given.sides('pool_size') ?? 2,
          stride: given.sides('strides'),
          padding: padding(given),
        },
      },
    ];
  },
});

const layers: readonly PythonLayer[] = [
  {
    names: ['Input', 'InputLayer'],
    parameters: ['shape'],
    ignored: ['batch_size', 'dtype', 'input_shape'],
    read: (given) => {
      const shape = given.sides('shape') ?? given.sides('input_shape');
      return [
        {
          written: {
            type: 'input',
            shape: checkedShape(typeof shape === 'object' ? shape : [], given.call.at),
          },
        },
      ];
    },
  },
  {
    names: ['Conv2D', 'Conv1D', 'Conv3D', 'Convolution2D'],
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
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      const groups = given.count('groups');
      return [
        {
          written: {
            type: 'conv',
            kernel: given.sides('kernel_size') ?? given.needed('kernel_size'),
            filters: given.needed('filters'),
            stride: given.sides('strides'),
            padding: padding(given),
            dilation: given.sides('dilation_rate'),
            groups: groups === 1 ? undefined : groups,
            bias: bias(given),
          },
        },
        ...activated(given),
      ];
    },
  },
  {
    names: ['DepthwiseConv2D'],
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
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      given.only('depth_multiplier', '1', 'leave it out');
      return [
        {
          written: {
            type: 'conv',
            groups: 'depthwise',
            kernel: given.sides('kernel_size') ?? given.needed('kernel_size'),
            stride: given.sides('strides'),
            padding: padding(given),
            dilation: given.sides('dilation_rate'),
            bias: bias(given),
          },
        },
        ...activated(given),
      ];
    },
  },
  pool('max-pool', ['MaxPooling2D', 'MaxPool2D', 'MaxPooling1D', 'MaxPool1D', 'MaxPooling3D', 'MaxPool3D']),
  pool('average-pool', [
    'AveragePooling2D',
    'AvgPool2D',
    'AveragePooling1D',
    'AvgPool1D',
    'AveragePooling3D',
    'AvgPool3D',
  ]),
  ...(['max', 'average'] as const).map((how): PythonLayer => ({
    names: [1, 2, 3].flatMap((rank) => [
      `Global${how === 'max' ? 'Max' : 'Average'}Pooling${rank}D`,
      `Global${how === 'max' ? 'Max' : 'Avg'}Pool${rank}D`,
    ]),
    parameters: ['data_format', 'keepdims'],
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      given.only('keepdims', 'False', 'leave it out');
      return [{ written: { type: `global-${how}-pool` } }];
    },
  })),
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
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      return [
        {
          written: {
            type: 'transposed-conv',
            kernel: given.sides('kernel_size') ?? given.needed('kernel_size'),
            filters: given.needed('filters'),
            stride: given.sides('strides'),
            padding: padding(given),
            dilation: given.sides('dilation_rate'),
            bias: bias(given),
          },
        },
        ...activated(given),
      ];
    },
  },
  {
    names: ['UpSampling2D', 'UpSampling1D', 'UpSampling3D'],
    parameters: ['size', 'data_format', 'interpolation'],
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      const how = given.text('interpolation') ?? 'nearest';
      if (how !== 'nearest' && how !== 'bilinear')
        throw textError(
          given.at('interpolation'),
          `interpolation is “${how}”`,
          'give "nearest" or "bilinear"',
        );
      return [
        {
          written: {
            type: 'upsample',
            scale: given.sides('size') ?? 2,
            mode: how === 'nearest' ? undefined : 'linear',
          },
        },
      ];
    },
  },
  {
    names: ['Dense'],
    parameters: ['units', 'activation', 'use_bias'],
    ignored: IGNORED,
    read: (given) => [
      { written: { type: 'dense', units: given.needed('units'), bias: bias(given) } },
      ...activated(given),
    ],
  },
  {
    names: ['Flatten'],
    parameters: ['data_format'],
    ignored: IGNORED,
    read: (given) => {
      channelsLast(given);
      return [{ written: { type: 'flatten' } }];
    },
  },
  {
    names: ['BatchNormalization'],
    parameters: ['axis', 'momentum', 'epsilon', 'center', 'scale'],
    ignored: [
      ...IGNORED,
      'beta_initializer',
      'gamma_initializer',
      'moving_mean_initializer',
      'moving_variance_initializer',
    ],
    read: (given) => {
      given.only('axis', '-1', 'normalize the channels, the last axis');
      return [
        { written: { type: 'batch-norm', epsilon: given.number('epsilon') ?? 0.001, affine: affine(given) } },
      ];
    },
  },
  {
    names: ['LayerNormalization'],
    parameters: ['axis', 'epsilon', 'center', 'scale'],
    ignored: [...IGNORED, 'beta_initializer', 'gamma_initializer'],
    read: (given) => {
      given.only('axis', '-1', 'normalize the features, the last axis');
      return [
        { written: { type: 'layer-norm', epsilon: given.number('epsilon') ?? 0.001, affine: affine(given) } },
      ];
    },
  },
  {
    names: ['GroupNormalization'],
    parameters: ['groups', 'axis', 'epsilon', 'center', 'scale'],
    ignored: [...IGNORED, 'beta_initializer', 'gamma_initializer'],
    read: (given) => {
      given.only('axis', '-1', 'normalize the channels, the last axis');
      const groups = given.count('groups') ?? 32;
      const common = { epsilon: given.number('epsilon') ?? 0.001, affine: affine(given) };
      return [
        {
          written:
            groups === -1 ? { type: 'instance-norm', ...common } : { type: 'group-norm', groups, ...common },
        },
      ];
    },
  },
  {
    names: ['Embedding'],
    parameters: ['input_dim', 'output_dim'],
    ignored: [
      ...IGNORED,
      'embeddings_initializer',
      'embeddings_regularizer',
      'embeddings_constraint',
      'mask_zero',
      'input_length',
    ],
    read: (given) => [
      {
        written: {
          type: 'embedding',
          entries: given.needed('input_dim'),
          features: given.needed('output_dim'),
        },
      },
    ],
  },
  {
    names: ['Dropout', 'SpatialDropout2D'],
    parameters: ['rate'],
    ignored: [...IGNORED, 'noise_shape', 'seed'],
    read: (given) => [{ written: { type: 'dropout', rate: given.number('rate') } }],
  },
  ...(['LSTM', 'GRU'] as const).map((name): PythonLayer => ({
    names: [name],
    parameters: ['units', 'activation', 'recurrent_activation', 'use_bias'],
    ignored: [
      ...IGNORED,
      'return_sequences',
      'recurrent_initializer',
      'recurrent_regularizer',
      'dropout',
      'recurrent_dropout',
    ],
    read: (given) => {
      given.only('activation', 'tanh', 'leave it out');
      given.only('recurrent_activation', 'sigmoid', 'leave it out');
      return [
        {
          written: {
            type: name.toLowerCase(),
            units: given.needed('units'),
            sequences: given.flag('return_sequences'),
            bias: bias(given),
          },
        },
      ];
    },
  })),
  {
    names: ['SimpleRNN'],
    parameters: ['units', 'activation', 'use_bias'],
    ignored: [
      ...IGNORED,
      'return_sequences',
      'recurrent_initializer',
      'recurrent_regularizer',
      'dropout',
      'recurrent_dropout',
    ],
    read: (given) => [
      {
        written: {
          type: 'simple-rnn',
          units: given.needed('units'),
          activation: given.text('activation') === 'linear' ? 'identity' : given.text('activation'),
          sequences: given.flag('return_sequences'),
          bias: bias(given),
        },
      },
    ],
  },
  { names: ['Activation'], parameters: ['activation'], ignored: IGNORED, read: activated },
  {
    names: ['ReLU'],
    parameters: [],
    ignored: IGNORED,
    read: () => [{ written: { type: 'activation', function: 'relu' } }],
  },
  // Keras writes `alpha` in its second version, `negative_slope` in its third; 0.3 in both.
  {
    names: ['LeakyReLU'],
    parameters: ['negative_slope'],
    ignored: [...IGNORED, 'alpha'],
    read: (given) => [
      {
        written: {
          type: 'activation',
          function: 'leaky-relu',
          parameter: given.number('negative_slope') ?? given.number('alpha') ?? 0.3,
        },
      },
    ],
  },
  {
    names: ['ELU'],
    parameters: ['alpha'],
    ignored: IGNORED,
    read: (given) => [{ written: { type: 'activation', function: 'elu', parameter: given.number('alpha') } }],
  },
  {
    names: ['Softmax'],
    parameters: ['axis'],
    ignored: IGNORED,
    read: (given) => {
      given.only('axis', '-1', 'take it over the channels, the last axis');
      return [{ written: { type: 'activation', function: 'softmax' } }];
    },
  },
];

/** The names by which a text is known to be Keras's. */
export const kerasNames: readonly string[] = layers.flatMap(({ names }) => names);
