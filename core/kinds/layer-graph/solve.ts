import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError, within } from '../../errors.ts';
import { same } from '../../language/text.ts';
import { layerOf, type LayerEntry } from '../../layers/index.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { num } from '../../expr/expr.ts';
import { isNone, type LayerFormulas, type Shaped, type Window } from '../../layers/layer.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { fieldAfter, fieldLayers, inputField, isEntrywise } from '../../layers/receptive-field.ts';
import { inputType } from '../../layers/input.ts';
import { SIDE_LETTERS } from '../../layers/symbols.ts';
import type { LayerGraphProblem } from './problem.ts';
import type { LayerGraphRow, LayerGraphSolution } from './solution.ts';
import { expandBlocks, type PlacedLayer } from './expand-blocks.ts';
import { layerOrder } from './order.ts';
import { countIds, headingOf, inputLines, layerLines, totalLines, totals } from './lines.ts';
/** The network and its alternatives under other conventions. Throws ProblemError at the layer. */
export function solve(problem: LayerGraphProblem): LayerGraphSolution {
  const layers = expandBlocks(problem.layers, problem.blocks ?? {});
  const order = layerOrder(layers);
  const ours = solveUnder(layers, order, problem.conventions);
  // Counting biases as multiply–adds changes only those counts, and slightly: the convention is named, but
  // not solved as an alternative.
  const rounded = {
    ...ours,
    conventions: ours.conventions.filter(({ name }) => name !== 'multiply-adds-of'),
  };
  // Shapes of branches that agree with one rounding may differ with another.
  const withOthers = alternatives(rounded, problem.conventions, (choices) =>
    solveUnder(layers, order, choices),
  );
  return {
    ...ours,
    alternatives: withOthers.alternatives,
    conventions: ours.conventions.map(
      (use) => withOthers.conventions.find(({ name }) => name === use.name) ?? use,
    ),
  };
}

function solveUnder(
  layers: readonly PlacedLayer[],
  order: readonly number[],
  choices: ConventionChoices | undefined,
): LayerGraphSolution {
  const network = new Network(order, choices);
  for (const index of order) {
    const layer = layers[index];
    if (layer) network.add(layer);
  }
  network.work(totalLines(network.rows));
  const { steps, rows, windows, at } = network;
  const used = new Set(
    layers.flatMap(({ entry }) => (entry.type === 'input' ? [] : (layerOf(entry).sizeConventions ?? []))),
  );
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
        weights: at(totals.weights),
        biases: at(totals.biases),
        parameters: at(totals.parameters),
        buffers: at(totals.buffers),
        multiplyAdds: at(totals.multiplyAdds),
        numbers: at(totals.numbers),
        bytes: at(totals.bytes),
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
      ...[...used].map((name) => useConvention(name, choices)),
      useConvention('multiply-adds-of', choices),
    ],
    alternatives: [],
  };
}

/**
 * The network under construction, one row for each layer, each after its inputs: the formulas of a layer need
 * the values of its input shapes.
 */
class Network {
  readonly steps: Step[] = [];
  readonly rows: LayerGraphRow[] = [];
  readonly windows: (Window | null)[] = [];
  readonly #shapes: Shaped[] = [];
  readonly #values = new Map<string, Valued>();
  /** The row of each layer, by its index in the document. */
  readonly #rowOf: ReadonlyMap<number, number>;
  readonly #choices: ConventionChoices | undefined;
  readonly #withBiases: boolean;

  constructor(order: readonly number[], choices: ConventionChoices | undefined) {
    this.#rowOf = new Map(order.map((layer, row) => [layer, row]));
    this.#choices = choices;
    this.#withBiases = useConvention('multiply-adds-of', choices).choice === 'with-biases';
  }

  readonly at = (id: string): number => this.#values.get(id)?.value ?? Number.NaN;

