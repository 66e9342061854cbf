import { fillEach, say } from '../../language/text.ts';
import { symbolOf } from '../../format/symbol.ts';
import type { Run } from './run.ts';
import type { PerceptronPicture } from './solution.ts';

const EPOCH = say('epoch {{epoch}}, {{sample}}', 'एपॉक {{epoch}}, {{sample}}', 'ইপক {{epoch}}, {{sample}}');

/** The samples, the weights at the start, and a row for each sample shown: its sum, its verdict, the weights after it. */
export function pictureOf(run: Run, hasBias: boolean, zeroOne: boolean): PerceptronPicture {
  const { samples, visits, start } = run;
  const columns = start.map((id) => symbolOf(id).plain);
  return {
    bands: [
      {
        title: say('Given', 'दिया हुआ', 'দেওয়া'),
        grids: [
          {
            id: 'samples',
            title: say('Samples', 'नमूने', 'নমুনা'),
            phase: 'given',
            rows: samples.map(({ x, y }) => [...x, y]),
            rowLabels: samples.map((_, s) => String(s + 1)),
            columnLabels: [...(samples[0]?.x ?? []).map((_, i) => symbolOf(`x${i + 1}`).plain), 'y'],
          },
          {
            id: 'start',
            title: say('Weights at the start', 'आरंभ के भार', 'শুরুর ওয়েট'),
            phase: 'given',
            rows: [[...start]],
            columnLabels: columns,
          },
          { id: 'eta', title: '', phase: 'given', rows: [['eta']] },
        ],
      },
      {
        title: say(
          'Sample after sample: the sum, the verdict, the weights after it',
          'नमूना-दर-नमूना: योग, निर्णय, उसके बाद के भार',
          'নমুনা ধরে ধরে: যোগফল, সিদ্ধান্ত, তার পরের ওয়েট',
        ),
        grids: [
          {
            id: 'visits',
            title: '',
            phase: 'update',
            rows: visits.map(({ sum, verdict, after }) => [sum, verdict, ...after]),
            rowLabels: visits.map(({ epoch, sample }) => fillEach(EPOCH, { epoch, sample })),
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
