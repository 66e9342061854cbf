import type { ClassNames, PlaygroundPoints } from '../../core/playground/points.ts';
import type { Curve } from './lab-curves.ts';

/** Every point of an experiment, one a line. The names of charts and arms are words with hyphens. */
export const pointsTable = (curves: Iterable<Curve>): string =>
  [
    'chart,arm,seed,x,y',
    ...[...curves].flatMap(({ chart, arm, seed, points }) =>
      points.map(({ x, y }) => `${chart},${arm},${seed},${x},${y}`),
    ),
    '',
  ].join('\n');

/** The points of the Playground with the names of their classes, one a line, as it reads them; first those that are learnt from. */
export const pairsTable = (
  { places, labels }: Pick<PlaygroundPoints, 'places' | 'labels'>,
  classes: ClassNames,
): string =>
  [
    'x,y,class',
    ...Array.from(
      labels,
      (label, i) => `${places[2 * i] ?? 0},${places[2 * i + 1] ?? 0},${classes[label] ?? ''}`,
    ),
    '',
  ].join('\n');