  work(lines: readonly Line[]): void {
    for (const line of lines) this.steps.push(evaluateLine(line, this.#values));
  }

  add({ entry, name, from, where, group, weightsOf }: PlacedLayer): void {
    const place = { name, group };
    if (entry.type === 'input') this.#addInput(entry.shape, place);
    else this.#addLayer(entry, from, where, place, weightsOf);
  }

  #addInput(sides: readonly number[], place: Pick<LayerGraphRow, 'name' | 'group'>): void {
    const n = this.rows.length;
    const type = inputType(sides);
    const ids = sideIds(type, sides.length, n);
    const { field, lines } = inputField(sides.length - 1, n);
    this.work([...inputLines(sides, ids, place.name, n), ...lines]);
    this.#push(type, ids, null, {
      ...place,
      layer: 'INPUT',
      type: 'input',
      from: [],
      weights: null,
      biases: null,
      parameters: null,
      buffers: null,
      multiplyAdds: null,
      numbers: ids.length > 1 ? `numbers_${n}` : (ids[0] ?? ''),
      field,
    });
  }

  #addLayer(
    entry: LayerEntry,
    taken: readonly number[],
    where: string,
    place: Pick<LayerGraphRow, 'name' | 'group'>,
    weightsOf: string | null,
  ): void {
    const n = this.rows.length;
    const from = taken.map((layer) => this.#rowOf.get(layer) ?? Number.NaN);
    const incoming = from.flatMap((row) => this.#shapes[row] ?? []);
    const layer = layerOf(entry);
    const ownLabel = layer.label(unnamed(entry));
    const label = weightsOf === null ? ownLabel : `${ownLabel}, weights of ${weightsOf}`;
    const located = `${where} (${ownLabel})`;
    const own = formulasOf(entry, incoming, located, this.#choices);
    const formulas = weightsOf === null ? own : this.#withWeightsOf(weightsOf, entry, own, where);
    const ids = sideIds(formulas.type, formulas.shape.length, n);
    const counts = countIds(formulas, ids, n);
    within(located, () => {
      const heading = same(headingOf(place.name, label));
      const countsBias = this.#withBiases && !isNone(own.biases);
      const lines = layerLines(formulas, ids, counts, heading, n, countsBias);
      this.work(lines.slice(0, ids.length));
      const window =
        from.length === 1 ? layer.window(entry, spatial(incoming), located, this.#choices) : null;
      const {
        field,
        lines: fieldLines,
        note,
      } = fieldAfter(
        from.map((row) => this.rows[row]?.field ?? null),
        window,
        isEntrywise(formulas, incoming, this.#sides(ids)),
        n,
        this.at,
      );
      const last = lines.length - 1;
      const said = lines.map((line, i) => (i === last && note !== undefined ? { ...line, note } : line));
      this.work([...said.slice(ids.length), ...fieldLines]);
      this.#push(formulas.type, ids, window, {
        ...place,
        layer: label,
        type: entry.type,
        from,
        ...counts,
        field,
      });
    });
  }

  /** The formulas of a layer whose weights are counted at another, which must have as many. */
  #withWeightsOf(name: string, { type }: LayerEntry, own: LayerFormulas, where: string): LayerFormulas {
    const owner = this.rows.find((row) => row.name === name);
    if (!owner)
      throw problemError(
        `${where}.weightsOf`,
        `no layer "${name}" comes before it`,
        'give the name of an earlier layer',
      );
    const count = (id: string | null): number => (id === null ? 0 : this.at(id));
    const counts = [own.weights, own.biases].map((formula) => evaluate(formula, this.at));
    const others = [count(owner.weights), count(owner.biases)];
    if (owner.type !== type || counts.join() !== others.join())
      throw problemError(
        `${where}.weightsOf`,
        `"${name}" has ${others.join(' + ')} weights and biases, and this layer needs ${counts.join(' + ')}`,
        'use the weights of a layer of the same type and size',
      );
    const { buffers: _counted, ...rest } = own;
    return { ...rest, weights: num(0), biases: num(0) };
  }

  #push(
    type: Shaped['type'],
    ids: readonly string[],
    window: Window | null,
    { name, layer, type: layerType, group, from, ...rest }: Omit<LayerGraphRow, 'shape'>,
  ): void {
    this.#shapes.push({ type, sides: this.#sides(ids) });
    this.rows.push({ name, layer, type: layerType, group, from, shape: ids, ...rest });
    this.windows.push(window);
  }

  #sides(ids: readonly string[]): Shaped['sides'] {
    return ids.map((id) => ({ id, value: this.at(id) }));
  }
}

/** Step ids of the sides of row n: `H_3`, `W_3`, `C_3` of a map, `n_3` of a vector. */
const sideIds = (type: Shaped['type'], sides: number, n: number): readonly string[] =>
  type === 'map' ? (SIDE_LETTERS[sides] ?? []).map((letter) => `${letter}_${n}`) : [`n_${n}`];
/** The sides that a window slides over; empty for a vector. */
const spatial = ([only]: readonly Shaped[]): readonly number[] =>
  only?.type === 'map' ? only.sides.slice(0, -1).map(({ value }) => value) : [];

/** The entry without its name, so that its label describes the layer. */
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
