import type { Grid } from '../grids.ts';
import type { MatrixLines } from './lines.ts';
import type { ConfusionMatrixPicture } from './solution.ts';

/** The counts with the classes at their sides, the measures of each class as a table, and those of all. */
export function pictureOf({ counts, classes, names, overall, lines }: MatrixLines): ConfusionMatrixPicture {
  const several = classes.length > 1;
  const known = new Map(lines.map((line) => [line.id, line]));
  const single = (id: string): Grid => ({
    id,
    title: known.get(id)?.symbol?.plain ?? id,
    phase: 'work',
    rows: [[id]],
  });
  return {
    bands: [
      {
        title: 'Rows: actual classes, columns: predicted classes',
        grids: [
          {
            id: 'counts',
            title: 'Counts',
            phase: 'given',
            rows: counts,
            rowLabels: names,
            columnLabels: names,
          },
          ...(known.has('beta')
            ? [{ id: 'beta', title: 'β', phase: 'given' as const, rows: [['beta']] }]
            : []),
        ],
      },
      {
        title: several ? 'Each class' : 'The positive class',
        grids: [
          {
            id: 'measures',
            title: '',
            phase: 'work',
            rows: classes.map(({ precision, recall, fMeasure }) => [precision, recall, fMeasure]),
            columnLabels: [
              'precision',
              'recall',
              classes[0]?.fMeasure.startsWith('F1') === true ? 'F₁' : 'Fᵦ',
            ],
            ...(several ? { rowLabels: names } : {}),
          },
        ],
      },
      { title: 'All samples', grids: overall.map(single) },
    ],
    counts,
    classes: names,
  };
}
