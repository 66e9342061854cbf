import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError, ProblemError, within } from '../../errors.ts';
import { add, mul, num, ref, type Expr } from '../../expr/expr.ts';
import { layerOf, type LayerEntry } from '../../layers/index.ts';
import type { LayerFormulas, Shaped, Window } from '../../layers/layer.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line, Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { blocksSchema, expandBlocks, nodeSchema, type PlacedLayer } from './blocks.ts';
import {
  fieldAfter,
  fieldLayers,
  inputField,
  type Field,
  type FieldLayer,
} from '../../layers/receptive-field.ts';
import type { Kind } from '../kind.ts';
import { graphBoxes } from './boxes.ts';
import { atItsCharacter, graphFromText, graphToText } from './text.ts';
import { layerOrder } from './order.ts';
import { SIDE_LETTERS, sideSymbol, wordSymbol } from '../../layers/symbols.ts';

/** A network of more steps has no working on paper. */
const MOST_LINES_PRINTED = 300;

export const layerGraphSchema = z.strictObject({
  kind: z.literal('layer-graph'),
  /** Inputs, layers and blocks; each takes the one before it unless `from` names others. */
  layers: z.array(nodeSchema).min(2).max(500),
  blocks: blocksSchema.optional(),
  /**
   * What is asked for: `conv1 shape`, `stage2.1.conv3 parameters`, `total multiply-adds`. Absent: the last
   * shape, all parameters and all multiply–adds.
   */
  asks: z.array(z.string().min(1).max(120)).min(1).max(60).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type LayerGraphProblem = z.infer<typeof layerGraphSchema>;

/** Of one layer: which steps hold its numbers; null where it has none. */
export interface LayerGraphRow {
  readonly name: string | null;
  readonly layer: string;
  readonly type: string;
  /** The block it stands in, with its round. */
  readonly group: string | null;
  /** Rows whose outputs it takes. */
  readonly from: readonly number[];
  /** Height, width, channels of a map, the length of a vector. */
  readonly shape: readonly string[];
  readonly weights: string | null;
  readonly biases: string | null;
  readonly parameters: string | null;
  readonly buffers: string | null;
  readonly multiplyAdds: string | null;
  /** Numbers that it puts out. */
  readonly numbers: string;
  readonly field: Field | null;
}
export interface LayerGraphTotals {
  readonly weights: string;
  readonly biases: string;
  readonly parameters: string;
  readonly buffers: string;
  readonly multiplyAdds: string;
  readonly numbers: string;
  readonly bytes: string;
}
export interface LayerGraphPicture {
  readonly rows: readonly LayerGraphRow[];
  /**
   * By row: how the units of its map look back; null where a layer has no one field, or no rows and columns.
   */
  readonly fields: readonly (FieldLayer | null)[];
  readonly totals: LayerGraphTotals;
}
export interface LayerGraphAnswer {
  readonly rows: readonly {
    readonly name: string | null;
    readonly layer: string;
    readonly shape: readonly number[];
    readonly parameters: number;
    readonly multiplyAdds: number;
  }[];
  readonly totals: { readonly [K in keyof LayerGraphTotals]: number };
}
export type LayerGraphSolution = Solution<'layer-graph', LayerGraphAnswer, LayerGraphPicture>;

/**
 * A network of layers with branches, residual, inception and dense blocks: of every layer its shape, weights,
 * biases, multiply–adds, numbers put out and receptive field, each by the layer's own formulas, and their
 * sums. He et al., "Deep Residual Learning", CVPR 2016; Szegedy et al., "Going Deeper with Convolutions",
 * CVPR 2015; receptive fields by Araujo et al., Distill 2019.
 */
export const layerGraph: Kind<LayerGraphProblem, LayerGraphSolution> = {
  name: 'layer-graph',
  title: 'A network of layers with branches',
  schema: layerGraphSchema,
  source: 'He et al. 2016; Szegedy et al. 2015; Araujo et al. 2019',
  solve: (problem) => {
    const layers = expandBlocks(problem.layers, problem.blocks ?? {});
    const order = layerOrder(layers);
    const ours = solveUnder(layers, order, problem.conventions);
    // Biases among the multiply–adds change little and nothing else: said, but not worked beside.
    const rounded = {
      ...ours,
      conventions: ours.conventions.filter(({ name }) => name !== 'multiply-adds-of'),
    };
    return {
      ...ours,
      alternatives: alternatives(rounded, problem.conventions, (choices) => {
        try {
          return solveUnder(layers, order, choices);
        } catch (error) {
          // Branches that meet under one rounding need not meet under another: then there is nothing to show
          // beside ours.
          if (error instanceof ProblemError) return ours;
          throw error;
        }
      }),
    };
  },
  present: (_problem, { steps }) => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    // The table of a longer network shows every number; the working of each stays in the application.
    working: steps.length > MOST_LINES_PRINTED ? 'none' : 'formulas',
    stepsOnDemand: false,
  }),
  boxes: ({ asks }, { picture }) => graphBoxes(picture, asks),
  text: {
    example: 'x = INPUT 56x56x64; conv 3x3, 64, pad 1 (x); relu; b = conv 3x3, 64, pad 1; add (b, x); relu',
    hint: 'Layers in order; name = layer (inputs) where a layer takes others than the one before it: y = add (c, x), concat (a, b).',
    parse: (text) => {
      const { layers, statements } = graphFromText(text);
      const problem = layerGraphSchema.parse({ kind: 'layer-graph', layers });
      atItsCharacter(statements, () => layerGraph.solve(problem));
      return problem;
    },
    print: graphToText,
  },
};

