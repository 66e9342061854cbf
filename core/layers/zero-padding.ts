import { rearranging } from './layer-reasons.ts';
import { z } from 'zod';
import { textError } from '../errors.ts';
import { add, mul, num, ref, type Expr } from '../expr/expr.ts';
import { indices, stridesOf, tensor } from '../tensor/tensor.ts';
import { cellsOf } from './cells.ts';
import { onlyShape, type LayerDefinition, type Shaped } from './layer.ts';
import { PADDING } from './taps.ts';
import { only } from './weighted-sum.ts';
import { mapSides, paddingPairs, paddingText } from './window.ts';
import { channelsLast, kerasIgnored } from './listing/keras-arguments.ts';
import type { PythonValue } from './listing/python-value.ts';
import type { Arguments } from './listing/arguments.ts';
import type { PythonLayer } from './listing/python-layer.ts';

const naturalSchema = z.int().min(0).max(1000);
export const zeroPaddingSchema = z.strictObject({
  type: z.literal('zero-padding'),
  name: z.string().min(1).max(60).optional(),
  /** Cells on every side; one number a direction; or [before, after] for a direction whose sides differ. */
  padding: z.union(
    [
      naturalSchema,
      z
        .array(z.union([naturalSchema, z.tuple([naturalSchema, naturalSchema]).readonly()]))
        .min(1)
        .max(3)
        .readonly(),
    ],
    { error: 'give a whole number, one a direction as [height, width], or [before, after] in place of one' },
  ),
});
export type ZeroPadding = z.infer<typeof zeroPaddingSchema>;

/**
 * Zeros around a map, in front of a convolution that has no padding of its own: each side n becomes n + before
 * + after. No parameters. Arrays are [batch, channels, …]. Dumoulin & Visin 2016, §2.2; Keras ZeroPadding2D,
 * torch.nn.ZeroPad2d.
 */
export const zeroPadding: LayerDefinition<typeof zeroPaddingSchema> = {
  schema: zeroPaddingSchema,
  title: 'Zero padding',
  source: 'Dumoulin & Visin 2016, §2.2',
  label: ({ name, padding }) => name ?? `ZEROPAD-${paddingText(padding)}`,
  // A unit sees one cell, as through a kernel of 1 over the padded map.
  window: ({ padding }, sides, where) => {
    const ones = sides.map(() => 1);
    return {
      kernel: ones,
      stride: ones,
      dilation: ones,
      padding: paddingPairs(padding, sides.length, where),
    };
  },
  formulas: ({ padding }, incoming, where) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const pairs = paddingPairs(padding, spatial.length, where);
    return {
      type: 'map',
      shape: [...spatial.map((side, axis) => paddedSide(side, pairs[axis] ?? [0, 0])), ref(channels.id)],
      reasons: { ...rearranging, last: 'kept-maps' },
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'ZEROPAD',
      words: ['zero pad', 'zero padding'],
      positional: [{ key: 'padding', form: 'padding', words: ['padding'] }],
      named: [],
      flags: [],
      fixed: {},
    },
  ],
  keras: [1, 2, 3].map((rank) => kerasZeroPadding(rank)),
  pytorch: [1, 2, 3].map((rank) => torchZeroPadding(rank)),
  arithmetic: {
    parameters: () => ({}),
    forward: ({ padding }, inputs) => {
      const input = only(inputs);
      const { shape, from } = padded(input.shape, padding);
      return tensor(
        shape,
        from.map((at) => (at === PADDING ? 0 : (input.data[at] ?? 0))),
      );
    },
    backward: ({ padding }, inputs, _parameters, gradient) => {
      const { shape } = only(inputs);
      const back = tensor(shape);
      padded(shape, padding).from.forEach((at, to) => {
        if (at !== PADDING) back.data[at] = gradient.data[to] ?? 0;
      });
      return { inputs: [back], parameters: {} };
    },
    lines: ({ padding }, inputs, _parameters, name) => {
      const input = only(inputs);
      const { shape, from } = padded(input.shape, padding);
      const output = cellsOf(name, shape);
      return {
        lines: output.ids.map((id, to) => {
          const at = from[to] ?? PADDING;
          return { id, phase: 'forward', formula: at === PADDING ? num(0) : ref(input.ids[at] ?? '') };
        }),
        output,
      };
    },
  },
};

