import { z } from 'zod';
import { problemError, textError } from '../../errors.ts';
import { add, call, div, mul, num, ref, sub } from '../../expr/expr.ts';
import { averagePoolSchema } from '../../layers/average-pool.ts';
import { convolutionSchema } from '../../layers/convolution.ts';
import { layerOf } from '../../layers/index.ts';
import type { Window } from '../../layers/layer.ts';
import { toChain } from '../../layers/listing/chain.ts';
import { parseListing } from '../../layers/listing/listing.ts';
import { toListing } from '../../layers/listing/words.ts';
import { maxPoolSchema } from '../../layers/max-pool.ts';
import { checkFits, positiveSchema, reach } from '../../layers/window.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { groundOf } from './ground.ts';
import type { FieldLayer } from '../../layers/receptive-field.ts';
import type { Box, Kind } from '../kind.ts';

export const receptiveFieldSchema = z.strictObject({
  kind: z.literal('receptive-field'),
  /** [height, width, channels] of the input, for the drawing. */
  input: z.tuple([positiveSchema, positiveSchema, positiveSchema]).optional(),
  /**
   * The sliding layers, in order; the field is that of one unit of the last. A transposed convolution has no
   * one field: how many cells a unit sees changes from unit to unit.
   */
  layers: z
    .array(z.discriminatedUnion('type', [convolutionSchema, maxPoolSchema, averagePoolSchema]))
    .min(1)
    .max(500),
  /**
   * [row, column] of the unit, from 0: where its field lies on the input, and how much of it in the padding.
   * Needs the input.
   */
  unit: z.tuple([z.int().min(0).max(1_000_000), z.int().min(0).max(1_000_000)]).optional(),
});
export type ReceptiveFieldProblem = z.infer<typeof receptiveFieldSchema>;

type Both = readonly [height: string, width: string];
export interface ReceptiveFieldAnswer {
  /** Side of the field in input cells, [height, width]. */
  readonly size: readonly [number, number];
  /** Input cells between neighbouring units, [height, width]. */
  readonly jump: readonly [number, number];
  /**
   * Of the unit that was asked for: its first and last input cell, [row, column] from 0 (negative in the
   * padding), and the share of its field that is padding.
   */
  readonly unit?: {
    readonly first: readonly [number, number];
    readonly last: readonly [number, number];
    readonly outside: number;
  };
}
/**
 * One row a layer, the input first: which steps hold its field, jump and start. Where height and width agree
 * they are the same step.
 */
export interface ReceptiveFieldPicture {
  readonly input: readonly [number, number] | null;
  readonly rows: readonly {
    readonly layer: string;
    readonly kernel: readonly number[];
    readonly stride: readonly number[];
    readonly dilation: readonly number[];
    readonly padding: readonly (readonly [number, number])[];
    readonly size: Both;
    readonly jump: Both;
    readonly start: Both | null;
  }[];
  readonly unit: { readonly first: Both; readonly last: Both; readonly outside: string } | null;
  /** The [row, column] that was asked for. */
  readonly asked: readonly [number, number] | null;
  /**
   * By row: how the units of its map look back. Where the input is not given, over the smallest that has
   * three units at the end.
   */
  readonly fields: readonly FieldLayer[];
}
export type ReceptiveFieldSolution = Solution<'receptive-field', ReceptiveFieldAnswer, ReceptiveFieldPicture>;

/**
 * The part of the input that one unit sees: r₀ = 1, j₀ = 1, u₀ = 0; r = r + (K − 1)·D·j, u = u − P·j, j = j·S
 * for each layer with kernel K, stride S, dilation D and P cells of padding before the input; r in input
 * cells, j the input cells between neighbouring units, u the first cell that unit 0 sees. Unit i sees the
 * cells u + i·j to u + i·j + r − 1. Araujo, Norris & Sim, "Computing Receptive Fields of Convolutional Neural
 * Networks", Distill 2019: the size, and the left-most and right-most cell.
 */
