import { symbolOf } from '../../format/symbol.ts';
import type { Run } from './run.ts';
import type { PerceptronPicture } from './solution.ts';

/** The samples, the weights at the start, and a row for each sample shown: its sum, its verdict, the weights after it. */
export function pictureOf(run: Run, hasBias: boolean, zeroOne: boolean): PerceptronPicture {
  const { samples, visits, start } = run;
  const columns = start.map((id) => symbolOf(id).plain);
  return {
    bands: [
      {
        title: 'Given',
        grids: [
          {
            id: 'samples',
            title: 'Samples',
            phase: 'given',
            rows: samples.map(({ x, y }) => [...x, y]),
            rowLabels: samples.map((_, s) => String(s + 1)),
            columnLabels: [...(samples[0]?.x ?? []).map((_, i) => symbolOf(`x${i + 1}`).plain), 'y'],
          },
          {
            id: 'start',
            title: 'Weights at the start',
            phase: 'given',
            rows: [[...start]],
            columnLabels: columns,
          },
          { id: 'eta', title: '', phase: 'given', rows: [['eta']] },
        ],
      },
      {
        title: 'Sample after sample: the sum, the verdict, the weights after it',
        grids: [
          {
            id: 'visits',
            title: '',
            phase: 'update',
            rows: visits.map(({ sum, verdict, after }) => [sum, verdict, ...after]),
            rowLabels: visits.map(({ epoch, sample }) => `epoch ${epoch}, ${sample}`),
            columnLabels: ['z', zeroOne ? 'o' : 'y·z', ...columns],
          },
        ],
      },
    ],
    visits,
    samples,
    start,
    hasBias,
  };
}
