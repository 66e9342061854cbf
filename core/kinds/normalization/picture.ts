import type { NormalizeIds } from '../../layers/normalize.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { NormalizationTable } from './table.ts';

/** What the picture of a normalization is made of: step ids. */
export interface DrawnNormalization {
  readonly input: readonly string[];
  readonly weight: readonly string[] | undefined;
  readonly bias: readonly string[] | undefined;
  readonly kept: { readonly mean: readonly string[]; readonly variance: readonly string[] } | undefined;
  readonly ids: NormalizeIds;
  readonly updates: readonly string[];
  readonly backward: ReadonlySet<string>;
}

/** Bands from what is given through the statistics to the output, back again, and what is kept. */
export function normalizationPicture(
  { rows, labels }: NormalizationTable,
  { input, weight, bias, kept, ids, updates, backward }: DrawnNormalization,
): GridsPicture {
  const table = (name: string, tex: string, phase: Grid['phase'], of: readonly string[]): Grid[] =>
    rows.map((positions, i) => ({
      id: `${name}-${i + 1}`,
      title: rows.length === 1 ? '' : `Sample ${i + 1}`,
      tex,
      phase,
      rows: positions.map((row) => row.map((at) => of[at] ?? null)),
      ...labels,
    }));
  const row = (id: string, tex: string, phase: Grid['phase'], of: readonly string[] | undefined): Grid[] =>
    of && of.length > 0 ? [{ id, title: '', tex, phase, rows: [of] }] : [];
  const slope = (of: readonly string[] | undefined): readonly string[] =>
    (of ?? []).map((id) => gradientId('L', id)).filter((id) => backward.has(id));
  const affine = ids.normalized !== ids.output;
  const came = backward.has(gradientId('L', ids.output[0] ?? ''));
  const partial = (tex: string): string => `\\frac{\\partial L}{\\partial ${tex}}`;
  const bands = [
    {
      title: 'Given',
      grids: [
        ...table('x', 'x', 'given', input),
        ...row('gamma', '\\gamma', 'given', weight),
        ...row('beta', '\\beta', 'given', bias),
        ...row('mu-run', '\\mu_{\\mathrm{run}}', 'given', kept?.mean),
        ...row('var-run', '\\sigma^2_{\\mathrm{run}}', 'given', kept?.variance),
      ],
    },
    {
      title: 'Statistics',
      grids: [
        ...(ids.mean === kept?.mean
          ? []
          : [...row('mu', '\\mu', 'forward', ids.mean), ...row('var', '\\sigma^2', 'forward', ids.variance)]),
        ...row('s', 's', 'forward', ids.root),
      ],
    },
    {
      title: 'Output',
      grids: [
        ...(affine ? table('xHat', '\\hat{x}', 'forward', ids.normalized) : []),
        ...table('y', 'y', 'forward', ids.output),
      ],
    },
    ...(came
      ? [
          {
            title: 'Gradients that come back',
            grids: [
              ...table('dy', partial('y'), 'given', slope(ids.output)),
              ...row('dgamma', partial('\\gamma'), 'backward', slope(weight)),
              ...row('dbeta', partial('\\beta'), 'backward', slope(bias)),
            ],
          },
          {
            title: 'Through the statistics',
            grids: [
              ...(affine ? table('dxHat', partial('\\hat{x}'), 'backward', slope(ids.normalized)) : []),
              ...row('ds', partial('s'), 'backward', slope(ids.root)),
              ...row('dvar', partial('\\sigma^2'), 'backward', slope(ids.variance)),
              ...row('dmu', partial('\\mu'), 'backward', slope(ids.mean)),
            ],
          },
          { title: 'Gradients of the input', grids: table('dx', partial('x'), 'backward', slope(input)) },
        ]
      : []),
    ...(updates.length > 0
      ? [
          {
            title: 'Running statistics',
            grids: [...row('run', '\\mu_{\\mathrm{run}}, \\sigma^2_{\\mathrm{run}}', 'update', updates)],
          },
        ]
      : []),
  ];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}
