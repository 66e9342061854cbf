import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { add, mul, num, ref } from '../expr/expr.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { attentionLines, type IdMatrix } from './attention-lines.ts';
import type { LayerDefinition, Shaped } from './layer.ts';
import { causalFlags, noFields } from './listing/spelling.ts';
import { severalInputs } from './listing/python-layer.ts';

export const attentionSchema = z.strictObject({
  type: z.literal('attention'),
  name: z.string().min(1).max(60).optional(),
  /** Whether a position attends only to itself and the positions before it. */
  causal: z.boolean().default(false),
});
export type Attention = z.infer<typeof attentionSchema>;

/** The sides of a sequence, which is a map with one direction: [length, features]. */
function sequenceSides(
  { type, sides }: Shaped,
  where: string,
): readonly [length: Shaped['sides'][number], features: Shaped['sides'][number]] {
  const [length, features, more] = sides;
  if (type !== 'map' || !length || !features || more)
    throw problemError(
      where,
      `needs a sequence [length, features], but ${sides.map(({ value }) => value).join('×')} reaches it`,
      'put an embedding before it, or reshape the map to positions and features',
    );
  return [length, features];
}

/** One input is used as queries, keys and values; three inputs are these in order. */
export function queriesKeysValues<T>(inputs: readonly T[]): readonly [queries: T, keys: T, values: T] {
  const [queries, keys = queries, values = queries] = inputs;
  if (
    queries === undefined ||
    keys === undefined ||
    values === undefined ||
    inputs.length === 2 ||
    inputs.length > 3
  )
    throw new RangeError(`attention takes one input, or queries, keys and values, not ${inputs.length}`);
  return [queries, keys, values];
}

/** Throws ProblemError unless the inputs are one or three sequences whose keys fit the queries and values. */
export function attendingSides(incoming: readonly Shaped[], where: string) {
  if (incoming.length !== 1 && incoming.length !== 3)
    throw problemError(where, `${incoming.length} inputs reach it`, 'give one, or queries, keys and values');
  const [queries, keys, values] = queriesKeysValues(incoming.map((one) => sequenceSides(one, where)));
  if (queries[1].value !== keys[1].value)
    throw problemError(
      where,
      `queries have ${queries[1].value} features and keys ${keys[1].value}`,
      'make them equal: each query is multiplied with each key',
    );
  if (keys[0].value !== values[0].value)
    throw problemError(
      where,
      `there are ${keys[0].value} keys and ${values[0].value} values`,
      'give one value for each key',
    );
  return { queries, keys, values };
}

/** Factor of the scores: 1/√d, or 1 by the convention `attention-scale`. */
export const scoreScale = (features: number, conventions: ConventionChoices | undefined): number =>
  useConvention('attention-scale', conventions).choice === 'root' ? 1 / Math.sqrt(features) : 1;

/** For each query, which keys it attends to: all, or those not after it. */
export const seenKeys = (queries: number, keys: number, causal: boolean): readonly (readonly boolean[])[] =>
  Array.from({ length: queries }, (_, i) => Array.from({ length: keys }, (_unused, j) => !causal || j <= i));

/** The arrays of one head, row-major: queries n×d, keys m×d, values m×e. */
export interface Head {
  readonly queries: Float64Array;
  readonly keys: Float64Array;
  readonly values: Float64Array;
  readonly sizes: { readonly n: number; readonly m: number; readonly d: number; readonly e: number };
  readonly scale: number;
  readonly causal: boolean;
}

const dot = (a: Float64Array, row: number, b: Float64Array, other: number, size: number): number => {
  let sum = 0;
  for (let c = 0; c < size; c += 1) sum += (a[row * size + c] ?? 0) * (b[other * size + c] ?? 0);
  return sum;
};

