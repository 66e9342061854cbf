import { textError } from '../../errors.ts';
import { readCalls, sequential, type Arguments, type Made, type PythonLayer } from './python-layer.ts';
import { parsePython } from './python-calls.ts';
import type { Statement } from './statement.ts';

/**
 * PyTorch's `nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), …)`, with the parameters and defaults
 * of torch.nn 1.13. What the text says goes into a layer (`in_channels`, `in_features`, `num_features`) is
 * kept, to be held against what does.
 */
export const parsePyTorch = (text: string): Statement[] =>
  readCalls(sequential(parsePython(text)), layers, 'torch.nn');

const expected = (
  given: Arguments,
  what: NonNullable<Statement['expects']>['what'],
): Statement['expects'] => ({ what, value: given.needed(what), at: given.at(what) });
const padding = (given: Arguments): unknown =>
  given.isText('padding') ? given.text('padding') : given.sides('padding');
const activation = (
  name: string,
  names: readonly string[],
  parameters: readonly string[] = [],
  parameter?: string,
): PythonLayer => ({
  names,
  parameters,
  read: (given) => [
    {
      written: {
        type: 'activation',
        function: name,
        parameter: parameter === undefined ? undefined : given.number(parameter),
      },
    },
  ],
});

/** Over the channels: the second axis of a map, the only one of a vector beside the batch. */
const overChannels = (name: string, called: string): PythonLayer => ({
  names: [called],
  parameters: ['dim'],
  read: (given) => {
    if (![1, -1].includes(given.number('dim') ?? 1))
      throw textError(given.at('dim'), 'this is not the axis of the channels', 'write dim=1');
    return [{ written: { type: 'activation', function: name } }];
  },
});
/**
 * PyTorch hands on the states of all time steps; a listing of layers has them, not the pair of outputs and
 * last state.
 */
const recurrent = (type: string, called: string, own: readonly string[] = []): PythonLayer => ({
  names: [called],
  parameters: [
    'input_size',
    'hidden_size',
    'num_layers',
    ...own,
    'bias',
    'batch_first',
    'dropout',
    'bidirectional',
  ],
  read: (given) => {
    given.only('num_layers', '1', `write nn.${called} once for each layer`);
    given.only('bidirectional', 'False', 'leave it out');
    return [
      {
        written: {
          type,
          units: given.needed('hidden_size'),
          activation: given.text('nonlinearity'),
          sequences: true,
          bias: given.flag('bias') === false ? false : undefined,
        },
        expects: expected(given, 'input_size'),
      },
    ];
  },
});
const pool = (type: string, names: readonly string[], parameters: readonly string[]): PythonLayer => ({
  names,
  parameters,
  read: (given): Made[] => {
    given.only(
      'ceil_mode',
      'False',
      'leave it out, and take the convention pool-rounding: ceil for the whole problem',
    );
    given.only('return_indices', 'False', 'leave it out');
    return [
      {
        written: {
          type,
          size: given.sides('kernel_size') ?? given.needed('kernel_size'),
          stride: given.sides('stride'),
          padding: given.sides('padding'),
          dilation: given.sides('dilation'),
        },
      },
    ];
  },
});

