import { channelsLast, kerasIgnored, kerasPadding } from './listing/keras-arguments.ts';
import type { PythonLayer } from './listing/python-layer.ts';
import { paddingField, paddingFlags, sizeField, strideField } from './listing/spelling.ts';

/** The fields of every pool in the text notation. */
export const poolFields = {
  positional: [sizeField],
  named: [strideField, paddingField],
  flags: [
    ...paddingFlags,
    { key: 'rounding', value: 'ceil', words: ['ceil', 'rounded up'] },
    { key: 'rounding', value: 'floor', words: ['floor', 'rounded down'] },
  ],
  fixed: {},
};

type SidesGiven = number | readonly number[];
/** Windows side by side need no stride. */
const windowsOf = (
  size: SidesGiven,
  stride: SidesGiven | undefined,
): { readonly size: SidesGiven; readonly stride: SidesGiven | undefined } => ({
  size,
  stride: JSON.stringify(stride) === JSON.stringify(size) ? undefined : stride,
});

/** Keras's pools: windows of 2 unless given, a stride as long as the window. */
export const kerasPool = (type: string, names: readonly string[]): PythonLayer => ({
  names,
  parameters: ['pool_size', 'strides', 'padding', 'data_format'],
  ignored: kerasIgnored,
  read: (given) => {
    channelsLast(given);
    return [
      {
        written: {
          type,
          ...windowsOf(given.sides('pool_size') ?? 2, given.sides('strides')),
          padding: kerasPadding(given),
        },
      },
    ];
  },
});

/**
 * Both names of a global pool in Keras, for one, two and three directions: `GlobalMaxPooling2D`,
 * `GlobalMaxPool2D`.
 */
export const kerasGlobalPool = (type: string, long: string, short: string): PythonLayer => ({
  names: [1, 2, 3].flatMap((rank) => [`Global${long}Pooling${rank}D`, `Global${short}Pool${rank}D`]),
  parameters: ['data_format', 'keepdims'],
  ignored: kerasIgnored,
  read: (given) => {
    channelsLast(given);
    given.only('keepdims', 'False', 'leave it out');
    return [{ written: { type } }];
  },
});

/** PyTorch's pools. */
export const torchPool = (
  type: string,
  names: readonly string[],
  parameters: readonly string[],
): PythonLayer => ({
  names,
  parameters,
  read: (given) => {
    given.only('return_indices', 'False', 'leave it out');
    return [
      {
        written: {
          type,
          ...windowsOf(given.sides('kernel_size') ?? given.needed('kernel_size'), given.sides('stride')),
          padding: given.sides('padding'),
          dilation: given.sides('dilation'),
          rounding: given.flag('ceil_mode') === true ? 'ceil' : undefined,
          countPadding: given.flag('count_include_pad') === false ? false : undefined,
        },
      },
    ];
  },
});
