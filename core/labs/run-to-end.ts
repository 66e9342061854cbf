import type { Lab, LabSettings, LabTools, Outcome } from './lab.ts';
import { LiveRun, type Change } from './live-run.ts';

/** A run from its start to its end, as it is kept and exported. */
export interface FinishedRun {
  readonly settings: LabSettings;
  /** Settings that were changed while it ran. */
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
  /** The points of each chart by arm and seed, x and y, in the order in which they came. */
  readonly curves: readonly {
    readonly chart: string;
    readonly arm: string;
    readonly seed: number;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

/** Runs a lab without showing anything of it on the way; with the changes of an earlier run, to the same bits. */
export function runToEnd(
  lab: Pick<Lab, 'run'>,
  settings: LabSettings,
  seed: number,
  tools: LabTools,
  changes: readonly Change[] = [],
): FinishedRun {
  const curves = new Map<string, { chart: string; arm: string; seed: number; points: [number, number][] }>();
  const run = new LiveRun((live) => lab.run(live, seed, tools), settings, changes);
  for (;;) {
    const next = run.next();
    if (next.done === true)
      return { settings, changes: run.changes, outcome: next.value, curves: [...curves.values()] };
    const news = next.value;
    if (news.type !== 'point') continue;
    const key = `${news.chart} ${news.arm} ${news.seed}`;
    const curve = curves.get(key) ?? { chart: news.chart, arm: news.arm, seed: news.seed, points: [] };
    curve.points.push([news.x, news.y]);
    curves.set(key, curve);
  }
}
