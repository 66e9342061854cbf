import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { textError, within } from '../../errors.ts';
import { num, type Expr } from '../../expr/expr.ts';
import { sideNames } from '../../format/sides.ts';
import { layerOf, layerSchema } from '../../layers/index.ts';
import type { LayerFormulas, Shaped, Window } from '../../layers/layer.ts';
import { toChain } from '../../layers/listing/chain.ts';
import { parseListing } from '../../layers/listing/listing.ts';
import { toListing } from '../../layers/listing/words.ts';
import { positiveSchema } from '../../layers/window.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line, Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { costsOf, type CostIds, type LayerCost } from './beside.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import {
  fieldAfter,
  fieldLayers,
  inputField,
  type Field,
  type FieldLayer,
} from '../../layers/receptive-field.ts';
import type { Box, Kind } from '../kind.ts';
import type { SheetTable } from '../presentation.ts';
import { SIDE_LETTERS, sideSymbol, wordSymbol } from '../../layers/symbols.ts';

export const inputSchema = z.strictObject({
  type: z.literal('input'),
  name: z.string().min(1).max(60).optional(),
  /** [length, channels], [height, width, channels] or [depth, height, width, channels] */
  shape: z.array(positiveSchema).min(2).max(4).readonly(),
});

export const cnnTableSchema = z.strictObject({
  kind: z.literal('cnn-table'),
  /** The input first, then the layers in order. */
  layers: z
    .tuple([inputSchema], layerSchema)
    .refine((layers) => layers.length >= 2 && layers.length <= 500, 'give the input and 1 to 499 layers'),
  conventions: conventionChoicesSchema.optional(),
});
export type CnnTableProblem = z.infer<typeof cnnTableSchema>;

export interface CnnTableRow {
  readonly layer: string;
  /** The sides of a map and its channels, [height, width, channels]; [n] of a vector. */
  readonly shape: readonly number[];
  readonly weights: number;
  readonly biases: number;
}
export interface CnnTableAnswer {
  readonly rows: readonly CnnTableRow[];
  readonly alternatives: readonly { readonly convention: string; readonly rows: readonly CnnTableRow[] }[];
}
/** One row a layer: which steps fill its cells. */
export interface CnnTablePicture {
  readonly rows: readonly {
    readonly layer: string;
    readonly type: string;
    /** Step ids of the sides and channels (a map) or of the length (a vector). */
    readonly shape: readonly string[];
    readonly weights: string;
    readonly biases: string;
    readonly kernel: readonly number[] | null;
    readonly stride: readonly number[] | null;
    /** [before, after] of each direction. */
    readonly padding: readonly (readonly [number, number])[] | null;
    readonly dilation: readonly number[] | null;
    readonly costs: CostIds;
  }[];
  readonly totals: CostIds;
  /** By row: how its units look back; null after the last map, and where a map has no rows and columns. */
  readonly fields: readonly (FieldLayer | null)[];
}
type UncostedRow = Omit<CnnTablePicture['rows'][number], 'costs'>;
export type CnnTableSolution = Solution<'cnn-table', CnnTableAnswer, CnnTablePicture>;

/**
 * The layer table of a CNN: activation map, weights and biases of each layer, each by the layer's own
 * formulas.
 */
