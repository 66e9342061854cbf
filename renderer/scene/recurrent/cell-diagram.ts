import type { RecurrentPicture } from '../../../core/kinds/recurrent/recurrent.ts';
import type { Expr } from '../../../core/expr/expr.ts';
import { add, refersTo } from '../../../core/expr/expr.ts';
import type { CellName } from '../../../core/layers/recurrent-cells.ts';
import { functionSymbols, type MeaningName } from '../../../core/symbols/index.ts';
import type { Step } from '../../../core/solution/step.ts';
import { gradientId } from '../../../core/solution/backpropagate.ts';
import type { Point, Size } from '../marks/geometry.ts';
import { namedParts } from './layout.ts';

/** Numbers written on a wire: those of steps, one for each unit, or a part of the formula of steps. */
export interface WireTag {
  readonly at: Point;
  readonly ids: readonly string[];
  /** The gradients of these numbers at this time step, where they are not those by the numbers' own ids. */
  readonly slopes?: readonly string[];
  /** The parts of formulas whose values are written instead, and the step of each. */
  readonly parts: readonly { readonly part: Expr; readonly step: string }[];
}
export interface Wire {
  readonly points: readonly Point[];
  readonly carries: readonly string[];
  /** Whether it ends in an arrow head, not in another wire. */
  readonly isArrow: boolean;
}
export interface CellNode {
  readonly at: Point;
  readonly text: string;
  /** The weights that it multiplies by, after its text. */
  readonly factor?: string;
  readonly shape: 'gate' | 'operation';
  /** What its function means; absent: a sum or a product. */
  readonly meaning?: MeaningName;
}
/** One time step of a cell as a diagram whose wires carry the numbers. */
export interface CellDiagram extends Size {
  readonly cell: CellName;
  readonly nodes: readonly CellNode[];
  readonly wires: readonly Wire[];
  readonly tags: readonly WireTag[];
}

export const GATE = { width: 88, height: 44 } as const;
export const OPERATION = 14;
const SIZE = { width: 830, height: 420 } as const;
/** The heights of the rows, from the state on top to the input below. */
const Y = { top: 56, product: 146, shown: 162, out: 200, gate: 256, sum: 303, bus: 344, input: 392 } as const;
const LEFT = 62;

interface Quantities {
  readonly of: (letter: string) => readonly string[];
  readonly x: readonly string[];
  readonly h: readonly string[];
  readonly c: readonly string[];
  readonly nextH: readonly string[];
  readonly nextC: readonly string[];
  readonly loss: readonly string[];
}

/** The diagram of a time step, from 0; null where there is no such time step, or no room for its weights. */
export function cellDiagram(
  picture: RecurrentPicture,
  t: number,
  steps: ReadonlyMap<string, Step>,
): CellDiagram | null {
  const { times, initial } = picture;
  const time = times[t];
  if (!time) return null;
  const before = times[t - 1] ?? initial;
  const named = new Map(namedParts(time.made, t + 1));
  const quantities: Quantities = {
    of: (letter) => named.get(`${letter}_${t + 1}`) ?? [],
    x: time.x,
    h: before.h,
    c: before.c,
    nextH: time.h,
    nextC: time.c,
    loss: time.loss === null ? [] : [time.loss],
  };
  if (named.has(`f_${t + 1}`)) return lstmDiagram(quantities, steps);
  if (named.has(`z_${t + 1}`)) return gruDiagram(quantities, steps);
  return time.x.length > MOST_INPUTS ? null : rnnDiagram(quantities, weightsOf(picture, t), steps);
}

/** The weights and biases of a simple cell, row by row, with the gradients that this time step adds to. */
type Weights = (
  name: 'U' | 'W' | 'b' | 'bh',
) => readonly (readonly (readonly [id: string, slope: string])[])[];
function weightsOf({ bands, times }: RecurrentPicture, t: number): Weights {
  const grids = new Map(bands[0]?.grids.map(({ id, rows }) => [id, rows]));
  return (name) =>
    (grids.get(name) ?? []).map((row) =>
      row.flatMap((id) => (id === null ? [] : [[id, times[t]?.adds[id] ?? ''] as const])),
    );
}

