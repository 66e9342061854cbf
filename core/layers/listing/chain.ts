import type { z } from 'zod';
import type { ConventionChoices } from '../../conventions/index.ts';
import { ProblemError, textError } from '../../errors.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { layerOf, layerSchema, type LayerEntry } from '../index.ts';
import type { Shaped } from '../layer.ts';
import type { Statement } from './statement.ts';

/** A network of one path: what goes in, and its layers in order. */
export interface Chain {
  readonly input: ReturnType<typeof inputOf> | null;
  readonly layers: readonly LayerEntry[];
}

/**
 * Statements that follow one another. With an input every layer is held against what reaches it, and a
 * mistake is told at its character.
 */
export function toChain(statements: readonly Statement[], conventions?: ConventionChoices): Chain {
  const [first, ...rest] = statements;
  if (!first)
    throw textError(0, 'there is no layer', 'write, for example, INPUT 28x28x1, CONV-3-32, POOL-2, FC-10');
  const begins = first.written.type === 'input' ? first : null;
  const layers: LayerEntry[] = [];
  const input = begins ? inputOf(begins) : null;
  let incoming = input ? shaped('map', input.shape) : null;
  for (const statement of begins ? rest : statements) {
    if (statement.written.type === 'input')
      throw textError(statement.at, 'a second input', 'a chain of layers has one, at its beginning');
    const [taken] = statement.from ?? [];
    if (taken)
      throw textError(
        taken.at,
        'layers that take others by name make a graph',
        'write it as a layer-graph, or leave the brackets out',
      );
    const entry = entryOf(statement, incoming);
    if (incoming) {
      checkExpected(statement, incoming);
      incoming = shapeAfter(entry, incoming, statement, conventions);
    }
    layers.push(entry);
  }
  return { input, layers };
}

/** An `input` statement as a document has it. */
export function inputOf({ written, places, at }: Statement): {
  readonly type: 'input';
  readonly shape: readonly number[];
  readonly name?: string;
} {
  const shape = written['shape'] as readonly number[];
  if (shape.length < 2 || shape.length > 4 || shape.some((side) => side < 1 || side > 1_000_000))
    throw textError(
      places['shape'] ?? at,
      `an input of ${shape.slice(0, 6).join('x')}`,
      'give height x width x channels: INPUT 28x28x1',
    );
  const name = written['name'];
  return { type: 'input', shape, ...(typeof name === 'string' ? { name } : {}) };
}

const shaped = (type: Shaped['type'], sides: readonly number[]): Shaped => ({
  type,
  sides: sides.map((value, axis) => ({ id: `side_${axis}`, value })),
});

/**
 * The statement as a layer of a document. A depthwise convolution has as many filters as channels reach it,
 * unless it says otherwise.
 */
export function entryOf({ written, places, at }: Statement, incoming: Shaped | null): LayerEntry {
  const needsFilters = written.type === 'conv' && written['filters'] === undefined;
  const channels = incoming?.type === 'map' ? incoming.sides.at(-1)?.value : undefined;
  if (needsFilters && (written['groups'] !== 'depthwise' || channels === undefined))
    throw textError(
      at,
      'a convolution without its number of filters',
      'write it after the kernel: CONV-3-64',
    );
  const parsed = layerSchema.safeParse(needsFilters ? { ...written, filters: channels } : written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? issue?.code);
  const value = JSON.stringify(written[key]) ?? 'nothing';
  throw textError(places[key] ?? at, `${key} is ${value}`, adviceOn(issue));
}

function adviceOn(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'too_small') return `give at least ${issue.minimum}`;
  if (issue?.code === 'too_big') return `give at most ${issue.maximum}`;
  return issue?.message.replace(/^./, (letter) => letter.toLowerCase()) ?? 'write another';
}

/** What a layer makes of the shapes that reach it. */
function shapeAfter(
  entry: LayerEntry,
  incoming: Shaped,
  { at }: Statement,
  conventions: ConventionChoices | undefined,
): Shaped {
  const layer = layerOf(entry);
  return located(at, layer.label(entry), () => {
    const { type, shape } = layer.formulas(entry, [incoming], '', conventions);
    return shaped(
      type,
      shape.map((side) =>
        evaluate(side, (id) => incoming.sides.find((one) => one.id === id)?.value ?? Number.NaN),
      ),
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

/** What the text says reaches a layer, against what does. */
function checkExpected({ expects }: Statement, incoming: Shaped): void {
  if (!expects) return;
  const arrives = incoming.sides.at(-1)?.value ?? 0;
  const shape = incoming.sides.map(({ value }) => value).join('×');
  if (expects.what === 'in_features' && incoming.type === 'map')
    throw textError(expects.at, `a map of ${shape} reaches this layer`, 'put nn.Flatten() before it');
  if (expects.value !== arrives)
    throw textError(
      expects.at,
      `${expects.what} is ${expects.value}, but ${shape} reaches this layer`,
      `write ${arrives}`,
    );
}