const layers: readonly PythonLayer[] = [
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
        padding: padding(given),
        dilation: given.sides('dilation'),
        groups: groups === 1 ? undefined : groups === channels?.value ? 'depthwise' : groups,
        bias: given.flag('bias') === false ? false : undefined,
      };
      return [{ written, expects: channels }];
    },
  },
  pool(
    'max-pool',
    ['MaxPool2d', 'MaxPool1d', 'MaxPool3d'],
    ['kernel_size', 'stride', 'padding', 'dilation', 'return_indices', 'ceil_mode'],
  ),
  pool(
    'average-pool',
    ['AvgPool2d', 'AvgPool1d', 'AvgPool3d'],
    ['kernel_size', 'stride', 'padding', 'ceil_mode'],
  ),
  {
    names: ['Linear'],
    parameters: ['in_features', 'out_features', 'bias'],
    read: (given) => [
      {
        written: {
          type: 'dense',
          units: given.needed('out_features'),
          bias: given.flag('bias') === false ? false : undefined,
        },
        expects: expected(given, 'in_features'),
      },
    ],
  },
  {
    names: ['Flatten'],
    parameters: ['start_dim', 'end_dim'],
    read: (given) => {
      if ((given.number('start_dim') ?? 1) !== 1 || (given.number('end_dim') ?? -1) !== -1)
        throw textError(
          given.call.at,
          'this flattens some of the axes',
          'flatten all but the batch: nn.Flatten()',
        );
      return [{ written: { type: 'flatten' } }];
    },
  },
  {
    names: ['BatchNorm2d', 'BatchNorm1d', 'BatchNorm3d'],
    parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'],
    read: (given) => [
      {
        written: {
          type: 'batch-norm',
          epsilon: given.number('eps'),
          momentum: given.number('momentum'),
          affine: given.flag('affine'),
        },
        expects: expected(given, 'num_features'),
      },
    ],
  },
  {
    names: ['GroupNorm'],
    parameters: ['num_groups', 'num_channels', 'eps', 'affine'],
    read: (given) => [
      {
        written: {
          type: 'group-norm',
          groups: given.needed('num_groups'),
          epsilon: given.number('eps'),
          affine: given.flag('affine'),
        },
        expects: expected(given, 'num_channels'),
      },
    ],
  },
  {
    names: ['InstanceNorm2d', 'InstanceNorm1d', 'InstanceNorm3d'],
    parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'],
    read: (given) => [
      {
        written: { type: 'instance-norm', epsilon: given.number('eps'), affine: given.flag('affine') },
        expects: expected(given, 'num_features'),
      },
    ],
  },
  {
    names: ['Dropout', 'Dropout2d', 'Dropout1d', 'Dropout3d'],
    parameters: ['p', 'inplace'],
    read: (given) => [{ written: { type: 'dropout', rate: given.number('p') } }],
  },
  { names: ['Identity'], parameters: [], read: () => [] },
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
          bias: given.flag('bias') === false ? false : undefined,
        },
        expects: expected(given, 'in_channels'),
      },
    ],
  },
  {
    names: ['AdaptiveAvgPool2d', 'AdaptiveAvgPool1d'],
    parameters: ['output_size'],
    read: (given) => [{ written: { type: 'adaptive-average-pool', size: given.sides('output_size') } }],
  },
  {
    names: ['AdaptiveMaxPool2d', 'AdaptiveMaxPool1d'],
    parameters: ['output_size'],
    read: (given) => [{ written: { type: 'adaptive-max-pool', size: given.sides('output_size') } }],
  },
  {
    names: ['Upsample'],
    parameters: ['size', 'scale_factor', 'mode'],
    read: (given) => {
      const mode = given.text('mode') ?? 'nearest';
      if (given.value('size'))
        throw textError(given.at('size'), 'a size in place of a factor', 'give scale_factor');
      if (!['nearest', 'linear', 'bilinear'].includes(mode))
        throw textError(given.at('mode'), `mode is “${mode}”`, 'give "nearest" or "bilinear"');
      return [
        {
          written: {
            type: 'upsample',
            scale: given.sides('scale_factor'),
            mode: mode === 'nearest' ? undefined : 'linear',
          },
        },
      ];
    },
  },
  activation('relu', ['ReLU'], ['inplace']),
  activation('leaky-relu', ['LeakyReLU'], ['negative_slope', 'inplace'], 'negative_slope'),
  activation('elu', ['ELU'], ['alpha', 'inplace'], 'alpha'),
  {
    names: ['PReLU'],
    parameters: ['num_parameters', 'init'],
    read: (given) => {
      given.only('num_parameters', '1', 'learn one slope for all channels');
      return [{ written: { type: 'activation', function: 'prelu', parameter: given.number('init') } }];
    },
  },
  activation('selu', ['SELU'], ['inplace']),
  {
    names: ['GELU'],
    parameters: ['approximate'],
    read: (given) => {
      const form = given.text('approximate') ?? 'none';
      if (form !== 'none' && form !== 'tanh')
        throw textError(given.at('approximate'), `approximate is “${form}”`, 'give "none" or "tanh"');
      return [{ written: { type: 'activation', function: form === 'tanh' ? 'gelu-tanh' : 'gelu' } }];
    },
  },
  activation('silu', ['SiLU'], ['inplace']),
  {
    names: ['Softplus'],
    parameters: ['beta', 'threshold'],
    read: (given) => {
      given.only('beta', '1', 'leave it out');
      return [{ written: { type: 'activation', function: 'softplus' } }];
    },
  },
  activation('softsign', ['Softsign']),
  activation('sigmoid', ['Sigmoid']),
  activation('hard-sigmoid', ['Hardsigmoid'], ['inplace']),
  activation('tanh', ['Tanh']),
  overChannels('softmax', 'Softmax'),
  overChannels('log-softmax', 'LogSoftmax'),
  {
    names: ['LayerNorm'],
    parameters: ['normalized_shape', 'eps', 'elementwise_affine'],
    read: (given) => {
      const shape = given.sides('normalized_shape');
      const [features] = typeof shape === 'number' ? [shape] : (shape ?? []);
      if (features === undefined)
        throw textError(
          given.call.at,
          `${given.call.name} has no normalized_shape`,
          'give the number of features, or all sides of the map',
        );
      const over = typeof shape === 'object' && shape.length > 1 ? 'all' : undefined;
      return [
        {
          written: {
            type: 'layer-norm',
            epsilon: given.number('eps'),
            affine: given.flag('elementwise_affine'),
            over,
          },
          expects:
            over === 'all'
              ? null
              : { what: 'normalized_shape', value: features, at: given.at('normalized_shape') },
        },
      ];
    },
  },
  {
    names: ['Embedding'],
    parameters: ['num_embeddings', 'embedding_dim', 'padding_idx'],
    read: (given) => [
      {
        written: {
          type: 'embedding',
          entries: given.needed('num_embeddings'),
          features: given.needed('embedding_dim'),
        },
      },
    ],
  },
  recurrent('simple-rnn', 'RNN', ['nonlinearity']),
  recurrent('lstm', 'LSTM'),
  recurrent('gru', 'GRU'),
];

/** The names by which a text is known to be PyTorch's. */
export const pytorchNames: readonly string[] = layers.flatMap(({ names }) => names);