/**
 * The time step, from 0, of every quantity and gradient: of one with a name of its own, or of one that is computed
 * from those of a single time step, such as what a time step adds to the gradient by a weight.
 */
export function timesOfSteps(
  times: RecurrentPicture['times'],
  steps: readonly Step[],
): ReadonlyMap<string, number> {
  const found = new Map(
    times.flatMap(({ x, made, loss }, t) =>
      [...x, ...made, ...(loss === null ? [] : [loss])].flatMap((id) => [
        [id, t] as const,
        [gradientId('L', id), t] as const,
      ]),
    ),
  );
  for (const { id, phase, dependsOn } of steps) {
    if (phase !== 'backward' || found.has(id)) continue;
    const own = new Set(dependsOn.flatMap((from) => (from.startsWith('d') ? (found.get(from) ?? []) : [])));
    const [only, ...others] = own;
    if (only !== undefined && others.length === 0) found.set(id, only);
  }
  return found;
}

const at = (x: number, y: number): Point => ({ x, y });
const wire = (carries: readonly string[], points: readonly Point[], isArrow = true): Wire => ({
  points,
  carries,
  isArrow,
});
const tag = (ids: readonly string[], x: number, y: number): WireTag => ({ at: at(x, y), ids, parts: [] });

/** The part of each of these steps' formulas that refers to the quantity of its unit. */
function partTag(
  of: readonly string[],
  by: readonly string[],
  pick: (formula: Expr) => readonly Expr[],
  steps: ReadonlyMap<string, Step>,
  place: Point,
): WireTag {
  const parts = of.flatMap((step, unit) => {
    const formula = steps.get(step)?.formula;
    const part = formula && pick(formula).find((one) => refersTo(one, by[unit] ?? ''));
    return part ? [{ part, step }] : [];
  });
  return { at: place, ids: [], parts };
}
const terms = (formula: Expr): readonly Expr[] => (formula.op === 'add' ? formula.terms : []);
const factors = (formula: Expr): readonly Expr[] => (formula.op === 'mul' ? formula.factors : []);

const FUNCTIONS: Readonly<Record<string, MeaningName>> = {
  σ: functionSymbols.sigmoid,
  tanh: functionSymbols.tanh,
  ReLU: functionSymbols.relu,
};
const node = (text: string, x: number, y: number, shape: CellNode['shape'] = 'operation'): CellNode => {
  const meaning = FUNCTIONS[text];
  return { at: at(x, y), text, shape, ...(meaning === undefined ? {} : { meaning }) };
};
const under = (y: number): number => y + OPERATION;
const over = (y: number): number => y - OPERATION;
const gateTop = Y.gate - GATE.height / 2;
const gateFoot = Y.gate + GATE.height / 2;

/** The columns of weights that there is room for. */
const MOST_INPUTS = 4;
const COLUMN = 112;
/** A value and its gradient below it. */
const PAIR = 42;
/**
 * h ← f(W h + U x + b): the old state and the input, each times its weights, meet in the sum; its function gives the
 * new state. The weights stand at their product. Goodfellow et al. 2016, figure 10.3; Olah 2015 draws the same cell.
 */
