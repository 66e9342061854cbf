import { add, mul, ref } from '../expr/expr.ts';
import { gradientId } from '../solution/backpropagate.ts';
import type { Step } from '../solution/step.ts';
import type { ChainGraph, ChainTarget } from './chain-graph.ts';
import { symbolFor } from './worked-text.ts';

/** One path from the differentiated quantity down to the one it is differentiated by. */
export interface ChainPath {
  /** The ids along the path: `L o1 a1 z1 w1`. */
  readonly nodes: readonly string[];
  /** The slope along each edge, starting at the loss. */
  readonly slopes: readonly Step[];
  /** Their product. */
  readonly product: Step;
}

/** A derivative as the sum over all paths. */
export interface ChainPaths extends ChainTarget {
  readonly paths: readonly ChainPath[];
  /** The number of paths, shown or not. */
  readonly count: bigint;
  /** The sum of the products shown. */
  readonly sum: Step;
  /** The same derivative by back-propagation; null if the solution does not compute it, as for an input. */
  readonly gradient: Step | null;
  /** How the sum and the gradient compare; null if there is no gradient, or if paths are omitted. */
  readonly agrees: 'exactly' | 'up to rounding' | 'not' | null;
}

/** At most this many paths are shown; the others are only counted. */
export const MOST_PATHS = 64;
/** Relative tolerance: float64 sums of the same products in another order differ only in the last digits. */
const ROUNDING = 1e-9;

/**
 * ∂of/∂by as the sum over all paths of the products of the slopes along them (Bauer, SIAM Journal on
 * Numerical Analysis 11, 1974; Goodfellow et al. 2016, eq. 6.55). If there are more than `most` paths, those
 * with the largest products are returned, largest first; otherwise all, in the order of the calculation. null
 * if there is no path.
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

/** Every path, depth first, with the inputs of each step in order. */
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
 * The `most` paths with the largest |product|, largest first (A*, Hart, Nilsson & Raphael 1968). A partial
 * path is extended in the order of the largest product it can still reach. That bound is computed backwards
 * from the end and is exact, so no partial path is extended without result.
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
  // `ways` is in the order of the calculation: the inputs of a step come before it.
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
    // On a tie take the latest, so that one path is finished before another is started.
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