function solveUnder(
  layers: readonly PlacedLayer[],
  order: readonly number[],
  choices: ConventionChoices | undefined,
): LayerGraphSolution {
  const steps: Step[] = [];
  const values = new Map<string, Valued>();
  const work = (lines: readonly Line[]): void => {
    for (const line of lines) steps.push(evaluateLine(line, values));
  };
  const at = (id: string): number => values.get(id)?.value ?? Number.NaN;
  const withBiases = useConvention('multiply-adds-of', choices).choice === 'with-biases';
  // Rows stand in the order of the walk, and refer to each other by it.
  const rowOf = new Map(order.map((layer, row) => [layer, row]));
  const rows: LayerGraphRow[] = [];
  const shapes: Shaped[] = [];
  const windows: (Window | null)[] = [];

  order.forEach((index, n) => {
    const { entry, name, from, where, group } = layers[index] as PlacedLayer;
    const inputs = from.map((input) => rowOf.get(input) as number);
    if (entry.type === 'input') {
      const ids = (SIDE_LETTERS[entry.shape.length] ?? []).map((letter) => `${letter}_${n}`);
      const { field, lines } = inputField(entry.shape.length - 1, n);
      const heading = headingOf(name, 'INPUT');
      work([
        ...entry.shape.map((side, axis): Line => ({
          id: ids[axis] ?? '',
          phase: 'given',
          formula: num(side),
          symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
          ...(axis === 0 ? { heading } : {}),
        })),
        numbersLine(ids, n),
        ...lines,
      ]);
      shapes.push({ type: 'map', sides: ids.map((id) => ({ id, value: at(id) })) });
      rows.push({
        name,
        layer: 'INPUT',
        type: 'input',
        group,
        from: [],
        shape: ids,
        weights: null,
        biases: null,
        parameters: null,
        buffers: null,
        multiplyAdds: null,
        numbers: `numbers_${n}`,
        field,
      });
      windows.push(null);
      return;
    }
    const layer = layerOf(entry);
    const label = layer.label(unnamed(entry));
    const place = `${where} (${label})`;
    const incoming = inputs.map((row) => shapes[row] as Shaped);
    const formulas = formulasOf(entry, incoming, place, choices);
    const ids =
      formulas.type === 'map'
        ? (SIDE_LETTERS[formulas.shape.length] ?? []).map((letter) => `${letter}_${n}`)
        : [`n_${n}`];
    const present = (formula: Expr | undefined, id: string): string | null =>
      formula === undefined || isZero(formula) ? null : `${id}_${n}`;
    const [weights, biases, buffers] = [
      present(formulas.weights, 'weights'),
      present(formulas.biases, 'biases'),
      present(formulas.buffers, 'buffers'),
    ];
    const uses = formulas.multiplyAdds(ids);
    const multiplyAdds = present(uses, 'madds');
    const parameters = weights !== null && biases !== null ? `parameters_${n}` : (weights ?? biases);
    const count = (id: string | null, word: string, formula: Expr): Line[] =>
      id === null ? [] : [{ id, phase: 'work', formula, symbol: wordSymbol(word, n) }];
    within(place, () => {
      work([
        ...formulas.shape.map((formula, axis): Line => ({
          id: ids[axis] ?? '',
          phase: 'work',
          formula,
          symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
          ...(axis === 0 ? { heading: headingOf(name, label) } : {}),
        })),
        ...count(weights, 'weights', formulas.weights),
        ...count(biases, 'biases', formulas.biases),
        ...(weights !== null && biases !== null
          ? count(parameters, 'parameters', add(ref(weights), ref(biases)))
          : []),
        ...count(buffers, 'buffers', formulas.buffers ?? num(0)),
        ...count(
          multiplyAdds,
          'multiply–adds',
          withBiases && biases !== null ? add(uses, mul(...ids.map(ref))) : uses,
        ),
        ...(ids.length > 1 ? [numbersLine(ids, n)] : []),
      ]);
      const spatial = (incoming[0]?.type === 'map' ? incoming[0].sides.slice(0, -1) : []).map(
        ({ value }) => value,
      );
      const window = inputs.length === 1 ? layer.window(entry, spatial, place, choices) : null;
      const { field, lines } = fieldAfter(
        inputs.map((row) => rows[row]?.field ?? null),
        window,
        multiplyAdds === null && formulas.type === 'map' && sameSides(formulas, incoming, ids.map(at)),
        n,
        at,
      );
      work(lines);
      shapes.push({ type: formulas.type, sides: ids.map((id) => ({ id, value: at(id) })) });
      rows.push({
        name,
        layer: label,
        type: entry.type,
        group,
        from: inputs,
        shape: ids,
        weights,
        biases,
        parameters,
        buffers,
        multiplyAdds,
        numbers: ids.length > 1 ? `numbers_${n}` : (ids[0] ?? ''),
        field,
      });
      windows.push(window);
    });
  });

  const sum = (ids: readonly (string | null)[]): Expr => {
    const present = ids.filter((id) => id !== null);
    return present.length === 0 ? num(0) : add(...present.map(ref));
  };
  const total = (id: string, word: string, formula: Expr, note?: string): Line => ({
    id,
    phase: 'work',
    formula,
    symbol: { tex: `\\text{${word}}`, plain: word },
    ...(id === 'weights' ? { heading: 'Totals' } : {}),
    ...(note === undefined ? {} : { note }),
  });
  work([
    total('weights', 'weights', sum(rows.map((row) => row.weights))),
    total('biases', 'biases', sum(rows.map((row) => row.biases))),
    total('parameters', 'parameters', add(ref('weights'), ref('biases'))),
    total(
      'buffers',
      'buffers',
      sum(rows.map((row) => row.buffers)),
      'Running means and variances are kept, but not learnt.',
    ),
    total('madds', 'multiply–adds', sum(rows.map((row) => row.multiplyAdds)), 'For one input, once forward.'),
    total(
      'numbers',
      'activations',
      sum(rows.map((row) => row.numbers)),
      'The numbers that every layer puts out, the input among them.',
    ),
    total(
      'bytes',
      'bytes',
      mul(num(4), ref('numbers')),
      'Activations of one input in float32, 4 bytes a number.',
    ),
  ]);
  const totals: LayerGraphTotals = {
    weights: 'weights',
    biases: 'biases',
    parameters: 'parameters',
    buffers: 'buffers',
    multiplyAdds: 'madds',
    numbers: 'numbers',
    bytes: 'bytes',
  };
  const entries = layers.map(({ entry }) => entry);
  return {
    kind: 'layer-graph',
    steps,
    answer: {
      rows: rows.map(({ name, layer, shape, parameters, multiplyAdds }) => ({
        name,
        layer,
        shape: shape.map(at),
        parameters: parameters === null ? 0 : at(parameters),
        multiplyAdds: multiplyAdds === null ? 0 : at(multiplyAdds),
      })),
      totals: {
        weights: at('weights'),
        biases: at('biases'),
        parameters: at('parameters'),
        buffers: at('buffers'),
        multiplyAdds: at('madds'),
        numbers: at('numbers'),
        bytes: at('bytes'),
      },
    },
    picture: {
      rows,
      totals,
      fields: fieldLayers(
        rows.map(({ name, layer, from, shape, field }, i) => ({
          layer: name ?? layer,
          from,
          window: windows[i] ?? null,
          sides: shape.slice(0, -1),
          field,
        })),
      ),
    },
    conventions: [
      ...(entries.some(({ type }) => type === 'max-pool' || type === 'average-pool')
        ? [useConvention('pool-rounding', choices)]
        : []),
      useConvention('multiply-adds-of', choices),
    ],
    alternatives: [],
  };
}

