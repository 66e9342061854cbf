import { scaleLinear } from 'd3-scale';
import type { GridsPicture } from '../../../core/kinds/grids.ts';
import type { Step } from '../../../core/solution/step.ts';

/**
 * The numbers that share one mean and one standard deviation, on a number line: their positions, and the same
 * line in standard deviations from the mean.
 */
export interface NumberLine {
  readonly mean: string;
  readonly root: string;
  readonly dots: readonly {
    readonly id: string;
    readonly normalized: string;
    readonly at: number;
    readonly level: number;
  }[];
  /** Positions from 0 to 1 along the line, with the labels above and below. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly units: readonly { readonly at: number; readonly text: string; readonly isMean: boolean }[];
}

/** More lines than this cannot be distinguished. */
const MOST_LINES = 4;
const MOST_UNITS = 4;

/**
 * A line for every mean, taken from the formulas of the normalized numbers: x̂ = (x − μ)/s. None where there
 * are too many.
 */
export function numberLines(
  { bands }: GridsPicture,
  steps: ReadonlyMap<string, Step>,
): readonly NumberLine[] {
  const grids = bands.flatMap((band) => band.grids);
  const idsOf = (...names: readonly string[]): readonly string[] =>
    grids
      .filter(({ id }) => names.includes(id.replace(/-\d+$/, '')))
      .flatMap(({ rows }) => rows.flat().flatMap((id) => id ?? []));
  const given = new Set(idsOf('x'));
  const roots = new Set(idsOf('s'));
  const groups = new Map<
    string,
    {
      readonly mean: string;
      readonly root: string;
      readonly pairs: { readonly id: string; readonly normalized: string }[];
    }
  >();
  const normalized = idsOf('xHat');
  for (const id of normalized.length > 0 ? normalized : idsOf('y')) {
    const operands = steps.get(id)?.dependsOn ?? [];
    const x = operands.find((one) => given.has(one));
    const root = operands.find((one) => roots.has(one));
    const mean = operands.find((one) => one !== x && one !== root);
    if (x === undefined || root === undefined || mean === undefined) return [];
    const key = `${mean} ${root}`;
    const group = groups.get(key) ?? { mean, root, pairs: [] };
    group.pairs.push({ id: x, normalized: id });
    groups.set(key, group);
  }
  return groups.size > MOST_LINES
    ? []
    : [...groups.values()].map((group) => lineOf(group, (id) => steps.get(id)?.value ?? 0));
}

function lineOf(
  {
    mean,
    root,
    pairs,
  }: {
    readonly mean: string;
    readonly root: string;
    readonly pairs: readonly { readonly id: string; readonly normalized: string }[];
  },
  value: (id: string) => number,
): NumberLine {
  const [mu, s] = [value(mean), value(root)];
  const values = pairs.map(({ id }) => value(id));
  const [least, most] = [Math.min(...values, mu - s), Math.max(...values, mu + s)];
  const margin = (most - least) * 0.06 || 1;
  const scale = scaleLinear()
    .domain([least - margin, most + margin])
    .range([0, 1]);
  const stacked = new Map<number, number>();
  return {
    mean,
    root,
    dots: pairs.map((pair) => {
      const at = scale(value(pair.id));
      const level = stacked.get(at) ?? 0;
      stacked.set(at, level + 1);
      return { ...pair, at, level };
    }),
    ticks: scale.ticks(7).map((tick) => ({ at: scale(tick), text: String(tick).replace('-', '−') })),
    units: Array.from({ length: 2 * MOST_UNITS + 1 }, (_, i) => i - MOST_UNITS)
      .map((k) => ({ at: scale(mu + k * s), text: String(k).replace('-', '−'), isMean: k === 0 }))
      .filter(({ at }) => at >= 0 && at <= 1),
  };
}
