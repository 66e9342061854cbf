import type { Statement } from '../statement.ts';
import type { SummaryRow } from './keras-table.ts';

/** Layers that a row of a summary may stand for. */
export interface Candidate {
  readonly layers: readonly Statement['written'][];
  /** What the table does not show, and how it was decided. */
  readonly note?: string;
}

const STRIDES = [1, 2, 3, 4, 5, 6, 7, 8];
const PADDINGS = [undefined, 'same'] as const;
const POOLS: Readonly<Record<string, string>> = {
  MaxPooling: 'max-pool',
  MaxPool: 'max-pool',
  AveragePooling: 'average-pool',
  AvgPool: 'average-pool',
};
const CELLS = ['lstm', 'gru', 'simple-rnn'];

/**
 * The usual layers of the type of a row over an input of these sides, the most usual first. Whether one comes
 * to the row's shape and parameters is for the caller to see.
 */
export function candidatesOf(row: SummaryRow, sides: readonly number[]): readonly Candidate[] {
  const { type, shape, parameters } = row;
  const channels = sides.at(-1) ?? 1;
  const out = shape.at(-1) ?? 1;
  const directions = Math.max(sides.length - 1, 1);
  const is = (...names: readonly string[]): boolean =>
    names.some((name) => type === name || (type.length >= 9 && name.startsWith(type)));
  const kernels = (each: number, bias: boolean): readonly number[] => {
    const cells = (parameters - (bias ? out : 0)) / each;
    const side = Math.round(cells ** (1 / directions));
    return side >= 1 && side ** directions === cells ? [side] : [];
  };
  const plain = (written: Statement['written'], note?: string): Candidate => ({
    layers: [written],
    ...(note === undefined ? {} : { note }),
  });
  if (is('Conv1D', 'Conv2D', 'Conv3D', 'Convolution2D', 'Conv2DTranspose', 'Conv1DTranspose'))
    return [true, false].flatMap((bias) =>
      kernels(channels * out, bias).flatMap((kernel) =>
        STRIDES.flatMap((stride) =>
          PADDINGS.map((padding) =>
            plain({
              type: type.includes('Transpose') ? 'transposed-conv' : 'conv',
              kernel,
              filters: out,
              stride,
              ...(padding ? { padding } : {}),
              ...(bias ? {} : { bias: false }),
              ...(type.includes('Transpose') && !padding && stride > kernel
                ? { outputPadding: stride - kernel }
                : {}),
            }),
          ),
        ),
      ),
    );
  if (is('DepthwiseConv2D'))
    return [true, false].flatMap((bias) =>
      kernels(out, bias).flatMap((kernel) =>
        STRIDES.flatMap((stride) =>
          PADDINGS.map((padding) =>
            plain({
              type: 'conv',
              kernel,
              filters: out,
              groups: 'depthwise',
              stride,
              ...(padding ? { padding } : {}),
              ...(bias ? {} : { bias: false }),
            }),
          ),
        ),
      ),
    );
  const pool = Object.entries(POOLS).find(([name]) => is(`${name}1D`, `${name}2D`, `${name}3D`))?.[1];
  if (pool !== undefined)
    return [
      ...[2, 3, 4, 5, 6, 7, 8].flatMap((size) =>
        PADDINGS.map((padding) =>
          plain(
            { type: pool, size, ...(padding ? { padding } : {}) },
            `windows of ${size}${padding ? ' with padding same' : ''}, as far apart`,
          ),
        ),
      ),
      ...PADDINGS.map((padding) =>
        plain(
          { type: pool, size: 3, stride: 2, ...(padding ? { padding } : {}) },
          `windows of 3, 2 apart${padding ? ', with padding same' : ''}`,
        ),
      ),
    ];
  if (is('GlobalAveragePooling1D', 'GlobalAveragePooling2D')) return [plain({ type: 'global-average-pool' })];
  if (is('GlobalMaxPooling1D', 'GlobalMaxPooling2D')) return [plain({ type: 'global-max-pool' })];
  if (is('Flatten')) return [plain({ type: 'flatten' })];
  if (is('Dense', 'TimeDistributed'))
    return [true, false].map((bias) =>
      plain({ type: 'dense', units: out, over: 'channels', ...(bias ? {} : { bias: false }) }),
    );
  if (is('Dropout', 'SpatialDropout2D')) return [plain({ type: 'dropout' }, 'the rate is not shown')];
  if (is('Activation'))
    return [{ layers: [], note: 'which function it is is not shown, so that it is left out' }];
  if (is('ReLU')) return [plain({ type: 'activation', function: 'relu' })];
  if (is('LeakyReLU')) return [plain({ type: 'activation', function: 'leaky-relu', parameter: 0.3 })];
  if (is('Softmax')) return [plain({ type: 'activation', function: 'softmax' })];
  if (is('BatchNormalization')) return [plain({ type: 'batch-norm', epsilon: 0.001 })];
  if (is('LayerNormalization')) return [plain({ type: 'layer-norm', epsilon: 0.001 })];
  if (is('UpSampling1D', 'UpSampling2D')) {
    const scale = (shape[0] ?? 1) / (sides[0] ?? 1);
    return [plain({ type: 'upsample', scale })];
  }
  if (is('ZeroPadding1D', 'ZeroPadding2D')) {
    const more = shape.slice(0, -1).map((side, axis) => side - (sides[axis] ?? 0));
    return [
      plain({
        type: 'zero-padding',
        padding: more.map((cells) => [Math.floor(cells / 2), Math.ceil(cells / 2)]),
      }),
    ];
  }
  if (is('Reshape')) return [plain({ type: 'reshape', shape })];
  if (is('Embedding')) return [plain({ type: 'embedding', entries: parameters / out, features: out })];
  if (is('LSTM', 'GRU', 'SimpleRNN', 'Bidirectional')) return recurrentOf(row);
  return [];
}

/** Recurrent layers by their parameters; a wrapper in both directions does not show which layer it holds. */
function recurrentOf({ type, shape }: SummaryRow): readonly Candidate[] {
  const isBoth = type === 'Bidirectional';
  const of = { LSTM: 'lstm', GRU: 'gru', SimpleRNN: 'simple-rnn' }[type];
  const units = (shape.at(-1) ?? 1) / (isBoth ? 2 : 1);
  const sequences = shape.length > 1;
  return CELLS.filter((cell) => isBoth || cell === of).flatMap((cell) => {
    const written = { type: cell, units, sequences, ...(isBoth ? { bidirectional: true } : {}) };
    const note = isBoth ? { note: `a layer of the type ${cell} in both directions, by its parameters` } : {};
    const layers =
      cell === 'gru'
        ? [
            { ...written, biases: 'two', reset: 'after' },
            { ...written, biases: 'one', reset: 'before' },
          ]
        : [written];
    return layers.map((one) => ({ layers: [one], ...note }));
  });
}
