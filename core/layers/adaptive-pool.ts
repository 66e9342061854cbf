import { windowed } from './layer-reasons.ts';
import { z } from 'zod';
import { num, ref } from '../expr/expr.ts';
import { indices, stridesOf } from '../tensor/tensor.ts';
import { onlyShape, type Layer, type LayerDefinition } from './layer.ts';
import { mapSides, perDirection, sidesSchema, sideText } from './window.ts';
import { maxOver, meanOver, type Windows } from './pool-windows.ts';
import { sizeField, type Spelling } from './listing/spelling.ts';
import type { PythonLayer } from './listing/python-layer.ts';

/** `size`: sides of the output. */
const entry = { name: z.string().min(1).max(60).optional(), size: sidesSchema };
export const adaptiveMaxPoolSchema = z.strictObject({ type: z.literal('adaptive-max-pool'), ...entry });
export type AdaptiveMaxPool = z.infer<typeof adaptiveMaxPoolSchema>;
export const adaptiveAveragePoolSchema = z.strictObject({
  type: z.literal('adaptive-average-pool'),
  ...entry,
});
export type AdaptiveAveragePool = z.infer<typeof adaptiveAveragePoolSchema>;

/**
 * Pooling to m cells in each direction, for any side n: window i has the cells from ⌊i·n/m⌋ up to but not
 * including ⌈(i + 1)·n/m⌉, so windows may overlap and differ in size.
 */
const shared: Pick<Layer<AdaptiveMaxPool | AdaptiveAveragePool>, 'source' | 'window' | 'formulas'> = {
  source: 'PyTorch, AdaptiveAvgPool2d',
  // Where m divides n, all windows have the same size and do not overlap.
  window: ({ size }, sides, where) => {
    const out = perDirection(size, sides.length, 'size', where);
    const kernel = sides.flatMap((side, axis) =>
      side === null || side % (out[axis] ?? 1) !== 0 ? [] : [side / (out[axis] ?? 1)],
    );
    return kernel.length < sides.length
      ? null
      : { kernel, stride: kernel, dilation: kernel.map(() => 1), padding: kernel.map(() => [0, 0]) };
  },
  formulas: ({ size }, incoming, where) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    return {
      type: 'map',
      shape: [
        ...perDirection(size, spatial.length, 'size', where).map((side) => num(side)),
        ref(channels.id),
      ],
      reasons: { ...windowed, side: 'set-side' },
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
};

const adaptiveSpelling = (label: string, words: readonly string[]): Spelling => ({
  label,
  words,
  positional: [sizeField],
  named: [],
  flags: [],
  fixed: {},
});
const torchAdaptivePool = (type: string, names: readonly string[]): PythonLayer => ({
  names,
  parameters: ['output_size'],
  read: (given) => [{ written: { type, size: given.sides('output_size') } }],
});

export const adaptiveMaxPool: LayerDefinition<typeof adaptiveMaxPoolSchema> = {
  schema: adaptiveMaxPoolSchema,
  ...shared,
  title: 'Adaptive max pooling',
  label: ({ name, size }) => name ?? `ADAPTIVEPOOL-${sideText(size)}`,
  words: [adaptiveSpelling('ADAPTIVEPOOL', ['adaptive pool', 'adaptive max pool', 'adaptive max pooling'])],
  keras: { none: 'Keras 3 has no adaptive pooling' },
  pytorch: [torchAdaptivePool('adaptive-max-pool', ['AdaptiveMaxPool2d', 'AdaptiveMaxPool1d'])],
  arithmetic: maxOver(({ size }, spatial) => windowsTo(size, spatial)),
};

export const adaptiveAveragePool: LayerDefinition<typeof adaptiveAveragePoolSchema> = {
  schema: adaptiveAveragePoolSchema,
  ...shared,
  title: 'Adaptive average pooling',
  label: ({ name, size }) => name ?? `ADAPTIVEAVGPOOL-${sideText(size)}`,
  words: [
    adaptiveSpelling('ADAPTIVEAVGPOOL', [
      'adaptive avg pool',
      'adaptive average pool',
      'adaptive average pooling',
    ]),
  ],
  keras: { none: 'Keras 3 has no adaptive pooling' },
  pytorch: [torchAdaptivePool('adaptive-average-pool', ['AdaptiveAvgPool2d', 'AdaptiveAvgPool1d'])],
  arithmetic: meanOver(({ size }, spatial) => windowsTo(size, spatial)),
};

function windowsTo(size: AdaptiveMaxPool['size'], spatial: readonly number[]): Windows {
  const sides = perDirection(size, spatial.length, 'size', 'adaptive pooling');
  const steps = stridesOf(spatial);
  const cells = indices(sides).map((position) => {
    const [starts, lengths]: [number[], number[]] = [[], []];
    position.forEach((i, axis) => {
      const [n, m] = [spatial[axis] ?? 1, sides[axis] ?? 1];
      starts.push(Math.floor((i * n) / m));
      lengths.push(Math.ceil(((i + 1) * n) / m) - Math.floor((i * n) / m));
    });
    return indices(lengths).map((offset) =>
      offset.reduce((cell, at, axis) => cell + ((starts[axis] ?? 0) + at) * (steps[axis] ?? 1), 0),
    );
  });
  return { sides, cells };
}