export const cnnTable: Kind<CnnTableProblem, CnnTableSolution> = {
  name: 'cnn-table',
  title: 'Layer table of a CNN',
  source: 'Dumoulin & Visin 2016, §2.4 and §3; LeCun et al. 1998, §II',
  schema: cnnTableSchema,
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    const others = alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices));
    return {
      ...ours,
      answer: {
        ...ours.answer,
        alternatives: others.map(({ convention, solution }) => ({
          convention: `${convention.name}: ${convention.choice}`,
          rows: solution.answer.rows,
        })),
      },
      alternatives: others,
    };
  },
  present: (_problem, { answer }) => ({
    motion: true,
    picture: 'wide',
    sheet: { figure: 'none', table: sheetTable(answer.rows) },
    working: 'formulas',
    stepsOnDemand: false,
  }),
  boxes: (_problem, { picture }) =>
    picture.rows
      .slice(1)
      .flatMap((row, i): Box[] => [
        box(
          `${i + 1} shape`,
          row.layer,
          'Activation map',
          row.shape.length === 1
            ? { type: 'integer', step: row.shape[0] ?? '' }
            : { type: 'shape', steps: row.shape },
          row.shape.length === 1 ? 'a whole number' : sideNames(row.shape.length).join(' x '),
        ),
        box(
          `${i + 1} weights`,
          row.layer,
          'Weights',
          { type: 'integer', step: row.weights },
          'a whole number or a product',
        ),
        box(`${i + 1} biases`, row.layer, 'Biases', { type: 'integer', step: row.biases }, 'a whole number'),
      ]),
  text: {
    example: 'INPUT 28x28x1, CONV-5-32 pad 2, RELU, POOL-2, FC-10',
    hint: 'INPUT height x width x channels, then the layers: CONV-kernel-filters, POOL-size, FC-units; or a listing of Keras or PyTorch.',
    parse: (text) => {
      const { input, layers } = toChain(parseListing(text));
      if (!input)
        throw textError(
          0,
          'the input is not given',
          'begin with its height, width and channels: INPUT 28x28x1',
        );
      return cnnTableSchema.parse({ kind: 'cnn-table', layers: [input, ...layers] });
    },
    print: ({ layers, conventions: stated }) => (stated ? null : toListing(layers)),
  },
};

/** The sheet is the table itself: the input is given, every other cell is a box. */
const sheetTable = (rows: CnnTableAnswer['rows']): SheetTable => ({
  label: 'Layer',
  columns: [
    { title: 'Activation map', printed: 'Activation map', hint: { example: '122x122x32' } },
    { title: 'Weights', printed: 'Number of weights', hint: 'number or product' },
    { title: 'Biases', printed: 'Number of biases', hint: null },
  ],
  rows: rows.map(({ layer, shape, weights, biases }, i) => ({
    label: layer,
    cells:
      i === 0
        ? [{ given: shape.join(' × ') }, { given: String(weights) }, { given: String(biases) }]
        : [{ box: `${i} shape` }, { box: `${i} weights` }, { box: `${i} biases` }],
  })),
});

const box = (id: string, layer: string, column: string, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: { tex: `\\text{${column}}`, plain: column },
  group: layer,
  weight: 1,
  accepts,
  contract,
});

