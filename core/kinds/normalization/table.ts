import { fillEach, say, type Text } from '../../language/text.ts';
import { problemError } from '../../errors.ts';
import { batchGrouping } from '../../layers/batch-norm.ts';
import { checkGroups, groupGrouping } from '../../layers/group-norm.ts';
import { instanceGrouping } from '../../layers/instance-norm.ts';
import { layerGrouping } from '../../layers/layer-norm.ts';
import type { Grouping } from '../../layers/normalize.ts';
import { indices, sizeOf } from '../../tensor/tensor.ts';
import type { Grid } from '../grids.ts';
import { MOST_NUMBERS, type NormalizationProblem } from './problem.ts';
import { arrayShape } from '../../document/number-array.ts';
import type { Quantity } from '../../document/quantity.ts';

/** The numbers of a problem, laid out for the formulas of core/layers. */
export interface NormalizationTable {
  /**
   * In PyTorch's layout: [batch, channels] or [batch, channels, positions]; for layer normalization [batch,
   * features] or [batch, length, features].
   */
  readonly shape: readonly number[];
  readonly grouping: Grouping;
  /** Row-major. `suffix` is the end of a cell's ids: `1` in a list, `_1_2` in rows. */
  readonly cells: readonly { readonly suffix: string; readonly value: Quantity }[];
  /** The number of γ and of β. */
  readonly parameters: number;
  /** Positions in `cells`, arranged as in the document: one grid for each sample, row by row. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly labels: Pick<Grid, 'rowLabels' | 'columnLabels'>;
}

/** What a row of a document with two levels of lists holds. */
const SAMPLE = say('sample {{n}}', 'नमूना {{n}}', 'নমুনা {{n}}');
const CHANNEL = say('channel {{n}}', 'चैनल {{n}}', 'চ্যানেল {{n}}');
const POSITION = say('position {{n}}', 'स्थिति {{n}}', 'অবস্থান {{n}}');
const ROWS: Readonly<Record<NormalizationProblem['method'], Text>> = {
  batch: SAMPLE,
  layer: SAMPLE,
  group: SAMPLE,
  instance: CHANNEL,
  rms: SAMPLE,
};

/**
 * Throws ProblemError when rows differ in length, when there are too many numbers, or when the number of
 * groups does not divide the number of channels.
 */
export function arranged({ method, input, groups }: NormalizationProblem): NormalizationTable {
  const written = arrayShape(input, 'input');
  const size = sizeOf(written);
  if (size > MOST_NUMBERS)
    throw problemError(
      'input',
      `${size} numbers`,
      `give at most ${MOST_NUMBERS}: more are not worked by hand`,
    );
  const shape = laidOut(method, written);
  const grouping = groupingBy(method, shape, groups);
  const flat = (input as readonly unknown[]).flat(2) as readonly Quantity[]; // at most three lists deep, by the schema
  const places = indices(written);
  const suffix = (index: readonly number[]): string =>
    index.length === 1 ? String((index[0] ?? 0) + 1) : index.map((i) => `_${i + 1}`).join('');
  const width = written.at(-1) ?? 1;
  const perGrid = written.length === 3 ? (written[1] ?? 1) : written.length === 2 ? (written[0] ?? 1) : 1;
  const allRows = Array.from({ length: size / width }, (_, r) =>
    Array.from({ length: width }, (_, c) => r * width + c),
  );
  const rowName =
    written.length === 3 ? (method === 'layer' || method === 'rms' ? POSITION : CHANNEL) : ROWS[method];
  return {
    shape,
    grouping,
    cells: flat.map((value, at) => ({ suffix: suffix(places[at] ?? []), value })),
    parameters: Math.max(...grouping.parameterOf) + 1,
    rows: Array.from({ length: allRows.length / perGrid }, (_, g) =>
      allRows.slice(g * perGrid, (g + 1) * perGrid),
    ),
    labels:
      written.length === 1
        ? {}
        : { rowLabels: Array.from({ length: perGrid }, (_, r) => fillEach(rowName, { n: r + 1 })) },
  };
}

function laidOut(method: NormalizationProblem['method'], written: readonly number[]): readonly number[] {
  const [a = 1, b = 1] = written;
  if (written.length === 1) return method === 'batch' ? [a, 1] : method === 'instance' ? [1, 1, a] : [1, a];
  return written.length === 2 && method === 'instance' ? [1, a, b] : written;
}

function groupingBy(
  method: NormalizationProblem['method'],
  shape: readonly number[],
  groups: number | undefined,
): Grouping {
  switch (method) {
    case 'batch':
      return batchGrouping(shape);
    case 'layer':
    case 'rms':
      return layerGrouping(shape, 'features');
    case 'instance':
      return instanceGrouping(shape);
    case 'group': {
      if (groups === undefined)
        throw problemError(
          'groups',
          'is missing',
          'give the number of groups that the channels are divided into, e.g. 2',
        );
      checkGroups(shape[1] ?? 1, groups, 'groups');
      return groupGrouping(shape, groups);
    }
  }
}
