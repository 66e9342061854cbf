import type { ConventionChoices } from '../../conventions/index.ts';
import { textError } from '../../errors.ts';
import type { LayerEntry } from '../index.ts';
import { inputOf, placed, shapeOfInput } from './placed.ts';
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
  let incoming = input ? shapeOfInput(input) : null;
  for (const statement of begins ? rest : statements) {
    if (statement.written.type === 'input')
      throw textError(
        statement.at,
        'a second input',
        'a chain of layers has one, at its beginning; write a network of several as a layer-graph',
      );
    const [taken] = statement.from ?? [];
    if (taken)
      throw textError(
        taken.at,
        'layers that take others by name make a graph',
        'write it as a layer-graph, or leave the brackets out',
      );
    if (statement.weightsOf !== undefined)
      throw textError(
        statement.at,
        'this layer is used twice, with the same weights',
        'write it as a layer-graph, which counts them once: a table has every layer once',
      );
    const { entry, shape } = placed(statement, [incoming], conventions);
    incoming = shape;
    layers.push(entry);
  }
  return { input, layers };
}