/** The softmax of each query's row of scores; masked keys have weight 0. */
function weightsOf({ queries, keys, sizes: { n, m, d }, scale, causal }: Head): Float64Array {
  const weights = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1) {
    const seen = causal ? Math.min(i + 1, m) : m;
    let largest = -Infinity;
    for (let j = 0; j < seen; j += 1)
      largest = Math.max(largest, (weights[i * m + j] = scale * dot(queries, i, keys, j, d)));
    let total = 0;
    for (let j = 0; j < seen; j += 1)
      total += weights[i * m + j] = Math.exp((weights[i * m + j] ?? 0) - largest);
    for (let j = 0; j < seen; j += 1) weights[i * m + j] = (weights[i * m + j] ?? 0) / total;
  }
  return weights;
}

/** softmax(scale·QKᵀ)·V, n×e. */
export function attend(head: Head): Float64Array {
  const { n, m, e } = head.sizes;
  const weights = weightsOf(head);
  const output = new Float64Array(n * e);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < m; j += 1)
      for (let c = 0; c < e; c += 1)
        output[i * e + c] =
          (output[i * e + c] ?? 0) + (weights[i * m + j] ?? 0) * (head.values[j * e + c] ?? 0);
  return output;
}

/**
 * The gradients by queries, keys and values, with
 *   ∂L/∂A = ∂L/∂O·Vᵀ,   ∂L/∂Z = A ⊙ (∂L/∂A − rowsum(A ⊙ ∂L/∂A)).
 */
export function attendBack(
  head: Head,
  gradient: Float64Array,
): { readonly queries: Float64Array; readonly keys: Float64Array; readonly values: Float64Array } {
  const {
    queries,
    keys,
    values,
    sizes: { n, m, d, e },
    scale,
  } = head;
  const weights = weightsOf(head);
  const back = {
    queries: new Float64Array(n * d),
    keys: new Float64Array(m * d),
    values: new Float64Array(m * e),
  };
  for (let i = 0; i < n; i += 1) {
    const byWeight = Float64Array.from({ length: m }, (_, j) => dot(gradient, i, values, j, e));
    const level = byWeight.reduce((sum, slope, j) => sum + slope * (weights[i * m + j] ?? 0), 0);
    for (let j = 0; j < m; j += 1) {
      const weight = weights[i * m + j] ?? 0;
      const byScore = scale * weight * ((byWeight[j] ?? 0) - level);
      for (let c = 0; c < d; c += 1) {
        back.queries[i * d + c] = (back.queries[i * d + c] ?? 0) + byScore * (keys[j * d + c] ?? 0);
        back.keys[j * d + c] = (back.keys[j * d + c] ?? 0) + byScore * (queries[i * d + c] ?? 0);
      }
      for (let c = 0; c < e; c += 1)
        back.values[j * e + c] = (back.values[j * e + c] ?? 0) + weight * (gradient[i * e + c] ?? 0);
    }
  }
  return back;
}

/** The rows of one sample of an array [batch, length, features], as ids. */
export const idRows = (
  { shape, ids }: { readonly shape: readonly number[]; readonly ids: readonly string[] },
  sample: number,
): IdMatrix => {
  const [, length = 1, features = 1] = shape;
  return Array.from({ length }, (_, i) =>
    ids.slice((sample * length + i) * features, (sample * length + i + 1) * features),
  );
};

/**
 * Scaled dot-product attention: A = softmax(QKᵀ/√d) row by row, O = A·V. No parameters. Its input is one
 * sequence (self-attention), or queries, keys and values; arrays are [batch, length, features]. A masked key
 * is omitted from the softmax and has weight 0. Vaswani et al., "Attention Is All You Need", NeurIPS 2017,
 * §3.2.1, eq. 1.
 */
