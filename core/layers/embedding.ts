import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { mul, num, ref } from '../expr/expr.ts';
import { tensor } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { onlyInput } from './normalization.ts';
import { positiveSchema } from './window.ts';
import { kerasIgnored } from './listing/keras-arguments.ts';

export const embeddingSchema = z.strictObject({
  type: z.literal('embedding'),
  name: z.string().min(1).max(60).optional(),
  /** Rows of the table: the size of the vocabulary. */
  entries: positiveSchema,
  features: positiveSchema,
});
export type Embedding = z.infer<typeof embeddingSchema>;

/**
 * Embedding: output i is row tᵢ of a table W, for a sequence t of whole numbers from 0. The gradient of a row
 * is the sum of the gradients of all outputs that read it. Arrays: [batch, length] in, [batch, length,
 * features] out; no multiply–adds. Bengio et al., "A Neural Probabilistic Language Model", JMLR 3, 2003, §2.
 */
export const embedding: LayerDefinition<typeof embeddingSchema> = {
  schema: embeddingSchema,
  title: 'Embedding',
  source: 'Bengio et al. 2003, §2',
  label: ({ name, entries, features }) => name ?? `EMBEDDING-${entries}-${features}`,
  window: () => null,
  formulas: ({ entries, features }, incoming, where) => {
    const { type, sides } = onlyShape(incoming);
    const [length] = sides;
    if (type !== 'vector' || !length)
      throw problemError(
        where,
        `needs a sequence of whole numbers, but a map of ${sides.map(({ value }) => value).join('×')} reaches it`,
        'put it first, after an input with one side',
      );
    return {
      type: 'map',
      shape: [ref(length.id), num(features)],
      reasons: { ...cellByCell, last: 'feature-count', weights: 'table-entries' },
      weights: mul(num(entries), num(features)),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'EMBEDDING',
      words: ['embedding', 'embed'],
      positional: [
        { key: 'entries', form: 'count', words: ['entries', 'words'] },
        { key: 'features', form: 'count', words: ['features'], units: ['features'] },
      ],
      named: [],
      flags: [],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Embedding'],
      parameters: ['input_dim', 'output_dim'],
      ignored: [
        ...kerasIgnored,
        'embeddings_initializer',
        'embeddings_regularizer',
        'embeddings_constraint',
        'mask_zero',
        'input_length',
      ],
      read: (given) => [
        {
          written: {
            type: 'embedding',
            entries: given.needed('input_dim'),
            features: given.needed('output_dim'),
          },
        },
      ],
    },
  ],
  pytorch: [
    {
      names: ['Embedding'],
      parameters: ['num_embeddings', 'embedding_dim', 'padding_idx'],
      read: (given) => [
        {
          written: {
            type: 'embedding',
            entries: given.needed('num_embeddings'),
            features: given.needed('embedding_dim'),
          },
        },
      ],
    },
  ],
  arithmetic: {
    parameters: ({ entries, features }) => ({ weight: [entries, features] }),
    forward: ({ entries, features }, inputs, { weight }) => {
      const { shape, data } = onlyInput(inputs);
      return tensor(
        [...shape, features],
        Array.from(data).flatMap((row) => [
          ...(weight?.data.slice(checked(row, entries) * features, (row + 1) * features) ?? []),
        ]),
      );
    },
    backward: ({ entries, features }, inputs, _parameters, gradient) => {
      const { shape, data } = onlyInput(inputs);
      const table = tensor([entries, features]);
      data.forEach((row, place) => {
        for (let c = 0; c < features; c += 1) {
          const at = checked(row, entries) * features + c;
          table.data[at] = (table.data[at] ?? 0) + (gradient.data[place * features + c] ?? 0);
        }
      });
      // Indices are whole numbers, so there is no gradient by them.
      return { inputs: [tensor(shape)], parameters: { weight: table } };
    },
    lines: ({ entries, features }, inputs, { weight }, name) => {
      const { shape, known } = onlyInput(inputs);
      if (!known) throw new RangeError('an embedding needs the values of its indices');
      const [, length = 1] = shape;
      const made = known.flatMap((row, place) =>
        Array.from({ length: features }, (_, c) => ({
          id: [name, Math.floor(place / length) + 1, (place % length) + 1, c + 1].join('_'),
          phase: 'forward' as const,
          formula: ref(weight?.ids[checked(row, entries) * features + c] ?? ''),
        })),
      );
      return { lines: made, output: { shape: [...shape, features], ids: made.map(({ id }) => id) } };
    },
  },
};

function checked(row: number, entries: number): number {
  if (!Number.isInteger(row) || row < 0 || row >= entries)
    throw new RangeError(`there is no row ${row} in a table of ${entries}; rows are 0 to ${entries - 1}`);
  return row;
}
