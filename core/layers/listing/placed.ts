import type { ConventionChoices } from '../../conventions/index.ts';
import { describeValue } from '../../document/schema-issues.ts';
import { schemaSentence } from '../../document/schema-sentences.ts';
import { ProblemError, textError } from '../../errors.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { layerOf, layerSchema, type LayerEntry } from '../index.ts';
import { inputType } from '../input.ts';
import type { Shaped } from '../layer.ts';
import { checkExpected } from './expectation.ts';
import type { Statement } from './statement.ts';

/** A statement as a layer of a document, and the shape that comes out of it; null: not known. */
export interface PlacedStatement {
  readonly entry: LayerEntry;
  readonly shape: Shaped | null;
}

/**
 * A statement held against what reaches it. `incoming` has one shape, or several where layers meet; null: not
 * known, and then nothing is checked. Throws ProblemError at the character of the mistake.
 */
export function placed(
  statement: Statement,
  incoming: readonly (Shaped | null)[],
  conventions?: ConventionChoices,
): PlacedStatement {
  const known = incoming.filter((one) => one !== null);
  const all = known.length === incoming.length && known.length > 0;
  const [first = null] = incoming;
  const entry = entryOf(statement, all ? first : null);
  if (!all) return { entry, shape: null };
  if (first) checkExpected(statement, first);
  try {
    return { entry, shape: shapeAfter(entry, known, statement, conventions) };
  } catch (error) {
    // Several inputs for a layer that takes one: told when the network is solved, which knows their names.
    if (error instanceof RangeError && known.length > 1) return { entry, shape: null };
    throw error;
  }
}

/** An `input` statement as a document has it. */
export function inputOf({ written, places, at }: Statement): {
  readonly type: 'input';
  readonly shape: readonly number[];
  readonly name?: string;
} {
  const shape = written['shape'] as readonly number[];
  if (shape.length < 1 || shape.length > 4 || shape.some((side) => side < 1 || side > 1_000_000))
    throw textError(
      places['shape'] ?? at,
      `an input of ${shape.slice(0, 6).join('x')}`,
      'give height x width x channels: INPUT 28x28x1',
    );
  const name = written['name'];
  return { type: 'input', shape, ...(typeof name === 'string' ? { name } : {}) };
}

export const shapeOfInput = ({ shape }: { readonly shape: readonly number[] }): Shaped =>
  shaped(inputType(shape), shape);

const shaped = (type: Shaped['type'], sides: readonly number[]): Shaped => ({
  type,
  sides: sides.map((value, axis) => ({ id: `side_${axis}`, value })),
});

/** The statement as a layer of a document, with what its input decides filled in. */
function entryOf({ written, places, at }: Statement, incoming: Shaped | null): LayerEntry {
  const parsed = layerSchema.safeParse(completed(written, incoming, at), { error: schemaSentence });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? issue?.code);
  throw textError(
    places[key] ?? at,
    `${key} is ${describeValue(written[key])}`,
    issue?.message ?? 'give another value',
  );
}

/**
 * A depthwise convolution has as many filters as channels reach it, or a multiple, unless it says otherwise. A
 * dense layer over the channels of a vector is a dense layer. One side of a new shape may be −1: what is left.
 */
function completed(
  { multiplier, ...written }: Statement['written'],
  incoming: Shaped | null,
  at: number,
): Readonly<Record<string, unknown>> {
  if (written.type === 'conv' && written['filters'] === undefined) {
    const channels = incoming?.type === 'map' ? incoming.sides.at(-1)?.value : undefined;
    if (written['groups'] !== 'depthwise' || channels === undefined)
      throw textError(
        at,
        'a convolution without its number of filters',
        'write it after the kernel: CONV-3-64',
      );
    return { ...written, filters: channels * (typeof multiplier === 'number' ? multiplier : 1) };
  }
  if (written.type === 'dense' && written['over'] === 'channels' && incoming?.type === 'vector') {
    const { over: _over, ...rest } = written;
    return rest;
  }
  const shape = written['shape'];
  if (written.type === 'reshape' && incoming && isNumbers(shape) && shape.includes(-1)) {
    const numbers = incoming.sides.reduce((product, { value }) => product * value, 1);
    const rest = shape.filter((side) => side !== -1).reduce((product, side) => product * side, 1);
    if (shape.filter((side) => side === -1).length > 1 || numbers % rest !== 0)
      throw textError(at, `${numbers} numbers cannot be laid out as ${shape.join('×')}`, 'give every side');
    return { ...written, shape: shape.map((side) => (side === -1 ? numbers / rest : side)) };
  }
  return written;
}
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/** What a layer makes of the shapes that reach it. */
function shapeAfter(
  entry: LayerEntry,
  incoming: readonly Shaped[],
  { at }: Statement,
  conventions: ConventionChoices | undefined,
): Shaped {
  const layer = layerOf(entry);
  // Several shapes that meet are told apart by their ids.
  const told = incoming.map(({ type, sides }, i) => ({
    type,
    sides: sides.map(({ value }, axis) => ({ id: `side_${i}_${axis}`, value })),
  }));
  const values = new Map(told.flatMap(({ sides }) => sides.map(({ id, value }) => [id, value] as const)));
  return located(at, layer.label(entry), () => {
    const { type, shape } = layer.formulas(entry, told, '', conventions);
    return shaped(
      type,
      shape.map((side) => evaluate(side, (id) => values.get(id) ?? Number.NaN)),
    );
  });
}

/** A mistake of the layers, told where the layer stands in the text. */
function located<T>(at: number, label: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(
      error.issues.map(({ what, fix }) => ({ where: `character ${at + 1} (${label})`, what, fix, at })),
    );
  }
}
