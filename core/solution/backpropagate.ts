import { differentiate, negated, product, sum } from '../expr/differentiate.ts';
import { mul, ref, refs, type Expr } from '../expr/expr.ts';
import type { Line } from './step.ts';

export const gradientId = (of: string, by: string): string => `d${of}/d${by}`;

/**
 * The backward pass over some lines: the quantities that get a gradient, in the order of the calculation, and
 * the line of each on demand.
 */
export interface Backpropagation {
  /** Ids of forward lines, nearest to the output first. */
  readonly order: readonly string[];
  /** The line of ∂output/∂id. Throws RangeError for a quantity that is not in `order`. */
  readonly line: (id: string) => Line;
}

/**
 * The chain rule, walked backwards over the forward lines: one line for the partial derivative of `output` by
 * each quantity in `wanted` and by each quantity in between. The rule of a line is the sum over all consumers
 * of its quantity x of ∂output/∂consumer · ∂consumer/∂x; its formula has each local derivative written out.
 * Lines nearest to the output come first; at equal distance parameters come before activations, each in the
 * order of the forward lines. A consumer's `partials` may reach past its direct references (softmax with
 * cross-entropy: ∂L/∂z = p − y); the quantities it reaches past are left out.
 */
export function backpropagate(lines: readonly Line[], output: string, wanted: readonly string[]): Line[] {
  const { order, line } = backpropagation(lines, output, wanted);
  return order.map(line);
}

/**
 * As `backpropagate`, with each line made on demand: time and memory are linear in the number of references
 * in the lines, not quadratic.
 */
export function backpropagation(
  lines: readonly Line[],
  output: string,
  wanted: readonly string[],
): Backpropagation {
  const ids = new Set(lines.map(({ id }) => id));
  const inputsOf = lines.map(slopedBy);
  const { consumers, distance } = pathsBack(lines, inputsOf, output, wanted);
  const order = gradientOrder(lines, inputsOf, [...consumers.keys()], distance);

  const local = new Map<string, (by: string) => Expr>();
  const localDerivative = (line: Line, by: string): Expr => {
    const known = local.get(line.id) ?? localDerivatives(line);
    local.set(line.id, known);
    return known(by);
  };
  const line = (id: string): Line => {
    if (!ids.has(id) && !consumers.has(id)) throw new RangeError(`no gradient by ${id}`);
    const paths = [...(consumers.get(id) ?? [])].reverse();
    const toConsumer = (consumer: Line): readonly Expr[] =>
      consumer.id === output ? [] : [ref(gradientId(output, consumer.id))];
    const formula = sum(
      paths.map((consumer) => product([...toConsumer(consumer), localDerivative(consumer, id)])),
    );
    const chain = paths.map((consumer) => mul(...toConsumer(consumer), ref(gradientId(consumer.id, id))));
    const direct = paths.length === 1 && paths[0]?.id === output;
    return {
      id: gradientId(output, id),
      phase: 'backward',
      formula,
      ...(direct ? {} : { rule: sum(chain) }),
    };
  };
  return { order, line };
}

/**
 * By id of each quantity on a path from `wanted` to `output`: the lines that use it, latest first, and the
 * length of its longest path to the output, in edges.
 */
function pathsBack(
  lines: readonly Line[],
  inputsOf: readonly (readonly string[])[],
  output: string,
  wanted: readonly string[],
): {
  readonly consumers: ReadonlyMap<string, readonly Line[]>;
  readonly distance: ReadonlyMap<string, number>;
} {
  const leads = new Set<string>(wanted);
  lines.forEach((line, i) => {
    if (inputsOf[i]?.some((id) => leads.has(id)) === true) leads.add(line.id);
  });
  const consumers = new Map<string, Line[]>();
  const distance = new Map<string, number>([[output, 0]]);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] as Line;
    const far = distance.get(line.id);
    if (far === undefined) continue;
    for (const id of inputsOf[i] ?? []) {
      if (!leads.has(id)) continue;
      const known = consumers.get(id);
      if (known) known.push(line);
      else consumers.set(id, [line]);
      distance.set(id, Math.max(distance.get(id) ?? 0, far + 1));
    }
  }
  return { consumers, distance };
}

/** Nearest to the output first; at equal distance parameters before activations, in the order of the lines. */
function gradientOrder(
  lines: readonly Line[],
  inputsOf: readonly (readonly string[])[],
  ids: readonly string[],
  distance: ReadonlyMap<string, number>,
): readonly string[] {
  const place = new Map(
    lines.map((line, i) => [line.id, { at: i, leaf: inputsOf[i]?.length === 0 ? 0 : 1 }]),
  );
  return ids
    .map((id) => ({ id, far: distance.get(id) ?? 0, ...(place.get(id) ?? { at: 0, leaf: 0 }) }))
    .sort((a, b) => a.far - b.far || a.leaf - b.leaf || a.at - b.at)
    .map(({ id }) => id);
}

/** The ids by which a line has a local derivative: its references, or the keys of its `partials`. */
export const slopedBy = ({ formula, partials }: Line): readonly string[] =>
  partials ? Object.keys(partials) : refs(formula);

/**
 * ∂line/∂by, taken from `partials` if the line states it. The terms of a sum are indexed once by id, so the
 * derivative by each of n inputs visits only the terms that contain it.
 */
export function localDerivatives(line: Line): (by: string) => Expr {
  const { formula, partials } = line;
  const self = ref(line.id);
  const inner = formula.op === 'neg' ? formula.of : formula;
  if (inner.op !== 'add') return (by) => partials?.[by] ?? differentiate(formula, by, self);
  const termsOf = new Map<string, Expr[]>();
  for (const term of inner.terms) {
    for (const id of refs(term)) {
      const known = termsOf.get(id);
      if (known) known.push(term);
      else termsOf.set(id, [term]);
    }
  }
  return (by) => {
    const stated = partials?.[by];
    if (stated) return stated;
    const slope = sum((termsOf.get(by) ?? []).map((term) => differentiate(term, by)));
    return formula.op === 'neg' ? negated(slope) : slope;
  };
}