function paddedSide({ id }: Shaped['sides'][number], [before, after]: readonly [number, number]): Expr {
  if (before === 0 && after === 0) return ref(id);
  return before === after ? add(ref(id), mul(num(2), num(before))) : add(ref(id), num(before), num(after));
}

/** The padded shape, and for each of its cells the cell of the input it shows, or PADDING. */
function padded(
  shape: readonly number[],
  padding: ZeroPadding['padding'],
): { readonly shape: readonly number[]; readonly from: readonly number[] } {
  const [batch = 1, channels = 1, ...spatial] = shape;
  const pairs = paddingPairs(padding, spatial.length, 'zero padding');
  const all = [[0, 0] as const, [0, 0] as const, ...pairs];
  const sides = [batch, channels, ...spatial];
  const larger = sides.map((side, axis) => side + (all[axis]?.[0] ?? 0) + (all[axis]?.[1] ?? 0));
  const steps = stridesOf(sides);
  const from = indices(larger).map((index) => {
    let cell = 0;
    for (const [axis, place] of index.entries()) {
      const at = place - (all[axis]?.[0] ?? 0);
      if (at < 0 || at >= (sides[axis] ?? 0)) return PADDING;
      cell += at * (steps[axis] ?? 1);
    }
    return cell;
  });
  return { shape: larger, from };
}

/** `ZeroPadding2D(1)`, `((1, 2), (3, 4))`, `(1, 2)` one a direction; in one direction `(1, 2)` is before and after. */
function kerasZeroPadding(rank: number): PythonLayer {
  return {
    names: [`ZeroPadding${rank}D`],
    parameters: ['padding', 'data_format'],
    ignored: kerasIgnored,
    read: (given) => {
      channelsLast(given);
      const value = given.value('padding');
      if (value === undefined) return [{ written: { type: 'zero-padding', padding: 1 } }];
      const items = value.type === 'list' ? value.items : [value];
      const cells = items.map((one) => cellsOfValue(given, one));
      if (rank === 1 && cells.length === 2) return [{ written: { type: 'zero-padding', padding: [cells] } }];
      const [only] = cells;
      if (cells.length === 1 && typeof only === 'number')
        return [{ written: { type: 'zero-padding', padding: only } }];
      if (cells.length !== rank)
        throw textError(given.at('padding'), `${cells.length} paddings`, `give one number, or ${rank}`);
      return [{ written: { type: 'zero-padding', padding: cells } }];
    },
  };
}

function cellsOfValue(given: Arguments, value: PythonValue): number | readonly number[] {
  if (value.type === 'list') return value.items.map((one) => cellsOfValue(given, one) as number);
  if (value.type === 'number') return value.value;
  throw textError(value.at, 'this is not a number of cells', 'give whole numbers: padding=(1, 1)');
}

/** `ZeroPad2d(1)` or `(left, right, top, bottom)`: the last direction first. */
function torchZeroPadding(rank: number): PythonLayer {
  return {
    names: [`ZeroPad${rank}d`],
    parameters: ['padding'],
    read: (given) => {
      const sides = given.sides('padding') ?? given.needed('padding');
      if (typeof sides === 'number') return [{ written: { type: 'zero-padding', padding: sides } }];
      if (sides.length !== 2 * rank)
        throw textError(
          given.at('padding'),
          `${sides.length} paddings`,
          `give one number, or ${2 * rank}: left, right${rank > 1 ? ', top, bottom' : ''}`,
        );
      const pairs = Array.from({ length: rank }, (_, axis) => [
        sides[2 * (rank - 1 - axis)] ?? 0,
        sides[2 * (rank - 1 - axis) + 1] ?? 0,
      ]);
      return [{ written: { type: 'zero-padding', padding: pairs } }];
    },
  };
}