function rnnDiagram(
  { of, x, h, nextH, loss }: Quantities,
  weights: Weights,
  steps: ReadonlyMap<string, Step>,
): CellDiagram {
  const X = { product: 190, part: 327, plus: 400, sum: 484, fn: 600, shown: 768 } as const;
  const rows = { state: 150, input: 318 } as const;
  const sums = of('a');
  const formula = steps.get(nextH[0] ?? '')?.formula;
  const fn = formula?.op === 'call' ? formula.fn : null;
  const [W, U] = [weights('W'), weights('U')];
  const biases = [weights('b'), weights('bh')].filter((rowsOfBias) => rowsOfBias.length > 0);
  const both = (biases[0] ?? []).map((_, u) => biases.flatMap((one) => one[u] ?? []));
  const gridTags = (
    grid: readonly (readonly (readonly [string, string])[])[],
    middle: number,
    yOf: (row: number) => number,
  ): readonly WireTag[] =>
    grid.flatMap((row, u) =>
      row.map(([id, slope], k) => ({
        ...tag([id], middle + (k - (row.length - 1) / 2) * COLUMN, yOf(u)),
        slopes: [slope],
      })),
    );
  /** Above a row, the last one nearest to it. */
  const above = (grid: readonly unknown[], y: number) => (row: number) => y - (grid.length - 1 - row) * PAIR;
  const idsOf = (grid: readonly (readonly (readonly [string, string])[])[]): readonly string[] =>
    grid.flatMap((row) => row.map(([id]) => id));
  const gate = { top: -GATE.height / 2, right: X.product + GATE.width / 2 };
  const column = Math.max(...U.map((row) => row.length));
  /** The sum has a name of its own where a function follows it. */
  const summed = sums.length > 0 ? sums : nextH;
  return {
    ...SIZE,
    cell: 'rnn',
    nodes: [
      { ...node('× ', X.product, rows.state, 'gate'), factor: 'W' },
      { ...node('× ', X.product, rows.input, 'gate'), factor: 'U' },
      node('+', X.plus, rows.state),
      ...(fn === null ? [] : [node(fn === 'relu' ? 'ReLU' : fn, X.fn, rows.state, 'gate')]),
    ],
    wires: [
      wire(h, [at(0, rows.state), at(X.product - GATE.width / 2, rows.state)]),
      wire(x, [at(0, rows.input), at(X.product - GATE.width / 2, rows.input)]),
      wire([...h, ...idsOf(W)], [at(gate.right, rows.state), at(X.plus - OPERATION, rows.state)]),
      wire(
        [...x, ...idsOf(U)],
        [at(gate.right, rows.input), at(X.plus, rows.input), at(X.plus, under(rows.state))],
      ),
      ...(both.length === 0
        ? []
        : [wire(idsOf(both), [at(X.plus, above(both, 76)(0)), at(X.plus, over(rows.state))])]),
      ...(fn === null
        ? [wire(nextH, [at(X.plus + OPERATION, rows.state), at(SIZE.width, rows.state)])]
        : [
            wire(sums, [at(X.plus + OPERATION, rows.state), at(X.fn - GATE.width / 2, rows.state)]),
            wire(nextH, [at(X.fn + GATE.width / 2, rows.state), at(SIZE.width, rows.state)]),
          ]),
      ...lossWire(loss, at(X.shown, rows.state)),
    ],
    tags: [
      tag(h, LEFT, rows.state),
      tag(x, LEFT, rows.input),
      ...gridTags(W, X.product, above(W, rows.state + gate.top - 26)),
      ...gridTags(
        U,
        Math.max(X.product, 120 + (column * COLUMN) / 2),
        (row) => rows.input - gate.top + 26 + row * PAIR,
      ),
      ...gridTags(both, X.plus + (biases.length - 1) * 40, above(both, 76)),
      sumTag(summed, h, steps, at(X.part, rows.state)),
      sumTag(summed, x, steps, at(X.plus, 240)),
      ...(fn === null ? [] : [tag(sums, X.sum, rows.state)]),
      tag(nextH, X.shown, rows.state),
      ...lossTag(loss, at(X.shown, rows.state)),
    ],
  };
}

/** The sum of those terms of each of these steps' formulas that refer to any of the quantities. */
function sumTag(
  of: readonly string[],
  by: readonly string[],
  steps: ReadonlyMap<string, Step>,
  place: Point,
): WireTag {
  const parts = of.flatMap((step) => {
    const found = terms(steps.get(step)?.formula ?? { op: 'num', text: '0' }).filter((term) =>
      by.some((id) => refersTo(term, id)),
    );
    return found.length === 0 ? [] : [{ part: add(...found), step }];
  });
  return { at: place, ids: [], parts };
}

