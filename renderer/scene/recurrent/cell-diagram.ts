import type { RecurrentPicture } from '../../../core/kinds/recurrent/recurrent.ts';
import type { Expr } from '../../../core/expr/expr.ts';
import { refersTo } from '../../../core/expr/expr.ts';
import type { Step } from '../../../core/solution/step.ts';
import { gradientId } from '../../../core/solution/backpropagate.ts';
import type { Point, Size } from '../marks/geometry.ts';
import { namedParts } from './layout.ts';

/** Numbers written on a wire: those of steps, one for each unit, or a part of the formula of steps. */
export interface WireTag {
  readonly at: Point;
  readonly ids: readonly string[];
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
  readonly shape: 'gate' | 'operation';
}
/** One time step of a cell as a diagram whose wires carry the numbers. */
export interface CellDiagram extends Size {
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

/** The diagram of a time step, from 0; null for a cell that has none. */
export function cellDiagram(
  { times, initial }: RecurrentPicture,
  t: number,
  steps: ReadonlyMap<string, Step>,
): CellDiagram | null {
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
  return named.has(`z_${t + 1}`) ? gruDiagram(quantities, steps) : null;
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

const node = (text: string, x: number, y: number, shape: CellNode['shape'] = 'operation'): CellNode => ({
  at: at(x, y),
  text,
  shape,
});
const under = (y: number): number => y + OPERATION;
const over = (y: number): number => y - OPERATION;
const gateTop = Y.gate - GATE.height / 2;
const gateFoot = Y.gate + GATE.height / 2;

/** c ← f ⊙ c + i ⊙ g along the top, h ← o ⊙ tanh(c) to the right, the four gates below. Olah 2015, with its numbers. */
function lstmDiagram(
  { of, x, h, c, nextH, nextC, loss }: Quantities,
  steps: ReadonlyMap<string, Step>,
): CellDiagram {
  const X = { f: 190, i: 330, plus: 400, g: 470, o: 600, shown: 688 } as const;
  const gates = ['f', 'i', 'g', 'o'] as const;
  return {
    ...SIZE,
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
