import { classNamed, type Library } from '../library.ts';
import type { PythonLayer } from '../python-layer.ts';

/** The class of torch.nn that a function of torch.nn.functional is, and the arguments after its input, in order. */
const FUNCTIONS: Readonly<Record<string, readonly [name: string, ...parameters: readonly string[]]>> = {
  relu: ['ReLU', 'inplace'],
  relu_: ['ReLU'],
  relu6: ['ReLU6', 'inplace'],
  elu: ['ELU', 'alpha', 'inplace'],
  selu: ['SELU', 'inplace'],
  gelu: ['GELU', 'approximate'],
  silu: ['SiLU', 'inplace'],
  mish: ['Mish', 'inplace'],
  hardswish: ['Hardswish', 'inplace'],
  hardsigmoid: ['Hardsigmoid', 'inplace'],
  hardtanh: ['Hardtanh', 'min_val', 'max_val', 'inplace'],
  leaky_relu: ['LeakyReLU', 'negative_slope', 'inplace'],
  softplus: ['Softplus', 'beta', 'threshold'],
  softsign: ['Softsign'],
  sigmoid: ['Sigmoid'],
  logsigmoid: ['LogSigmoid'],
  tanh: ['Tanh'],
  softmax: ['Softmax', 'dim'],
  log_softmax: ['LogSoftmax', 'dim'],
  dropout: ['Dropout', 'p', 'training', 'inplace'],
  dropout1d: ['Dropout1d', 'p', 'training', 'inplace'],
  dropout2d: ['Dropout2d', 'p', 'training', 'inplace'],
  dropout3d: ['Dropout3d', 'p', 'training', 'inplace'],
  max_pool1d: ['MaxPool1d', 'kernel_size', 'stride', 'padding', 'dilation', 'ceil_mode', 'return_indices'],
  max_pool2d: ['MaxPool2d', 'kernel_size', 'stride', 'padding', 'dilation', 'ceil_mode', 'return_indices'],
  max_pool3d: ['MaxPool3d', 'kernel_size', 'stride', 'padding', 'dilation', 'ceil_mode', 'return_indices'],
  avg_pool1d: ['AvgPool1d', 'kernel_size', 'stride', 'padding', 'ceil_mode', 'count_include_pad'],
  avg_pool2d: ['AvgPool2d', 'kernel_size', 'stride', 'padding', 'ceil_mode', 'count_include_pad'],
  avg_pool3d: ['AvgPool3d', 'kernel_size', 'stride', 'padding', 'ceil_mode', 'count_include_pad'],
  adaptive_avg_pool1d: ['AdaptiveAvgPool1d', 'output_size'],
  adaptive_avg_pool2d: ['AdaptiveAvgPool2d', 'output_size'],
  adaptive_max_pool1d: ['AdaptiveMaxPool1d', 'output_size'],
  adaptive_max_pool2d: ['AdaptiveMaxPool2d', 'output_size'],
  interpolate: ['Upsample', 'size', 'scale_factor', 'mode'],
  upsample: ['Upsample', 'size', 'scale_factor', 'mode'],
  pixel_shuffle: ['PixelShuffle', 'upscale_factor'],
  pad: ['ZeroPad2d', 'padding', 'mode', 'value'],
};

/** `F.max_pool2d` as the class that it is, with the arguments of the function; null where it is none. */
export function torchFunction(library: Library, name: string): PythonLayer | null {
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!found) return null;
  const [className, ...parameters] = found;
  const layer = classNamed(library, className);
  if (!layer) return null;
  return {
    names: [name],
    parameters,
    named: name === 'pad' ? ['pad'] : [],
    ignored: ['inplace', 'training'],
    read: (given) => {
      if (name === 'pad') {
        given.only('mode', 'constant', 'pad with zeros');
        given.only('value', '0', 'pad with zeros');
      }
      return layer.read(given);
    },
  };
}

/** Is a path of a library that holds functions: `F`, `torch`, `nn.functional`? */
export const isFunctional = (path: string): boolean =>
  /^(?:F|torch|(?:torch\.)?(?:nn\.)?functional|torch\.nn\.functional|torch\.special)$/.test(path);
