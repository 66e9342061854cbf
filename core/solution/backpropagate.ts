import { differentiate, product, sum } from '../expr/differentiate.ts';
import { mul, ref, refs, type Expr } from '../expr/expr.ts';
import type { Line } from './step.ts';

export const gradientId = (of: string, by: string): string => `d${of}/d${by}`;

/**
 * The chain rule, walked backwards over the forward lines: one line for the partial derivative of `output` by each quantity in `wanted`
 * and by each quantity in between. The rule of a line is the sum over all its consumers of ∂output/∂consumer · ∂consumer/∂it; its
 * formula has each local derivative worked out.
 * Lines come nearest to the output first, and within one distance in the order of the forward lines, parameters before activations.
 * A consumer's `partials` may reach past its direct references (softmax with cross-entropy: ∂L/∂z = p − y); the quantities it reaches past are left out.
 */
export function backpropagate(lines: readonly Line[], output: string, wanted: readonly string[]): Line[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const inputsOf = new Map(lines.map((line) => [line.id, line.partials ? Object.keys(line.partials) : refs(line.formula)]));

  const leads = new Set<string>(wanted);
  const consumers = new Map<string, string[]>();
  const distance = new Map<string, number>([[output, 0]]);
  for (const line of lines) if (inputsOf.get(line.id)?.some((id) => leads.has(id)) === true) leads.add(line.id);
  for (const line of [...lines].reverse()) {
    const far = distance.get(line.id);
    if (far === undefined) continue;
    for (const id of inputsOf.get(line.id) ?? []) {
      if (!leads.has(id)) continue;
      consumers.set(id, [...(consumers.get(id) ?? []), line.id]);
      distance.set(id, Math.max(distance.get(id) ?? 0, far + 1));
    }
  }

  const place = new Map(lines.map((line, i) => [line.id, i]));
  const isLeaf = (id: string): number => (refs(byId.get(id)?.formula ?? ref(id)).length === 0 ? 0 : 1);
  const order = [...consumers.keys()].sort(
    (a, b) =>
      (distance.get(a) ?? 0) - (distance.get(b) ?? 0) || isLeaf(a) - isLeaf(b) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
  );

  return order.map((id) => {
    const paths = (consumers.get(id) ?? []).map((consumer) => byId.get(consumer) as Line).reverse();
    const toConsumer = (consumer: Line): readonly Expr[] => (consumer.id === output ? [] : [ref(gradientId(output, consumer.id))]);
    const formula = sum(paths.map((consumer) => product([...toConsumer(consumer), localDerivative(consumer, id)])));
    const chain = paths.map((consumer) => mul(...toConsumer(consumer), ref(gradientId(consumer.id, id))));
    const direct = paths.length === 1 && paths[0]?.id === output;
    return { id: gradientId(output, id), phase: 'backward', formula, ...(direct ? {} : { rule: sum(chain) }) };
  });
}

/** ∂line/∂by, in the examiners' form where the line brings one. */
function localDerivative(line: Line, by: string): Expr {
  return line.partials?.[by] ?? differentiate(line.formula, by, ref(line.id));
}
