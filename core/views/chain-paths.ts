import { add, mul, ref } from '../expr/expr.ts';
import { gradientId } from '../solution/backpropagate.ts';
import type { Step } from '../solution/step.ts';
import type { ChainGraph, ChainTarget } from './chain-graph.ts';
import { symbolFor } from './worked-text.ts';

/** One way from what is differentiated down to what it is differentiated by. */
export interface ChainPath {
  /** `L o1 a1 z1 w1`: the steps it passes. */
  readonly nodes: readonly string[];
  /** The slope along each of its edges, the first at the loss. */
  readonly slopes: readonly Step[];
  /** Their product. */
  readonly product: Step;
}

/** A derivative as the sum over all paths. */
export interface ChainPaths extends ChainTarget {
  readonly paths: readonly ChainPath[];
  /** How many there are, shown or not. */
  readonly count: bigint;
  /** The sum of the products that are shown. */
  readonly sum: Step;
  /** The same derivative by back-propagation; null where the solution works none out, as by an input. */
  readonly gradient: Step | null;
  /** How the sum and the gradient compare; null where there is nothing to compare, or paths are left out. */
  readonly agrees: 'exactly' | 'up to rounding' | 'not' | null;
}

/** More paths than this are counted and not written. */
export const MOST_PATHS = 64;
/** Two routes through the same products in float64 part in the last digits only. */
const ROUNDING = 1e-9;

/**
 * ∂of/∂by as the sum over all paths of the products of the slopes along them (Bauer, SIAM Journal on
 * Numerical Analysis 11, 1974; Goodfellow et al. 2016, eq. 6.55). Of more than `most` those of the largest
 * products are given, largest first; all others in the order of the work. null where no path leads there.
 */
export function chainPaths(
  graph: ChainGraph,
  { of, by }: ChainTarget,
  most: number = MOST_PATHS,
): ChainPaths | null {
  const ways = graph.ways(by);
  const count = of === by ? 0n : (ways.get(of) ?? 0n);
  if (count === 0n) return null;
  const found =
    count <= BigInt(most) ? everyPath(graph, ways, of, by) : largestPaths(graph, ways, of, by, most);
  const paths = found.map((nodes, i): ChainPath => {
    const slopes = nodes.slice(1).map((to, at) => graph.slope(nodes[at] ?? '', to));
    const product = graph.worked(
      {
        id: `path ${i + 1}`,
        phase: 'backward',
        formula: mul(...slopes.map(({ id }) => ref(id))),
        symbol: { tex: `P_{${i + 1}}`, plain: `P_${i + 1}` },
      },
      new Map(slopes.map((slope) => [slope.id, slope])),
    );
    return { nodes, slopes, product };
  });
  const whole = count === BigInt(paths.length);
  const gradient = graph.step(gradientId(of, by)) ?? null;
  const symbol = symbolFor(gradientId(of, by), gradient ?? undefined);
  const sum = graph.worked(
    {
      id: 'paths',
      phase: 'backward',
      formula: add(...paths.map(({ product }) => ref(product.id))),
      symbol: whole
        ? { tex: symbol.tex, plain: symbol.plain }
        : { tex: `\\sum_{i=1}^{${paths.length}} P_i`, plain: 'ΣP' },
    },
    new Map(paths.map(({ product }) => [product.id, product])),
  );
  return { of, by, paths, count, sum, gradient, agrees: gradient && whole ? compared(sum, gradient) : null };
}

function compared(sum: Step, gradient: Step): 'exactly' | 'up to rounding' | 'not' {
  if (
    sum.exact !== null && gradient.exact !== null
      ? sum.exact === gradient.exact
      : sum.value === gradient.value
  )
    return 'exactly';
  return Math.abs(sum.value - gradient.value) <= ROUNDING * Math.max(1, Math.abs(gradient.value))
    ? 'up to rounding'
    : 'not';
}

type Ways = ReadonlyMap<string, bigint>;

/** Depth first, each step's inputs in their own order. */
function everyPath(graph: ChainGraph, ways: Ways, of: string, by: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const open: (readonly string[])[] = [[of]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const last = path.at(-1) ?? '';
    if (last === by) found.push(path);
    else
      for (const to of graph
        .inputs(last)
        .filter((id) => ways.has(id))
        .toReversed())
        open.push([...path, to]);
  }
  return found;
}

/**
 * The `most` paths of the largest |product|, largest first (A*, Hart, Nilsson & Raphael 1968): a beginning is
 * taken further in the order of the largest product that it can still come to, which is known exactly from
 * the end backwards, so none is walked in vain.
 */
function largestPaths(
  graph: ChainGraph,
  ways: Ways,
  of: string,
  by: string,
  most: number,
): readonly (readonly string[])[] {
  const size = (from: string, to: string): number => Math.abs(graph.slope(from, to).value);
  const reach = new Map([[by, 1]]);
  // `ways` is in the order of the work: what a step is made from comes before it.
  for (const id of ways.keys())
    if (id !== by)
      reach.set(
        id,
        Math.max(
          0,
          ...graph.inputs(id).flatMap((to) => (ways.has(to) ? [size(id, to) * (reach.get(to) ?? 0)] : [])),
        ),
      );
  const found: (readonly string[])[] = [];
  const open: { readonly nodes: readonly string[]; readonly product: number; readonly best: number }[] = [
    { nodes: [of], product: 1, best: reach.get(of) ?? 0 },
  ];
  while (found.length < most && open.length > 0) {
    // Of equals the latest, so that one path is finished before another is begun.
    const at = open.reduce((best, one, i) => (one.best >= (open[best]?.best ?? 0) ? i : best), 0);
    const [path] = open.splice(at, 1);
    if (!path) break;
    const last = path.nodes.at(-1) ?? '';
    if (last === by) found.push(path.nodes);
    else
      for (const to of graph.inputs(last)) {
        if (!ways.has(to)) continue;
        const product = path.product * size(last, to);
        open.push({ nodes: [...path.nodes, to], product, best: product * (reach.get(to) ?? 0) });
      }
  }
  return found;
}
