import { problemError } from '../../errors.ts';
import { directionNames, sideNames } from '../../format/sides.ts';
import { same, say, type Text } from '../../language/text.ts';
import type { Box } from '../kind.ts';
import type { LayerGraphProblem } from './problem.ts';
import { TOTALS_TITLE } from './lines.ts';
import type { LayerGraphPicture, LayerGraphRow, LayerGraphSolution, LayerGraphTotals } from './solution.ts';
import { wordLabel } from '../word-label.ts';

const PARAMETERS = say('Parameters', 'प्राचल', 'প্যারামিটার');
const TOTALS: Readonly<Record<string, readonly [keyof LayerGraphTotals, label: Text]>> = {
  weights: ['weights', say('All weights', 'सब भार', 'সব ওয়েট')],
  biases: ['biases', say('All biases', 'सब बायस', 'সব বায়াস')],
  parameters: ['parameters', say('All parameters', 'सब प्राचल', 'সব প্যারামিটার')],
  'multiply-adds': ['multiplyAdds', say('All multiply–adds', 'सब गुणा-जोड़', 'সব গুণ-যোগ')],
  activations: ['numbers', say('All activations', 'सब सक्रियण', 'সব অ্যাক্টিভেশন')],
  bytes: ['bytes', say('Bytes of activations', 'सक्रियणों के बाइट', 'অ্যাক্টিভেশনের বাইট')],
};
const COLUMNS: Readonly<Record<string, readonly [label: Text, of: (row: LayerGraphRow) => string | null]>> = {
  weights: [say('Weights', 'भार', 'ওয়েট'), (row) => row.weights],
  biases: [say('Biases', 'बायस', 'বায়াস'), (row) => row.biases],
  parameters: [PARAMETERS, (row) => row.parameters],
  'multiply-adds': [say('Multiply–adds', 'गुणा-जोड़', 'গুণ-যোগ'), (row) => row.multiplyAdds],
  activations: [say('Activations', 'सक्रियण', 'অ্যাক্টিভেশন'), (row) => row.numbers],
};
/** Significant figures of multiply–adds, as in papers: 1.8·10⁹. */
const FIGURES = 3;

/** At most so many layers are asked for by default: a hundred boxes would be copying, not practice. */
const MOST_SHAPES = 6;
const MOST_PARAMETERS = 3;

/**
 * The answer boxes: those that the problem asks for, by default a selection of at most 12. Throws ProblemError
 * for a quantity that does not exist.
 */
export function boxes({ asks }: LayerGraphProblem, solution: LayerGraphSolution): Box[] {
  const { picture } = solution;
  if (!asks) return defaultBoxes(solution);
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
    if (column === 'shape') return shapeBox(ask, same(`${name}: ${row.layer}`), row);
    if (column === 'field') {
      if (!row.field)
        throw problemError(
          `asks[${i}]`,
          `${name} has no receptive field of its own`,
          'ask for that of a layer before it',
        );
      return box(
        ask,
        same(`${name}: ${row.layer}`),
        say('Receptive field', 'ग्राही क्षेत्र', 'গ্রাহী ক্ষেত্র'),
        row.field.size.length === 1
          ? { type: 'integer', step: row.field.size[0] ?? '' }
          : { type: 'shape', steps: row.field.size },
        `${directionNames(row.field.size.length).join(' x ')}, in input cells`,
      );
    }
    const [label, of] = (Object.hasOwn(COLUMNS, column) ? COLUMNS[column] : undefined) ?? [null, () => null];
    const step = of(row);
    if (label === null || step === null)
      throw problemError(
        `asks[${i}]`,
        label === null ? `“${column}” is not asked of a layer` : `${name} has no ${column}`,
        `ask for ${['shape', 'field', ...Object.keys(COLUMNS)].join(', ')}`,
      );
    return counted(ask, same(`${name}: ${row.layer}`), label, column, step);
  });
}

/**
 * The shapes of layers that change the shape of their input, the parameters of layers that have some, both
 * spread evenly over the network, then the last shape and the totals.
 */
function defaultBoxes({ picture: { rows }, answer }: LayerGraphSolution): Box[] {
  const shapeOf = (row: number): string => String(answer.rows[row]?.shape);
  const nameOf = (row: LayerGraphRow, i: number): string => row.name ?? `#${i}`;
  const headingOf = (row: LayerGraphRow, i: number): Text => same(`${nameOf(row, i)}: ${row.layer}`);
  const inner = rows.map((row, i) => ({ row, i })).slice(0, -1);
  const changing = inner.filter(
    ({ row, i }) => row.from.length > 0 && row.from.some((input) => shapeOf(input) !== shapeOf(i)),
  );
  const learning = inner.flatMap(({ row, i }) =>
    row.parameters === null ? [] : [{ row, i, step: row.parameters }],
  );
  const last = rows.at(-1);
  const asked = [
    ...spread(changing, MOST_SHAPES).map(({ row, i }) => ({
      i,
      box: shapeBox(`${nameOf(row, i)} shape`, headingOf(row, i), row),
    })),
    ...spread(learning, MOST_PARAMETERS).map(({ row, i, step }) => ({
      i,
      box: counted(`${nameOf(row, i)} parameters`, headingOf(row, i), PARAMETERS, 'parameters', step),
    })),
  ];
  return [
    // Boxes of one layer are neighbours under its heading.
    ...asked.toSorted((a, b) => a.i - b.i).map((one) => one.box),
    ...(last ? [shapeBox('output shape', say('Output', 'आउटपुट', 'আউটপুট'), last)] : []),
    totalBox('parameters'),
    totalBox('multiply-adds'),
  ].filter((box) => box !== null);
}

/** At most so many of a list, evenly spread, with the first and the last. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]).filter(
        (one) => one !== undefined,
      );

const nameIn = ({ rows }: LayerGraphPicture): string =>
  rows.find(({ name }) => name !== null)?.name ?? 'conv1';

function shapeBox(id: string, group: Text, { shape }: LayerGraphRow): Box {
  const vector = shape.length === 1;
  return box(
    id,
    group,
    say('Shape', 'आकार', 'আকার'),
    vector ? { type: 'integer', step: shape[0] ?? '' } : { type: 'shape', steps: shape },
    vector ? 'a whole number' : sideNames(shape.length).join(' x '),
  );
}

function totalBox(column: string, id = `total ${column}`): Box | null {
  const [step, label] = (Object.hasOwn(TOTALS, column) ? TOTALS[column] : undefined) ?? [];
  return step === undefined || label === undefined
    ? null
    : counted(id, TOTALS_TITLE, label, column, step === 'multiplyAdds' ? 'madds' : step);
}

const counted = (id: string, group: Text, label: Text, column: string, step: string): Box =>
  column === 'multiply-adds'
    ? box(
        id,
        group,
        label,
        { type: 'real', step, figures: FIGURES },
        `exact, or ${FIGURES} significant figures`,
      )
    : box(id, group, label, { type: 'integer', step }, 'a whole number or a product');

const box = (id: string, group: Text, words: Text, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: wordLabel(words),
  group,
  weight: 1,
  accepts,
  contract,
});
