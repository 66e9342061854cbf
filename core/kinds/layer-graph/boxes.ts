import { problemError } from '../../errors.ts';
import { directionNames, sideNames } from '../../format/sides.ts';
import type { Box } from '../kind.ts';
import type { LayerGraphProblem } from './problem.ts';
import type { LayerGraphPicture, LayerGraphRow, LayerGraphSolution, LayerGraphTotals } from './solution.ts';

const TOTALS: Readonly<Record<string, readonly [keyof LayerGraphTotals, label: string]>> = {
  weights: ['weights', 'All weights'],
  biases: ['biases', 'All biases'],
  parameters: ['parameters', 'All parameters'],
  'multiply-adds': ['multiplyAdds', 'All multiply–adds'],
  activations: ['numbers', 'All activations'],
  bytes: ['bytes', 'Bytes of activations'],
};
const COLUMNS: Readonly<Record<string, readonly [label: string, of: (row: LayerGraphRow) => string | null]>> =
  {
    weights: ['Weights', (row) => row.weights],
    biases: ['Biases', (row) => row.biases],
    parameters: ['Parameters', (row) => row.parameters],
    'multiply-adds': ['Multiply–adds', (row) => row.multiplyAdds],
    activations: ['Activations', (row) => row.numbers],
  };
/** Significant figures of multiply–adds, as in papers: 1.8·10⁹. */
const FIGURES = 3;

/**
 * The answer boxes: those that the problem asks for, by default the last shape, the parameters and the
 * multiply–adds. Throws ProblemError for a quantity that does not exist.
 */
export function boxes({ asks }: LayerGraphProblem, { picture }: LayerGraphSolution): Box[] {
  const last = picture.rows.at(-1);
  if (!asks)
    return [
      ...(last ? [shapeBox('output shape', 'Output', last)] : []),
      totalBox('parameters'),
      totalBox('multiply-adds'),
    ].filter((box) => box !== null);
  return asks.map((ask, i) => {
    const [, name = '', column = ''] = /^(.*)\s+(\S+)$/.exec(ask) ?? [];
    if (name === 'total') {
      const box = totalBox(column, ask);
      if (box) return box;
      throw problemError(
        `asks[${i}]`,
        `there is no total of “${column}”`,
        `totals are ${Object.keys(TOTALS).join(', ')}`,
      );
    }
    const row = picture.rows.find((one) => one.name === name);
    if (!row)
      throw problemError(
        `asks[${i}]`,
        `no layer is named “${name || ask}”`,
        `ask as “${nameIn(picture)} shape” or “total parameters”`,
      );
    if (column === 'shape') return shapeBox(ask, `${name}: ${row.layer}`, row);
    if (column === 'field') {
      if (!row.field)
        throw problemError(
          `asks[${i}]`,
          `${name} has no receptive field of its own`,
          'ask for that of a layer before it',
        );
      return box(
        ask,
        `${name}: ${row.layer}`,
        'Receptive field',
        row.field.size.length === 1
          ? { type: 'integer', step: row.field.size[0] ?? '' }
          : { type: 'shape', steps: row.field.size },
        `${directionNames(row.field.size.length).join(' x ')}, in input cells`,
      );
    }
    const [label, of] = (Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : undefined) ?? ['', () => null];
    const step = of(row);
    if (step === null)
      throw problemError(
        `asks[${i}]`,
        label === '' ? `“${column}” is not asked of a layer` : `${name} has no ${column}`,
        `ask for ${['shape', 'field', ...Object.keys(COLUMNS)].join(', ')}`,
      );
    return counted(ask, `${name}: ${row.layer}`, label, column, step);
  });
}

const nameIn = ({ rows }: LayerGraphPicture): string =>
  rows.find(({ name }) => name !== null)?.name ?? 'conv1';

function shapeBox(id: string, group: string, { shape }: LayerGraphRow): Box {
  const vector = shape.length === 1;
  return box(
    id,
    group,
    'Shape',
    vector ? { type: 'integer', step: shape[0] ?? '' } : { type: 'shape', steps: shape },
    vector ? 'a whole number' : sideNames(shape.length).join(' x '),
  );
}

function totalBox(column: string, id = `total ${column}`): Box | null {
  const [step, label] = (Object.hasOwn(TOTALS, column) ? TOTALS[column] : undefined) ?? [];
  return step === undefined || label === undefined
    ? null
    : counted(id, 'Totals', label, column, step === 'multiplyAdds' ? 'madds' : step);
}

const counted = (id: string, group: string, label: string, column: string, step: string): Box =>
  column === 'multiply-adds'
    ? box(
        id,
        group,
        label,
        { type: 'real', step, figures: FIGURES },
        `exact, or ${FIGURES} significant figures`,
      )
    : box(id, group, label, { type: 'integer', step }, 'a whole number or a product');

const box = (id: string, group: string, words: string, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: { tex: `\\text{${words}}`, plain: words },
  group,
  weight: 1,
  accepts,
  contract,
});