function solveUnder(problem: CnnTableProblem, choices: ConventionChoices | undefined): CnnTableSolution {
  const [input, ...layers] = problem.layers;
  const steps: Step[] = [];
  const rows: UncostedRow[] = [];
  const costs: LayerCost[] = [];
  const beside: Step[] = [];
  // Each layer's shape is needed before the next layer's formulas can be written, so the lines are worked
  // layer by layer.
  const values = new Map<string, Valued>();
  const work = (lines: readonly Line[]): Step[] => {
    const worked = lines.map((line) => evaluateLine(line, values));
    steps.push(...worked);
    return worked;
  };
  const at = (id: string): number => values.get(id)?.value ?? Number.NaN;

  const letters = SIDE_LETTERS[input.shape.length] ?? [];
  const inputSteps = work([
    ...input.shape.map((side, axis): Line => ({
      id: `${letters[axis]}_0`,
      phase: 'given',
      formula: num(side),
      symbol: sideSymbol(letters[axis] ?? '', 0),
    })),
    { id: 'weights_0', phase: 'given', formula: num(0), symbol: wordSymbol('weights', 0) },
    { id: 'biases_0', phase: 'given', formula: num(0), symbol: wordSymbol('biases', 0) },
  ]);
  let incoming: Shaped = {
    type: 'map',
    sides: inputSteps.slice(0, letters.length).map(({ id, value }) => ({ id, value })),
  };
  rows.push({
    layer: input.name ?? 'INPUT',
    type: 'input',
    shape: incoming.sides.map(({ id }) => id),
    weights: 'weights_0',
    biases: 'biases_0',
    kernel: null,
    stride: null,
    padding: null,
    dilation: null,
  });
  costs.push({ weights: 'weights_0', biases: 'biases_0', multiplyAdds: null });
  const first = inputField(input.shape.length - 1, 0);
  const looks: { readonly window: Window | null; readonly field: Field | null }[] = [
    { window: null, field: first.field },
  ];
  beside.push(...first.lines.map((line) => evaluateLine(line, values)));

  layers.forEach((entry, i) => {
    const layer = layerOf(entry);
    const label = layer.label(entry);
    const n = i + 1;
    const spatial = incoming.type === 'map' ? incoming.sides.slice(0, -1).map(({ value }) => value) : [];
    const formulas = layer.formulas(entry, [incoming], `layers[${n}] (${label})`, choices);
    const ids = formulas.type === 'map' ? letters.map((side) => `${side}_${n}`) : [`n_${n}`];
    const lines: Line[] = [
      ...formulas.shape.map((formula, axis): Line => ({
        id: ids[axis] ?? '',
        phase: 'work',
        formula,
        symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
        ...(axis === 0 ? { heading: label } : {}),
      })),
      { id: `weights_${n}`, phase: 'work', formula: formulas.weights, symbol: wordSymbol('weights', n) },
      { id: `biases_${n}`, phase: 'work', formula: formulas.biases, symbol: wordSymbol('biases', n) },
    ];
    const worked = within(`layers[${n}] (${label})`, () => work(lines));
    incoming = {
      type: formulas.type,
      sides: worked.slice(0, ids.length).map(({ id, value }) => ({ id, value })),
    };
    const window = layer.window(entry, spatial, `layers[${n}] (${label})`, choices);
    rows.push({
      layer: label,
      type: entry.type,
      shape: ids,
      weights: `weights_${n}`,
      biases: `biases_${n}`,
      kernel: window?.kernel ?? null,
      stride: window?.stride ?? null,
      padding: window?.padding ?? null,
      dilation: window?.dilation ?? null,
    });
    const multiplyAdds = costOf(formulas, ids);
    costs.push({ weights: `weights_${n}`, biases: `biases_${n}`, multiplyAdds });
    const entrywise =
      multiplyAdds === null &&
      incoming.type === 'map' &&
      spatial.length === ids.length - 1 &&
      spatial.every((side, axis) => side === at(ids[axis] ?? ''));
    const { field, lines: fieldLines } = fieldAfter([looks.at(-1)?.field ?? null], window, entrywise, n, at);
    looks.push({ window, field });
    beside.push(...fieldLines.map((line) => evaluateLine(line, values)));
  });
  const cost = costsOf(costs, values);

  const pools = layers.some(({ type }) => type === 'max-pool' || type === 'average-pool');
  return {
    kind: 'cnn-table',
    steps,
    beside: [...beside, ...cost.steps],
    answer: {
      rows: rows.map((row) => ({
        layer: row.layer,
        shape: row.shape.map(at),
        weights: at(row.weights),
        biases: at(row.biases),
      })),
      alternatives: [],
    },
    picture: {
      rows: rows.map((row, i) => ({ ...row, costs: cost.rows[i] as CostIds })),
      totals: cost.totals,
      fields: fieldLayers(
        rows.map(({ layer, shape }, i) => ({
          layer,
          from: i === 0 ? [] : [i - 1],
          window: looks[i]?.window ?? null,
          sides: shape.slice(0, -1),
          field: looks[i]?.field ?? null,
        })),
      ),
    },
    conventions: pools ? [useConvention('pool-rounding', choices)] : [],
    alternatives: [],
  };
}

/** The multiply–adds of a layer; null where it has none. */
function costOf({ multiplyAdds }: LayerFormulas, out: readonly string[]): Expr | null {
  const formula = multiplyAdds(out);
  return formula.op === 'num' && Number(formula.text) === 0 ? null : formula;
}
