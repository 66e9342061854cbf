import type { Lab, LabSettings, LabTools, Outcome } from './lab.ts';

/** A run from its start to its end, as it is kept and exported. */
export interface FinishedRun {
  readonly settings: LabSettings;
  readonly outcome: Outcome;
  /** The points of each chart by arm and seed, x and y, in the order in which they came. */
  readonly curves: readonly {
    readonly chart: string;
    readonly arm: string;
    readonly seed: number;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

/** Runs a lab without showing anything of it on the way. */
export function runToEnd(lab: Lab, settings: LabSettings, seed: number, tools: LabTools): FinishedRun {
  const curves = new Map<string, { chart: string; arm: string; seed: number; points: [number, number][] }>();
  const run = lab.run(settings, seed, tools);
  for (let next = run.next(); ; next = run.next()) {
    if (next.done) return { settings, outcome: next.value, curves: [...curves.values()] };
    const news = next.value;
    if (news.type !== 'point') continue;
    const key = `${news.chart} ${news.arm} ${news.seed}`;
    const curve = curves.get(key) ?? { chart: news.chart, arm: news.arm, seed: news.seed, points: [] };
    curve.points.push([news.x, news.y]);
    curves.set(key, curve);
  }
}
