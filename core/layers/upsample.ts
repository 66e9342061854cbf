import { rearranging } from './layer-reasons.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, mul, num, ref, type Expr } from '../expr/expr.ts';
import { indices, sizeOf, stridesOf, tensor } from '../tensor/tensor.ts';
import { cellsOf } from './cells.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { only } from './weighted-sum.ts';
import { mapSides, perDirection, sidesSchema, sideText } from './window.ts';
import { textError } from '../errors.ts';
import { channelsLast, kerasIgnored } from './listing/keras-arguments.ts';

export const upsampleSchema = z.strictObject({
  type: z.literal('upsample'),
  name: z.string().min(1).max(60).optional(),
  scale: sidesSchema,
  /** 'linear' is bilinear in two directions. Absent: 'nearest'. */
  mode: z.enum(['nearest', 'linear']).optional(),
});
export type Upsample = z.infer<typeof upsampleSchema>;

/**
 * A map s times as large. Nearest: every cell is repeated s times. Linear: cell i of the output has position
 * t among the input cells, by the convention `upsample-corners`, and is interpolated with weight 1 − (t −
 * ⌊t⌋) of cell ⌊t⌋ and t − ⌊t⌋ of the next; in several directions the weights multiply. No parameters.
 * PyTorch, Upsample and F.interpolate (aten/src/ATen/native/UpSample.h, area_pixel_compute_source_index).
 */
export const upsample: LayerDefinition<typeof upsampleSchema> = {
  schema: upsampleSchema,
  title: 'Upsampling',
  source: 'PyTorch, Upsample',
  label: ({ name, scale, mode }) =>
    name ?? `UPSAMPLE-${sideText(scale)}${mode === 'linear' ? ' linear' : ''}`,
  window: () => null,
  formulas: ({ scale }, incoming, where) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const scales = perDirection(scale, spatial.length, 'scale', where);
    return {
      type: 'map',
      shape: [...spatial.map((side, axis) => mul(ref(side.id), num(scales[axis] ?? 1))), ref(channels.id)],
      reasons: { ...rearranging, last: 'kept-maps' },
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'UPSAMPLE',
      words: ['upsample', 'upsampling'],
      positional: [{ key: 'scale', form: 'sides', words: ['scale', 'by'] }],
      named: [],
      flags: [
        { key: 'mode', value: 'linear', words: ['linear', 'bilinear'] },
        { key: 'mode', value: 'nearest', words: ['nearest'] },
      ],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['UpSampling2D', 'UpSampling1D', 'UpSampling3D'],
      parameters: ['size', 'data_format', 'interpolation'],
      ignored: kerasIgnored,
      read: (given) => {
        channelsLast(given);
        const how = given.text('interpolation') ?? 'nearest';
        if (how !== 'nearest' && how !== 'bilinear')
          throw textError(
            given.at('interpolation'),
            `interpolation is “${how}”`,
            'give "nearest" or "bilinear"',
          );
        return [
          {
            written: {
              type: 'upsample',
              scale: given.sides('size') ?? 2,
              mode: how === 'nearest' ? undefined : 'linear',
            },
          },
        ];
      },
    },
  ],
  pytorch: [
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
  ],
  arithmetic: {
    parameters: () => ({}),
    forward: (entry, inputs, _parameters, conventions) => {
      const input = only(inputs);
      const { output, mixes } = mixed(entry, input.shape, conventions);
      return tensor(
        output,
        mixes.map((mix) =>
          mix.reduce((sum, { cell, over, under }) => sum + ((input.data[cell] ?? 0) * over) / under, 0),
        ),
      );
    },
    backward: (entry, inputs, _parameters, gradient, conventions) => {
      const input = only(inputs);
      const dx = new Float64Array(input.data.length);
      mixed(entry, input.shape, conventions).mixes.forEach((mix, out) => {
        for (const { cell, over, under } of mix)
          dx[cell] = (dx[cell] ?? 0) + ((gradient.data[out] ?? 0) * over) / under;
      });
      return { inputs: [tensor(input.shape, dx)], parameters: {} };
    },
    lines: (entry, inputs, _parameters, name, conventions) => {
      const input = only(inputs);
      const { output, mixes } = mixed(entry, input.shape, conventions);
      const cells = cellsOf(name, output);
      const term = ({ cell, over, under }: Share): Expr =>
        over === under
          ? ref(input.ids[cell] ?? '')
          : mul(num(`${over}/${under}`), ref(input.ids[cell] ?? ''));
      return {
        lines: cells.ids.map((id, out) => ({
          id,
          phase: 'forward',
          formula: add(...(mixes[out] ?? []).map(term)),
        })),
        output: cells,
      };
    },
  },
};

/** The weight over/under of an input cell. */
interface Share {
  readonly cell: number;
  readonly over: number;
  readonly under: number;
}

/** The input cells and weights of each output cell. */
function mixed(
  entry: Upsample,
  shape: readonly number[],
  conventions: ConventionChoices | undefined,
): { readonly output: readonly number[]; readonly mixes: readonly (readonly Share[])[] } {
  const [batch = 1, channels = 1, ...spatial] = shape;
  const scales = perDirection(entry.scale, spatial.length, 'scale', upsample.label(entry));
  const sides = spatial.map((side, axis) => side * (scales[axis] ?? 1));
  const steps = stridesOf(spatial);
  const corners = useConvention('upsample-corners', conventions).choice === 'corners';
  const plane = sizeOf(spatial);
  const along = (position: number, axis: number): readonly Share[] => {
    const [n, s] = [spatial[axis] ?? 1, scales[axis] ?? 1];
    if (entry.mode !== 'linear') return [{ cell: Math.floor(position / s), over: 1, under: 1 }];
    // t as a fraction; a position before the first cell is moved to the first cell.
    const [over, under] = corners
      ? [position * (n - 1), Math.max(n * s - 1, 1)]
      : [Math.max(2 * position + 1 - s, 0), 2 * s];
    const cell = Math.min(Math.floor(over / under), n - 1);
    const rest = cell === n - 1 ? 0 : over - cell * under;
    return [
      { cell, over: under - rest, under },
      { cell: cell + 1, over: rest, under },
    ].filter((share) => share.over > 0);
  };
  const mixes = indices(sides).map((position) =>
    position.reduce<readonly Share[]>(
      (shares, at, axis) =>
        shares.flatMap((share) =>
          along(at, axis).map(({ cell, over, under }) =>
            reduced({
              cell: share.cell + cell * (steps[axis] ?? 1),
              over: share.over * over,
              under: share.under * under,
            }),
          ),
        ),
      [{ cell: 0, over: 1, under: 1 }],
    ),
  );
  return {
    output: [batch, channels, ...sides],
    mixes: Array.from({ length: batch * channels }, (_, channel) =>
      mixes.map((mix) => mix.map((share) => ({ ...share, cell: share.cell + channel * plane }))),
    ).flat(),
  };
}

function reduced({ cell, over, under }: Share): Share {
  let [a, b] = [over, under];
  while (b > 0) [a, b] = [b, a % b];
  return { cell, over: over / a, under: under / a };
}