export const receptiveField: Kind<ReceptiveFieldProblem, ReceptiveFieldSolution> = {
  name: 'receptive-field',
  title: 'Receptive field',
  schema: receptiveFieldSchema,
  source: 'Araujo, Norris & Sim, Distill 2019',
  solve: (problem) => {
    const { input, unit } = problem;
    const { windows, sides } = windowsOf(problem);
    if (unit) checkUnit(unit, sides);
    const agree = (lists: readonly (readonly unknown[])[]): boolean =>
      lists.every(([height, width]) => String(height) === String(width));
    const square =
      windows.every(({ kernel, stride, dilation, padding }) =>
        agree([kernel, stride, dilation, ...(unit ? [padding] : [])]),
      ) &&
      (unit === undefined || agree([unit, input ?? []]));
    const axes: readonly (0 | 1)[] = square ? [0] : [0, 1];
    const id = (word: string, axis: number): string => (square ? word : `${word}_${axis === 0 ? 'h' : 'w'}`);
    const at = (letter: 'r' | 'j' | 'u', axis: number, n: number): string => `${id(letter, axis)}_${n}`;

    const lines = axes.flatMap((axis): Line[] => [
      { id: at('r', axis, 0), phase: 'given', formula: num(1) },
      { id: at('j', axis, 0), phase: 'given', formula: num(1) },
      ...(unit ? [{ id: at('u', axis, 0), phase: 'given', formula: num(0) } as const] : []),
    ]);
    windows.forEach(({ label, kernel, stride, dilation, padding }, i) => {
      for (const axis of axes) {
        const [before, jump, start] = [ref(at('r', axis, i)), ref(at('j', axis, i)), ref(at('u', axis, i))];
        const spread = dilation[axis] === 1 || dilation[axis] === undefined ? [] : [num(dilation[axis])];
        lines.push({
          id: at('r', axis, i + 1),
          phase: 'work',
          formula: add(before, mul(sub(num(kernel[axis] ?? 1), num(1)), ...spread, jump)),
          ...(axis === 0 ? { heading: label } : {}),
        });
        if (unit)
          lines.push({
            id: at('u', axis, i + 1),
            phase: 'work',
            formula: padding[axis]?.[0] ? sub(start, mul(num(padding[axis][0]), jump)) : start,
          });
        lines.push({ id: at('j', axis, i + 1), phase: 'work', formula: mul(jump, num(stride[axis] ?? 1)) });
      }
    });
    if (unit && input) {
      lines.push(
        ...axes.flatMap((axis): Line[] => {
          const [size, jump, start] = [
            ref(at('r', axis, windows.length)),
            ref(at('j', axis, windows.length)),
            ref(at('u', axis, windows.length)),
          ];
          const [first, last, before, after] = [
            id('first', axis),
            id('last', axis),
            id('before', axis),
            id('after', axis),
          ];
          const word = square ? 'row and column' : axis === 0 ? 'row' : 'column';
          return [
            {
              id: first,
              phase: 'work',
              formula: add(start, mul(num(unit[axis]), jump)),
              note: `The first ${word} that unit ${unit.join(', ')} sees, counted from 0; a negative one lies in the padding.`,
              heading: `The field of unit ${unit.join(', ')}`,
            },
            {
              id: last,
              phase: 'work',
              formula: sub(add(ref(first), size), num(1)),
              note: `The last ${word} it sees; the input ends at ${input[axis] - 1}.`,
            },
            {
              id: before,
              phase: 'work',
              formula: call('max', num(0), sub(num(0), ref(first))),
              note: 'Cells of the field in the padding before the input.',
            },
            {
              id: after,
              phase: 'work',
              formula: call('max', num(0), sub(ref(last), sub(num(input[axis]), num(1)))),
              note: 'Cells of the field in the padding after the input.',
            },
            {
              id: id('seen', axis),
              phase: 'work',
              formula: call('max', num(0), sub(sub(size, ref(before)), ref(after))),
              note: 'Cells of the field on the input.',
            },
          ];
        }),
      );
      const share = square ? [ref('seen'), ref('seen')] : [ref('seen_h'), ref('seen_w')];
      const whole = [0, 1].map((axis) => ref(at('r', square ? 0 : axis, windows.length)));
      lines.push({
        id: 'outside',
        phase: 'work',
        formula: sub(num(1), div(mul(...share), mul(...whole))),
        note: 'The share of the field that is padding.',
      });
    }

    const steps = evaluateLines(lines);
    const values = new Map(steps.map((step) => [step.id, step.value]));
    const value = (step: string): number => values.get(step) ?? Number.NaN;
    const pair = ([height, width]: Both): readonly [number, number] => [value(height), value(width)];
    const both = (letter: 'r' | 'j' | 'u', n: number): Both => [at(letter, 0, n), at(letter, 1, n)];
    const shown = unit
      ? {
          first: [id('first', 0), id('first', 1)] as const,
          last: [id('last', 0), id('last', 1)] as const,
          outside: 'outside',
        }
      : null;
    const rows: ReceptiveFieldPicture['rows'] = [
      {
        layer: 'INPUT',
        kernel: [1, 1],
        stride: [1, 1],
        dilation: [1, 1],
        padding: [
          [0, 0],
          [0, 0],
        ],
        size: both('r', 0),
        jump: both('j', 0),
        start: unit ? both('u', 0) : null,
      },
      ...windows.map(({ label, kernel, stride, dilation, padding }, i) => ({
        layer: label,
        kernel,
        stride,
        dilation,
        padding,
        size: both('r', i + 1),
        jump: both('j', i + 1),
        start: unit ? both('u', i + 1) : null,
      })),
    ];
    const ground = groundOf(
      rows.map(({ layer, size, jump, start }, i) => ({
        layer,
        window: windows[i - 1] ?? null,
        size,
        jump,
        start,
      })),
      input ? [input[0], input[1]] : null,
      steps,
    );
    return {
      kind: 'receptive-field',
      steps,
      beside: ground.steps,
      answer: {
        size: pair(both('r', windows.length)),
        jump: pair(both('j', windows.length)),
        ...(shown
          ? { unit: { first: pair(shown.first), last: pair(shown.last), outside: value('outside') } }
          : {}),
      },
      picture: {
        input: input ? [input[0], input[1]] : null,
        rows,
        unit: shown,
        asked: unit ?? null,
        fields: ground.fields,
      },
      conventions: [],
      alternatives: [],
    };
  },
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: (_problem, { picture: { rows, unit } }) => [
    box(
      'size',
      'Receptive field',
      { type: 'shape', steps: [...(rows.at(-1)?.size ?? [])] },
      'height x width, in input cells',
    ),
    ...(unit
      ? [
          box(
            'first',
            'First row and column',
            { type: 'vector', steps: unit.first, figures: 3 },
            '(row, column), from 0; negative in the padding',
          ),
          box(
            'last',
            'Last row and column',
            { type: 'vector', steps: unit.last, figures: 3 },
            '(row, column), from 0',
          ),
          box(
            'outside',
            'Share in the padding',
            { type: 'real', step: unit.outside, figures: 3 },
            'a fraction, or 3 significant figures',
          ),
        ]
      : []),
  ],
  text: {
    example: 'conv 3x3, stride 2, pad 1 → pool 2 → conv 3x3',
    hint: 'The layers that slide, in order: conv kernel, stride and pad where they are not 1 and 0; pool size. INPUT 28x28x1 may stand before them.',
    parse: typed,
    print: ({ input, layers, unit }) =>
      unit ? null : toListing([...(input ? [{ type: 'input', shape: input }] : []), ...layers]),
  },
};

