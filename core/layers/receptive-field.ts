import { type Text, say } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';
import { add, call, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { isNone, type LayerFormulas, type Shaped, type Window } from './layer.ts';
import type { Line } from '../solution/step.ts';

/**
 * The receptive field of one unit of a layer, as step ids by direction. Where directions agree, they share
 * one step.
 */
export interface Field {
  /** Side of the field in input cells. */
  readonly size: readonly string[];
  /** Input cells between neighbouring units. */
  readonly jump: readonly string[];
  /** The first input cell in the field of unit 0; negative in the padding. */
  readonly start: readonly string[];
}

/** A layer in the picture of receptive fields: the user can choose a unit to show its field. */
export interface FieldLayer {
  readonly layer: string;
  /** Indices of the rows that are its inputs. */
  readonly from: readonly number[];
  /** null: a unit has only the unit at its own position as input. */
  readonly window: Window | null;
  /** Step ids of the [height, width] of its map. */
  readonly sides: readonly [string, string];
  readonly field: Field;
}

/**
 * The layers with rows and columns whose units all have fields of one size; null for other layers, and for
 * layers that have one of these as input.
 */
export function fieldLayers(
  rows: readonly {
    readonly layer: string;
    readonly from: readonly number[];
    readonly window: Window | null;
    readonly sides: readonly string[];
    readonly field: Field | null;
  }[],
): (FieldLayer | null)[] {
  return rows.map(({ layer, from, window, sides, field }): FieldLayer | null => {
    const [height, width] = sides;
    return field && sides.length === 2 && height !== undefined && width !== undefined
      ? { layer, from, window, sides: [height, width], field }
      : null;
  });
}

const LETTERS = { size: 'r', jump: 'j', start: 'u' } as const;
export type FieldPart = keyof typeof LETTERS;
const REASONS = { size: 'field-size', jump: 'field-jump', start: 'field-start' } as const;
/** The reason for a part of the field after a window. */
export const fieldReason = (part: FieldPart): ReasonName => REASONS[part];
const DIRECTIONS: Readonly<Record<number, readonly string[]>> = {
  1: ['l'],
  2: ['h', 'w'],
  3: ['d', 'h', 'w'],
};

/** The input sees itself:   r = 1, j = 1, u = 0. A vector (rank 0) has no places, and so no field. */
export function inputField(
  rank: number,
  n: number,
): { readonly field: Field | null; readonly lines: readonly Line[] } {
  if (rank === 0) return { field: null, lines: [] };
  const id = (part: FieldPart): string => `${LETTERS[part]}_${n}`;
  const all = (part: FieldPart): readonly string[] => new Array<string>(rank).fill(id(part));
  const given = (part: FieldPart, value: number): Line => ({
    id: id(part),
    phase: 'given',
    formula: num(value),
  });
  return {
    field: { size: all('size'), jump: all('jump'), start: all('start') },
    lines: [given('size', 1), given('jump', 1), given('start', 0)],
  };
}

/** The field before a window in one direction, by step id. */
export type AxisField = Readonly<Record<FieldPart, string>>;

/**
 * The receptive-field recurrence in one direction, through a window of kernel K, stride S, dilation D and P
 * cells of padding before the input:
 *   r = r + (K − 1)·D·j,   j = j·S,   u = u − P·j,
 * with r the size of the field in input cells, j the distance of neighbouring units in input cells, u the
 * first cell in the field of unit 0. Araujo, Norris & Sim, "Computing Receptive Fields of Convolutional
 * Neural Networks", Distill 2019.
 */
export function throughWindow(part: FieldPart, before: AxisField, window: Window, axis: number): Expr {
  const [size, jump, start] = [ref(before.size), ref(before.jump), ref(before.start)];
  if (part === 'jump') return mul(jump, num(window.stride[axis] ?? 1));
  if (part === 'start') {
    const padding = window.padding[axis]?.[0] ?? 0;
    return padding === 0 ? start : sub(start, mul(num(padding), jump));
  }
  const dilation = window.dilation[axis] ?? 1;
  const spread = dilation === 1 ? [] : [num(dilation)];
  return add(size, mul(sub(num(window.kernel[axis] ?? 1), num(1)), ...spread, jump));
}

/** The field after a window, in every direction. */
export function windowField(
  incoming: Field,
  window: Window,
  n: number,
): { readonly field: Field; readonly lines: readonly Line[] } {
  const square =
    isSquare(incoming) &&
    alike(window.kernel) &&
    alike(window.stride) &&
    alike(window.dilation) &&
    alike(window.padding.map(([before]) => before));
  return eachDirection(incoming.size.length, n, square, fieldReason, (part, axis) =>
    throughWindow(
      part,
      { size: incoming.size[axis] ?? '', jump: incoming.jump[axis] ?? '', start: incoming.start[axis] ?? '' },
      window,
      axis,
    ),
  );
}

/** A field, or why a layer has none that is one number for each direction. */
export interface FieldFound {
  readonly field: Field | null;
  readonly lines: readonly Line[];
  /** A sentence for the layer. */
  readonly note?: Text;
}

const UNEQUAL_JUMPS = say(
  'Branches with different strides meet: the field of a unit has no single size here, and neighbouring units have no single jump.',
  'अलग-अलग स्ट्राइड वाली शाखाएँ मिलती हैं: यहाँ इकाई के क्षेत्र का एक आकार नहीं है, और पड़ोसी इकाइयों की एक दूरी नहीं।',
  'আলাদা স্ট্রাইডের শাখা মেলে: এখানে এককের ক্ষেত্রের একটি আকার নেই, পাশাপাশি এককের একটি লাফও নেই।',
);

/**
 * The field of a unit with several branches as inputs is the union of the fields of all:
 *   u = min uᵢ,   r = max (uᵢ + rᵢ) − u,
 * which is max rᵢ where one branch sees all that the others see. Where the jumps of the branches differ, the
 * union has another size for every unit, and there is no field.
 */
export function mergedField(incoming: readonly Field[], n: number, at: (id: string) => number): FieldFound {
  const [first] = incoming;
  if (!first) throw new RangeError('a merged field needs at least one branch');
  const axes = first.size.map((_, axis) =>
    incoming.map(({ size, jump, start }): AxisField => ({
      size: size[axis] ?? '',
      jump: jump[axis] ?? '',
      start: start[axis] ?? '',
    })),
  );
  if (axes.some((branches) => new Set(branches.map(({ jump }) => at(jump))).size > 1))
    return { field: null, lines: [], note: UNEQUAL_JUMPS };
  const largestSeesAll = axes.every((branches) => seesAll(branches, at));
  const square = incoming.every(isSquare);
  return eachDirection(
    axes.length,
    n,
    square,
    (part) => (part === 'start' ? 'field-merged-start' : 'field-merged'),
    (part, axis) => mergedPart(part, axes[axis] ?? [], at),
    largestSeesAll
      ? say(
          'Branches meet: a unit sees what the branch with the largest field sees.',
          'शाखाएँ मिलती हैं: इकाई वही देखती है जो सबसे बड़े क्षेत्र वाली शाखा देखती है।',
          'শাখাগুলি মেলে: একক তা-ই দেখে যা সবচেয়ে বড় ক্ষেত্রের শাখা দেখে।',
        )
      : say(
          'Branches meet: a unit sees from the first cell of any branch to the last cell of any.',
          'शाखाएँ मिलती हैं: इकाई किसी भी शाखा के पहले कोष्ठ से किसी भी शाखा के अंतिम कोष्ठ तक देखती है।',
          'শাখাগুলি মেলে: একক যে কোনো শাখার প্রথম ঘর থেকে যে কোনো শাখার শেষ ঘর পর্যন্ত দেখে।',
        ),
  );
}

/** One part of the union in one direction. Equal values appear once: branches nearly always have the same jump. */
function mergedPart(part: FieldPart, branches: readonly AxisField[], at: (id: string) => number): Expr {
  const distinct = [...new Map(branches.map((one) => [at(one[part]), one[part]])).values()].map(ref);
  const [only] = distinct;
  if (part !== 'size') return only && distinct.length === 1 ? only : call('min', ...distinct);
  if (seesAll(branches, at)) return only && distinct.length === 1 ? only : call('max', ...distinct);
  const ends = [
    ...new Map(
      branches.map(({ start, size }) => [at(start) + at(size), add(ref(start), ref(size))]),
    ).values(),
  ];
  const end = ends.length === 1 ? (ends[0] as Expr) : call('max', ...ends);
  return sub(end, mergedPart('start', branches, at));
}

/** Whether one branch sees all the cells that the others see. */
function seesAll(branches: readonly AxisField[], at: (id: string) => number): boolean {
  const first = Math.min(...branches.map(({ start }) => at(start)));
  const end = Math.max(...branches.map(({ start, size }) => at(start) + at(size)));
  return branches.some(({ start, size }) => at(start) === first && at(start) + at(size) === end);
}

/**
 * One line for each direction, or one for all where the formula is the same in all. A formula that only
 * repeats another step needs no line.
 */
function eachDirection(
  rank: number,
  n: number,
  agree: boolean,
  reason: (part: FieldPart) => ReasonName,
  formula: (part: FieldPart, axis: number) => Expr,
  note?: Text,
): { readonly field: Field; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const idsOf = (part: FieldPart): readonly string[] => {
    const ids: string[] = [];
    for (let axis = 0; axis < (agree ? 1 : rank); axis += 1) {
      const one = formula(part, axis);
      const id =
        one.op === 'ref'
          ? one.id
          : agree
            ? `${LETTERS[part]}_${n}`
            : `${LETTERS[part]}_${DIRECTIONS[rank]?.[axis] ?? axis}_${n}`;
      if (one.op !== 'ref')
        lines.push({
          id,
          phase: 'work',
          formula: one,
          reason: reason(part),
          ...(part === 'size' && note !== undefined && axis === 0 ? { note } : {}),
        });
      ids.push(id);
    }
    return agree ? new Array<string>(rank).fill(ids[0] ?? '') : ids;
  };
  const field = { size: idsOf('size'), start: idsOf('start'), jump: idsOf('jump') };
  return { field, lines };
}

const alike = (values: readonly unknown[]): boolean => values.every((value) => value === values[0]);
/** Whether the field is the same in every direction. */
const isSquare = ({ size, jump, start }: Field): boolean => alike(size) && alike(jump) && alike(start);

/**
 * The field after this layer; null where it is not one number for each direction (after a flatten, a
 * transposed convolution, attention, branches of different strides). `entrywise`: each unit depends only on the units at its own position.
 */
export function fieldAfter(
  incoming: readonly (Field | null)[],
  window: Window | null,
  entrywise: boolean,
  n: number,
  at: (id: string) => number,
): FieldFound {
  const known = incoming.filter((field) => field !== null);
  const [first] = known;
  if (!first || known.length < incoming.length) return { field: null, lines: [] };
  if (window) return windowField(first, window, n);
  if (!entrywise) return { field: null, lines: [] };
  return known.length === 1 ? { field: first, lines: [] } : mergedField(known, n, at);
}

/**
 * Whether each output unit depends only on the input units at its own position. That holds where the output
 * has the sides of the input and no multiply–adds: an activation, a normalization, an addition. `sides`: of
 * the output.
 */
export function isEntrywise(
  { type, multiplyAdds }: Pick<LayerFormulas, 'type' | 'multiplyAdds'>,
  incoming: readonly Shaped[],
  sides: readonly Shaped['sides'][number][],
): boolean {
  return (
    type === 'map' &&
    isNone(multiplyAdds(sides.map(({ id }) => id))) &&
    incoming.every(
      (one) =>
        one.sides.length === sides.length &&
        one.sides.slice(0, -1).every(({ value }, axis) => value === sides[axis]?.value),
    )
  );
}
