import { add, call, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';
import { type Text } from '../language/text.ts';
import type { FieldLayer } from '../layers/receptive-field.ts';
import { evaluateLine, type Valued } from '../solution/evaluate-lines.ts';
import type { Line, Step } from '../solution/step.ts';

/** A unit of a map: its row in the list of layers, and its place [row, column] from 0. */
export interface UnitAt {
  readonly layer: number;
  readonly place: readonly [number, number];
}
/**
 * The field in one direction. The strings are ids of steps. Units and cells count from 0; those below 0 or
 * beyond the map lie in the padding.
 */
export interface FieldAxis {
  /** The first and last cell of the field on the input, by the closed form. */
  readonly first: string;
  readonly last: string;
  /**
   * Numbers of cells of the field in the padding before the input, in the padding after it, and on the input.
   */
  readonly before: string;
  readonly after: string;
  readonly seen: string;
  /** The number of input cells the unit depends on. */
  readonly reached: string;
}
/** The units of one layer that the chosen unit depends on. */
export interface LayerLook {
  /** [height, width]: steps of the first and last unit, padding counted. */
  readonly first: readonly [string, string];
  readonly last: readonly [string, string];
  /** [rows, columns]: the units in order, without padding. There are gaps where windows skip cells. */
  readonly cells: readonly [readonly number[], readonly number[]];
}
export interface UnitField {
  readonly axes: readonly [FieldAxis, FieldAxis];
  /** The share of the field that is padding. */
  readonly outside: string;
  /** By row of the list of layers; null for a layer that the unit does not depend on. */
  readonly looks: readonly (LayerLook | null)[];
  /** The steps of these ids that are not in the solution. */
  readonly steps: readonly Step[];
}

const LETTERS = ['h', 'w'] as const;
const WORDS = ['row', 'column'] as const;
type Axis = 0 | 1;

/**
 * The receptive field of one unit, computed in two ways. Closed form: first = u + i·j, last = first + r − 1
 * with the size r, jump j and start u of its layer. Layer by layer, backwards from the unit: units a … b of a
 * layer read the units a·S − P … b·S − P + D(K − 1) of the layer before. Araujo, Norris & Sim, "Computing
 * Receptive Fields of Convolutional Neural Networks", Distill 2019. `solved` are the steps that the layers'
 * ids refer to. Throws RangeError for a unit that does not exist.
 */
export function unitField(
  layers: readonly (FieldLayer | null)[],
  solved: readonly Step[],
  { layer, place }: UnitAt,
): UnitField {
  const chosen = layers[layer];
  const values = new Map<string, Valued>(
    solved.map(({ id, value, exact }) => [
      id,
      { value, exact: exact === null ? null : parseRational(exact) },
    ]),
  );
  const at = (id: string): number => values.get(id)?.value ?? Number.NaN;
  if (!chosen || place.some((one, axis) => one < 0 || one >= at(chosen.sides[axis as Axis])))
    throw new RangeError(`no unit ${place.join(', ')} in layer ${layer}`);
  const steps: Step[] = [];
  const work = (id: string, symbol: string, formula: Expr, note?: Text): string => {
    const line: Line = {
      id,
      phase: 'work',
      formula,
      symbol: { tex: `\\text{${symbol}}`, plain: symbol },
      ...(note === undefined ? {} : { note }),
    };
    steps.push(evaluateLine(line, values));
    return id;
  };
  const inputs = inputsOf(layers, layer);
  const [top, left] = [
    lookBack(layers, layer, place, 0, at, work),
    lookBack(layers, layer, place, 1, at, work),
  ];
  const axis = (which: Axis): FieldAxis => {
    const [letter, word] = [LETTERS[which], WORDS[which]];
    const [size, jump, start] = [
      chosen.field.size[which] ?? '',
      chosen.field.jump[which] ?? '',
      chosen.field.start[which] ?? '',
    ].map(ref) as [Expr, Expr, Expr];
    const side = ref(layers[inputs[0] ?? 0]?.sides[which] ?? '');
    const first = work(`unit_first_${letter}`, `first ${word}`, add(start, mul(num(place[which]), jump)));
    const last = work(`unit_last_${letter}`, `last ${word}`, sub(add(ref(first), size), num(1)));
    const before = work(
      `unit_before_${letter}`,
      `${word}s before the input`,
      call('max', num(0), sub(num(0), ref(first))),
    );
    const after = work(
      `unit_after_${letter}`,
      `${word}s after the input`,
      call('max', num(0), sub(ref(last), sub(side, num(1)))),
    );
    const seen = work(
      `unit_seen_${letter}`,
      `${word}s on the input`,
      call('max', num(0), sub(sub(size, ref(before)), ref(after))),
    );
    const cells = new Set(inputs.flatMap((input) => (which === 0 ? top : left)[input]?.cells ?? []));
    return {
      first,
      last,
      before,
      after,
      seen,
      reached: work(`unit_reached_${letter}`, `${word}s that reach the unit`, num(cells.size)),
    };
  };
  const axes = [axis(0), axis(1)] as const;
  const [rows, columns] = chosen.field.size;
  const outside = work(
    'unit_outside',
    'share in the padding',
    sub(num(1), div(mul(ref(axes[0].seen), ref(axes[1].seen)), mul(ref(rows ?? ''), ref(columns ?? '')))),
  );
  const looks = layers.map((_, i): LayerLook | null => {
    const [rowsSeen, columnsSeen] = [top[i], left[i]];
    return rowsSeen && columnsSeen
      ? {
          first: [rowsSeen.first, columnsSeen.first],
          last: [rowsSeen.last, columnsSeen.last],
          cells: [rowsSeen.cells, columnsSeen.cells],
        }
      : null;
  });
  return { axes, outside, looks, steps };
}

/** The input layers (without a predecessor) that this layer depends on. */
function inputsOf(layers: readonly (FieldLayer | null)[], from: number): number[] {
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    const before = layers[i]?.from ?? [];
    if (before.length === 0) found.add(i);
    before.forEach(visit);
  };
  visit(from);
  return [...found];
}