const isZero = (formula: Expr): boolean => formula.op === 'num' && Number(formula.text) === 0;
const headingOf = (name: string | null, label: string): string =>
  name === null ? label : `${name}: ${label}`;
const numbersLine = (shape: readonly string[], n: number): Line => ({
  id: `numbers_${n}`,
  phase: 'work',
  formula: mul(...shape.map(ref)),
  symbol: wordSymbol('activations', n),
});

/** The entry without its name, so that its label says what it is. */
function unnamed(entry: LayerEntry): LayerEntry {
  const { name: _name, ...rest } = entry;
  return rest;
}

function formulasOf(
  entry: LayerEntry,
  incoming: readonly Shaped[],
  where: string,
  choices: ConventionChoices | undefined,
): LayerFormulas {
  try {
    return layerOf(entry).formulas(entry, incoming, where, choices);
  } catch (error) {
    if (error instanceof RangeError && incoming.length !== 1)
      throw problemError(
        where,
        `${incoming.length} layers reach it, and it takes one`,
        'add or concatenate them before it',
      );
    throw error;
  }
}

const sameSides = (
  { shape }: LayerFormulas,
  incoming: readonly Shaped[],
  sides: readonly number[],
): boolean =>
  incoming.every(
    (one) =>
      one.sides.length === shape.length &&
      one.sides.slice(0, -1).every(({ value }, axis) => value === sides[axis]),
  );