/** c ← f ⊙ c + i ⊙ g along the top, h ← o ⊙ tanh(c) to the right, the four gates below. Olah 2015, with its numbers. */
function lstmDiagram(
  { of, x, h, c, nextH, nextC, loss }: Quantities,
  steps: ReadonlyMap<string, Step>,
): CellDiagram {
  const X = { f: 190, i: 330, plus: 400, g: 470, o: 600, shown: 688 } as const;
  const gates = ['f', 'i', 'g', 'o'] as const;
  return {
    ...SIZE,
    cell: 'lstm',
    nodes: [
      ...gates.map((gate) => node(gate === 'g' ? 'tanh' : 'σ', X[gate], Y.gate, 'gate')),
      node('×', X.f, Y.top),
      node('+', X.plus, Y.top),
      node('×', X.plus, Y.product),
      node('×', X.shown, Y.shown),
    ],
    wires: [
      wire(c, [at(0, Y.top), at(X.f - OPERATION, Y.top)]),
      wire([...c, ...of('f')], [at(X.f + OPERATION, Y.top), at(X.plus - OPERATION, Y.top)]),
      wire(nextC, [at(X.plus + OPERATION, Y.top), at(SIZE.width, Y.top)]),
      wire(of('f'), [at(X.f, gateTop), at(X.f, under(Y.top))]),
      wire(of('i'), [at(X.i, gateTop), at(X.i, Y.product), at(X.plus - OPERATION, Y.product)]),
      wire(of('g'), [at(X.g, gateTop), at(X.g, Y.product), at(X.plus + OPERATION, Y.product)]),
      wire([...of('i'), ...of('g')], [at(X.plus, over(Y.product)), at(X.plus, under(Y.top))]),
      wire(nextC, [at(X.shown, Y.top), at(X.shown, over(Y.shown))]),
      wire(of('o'), [at(X.o, gateTop), at(X.o, Y.shown), at(X.shown - OPERATION, Y.shown)]),
      wire(nextH, [at(X.shown + OPERATION, Y.shown), at(SIZE.width, Y.shown)]),
      wire(h, [at(0, Y.bus), at(X.o, Y.bus)], false),
      wire(x, [at(0, Y.input), at(X.f - 50, Y.input), at(X.f - 50, Y.bus)], false),
      ...gates.map((gate) => wire(of(`a_${gate}`), [at(X[gate], Y.bus), at(X[gate], gateFoot)])),
      ...lossWire(loss, at(768, Y.shown)),
    ],
    tags: [
      tag(c, LEFT, Y.top),
      partTag(nextC, of('f'), terms, steps, at(295, Y.top)),
      partTag(nextC, of('i'), terms, steps, at(X.plus, 102)),
      tag(nextC, 550, Y.top),
      partTag(nextH, nextC, factors, steps, at(X.shown, 108)),
      ...gates.flatMap((gate) => [tag(of(gate), X[gate], Y.out), tag(of(`a_${gate}`), X[gate], Y.sum)]),
      tag(nextH, 768, Y.shown),
      tag(h, LEFT, Y.bus),
      tag(x, LEFT, Y.input),
      ...lossTag(loss, at(768, Y.shown)),
    ],
  };
}

