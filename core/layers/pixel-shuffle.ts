import { rearranging } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { div, mul, num, ref } from '../expr/expr.ts';
import { indices, stridesOf, tensor } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { only } from './weighted-sum.ts';
import { mapSides, positiveSchema } from './window.ts';

export const pixelShuffleSchema = z.strictObject({
  type: z.literal('pixel-shuffle'),
  name: z.string().min(1).max(60).optional(),
  /** r, the factor of each side. */
  scale: positiveSchema,
});
export type PixelShuffle = z.infer<typeof pixelShuffleSchema>;

/**
 * Pixel shuffle (sub-pixel convolution, together with the convolution before it): the C·r² channels of a cell
 * become r×r cells of C channels,
 *   y[c, h·r + i, w·r + j] = x[c·r² + i·r + j, h, w],   0 ≤ i, j < r.
 * Cells are only moved: no parameters, no multiply–adds. An output cell has the receptive field of its input
 * cell (⌊y/r⌋, ⌊x/r⌋). r neighbours in a row share one field, so there is no constant jump, and no receptive
 * field is given after this layer (as after upsampling). Shi et al.,
 * "Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural
 * Network", CVPR 2016, eq. 4. The order of the channels is that of torch.nn.PixelShuffle; eq. 4 of the paper
 * and TensorFlow's depth_to_space have channel (i·r + j)·C + c in place of c·r² + i·r + j.
 */
export const pixelShuffle: LayerDefinition<typeof pixelShuffleSchema> = {
  schema: pixelShuffleSchema,
  title: 'Pixel shuffle',
  source: 'Shi et al. 2016, §3.2; PyTorch, PixelShuffle',
  label: ({ name, scale }) => name ?? `PIXELSHUFFLE-${scale}`,
  window: () => null,
  formulas: ({ scale }, incoming, where) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    if (spatial.length !== 2)
      throw problemError(
        where,
        `a pixel shuffle has 2 directions, but its input has ${spatial.length}`,
        'give it a map of height, width and channels',
      );
    if (channels.value % scale ** 2 !== 0)
      throw problemError(
        where,
        `${channels.value} channels do not divide into groups of ${scale}·${scale} = ${scale ** 2}`,
        `give the convolution before it a multiple of ${scale ** 2} filters`,
      );
    return {
      type: 'map',
      shape: [
        ...spatial.map((side) => mul(ref(side.id), num(scale))),
        div(ref(channels.id), mul(num(scale), num(scale))),
      ],
      reasons: rearranging,
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'PIXELSHUFFLE',
      words: ['pixel shuffle', 'sub pixel', 'sub pixel shuffle'],
      positional: [{ key: 'scale', form: 'count', words: ['scale', 'by', 'upscale factor'] }],
      named: [],
      flags: [],
      fixed: {},
    },
  ],
  keras: {
    none: 'Keras has no such layer; the operation tf.nn.depth_to_space takes the channels in another order',
  },
  pytorch: [
    {
      names: ['PixelShuffle'],
      parameters: ['upscale_factor'],
      read: (given) => [{ written: { type: 'pixel-shuffle', scale: given.needed('upscale_factor') } }],
    },
  ],
  arithmetic: {
    parameters: () => ({}),
    forward: ({ scale }, inputs) => {
      const input = only(inputs);
      const { shape, from } = moved(scale, input.shape);
      return tensor(
        shape,
        from.map((cell) => input.data[cell] ?? 0),
      );
    },
    backward: ({ scale }, inputs, _parameters, gradient) => {
      const input = only(inputs);
      const dx = new Float64Array(input.data.length);
      moved(scale, input.shape).from.forEach((cell, out) => {
        dx[cell] = gradient.data[out] ?? 0;
      });
      return { inputs: [tensor(input.shape, dx)], parameters: {} };
    },
    // The output has the step ids of the input: no new step is needed.
    lines: ({ scale }, inputs) => {
      const input = only(inputs);
      const { shape, from } = moved(scale, input.shape);
      return { lines: [], output: { shape, ids: from.map((cell) => input.ids[cell] ?? '') } };
    },
  },
};

/** The shape of the output, and for each of its cells the position of the input cell it copies. */
function moved(
  scale: number,
  [batch = 1, channels = 1, height = 1, width = 1]: readonly number[],
): { readonly shape: readonly number[]; readonly from: readonly number[] } {
  const shape = [batch, channels / scale ** 2, height * scale, width * scale];
  const [perSample = 0, perChannel = 0, perRow = 0] = stridesOf([batch, channels, height, width]);
  return {
    shape,
    from: indices(shape).map(([n = 0, c = 0, y = 0, x = 0]) => {
      const channel = c * scale ** 2 + (y % scale) * scale + (x % scale);
      return n * perSample + channel * perChannel + Math.floor(y / scale) * perRow + Math.floor(x / scale);
    }),
  };
}