/** Layers that work on each entry alone are passed over: they leave every field as it is. */
const POINTWISE: readonly string[] = ['activation', 'batch-norm', 'dropout'];

function typed(text: string): ReceptiveFieldProblem {
  const statements = parseListing(text).filter(({ written }) => !POINTWISE.includes(written.type));
  // How many filters there are makes no difference to what one unit sees.
  const counted = statements.map((statement) =>
    statement.written.type === 'conv' && statement.written['filters'] === undefined
      ? { ...statement, written: { ...statement.written, filters: 1, groups: undefined } }
      : { ...statement, expects: null },
  );
  const { input, layers } = toChain(counted);
  const parsed = receptiveFieldSchema.safeParse({
    kind: 'receptive-field',
    ...(input ? { input: input.shape } : {}),
    layers,
  });
  if (parsed.success) return parsed.data;
  const [first, second] = parsed.error.issues[0]?.path ?? [];
  const stray =
    first === 'layers' && typeof second === 'number' ? counted[second + (input ? 1 : 0)] : counted[0];
  throw textError(
    stray?.at ?? 0,
    first === 'layers'
      ? 'this layer has no window that slides'
      : 'an input of other sides than height, width and channels',
    'give the convolutions and pools before it alone',
  );
}

const box = (id: string, words: string, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: { tex: `\\text{${words}}`, plain: words },
  group: 'Receptive field',
  weight: 1,
  accepts,
  contract,
});

/**
 * Each layer's window, and the sides of the last map where the input is known. A layer after the map has run
 * out has no unit to ask about.
 */
function windowsOf({ input, layers }: ReceptiveFieldProblem): {
  readonly windows: readonly (Window & { readonly label: string })[];
  readonly sides: readonly (number | null)[];
} {
  let sides: readonly (number | null)[] = input ? [input[0], input[1]] : [null, null];
  const windows = layers.map((entry, i) => {
    const layer = layerOf(entry);
    const label = layer.label(entry);
    const where = `layers[${i}] (${label})`;
    const window = layer.window(entry, sides, where, undefined);
    if (!window) throw new RangeError(`${entry.type} has no window`);
    const known = sides.filter((side) => side !== null);
    if (known.length === sides.length)
      checkFits(
        known.map((value) => ({ value })),
        window,
        where,
      );
    sides = sides.map((side, axis) => {
      const [before, after] = window.padding[axis] ?? [0, 0];
      return side === null
        ? null
        : Math.floor((side + before + after - reach(window, axis)) / (window.stride[axis] ?? 1)) + 1;
    });
    return { label, ...window };
  });
  return { windows, sides };
}

function checkUnit(unit: readonly [number, number], sides: readonly (number | null)[]): void {
  const [height, width] = sides;
  if (typeof height !== 'number' || typeof width !== 'number')
    throw problemError(
      'unit',
      'where its field lies on the input cannot be said without the input',
      'give "input" as [height, width, channels]',
    );
  if (unit[0] >= height || unit[1] >= width)
    throw problemError(
      'unit',
      `there is no unit ${unit.join(', ')} in a last map of ${height}×${width}`,
      `give a row from 0 to ${height - 1} and a column from 0 to ${width - 1}`,
    );
}
