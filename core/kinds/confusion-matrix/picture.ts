import { say } from '../../language/text.ts';
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
        title: say(
          'Rows: actual classes, columns: predicted classes',
          'पंक्तियाँ: वास्तविक वर्ग, स्तंभ: अनुमानित वर्ग',
          'সারি: প্রকৃত শ্রেণি, স্তম্ভ: অনুমিত শ্রেণি',
        ),
        grids: [
          {
            id: 'counts',
            title: say('Counts', 'गिनती', 'গণনা'),
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
        title: several
          ? say('Each class', 'हर वर्ग', 'প্রতিটি শ্রেণি')
          : say('The positive class', 'धनात्मक वर्ग', 'ধনাত্মক শ্রেণি'),
        grids: [
          {
            id: 'measures',
            title: '',
            phase: 'work',
            rows: classes.map(({ precision, recall, fMeasure }) => [precision, recall, fMeasure]),
            columnLabels: [
              say('precision', 'परिशुद्धता', 'প্রিসিশন'),
              say('recall', 'रिकॉल', 'রিকল'),
              classes[0]?.fMeasure.startsWith('F1') === true ? 'F₁' : 'Fᵦ',
            ],
            ...(several ? { rowLabels: names } : {}),
          },
        ],
      },
      { title: say('All samples', 'सब नमूने', 'সব নমুনা'), grids: overall.map(single) },
    ],
    counts,
    classes: names,
  };
}
