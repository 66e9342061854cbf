import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

export type Values = Readonly<Record<string, number>>;

/** One step of a problem as plain arithmetic of its own: none of it is the core's. */
export interface Line {
  readonly id: string;
  readonly value: (v: Values) => number;
  /** Mistakes of method that can be made here, by name: the value they give. */
  readonly wrong?: Readonly<Record<string, (v: Values) => number>>;
}

/** A box of the question and the lines that it asks for. */
export interface AskedBox {
  readonly id: string;
  readonly lines: readonly string[];
  /** `exact`: whole numbers, with a cross between the sides of a shape. */
  readonly figures: number | 'exact';
}

/** A problem with its second route: what a student works who makes no mistake. */
export interface Model {
  readonly name: string;
  readonly problem: unknown;
  readonly givens: Values;
  readonly lines: readonly Line[];
}

/** A model with the question that the core makes of its problem. */
export interface Examined extends Model {
  readonly worked: WorkedQuestion;
  readonly boxes: readonly AskedBox[];
  /** The values without a mistake, by this route. */
  readonly truth: Values;
}

/** Both routes must agree before a script is marked. Throws where they do not, or where a box has no line. */
export function examine(model: Model): Examined {
  const [worked] = workPaper(parseDocument(JSON.stringify(model.problem), model.name));
  if (!worked) throw new Error(`${model.name} has no question`);
  const truth = valuesOf(model);
  const boxes = worked.boxes.map(({ id, accepts }): AskedBox => {
    switch (accepts.type) {
      case 'real':
        return { id, lines: [accepts.step], figures: accepts.figures };
      case 'integer':
        return { id, lines: [accepts.step], figures: 'exact' };
      case 'shape':
        return { id, lines: accepts.steps, figures: 'exact' };
      default:
        throw new Error(
          `${model.name}: box ${id} is of type ${accepts.type}, for which no script is written`,
        );
    }
  });
  const ours = new Map(worked.solution.steps.map(({ id, value }) => [id, value]));
  for (const id of boxes.flatMap(({ lines }) => lines)) {
    const [theirs, own] = [truth[id], ours.get(id)];
    if (
      theirs === undefined ||
      own === undefined ||
      Math.abs(theirs - own) > 1e-9 * Math.max(1, Math.abs(own))
    )
      throw new Error(`${model.name}: ${id} is ${String(theirs)} here and ${String(own)} in the solution`);
  }
  return { ...model, worked, boxes, truth };
}

export function valuesOf({ givens, lines }: Pick<Model, 'givens' | 'lines'>): Values {
  const values: Record<string, number> = { ...givens };
  for (const { id, value } of lines) values[id] = value(values);
  return values;
}

/** The values that a line uses, in the order of its formula. */
export function usedBy(line: Line, values: Values): readonly string[] {
  const used = new Set<string>();
  line.value(
    new Proxy(values, {
      get: (all, id) => {
        used.add(String(id));
        return all[String(id)];
      },
    }),
  );
  return [...used];
}
