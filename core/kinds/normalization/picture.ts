import { fillEach, say } from '../../language/text.ts';
import { symbolOf } from '../../format/symbol.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { NormalizationLines } from './lines.ts';
import type { NormalizationTable } from './table.ts';

const SAMPLE = say('Sample {{n}}', 'नमूना {{n}}', 'নমুনা {{n}}');

type Band = GridsPicture['bands'][number];

/** The bands: given, statistics, output, then the gradients, then the updated running statistics. */
export function pictureOf(
  table: NormalizationTable,
  worked: NormalizationLines,
  stepIds: ReadonlySet<string>,
): GridsPicture {
  const grids = gridsOf(table);
  const bands = [
    ...forwardBands(grids, worked),
    ...(worked.backward ? backwardBands(grids, worked, stepIds) : []),
    ...(worked.updates.length > 0
      ? [
          {
            title: say('Running statistics', 'चालू आँकड़े', 'চলমান পরিসংখ্যান'),
            grids: runningGrids(worked.updates),
          },
        ]
      : []),
  ];
  return { bands: bands.filter((band) => band.grids.length > 0) };
}

/** One grid for each quantity of the update, with its channels side by side. */
function runningGrids(updates: readonly string[]): Grid[] {
  const nameOf = (id: string): string => id.replace(/_\d+(?='?$)/, '');
  return [...new Set(updates.map(nameOf))].map((name) => ({
    id: name,
    title: '',
    tex: symbolOf(name).tex,
    phase: 'update',
    rows: [updates.filter((id) => nameOf(id) === name)],
  }));
}

interface GridsOfTable {
  /** One grid for each sample, laid out as the input. */
  readonly table: (name: string, tex: string, phase: Grid['phase'], of: readonly string[]) => Grid[];
  /** One grid of one row; none where there is nothing to show. */
  readonly row: (id: string, tex: string, phase: Grid['phase'], of: readonly string[] | undefined) => Grid[];
}

const gridsOf = ({ rows, labels }: NormalizationTable): GridsOfTable => ({
  table: (name, tex, phase, of) =>
    rows.map((positions, i) => ({
      id: `${name}-${i + 1}`,
      title: rows.length === 1 ? '' : fillEach(SAMPLE, { n: i + 1 }),
      tex,
      phase,
      rows: positions.map((row) => row.map((at) => of[at] ?? null)),
      ...labels,
    })),
  row: (id, tex, phase, of) => (of && of.length > 0 ? [{ id, title: '', tex, phase, rows: [of] }] : []),
});

/** Whether γ or β makes the output differ from the normalized numbers. */
const isAffine = ({ ids }: NormalizationLines): boolean => ids.normalized !== ids.output;

/** The grid and the symbol of what is divided by: the variance, for RMSNorm the mean square. */
const spreadOf = ({ ids }: NormalizationLines): readonly [id: string, tex: string] =>
  ids.mean.length === 0 ? ['m', 'm'] : ['var', '\\sigma^2'];

function forwardBands({ table, row }: GridsOfTable, worked: NormalizationLines): Band[] {
  const { input, weight, bias, running, ids } = worked;
  return [
    {
      title: say('Given', 'दिया हुआ', 'দেওয়া'),
      grids: [
        ...table('x', 'x', 'given', input),
        ...row('gamma', '\\gamma', 'given', weight),
        ...row('beta', '\\beta', 'given', bias),
        ...row('mu-run', '\\mu_{\\mathrm{run}}', 'given', running?.mean),
        ...row('var-run', '\\sigma^2_{\\mathrm{run}}', 'given', running?.variance),
      ],
    },
    {
      title: say('Statistics', 'आँकड़े', 'পরিসংখ্যান'),
      grids: [
        // In inference the statistics are the running ones, which are shown as given.
        ...(ids.mean === running?.mean
          ? []
          : [
              ...row('mu', '\\mu', 'forward', ids.mean),
              ...row(...spreadOf(worked), 'forward', ids.variance),
            ]),
        ...row('s', 's', 'forward', ids.root),
      ],
    },
    {
      title: say('Output', 'आउटपुट', 'আউটপুট'),
      grids: [
        ...(isAffine(worked) ? table('xHat', '\\hat{x}', 'forward', ids.normalized) : []),
        ...table('y', 'y', 'forward', ids.output),
      ],
    },
  ];
}

function backwardBands(
  { table, row }: GridsOfTable,
  worked: NormalizationLines,
  stepIds: ReadonlySet<string>,
): Band[] {
  const { input, weight, bias, ids } = worked;
  const gradients = (of: readonly string[] | undefined): readonly string[] =>
    (of ?? []).map((id) => gradientId('L', id)).filter((id) => stepIds.has(id));
  const partial = (tex: string): string => `\\frac{\\partial L}{\\partial ${tex}}`;
  return [
    {
      title: say('Gradients that come back', 'लौटने वाले ग्रेडिएंट', 'ফেরত আসা গ্রেডিয়েন্ট'),
      grids: [
        ...table('dy', partial('y'), 'given', gradients(ids.output)),
        ...row('dgamma', partial('\\gamma'), 'backward', gradients(weight)),
        ...row('dbeta', partial('\\beta'), 'backward', gradients(bias)),
      ],
    },
    {
      title: say('Through the statistics', 'आँकड़ों से होकर', 'পরিসংখ্যানের মধ্য দিয়ে'),
      grids: [
        ...(isAffine(worked)
          ? table('dxHat', partial('\\hat{x}'), 'backward', gradients(ids.normalized))
          : []),
        ...row('ds', partial('s'), 'backward', gradients(ids.root)),
        ...row(`d${spreadOf(worked)[0]}`, partial(spreadOf(worked)[1]), 'backward', gradients(ids.variance)),
        ...row('dmu', partial('\\mu'), 'backward', gradients(ids.mean)),
      ],
    },
    {
      title: say('Gradients of the input', 'इनपुट के ग्रेडिएंट', 'ইনপুটের গ্রেডিয়েন্ট'),
      grids: table('dx', partial('x'), 'backward', gradients(input)),
    },
  ];
}