interface AxisLook {
  readonly first: string;
  readonly last: string;
  readonly cells: readonly number[];
}

/**
 * In one direction, the units of every earlier layer that the chosen unit depends on; for a layer with
 * several consumers, the union over them.
 */
function lookBack(
  layers: readonly (FieldLayer | null)[],
  chosen: number,
  place: readonly [number, number],
  axis: Axis,
  at: (id: string) => number,
  work: (id: string, symbol: string, formula: Expr) => string,
): (AxisLook | null)[] {
  const looks: (AxisLook | null)[] = layers.map(() => null);
  /** By layer, the ranges that its consumers read. */
  const asked = layers.map((): { first: Expr; last: Expr; from: number; to: number }[] => []);
  const cells = layers.map(() => new Set<number>());
  const letter = LETTERS[axis];
  for (let i = chosen; i >= 0; i -= 1) {
    const layer = layers[i];
    const ask = asked[i] ?? [];
    if (!layer || (i !== chosen && ask.length === 0)) continue;
    if (i === chosen) cells[i]?.add(place[axis]);
    const earliest =
      i === chosen
        ? num(place[axis])
        : outermost(
            ask.map(({ first, from }) => [first, from]),
            'min',
          );
    const latest =
      i === chosen
        ? num(place[axis])
        : outermost(
            ask.map(({ last, to }) => [last, to]),
            'max',
          );
    const first = work(`look_first_${letter}_${i}`, `first ${WORDS[axis]} at ${layer.layer}`, earliest);
    const last = work(`look_last_${letter}_${i}`, `last ${WORDS[axis]} at ${layer.layer}`, latest);
    const own = [...(cells[i] ?? [])].sort((a, b) => a - b);
    looks[i] = { first, last, cells: own };
    const { window } = layer;
    const [kernel, stride, dilation, padding] = [
      window?.kernel[axis] ?? 1,
      window?.stride[axis] ?? 1,
      window?.dilation[axis] ?? 1,
      window?.padding[axis]?.[0] ?? 0,
    ];
    const back = (id: string): Expr => {
      const scaled = stride === 1 ? ref(id) : mul(ref(id), num(stride));
      return padding === 0 ? scaled : sub(scaled, num(padding));
    };
    for (const before of layer.from) {
      const side = at(layers[before]?.sides[axis] ?? '');
      const reached = dilation * (kernel - 1);
      const spread = dilation === 1 ? sub(num(kernel), num(1)) : mul(num(dilation), sub(num(kernel), num(1)));
      asked[before]?.push({
        first: back(first),
        last: kernel === 1 ? back(last) : add(back(last), spread),
        from: at(first) * stride - padding,
        to: at(last) * stride - padding + reached,
      });
      for (const unit of own) {
        for (let k = 0; k < kernel; k += 1) {
          const cell = unit * stride - padding + k * dilation;
          if (cell >= 0 && cell < side) cells[before]?.add(cell);
        }
      }
    }
  }
  return looks;
}

/** The smallest or largest of the bounds; equal bounds are written once. */
function outermost(asked: readonly (readonly [Expr, number])[], which: 'min' | 'max'): Expr {
  const distinct = [...new Map(asked.map(([formula, value]) => [value, formula])).values()];
  const [only] = distinct;
  return only && distinct.length === 1 ? only : call(which, ...distinct);
}
