import { channelsLast, kerasIgnored, kerasPadding } from './listing/keras-arguments.ts';
import type { PythonLayer } from './listing/python-layer.ts';
import { paddingField, paddingFlags, sizeField, strideField } from './listing/spelling.ts';

/** What the text notation says of any pool. */
export const poolFields = {
  positional: [sizeField],
  named: [strideField, paddingField],
  flags: paddingFlags,
  fixed: {},
};

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
          size: given.sides('pool_size') ?? 2,
          stride: given.sides('strides'),
          padding: kerasPadding(given),
        },
      },
    ];
  },
});

/** `GlobalMaxPooling2D`, `GlobalMaxPool2D`, in one, two and three directions. */
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

/** PyTorch's pools. The rounding of the output is a convention of the whole problem here. */
export const torchPool = (
  type: string,
  names: readonly string[],
  parameters: readonly string[],
): PythonLayer => ({
  names,
  parameters,
  read: (given) => {
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
