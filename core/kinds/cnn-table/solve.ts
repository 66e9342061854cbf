import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { within } from '../../errors.ts';
import { layerOf, type LayerEntry } from '../../layers/index.ts';
import type { Shaped, Window } from '../../layers/layer.ts';
import { evaluateLine, type Valued } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { fieldAfter, fieldLayers, inputField, type Field } from '../../layers/receptive-field.ts';
import { inputType } from '../../layers/input.ts';

import { isEntrywise } from '../../layers/receptive-field.ts';
import { isNone } from '../../layers/layer.ts';
import type { CnnTableProblem } from './problem.ts';
import type { CnnTablePicture, CnnTableSolution } from './solution.ts';
import { inputLines, layerLines, sideIds } from './lines.ts';
import { costsOf, type LayerCost } from './costs.ts';

/** The table and its alternatives under other conventions. Throws ProblemError at the layer. */
export function solve(problem: CnnTableProblem): CnnTableSolution {
  const solution = solveWithAlternatives(problem, solveUnder);
  return {
    ...solution,
    answer: {
      ...solution.answer,
      alternatives: solution.alternatives.map((other) => ({
        convention: `${other.convention.name}: ${other.convention.choice}`,
        rows: other.solution.answer.rows,
      })),
    },
  };
}

/** A solved layer of the table: its row, and the values that the next layers use. */
interface SolvedLayer {
  readonly row: Omit<CnnTablePicture['rows'][number], 'costs'>;
  readonly shape: Shaped;
  readonly window: Window | null;
  readonly field: Field | null;
  readonly cost: LayerCost;
}

function solveUnder(problem: CnnTableProblem, choices: ConventionChoices | undefined): CnnTableSolution {
  const [input, ...layers] = problem.layers;
  const table = new Table(input, choices);
  for (const entry of layers) table.add(entry);
  const { steps, beside, solved, values, at } = table;
  const cost = costsOf(
    solved.map((one) => one.cost),
    values,
  );
  const used = new Set(layers.flatMap((entry) => layerOf(entry).sizeConventions ?? []));
  return {
    kind: 'cnn-table',
    steps,
    beside: [...beside, ...cost.steps],
    answer: {
      rows: solved.map(({ row }) => ({
        layer: row.layer,
        shape: row.shape.map(at),
        weights: at(row.weights),
        biases: at(row.biases),
      })),
      alternatives: [],
    },
    picture: {
      rows: solved.map(({ row }, i) => ({
        ...row,
        costs: cost.rows[i] ?? { parameters: null, multiplyAdds: null },
      })),
      totals: cost.totals,
      fields: fieldLayers(
        solved.map(({ row, window, field }, i) => ({
          layer: row.layer,
          from: i === 0 ? [] : [i - 1],
          window,
          sides: row.shape.slice(0, -1),
          field,
        })),
      ),
    },
    conventions: [...used].map((name) => useConvention(name, choices)),
    alternatives: [],
  };
}

/**
 * The table under construction. The formulas of a layer need the values of the previous shape, so lines are
 * evaluated layer by layer.
 */
class Table {
  readonly steps: Step[] = [];
  readonly beside: Step[] = [];
  readonly solved: SolvedLayer[] = [];
  readonly values = new Map<string, Valued>();
  readonly #choices: ConventionChoices | undefined;
  #last: SolvedLayer;

  constructor(input: CnnTableProblem['layers'][0], choices: ConventionChoices | undefined) {
    this.#choices = choices;
    const type = inputType(input.shape);
    const ids = sideIds(type, input.shape.length, 0);
    this.#work(inputLines(input.shape, ids));
    const { field, lines } = inputField(input.shape.length - 1, 0);
    this.#workBeside(lines);
    this.#last = this.#push(input.name ?? 'INPUT', 'input', { type, ids, window: null, field }, null);
  }

  readonly at = (id: string): number => this.values.get(id)?.value ?? Number.NaN;

  add(entry: LayerEntry): void {
    const n = this.solved.length;
    const before = this.#last;
    const layer = layerOf(entry);
    const label = layer.label(entry);
    const where = `layers[${n}] (${label})`;
    const formulas = layer.formulas(entry, [before.shape], where, this.#choices);
    const ids = sideIds(formulas.type, formulas.shape.length, n);
    within(where, () => this.#work(layerLines(formulas, ids, label, n)));
    const spatial = before.shape.type === 'map' ? before.shape.sides.slice(0, -1) : [];
    const window = layer.window(
      entry,
      spatial.map(({ value }) => value),
      where,
      this.#choices,
    );
    const uses = formulas.multiplyAdds(ids);
    const entrywise = isEntrywise(formulas, [before.shape], this.#sides(ids));
    const { field, lines } = fieldAfter([before.field], window, entrywise, n, this.at);
    this.#workBeside(lines);
    this.#last = this.#push(
      label,
      entry.type,
      { type: formulas.type, ids, window, field },
      isNone(uses) ? null : uses,
    );
  }

  #push(
    layer: string,
    type: string,
    {
      ids,
      window,
      field,
      ...shape
    }: Pick<SolvedLayer, 'window' | 'field'> & {
      readonly type: Shaped['type'];
      readonly ids: readonly string[];
    },
    multiplyAdds: LayerCost['multiplyAdds'],
  ): SolvedLayer {
    const n = this.solved.length;
    const counts = { weights: `weights_${n}`, biases: `biases_${n}` };
    const solved: SolvedLayer = {
      row: {
        layer,
        type,
        shape: ids,
        ...counts,
        kernel: window?.kernel ?? null,
        stride: window?.stride ?? null,
        padding: window?.padding ?? null,
        dilation: window?.dilation ?? null,
      },
      shape: { type: shape.type, sides: this.#sides(ids) },
      window,
      field,
      cost: { ...counts, multiplyAdds },
    };
    this.solved.push(solved);
    return solved;
  }

  #sides(ids: readonly string[]): Shaped['sides'] {
    return ids.map((id) => ({ id, value: this.at(id) }));
  }

  #work(lines: readonly Line[]): void {
    for (const line of lines) this.steps.push(evaluateLine(line, this.values));
  }

  #workBeside(lines: readonly Line[]): void {
    for (const line of lines) this.beside.push(evaluateLine(line, this.values));
  }
}