export const attention: LayerDefinition<typeof attentionSchema> = {
  schema: attentionSchema,
  title: 'Scaled dot-product attention',
  source: 'Vaswani et al. 2017, eq. 1',
  label: ({ name }) => name ?? 'ATTENTION',
  window: () => null,
  formulas: (_entry, incoming, where) => {
    const { queries, keys, values } = attendingSides(incoming, where);
    return {
      type: 'map',
      shape: [ref(queries[0].id), ref(values[1].id)],
      reasons: { ...cellByCell, last: 'feature-count' },
      weights: num(0),
      biases: num(0),
      // Every score is a product of d pairs, every output a sum over all keys. Libraries also compute the
      // products that a causal mask hides.
      multiplyAdds: () =>
        mul(ref(queries[0].id), ref(keys[0].id), add(ref(queries[1].id), ref(values[1].id))),
    };
  },
  words: [
    { label: 'ATTENTION', words: ['attention', 'dot product attention'], ...noFields, flags: causalFlags },
  ],
  keras: severalInputs,
  pytorch: severalInputs,
  arithmetic: {
    parameters: () => ({}),
    forward: (entry, inputs, _parameters, conventions) => {
      const [queries, , values] = queriesKeysValues(inputs);
      const heads = headsOf(entry, inputs, conventions);
      return tensor(
        [queries.shape[0] ?? 1, queries.shape[1] ?? 1, values.shape[2] ?? 1],
        Float64Array.from(heads.flatMap((head) => [...attend(head)])),
      );
    },
    backward: (entry, inputs, _parameters, gradient, conventions) => {
      const heads = headsOf(entry, inputs, conventions);
      const backs = heads.map((head, b) =>
        attendBack(
          head,
          gradient.data.slice(b * head.sizes.n * head.sizes.e, (b + 1) * head.sizes.n * head.sizes.e),
        ),
      );
      const [queries, keys, values] = queriesKeysValues(inputs);
      const parts = [
        tensor(
          queries.shape,
          backs.flatMap((back) => [...back.queries]),
        ),
        tensor(
          keys.shape,
          backs.flatMap((back) => [...back.keys]),
        ),
        tensor(
          values.shape,
          backs.flatMap((back) => [...back.values]),
        ),
      ] as const;
      // Self-attention uses one input three times, so its gradient is the sum of three.
      return {
        inputs:
          inputs.length === 3
            ? parts
            : [
                tensor(
                  queries.shape,
                  parts[0].data.map(
                    (slope, at) => slope + (parts[1].data[at] ?? 0) + (parts[2].data[at] ?? 0),
                  ),
                ),
              ],
        parameters: {},
      };
    },
    lines: ({ causal }, inputs, _parameters, name, conventions) => {
      const [queries, keys, values] = queriesKeysValues(inputs);
      const [batch = 1, n = 1] = queries.shape;
      const [, m = 1] = keys.shape;
      const samples = Array.from({ length: batch }, (_, b) =>
        attentionLines(
          {
            queries: idRows(queries, b),
            keys: idRows(keys, b),
            values: idRows(values, b),
            seen: seenKeys(n, m, causal),
          },
          {
            inner: (letter, ...index) => [letter, name, b + 1, ...index].join('_'),
            output: (...index) => [name, b + 1, ...index].join('_'),
          },
          conventions,
        ),
      );
      return {
        lines: samples.flatMap(({ lines }) => lines),
        output: {
          shape: [batch, n, values.shape[2] ?? 1],
          ids: samples.flatMap(({ output }) => output.flat()),
        },
      };
    },
  },
};

/** One head for each sample of the batch. */
function headsOf(
  { causal }: Attention,
  inputs: readonly Tensor[],
  conventions: ConventionChoices | undefined,
): readonly Head[] {
  const [queries, keys, values] = queriesKeysValues(inputs);
  const [batch = 1, n = 1, d = 1] = queries.shape;
  const [, m = 1, keyFeatures = 1] = keys.shape;
  const [, valueCount = 1, e = 1] = values.shape;
  if (keyFeatures !== d || valueCount !== m)
    throw new RangeError(
      `keys of ${keys.shape.join('×')} do not fit queries of ${queries.shape.join('×')} and values of ${values.shape.join('×')}`,
    );
  const part = ({ data }: Tensor, sample: number, size: number): Float64Array =>
    data.slice(sample * size, (sample + 1) * size);
  return Array.from({ length: batch }, (_, b) => ({
    queries: part(queries, b, n * d),
    keys: part(keys, b, m * d),
    values: part(values, b, m * e),
    sizes: { n, m, d, e },
    scale: scoreScale(d, conventions),
    causal,
  }));
}
