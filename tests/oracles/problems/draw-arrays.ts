import { normalizationMethods } from '../../../core/kinds/normalization/problem.ts';
import { nested, number, pick, several, whole, type Random } from './random.ts';

/** Random problems of the kinds on arrays, with random sides. */
export const drawnArrays = {
  convolution: (random: Random, n: number): unknown => {
    const directions = whole(random, 1, 2);
    const [channels, filters, kernel, stride, dilation, padding] = [
      whole(random, 1, 2),
      whole(random, 1, 2),
      whole(random, 1, 3),
      whole(random, 1, 2),
      whole(random, 1, 2),
      whole(random, 0, 1),
    ];
    const side = whole(random, 3, 5);
    const transposed = n % 5 === 4;
    const out = transposed
      ? (side - 1) * stride + dilation * (kernel - 1) + 1 - 2 * padding
      : Math.floor((side + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1;
    const all = (length: number): number[] => new Array<number>(directions).fill(length);
    const sliding = {
      type: transposed ? 'transposed-conv' : 'conv',
      kernel: nested(random, [...(transposed ? [channels, filters] : [filters, channels]), ...all(kernel)]),
      stride,
      dilation,
      padding,
      ...(random() < 0.6 ? { bias: several(filters, () => number(random, 1)) } : {}),
    };
    const activation =
      random() < 0.5
        ? [{ type: 'activation', function: pick(random, ['relu', 'tanh', 'sigmoid', 'leaky-relu']) }]
        : [];
    const pool =
      out >= 2 && random() < 0.4
        ? [{ type: pick(random, ['max-pool', 'average-pool']), size: 2, stride: whole(random, 1, 2) }]
        : [];
    const goal =
      pool.length > 0
        ? [{ loss: { name: 'sum' } }]
        : [
            { loss: { name: 'sum' } },
            { loss: { name: 'squared-error', target: nested(random, [filters, ...all(out)]) } },
            { gradient: nested(random, [filters, ...all(out)]) },
          ];
    return {
      kind: 'convolution',
      input: nested(random, [channels, ...all(side)]),
      directions,
      layers: [sliding, ...activation, ...pool],
      ...pick(random, goal),
    };
  },
  normalization: (random: Random, n: number): unknown => {
    const method = normalizationMethods[n % normalizationMethods.length];
    const positions = whole(random, 2, 3);
    const channels = method === 'group' ? 4 : whole(random, 2, 3);
    const samples = whole(random, 2, 3);
    // In instance normalization rows are channels; otherwise a row is a sample, or a list of channels with
    // their positions.
    const shape =
      method === 'instance'
        ? pick(random, [
            [channels, positions],
            [samples, channels, positions],
          ])
        : pick(random, [
            [samples, channels],
            method === 'layer' || method === 'rms'
              ? [samples, positions, channels]
              : [samples, channels, positions],
          ]);
    const each = (least: number): number[] => several(channels, () => Math.abs(number(random)) + least);
    const inference = method === 'batch' && random() < 0.3;
    return {
      kind: 'normalization',
      method,
      input: nested(random, shape),
      ...(method === 'group' ? { groups: pick(random, [1, 2, 4]) } : {}),
      ...(random() < 0.7 ? { gamma: each(0.1), ...(method === 'rms' ? {} : { beta: each(-1) }) } : {}),
      epsilon: pick(random, ['1e-5', 0.01]),
      ...(inference ? { mode: 'inference' } : {}),
      ...(inference || (method === 'batch' && random() < 0.4)
        ? { running: { mean: each(-1), variance: each(0.1), momentum: 0.2 } }
        : {}),
      ...(random() < 0.7 ? { outputGradient: nested(random, shape) } : {}),
    };
  },
  attention: (random: Random): unknown => {
    const heads = whole(random, 1, 2);
    const [queries, keys, width, depth, features] = [
      whole(random, 1, 3),
      whole(random, 2, 3),
      heads * whole(random, 1, 2),
      heads * whole(random, 1, 2),
      whole(random, 1, 3),
    ];
    const itself = random() < 0.5;
    const mask =
      random() < 0.5
        ? 'none'
        : itself
          ? 'causal'
          : several(queries, (i) => several(keys, (j) => (j === i % keys || random() < 0.5 ? 1 : 0)));
    const output =
      random() < 0.4
        ? {
            weights: nested(random, [depth, features]),
            ...(random() < 0.5 ? { biases: several(features, () => number(random)) } : {}),
          }
        : null;
    return {
      kind: 'attention',
      heads,
      mask,
      ...(itself
        ? {
            input: nested(random, [queries, features]),
            weights: {
              query: nested(random, [features, width]),
              key: nested(random, [features, width]),
              value: nested(random, [features, depth]),
            },
          }
        : {
            queries: nested(random, [queries, width]),
            keys: nested(random, [keys, width]),
            values: nested(random, [keys, depth]),
          }),
      ...(output ? { output } : {}),
      ...(random() < 0.7 ? { outputGradient: nested(random, [queries, output ? features : depth]) } : {}),
    };
  },
};
