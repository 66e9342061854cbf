import { product, sum } from '../expr/differentiate.ts';
import { ref, type Expr } from '../expr/expr.ts';
import { gradientId } from '../solution/backpropagate.ts';
import type { Step } from '../solution/step.ts';
import type { ChainGraph, ChainTarget } from './chain-graph.ts';
import { symbolFor } from './worked-text.ts';

/** A derivative in the recursive δ form, as exams write it. */
export interface DeltaForm {
  /**
   * δ of every intermediate quantity, nearest to the loss first; each is computed from those before it. In a
   * network only the weighted sums have a δ.
   */
  readonly deltas: readonly { readonly of: string; readonly step: Step }[];
  /** The derivative itself: δ·a. */
  readonly last: Step;
  /** The other steps that the deltas are computed from, for printing. */
  readonly steps: readonly Step[];
}

/**
 * ∂L/∂w = δ·a with δ_z = ∂L/∂z and, from the loss backwards, δ_z = (Σ w·δ of what it feeds)·f′(z). Nielsen
 * 2015, BP1, BP2 and BP4; Bishop 2006, eq. 5.55 and 5.56. `withoutDelta`: steps without a δ of their own,
 * such as a network's activations; their slope is merged into their consumers. null if there is no path.
 */
export function deltaForm(
  graph: ChainGraph,
  { of, by }: ChainTarget,
  withoutDelta: readonly string[] = [],
): DeltaForm | null {
  const ways = graph.ways(by);
  if (of === by || !ways.has(of)) return null;
  const foldedSteps = new Set(withoutDelta);
  const folded = (id: string): boolean => foldedSteps.has(id);
  const below = between(graph, ways, of);
  const consumers = new Map<string, string[]>();
  for (const id of below)
    for (const from of graph.inputs(id))
      if (ways.has(from)) consumers.set(from, [...(consumers.get(from) ?? []), id]);

  const deltaSteps = new Map<string, Step>();
  const arriving = (id: string): readonly Expr[] =>
    id === of ? [] : folded(id) ? [flowing(id)] : [ref(deltaId(id))];
  const flowing = (id: string): Expr =>
    sum(
      (consumers.get(id) ?? []).map((consumer) =>
        product([...arriving(consumer), graph.slope(consumer, id).formula]),
      ),
    );
  // The steps nearest to the loss come last in the order of the calculation.
  const deltas = [...below]
    .reverse()
    .filter((id) => id !== of && id !== by && !folded(id))
    .map((id) => {
      const { tex, plain } = symbolFor(id, graph.step(id));
      const step = graph.worked(
        {
          id: deltaId(id),
          phase: 'backward',
          formula: flowing(id),
          symbol: { tex: `\\delta_{${tex}}`, plain: `δ_${plain}` },
        },
        deltaSteps,
      );
      deltaSteps.set(step.id, step);
      return { of: id, step };
    });
  const gradient = graph.step(gradientId(of, by));
  const { tex, plain } = symbolFor(gradientId(of, by), gradient);
  return {
    deltas,
    last: graph.worked(
      { id: 'delta form', phase: 'backward', formula: flowing(by), symbol: { tex, plain } },
      deltaSteps,
    ),
    steps: [...deltaSteps.values()],
  };
}

const deltaId = (id: string): string => `delta ${id}`;

/** Both end points and the steps between them, in the order of the calculation. */
function between(graph: ChainGraph, ways: ReadonlyMap<string, bigint>, of: string): readonly string[] {
  const above = new Set([of]);
  for (const id of [...ways.keys()].reverse())
    if (above.has(id)) for (const from of graph.inputs(id)) above.add(from);
  return [...ways.keys()].filter((id) => above.has(id));
}
