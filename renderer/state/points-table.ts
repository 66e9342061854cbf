import type { Curve } from './lab-run.svelte.ts';

/** Every point of an experiment, one a line. The names of charts and arms are words with hyphens. */
export const pointsTable = (curves: Iterable<Curve>): string =>
  [
    'chart,arm,seed,x,y',
    ...[...curves].flatMap(({ chart, arm, seed, points }) =>
      points.map(({ x, y }) => `${chart},${arm},${seed},${x},${y}`),
    ),
    '',
  ].join('\n');
