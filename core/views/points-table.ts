/** The points of one arm and seed in a chart. */
interface CurvePoints {
  readonly chart: string;
  readonly arm: string;
  readonly seed: number;
  readonly points: Iterable<{ readonly x: number; readonly y: number }>;
}

/** Every point of an experiment as CSV, one a line. The names of charts and arms are words with hyphens. */
export const pointsTable = (curves: Iterable<CurvePoints>): string =>
  [
    'chart,arm,seed,x,y',
    ...[...curves].flatMap(({ chart, arm, seed, points }) =>
      Array.from(points, ({ x, y }) => `${chart},${arm},${seed},${x},${y}`),
    ),
    '',
  ].join('\n');
