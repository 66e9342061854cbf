import { textError } from '../../errors.ts';
import { readCalls, sequential, type Arguments, type Made, type PythonLayer } from './python-layer.ts';
import { parsePython } from './python-calls.ts';
import type { Statement } from './statement.ts';

/**
 * PyTorch's `nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), …)`, with the parameters and defaults of torch.nn 1.13. What the text says goes into
 * a layer (`in_channels`, `in_features`, `num_features`) is kept, to be held against what does.
 */
export const parsePyTorch = (text: string): Statement[] => readCalls(sequential(parsePython(text)), layers, 'torch.nn');

const expected = (given: Arguments, what: NonNullable<Statement['expects']>['what']): Statement['expects'] => ({ what, value: given.needed(what), at: given.at(what) });
const padding = (given: Arguments): unknown => (given.isText('padding') ? given.text('padding') : given.sides('padding'));
const activation = (name: string, names: readonly string[], parameters: readonly string[] = [], parameter?: string): PythonLayer => ({
  names,
  parameters,
  read: (given) => [{ written: { type: 'activation', function: name, parameter: parameter === undefined ? undefined : given.number(parameter) } }],
});

const pool = (type: string, names: readonly string[], parameters: readonly string[]): PythonLayer => ({
  names,
  parameters,
  read: (given): Made[] => {
    given.only('ceil_mode', 'False', 'leave it out, and take the convention pool-rounding: ceil for the whole problem');
    given.only('return_indices', 'False', 'leave it out');
    return [{ written: { type, size: given.sides('kernel_size') ?? given.needed('kernel_size'), stride: given.sides('stride'), padding: given.sides('padding'), dilation: given.sides('dilation') } }];
  },
});

const layers: readonly PythonLayer[] = [
  {
    names: ['Conv2d', 'Conv1d', 'Conv3d'],
    parameters: ['in_channels', 'out_channels', 'kernel_size', 'stride', 'padding', 'dilation', 'groups', 'bias', 'padding_mode'],
    read: (given) => {
      const groups = given.count('groups');
      const channels = expected(given, 'in_channels');
      given.only('padding_mode', 'zeros', 'leave it out');
      const written = { type: 'conv', kernel: given.sides('kernel_size') ?? given.needed('kernel_size'), filters: given.needed('out_channels'), stride: given.sides('stride'), padding: padding(given), dilation: given.sides('dilation'), groups: groups === 1 ? undefined : groups === channels?.value ? 'depthwise' : groups, bias: given.flag('bias') === false ? false : undefined };
      return [{ written, expects: channels }];
    },
  },
  pool('max-pool', ['MaxPool2d', 'MaxPool1d', 'MaxPool3d'], ['kernel_size', 'stride', 'padding', 'dilation', 'return_indices', 'ceil_mode']),
  pool('average-pool', ['AvgPool2d', 'AvgPool1d', 'AvgPool3d'], ['kernel_size', 'stride', 'padding', 'ceil_mode']),
  {
    names: ['Linear'],
    parameters: ['in_features', 'out_features', 'bias'],
    read: (given) => [{ written: { type: 'dense', units: given.needed('out_features'), bias: given.flag('bias') === false ? false : undefined }, expects: expected(given, 'in_features') }],
  },
  { names: ['Flatten'], parameters: ['start_dim', 'end_dim'], read: (given) => {
    if ((given.number('start_dim') ?? 1) !== 1 || (given.number('end_dim') ?? -1) !== -1) throw textError(given.call.at, 'this flattens some of the axes', 'flatten all but the batch: nn.Flatten()');
    return [{ written: { type: 'flatten' } }];
  } },
  { names: ['BatchNorm2d', 'BatchNorm1d', 'BatchNorm3d'], parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'], read: (given) => [{ written: { type: 'batch-norm', epsilon: given.number('eps'), momentum: given.number('momentum'), affine: given.flag('affine') }, expects: expected(given, 'num_features') }] },
  { names: ['GroupNorm'], parameters: ['num_groups', 'num_channels', 'eps', 'affine'], read: (given) => [{ written: { type: 'group-norm', groups: given.needed('num_groups'), epsilon: given.number('eps'), affine: given.flag('affine') } }] },
  { names: ['InstanceNorm2d', 'InstanceNorm1d', 'InstanceNorm3d'], parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'], read: (given) => [{ written: { type: 'instance-norm', epsilon: given.number('eps'), affine: given.flag('affine') }, expects: expected(given, 'num_features') }] },
  { names: ['Dropout', 'Dropout2d', 'Dropout1d', 'Dropout3d'], parameters: ['p', 'inplace'], read: (given) => [{ written: { type: 'dropout', rate: given.number('p') } }] },
  { names: ['Identity'], parameters: [], read: () => [] },
  {
    names: ['ConvTranspose2d', 'ConvTranspose1d', 'ConvTranspose3d'],
    parameters: ['in_channels', 'out_channels', 'kernel_size', 'stride', 'padding', 'output_padding', 'groups', 'bias', 'dilation'],
    read: (given) => [
      {
        written: { type: 'transposed-conv', kernel: given.sides('kernel_size') ?? given.needed('kernel_size'), filters: given.needed('out_channels'), stride: given.sides('stride'), padding: given.sides('padding'), outputPadding: given.sides('output_padding'), groups: given.count('groups') === 1 ? undefined : given.count('groups'), dilation: given.sides('dilation'), bias: given.flag('bias') === false ? false : undefined },
        expects: expected(given, 'in_channels'),
      },
    ],
  },
  { names: ['AdaptiveAvgPool2d', 'AdaptiveAvgPool1d'], parameters: ['output_size'], read: (given) => [{ written: { type: 'adaptive-average-pool', size: given.sides('output_size') } }] },
  { names: ['AdaptiveMaxPool2d', 'AdaptiveMaxPool1d'], parameters: ['output_size'], read: (given) => [{ written: { type: 'adaptive-max-pool', size: given.sides('output_size') } }] },
  { names: ['Upsample'], parameters: ['size', 'scale_factor', 'mode'], read: (given) => {
    const mode = given.text('mode') ?? 'nearest';
    if (given.value('size')) throw textError(given.at('size'), 'a size in place of a factor', 'give scale_factor');
    if (!['nearest', 'linear', 'bilinear'].includes(mode)) throw textError(given.at('mode'), `mode is “${mode}”`, 'give "nearest" or "bilinear"');
    return [{ written: { type: 'upsample', scale: given.sides('scale_factor'), mode: mode === 'nearest' ? undefined : 'linear' } }];
  } },
  activation('relu', ['ReLU'], ['inplace']),
  activation('leaky-relu', ['LeakyReLU'], ['negative_slope', 'inplace'], 'negative_slope'),
  activation('elu', ['ELU'], ['alpha', 'inplace'], 'alpha'),
  activation('prelu', ['PReLU'], ['num_parameters', 'init'], 'init'),
  activation('selu', ['SELU'], ['inplace']),
  activation('gelu', ['GELU']),
  activation('silu', ['SiLU'], ['inplace']),
  activation('softplus', ['Softplus']),
  activation('softsign', ['Softsign']),
  activation('sigmoid', ['Sigmoid']),
  activation('hard-sigmoid', ['Hardsigmoid'], ['inplace']),
  activation('tanh', ['Tanh']),
  activation('softmax', ['Softmax'], ['dim']),
  activation('log-softmax', ['LogSoftmax'], ['dim']),
];

/** The names by which a text is known to be PyTorch's. */
export const pytorchNames: readonly string[] = layers.flatMap(({ names }) => names);
