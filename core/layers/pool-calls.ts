import { channelsLast, kerasIgnored, kerasPadding } from './listing/keras-arguments.ts';
import type { PythonLayer } from './listing/python-layer.ts';
import { paddingField, paddingFlags, sizeField, strideField } from './listing/spelling.ts';

/** The fields of every pool in the text notation. */
export const poolFields = {
  positional: [sizeField],
  named: [strideField, paddingField],
  flags: paddingFlags,
  fixed: {},
};

/** A pool class of Keras. Defaults: a window of 2, and the window's size as stride. */
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

/**
 * A pool class of PyTorch. `ceil_mode` is refused, because rounding is a convention of the whole problem
 * here.
 */
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