/** h ← z ⊙ h + (1 − z) ⊙ n along the top, or z and 1 − z exchanged; the candidate n reads r ⊙ h. Cho et al. 2014, figure 2. */
function gruDiagram({ of, x, h, nextH, loss }: Quantities, steps: ReadonlyMap<string, Step>): CellDiagram {
  const X = { h: 110, r: 190, q: 280, z: 370, one: 490, n: 610, out: 740 } as const;
  const [first = ''] = nextH;
  const [q = ''] = of('q');
  const keptTerm = terms(steps.get(first)?.formula ?? { op: 'num', text: '0' }).find((one) =>
    refersTo(one, h[0] ?? ''),
  );
  // 1 − z is on the side of the term that is no plain product.
  const isKept = keptTerm?.op === 'mul' && keptTerm.factors.every(({ op }) => op === 'ref');
  const isAfter = !(steps.get(q)?.dependsOn.includes(of('r')[0] ?? '') ?? false);
  return {
    ...SIZE,
    cell: 'gru',
    nodes: [
      node('σ', X.r, Y.gate, 'gate'),
      node('σ', X.z, Y.gate, 'gate'),
      node('tanh', X.n, Y.gate, 'gate'),
      node('×', X.r, Y.product),
      node('×', X.z, Y.top),
      node('×', X.n, Y.product),
      node('+', X.n, Y.top),
      isKept ? node('1−', X.one, Y.product) : node('1−', X.z, 106),
    ],
    wires: [
      wire(h, [at(0, Y.top), at(X.z - OPERATION, Y.top)]),
      wire([...h, ...of('z')], [at(X.z + OPERATION, Y.top), at(X.n - OPERATION, Y.top)]),
      wire(nextH, [at(X.n + OPERATION, Y.top), at(SIZE.width, Y.top)]),
      wire(isAfter ? of('q') : h, [at(X.r, Y.top), at(X.r, over(Y.product))]),
      wire(of('r'), [at(X.r, gateTop), at(X.r, under(Y.product))]),
      wire(of('q'), [
        at(X.r + OPERATION, Y.product),
        at(X.q, Y.product),
        at(X.q, gateTop - 8),
        at(X.n - 62, gateTop - 8),
        at(X.n - 62, Y.gate),
        at(X.n - GATE.width / 2, Y.gate),
      ]),
      wire(of('z'), [at(X.z, gateTop), at(X.z, under(Y.top))]),
      wire(of('z'), [at(X.z, Y.product), at(X.n - OPERATION, Y.product)]),
      wire(of('n'), [at(X.n, gateTop), at(X.n, under(Y.product))]),
      wire([...of('z'), ...of('n')], [at(X.n, over(Y.product)), at(X.n, under(Y.top))]),
      wire(h, [at(X.h, Y.top), at(X.h, Y.bus), at(X.z, Y.bus)], false),
      wire(x, [at(0, Y.input), at(X.n, Y.input), at(X.n, gateFoot)]),
      wire(x, [at(X.r - 40, Y.input), at(X.r - 40, Y.bus)], false),
      ...['r', 'z'].map((gate) =>
        wire(of(`a_${gate}`), [at(gate === 'r' ? X.r : X.z, Y.bus), at(gate === 'r' ? X.r : X.z, gateFoot)]),
      ),
      ...lossWire(loss, at(X.out, Y.top)),
    ],
    tags: [
      tag(h, LEFT - 8, Y.top),
      partTag(nextH, h, terms, steps, at(X.one, Y.top)),
      partTag(nextH, of('n'), terms, steps, at(X.n, 102)),
      tag(nextH, X.out, Y.top),
      ...(['r', 'z', 'n'] as const).flatMap((gate) => [
        tag(of(gate), X[gate], Y.out),
        tag(of(`a_${gate}`), X[gate], Y.sum),
      ]),
      isAfter ? tag(of('q'), X.r, 102) : tag(of('q'), X.q, 178),
      tag(x, LEFT, Y.input),
      ...lossTag(loss, at(X.out, Y.top)),
    ],
  };
}

const LOSS_BELOW = 58;
const lossWire = (loss: readonly string[], from: Point): readonly Wire[] =>
  loss.length === 0 ? [] : [wire(loss, [from, at(from.x, from.y + LOSS_BELOW - 13)])];
const lossTag = (loss: readonly string[], from: Point): readonly WireTag[] =>
  loss.length === 0 ? [] : [tag(loss, from.x, from.y + LOSS_BELOW)];
