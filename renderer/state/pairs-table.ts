import type { ClassNames, PlaygroundPoints } from '../../core/playground/points.ts';

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
