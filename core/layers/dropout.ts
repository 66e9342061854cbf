import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { indices, tensor, type Tensor } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { kerasIgnored } from './listing/keras-arguments.ts';

export const dropoutSchema = z.strictObject({
  type: z.literal('dropout'),
  name: z.string().min(1).max(60).optional(),
  /** The probability that a unit is dropped; by the convention `dropout-rate`, that it is kept. */
  rate: z.number().min(0).max(1).default(0.5),
});
export type Dropout = z.infer<typeof dropoutSchema>;

/** The probability that a unit is kept, as an expression in the rate. */
export const keptShare = (rate: Expr, conventions: ConventionChoices | undefined): Expr =>
  useConvention('dropout-rate', conventions).choice === 'kept' ? rate : sub(num(1), rate);

/**
 * The output of a unit x with mask r (0 or 1) and probability q of being kept. Inverted dropout: r·x/q in
 * training, x in testing. Original dropout: r·x in training, q·x in testing. `mask` is null in testing; the
 * convention `dropout-scaling` chooses. Srivastava et al., "Dropout", JMLR 15, 2014, §4 and §10.
 */
export function dropped(
  x: Expr,
  mask: Expr | null,
  kept: Expr,
  conventions: ConventionChoices | undefined,
): Expr {
  const inverted = useConvention('dropout-scaling', conventions).choice === 'inverted';
  if (mask) return inverted ? div(mul(mask, x), kept) : mul(mask, x);
  return inverted ? x : mul(kept, x);
}

/** Output of a unit divided by its input, as a number. */
function factor({ rate }: Dropout, mask: number | null, conventions: ConventionChoices | undefined): number {
  const kept = useConvention('dropout-rate', conventions).choice === 'kept' ? rate : 1 - rate;
  const inverted = useConvention('dropout-scaling', conventions).choice === 'inverted';
  if (mask === null) return inverted ? 1 : kept;
  return mask === 0 ? 0 : inverted ? mask / kept : mask;
}

/**
 * Dropout with a given mask. Its inputs are the array and, in training, a mask of the same shape. The
 * gradient by the mask is not needed and is returned as zeros.
 */
export const dropout: LayerDefinition<typeof dropoutSchema> = {
  schema: dropoutSchema,
  title: 'Dropout',
  source: 'Srivastava et al. 2014, §4 and §10',
  label: ({ name, rate }) => name ?? `DROPOUT-${rate}`,
  window: () => null,
  formulas: (_entry, incoming) => {
    const { type, sides } = onlyShape(incoming);
    return {
      type,
      shape: sides.map(({ id }) => ref(id)),
      reasons: cellByCell,
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'DROPOUT',
      words: ['dropout', 'drop'],
      positional: [{ key: 'rate', form: 'rate', words: ['rate', 'p'], optional: true }],
      named: [],
      flags: [],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Dropout', 'SpatialDropout2D'],
      parameters: ['rate'],
      ignored: [...kerasIgnored, 'noise_shape', 'seed'],
      read: (given) => [{ written: { type: 'dropout', rate: given.number('rate') } }],
    },
  ],
  pytorch: [
    {
      names: ['Dropout', 'Dropout2d', 'Dropout1d', 'Dropout3d'],
      parameters: ['p', 'inplace'],
      read: (given) => [{ written: { type: 'dropout', rate: given.number('p') } }],
    },
  ],
  arithmetic: {
    parameters: () => ({}),
    forward: (entry, inputs, _parameters, conventions) => {
      const { input, mask } = masked(inputs);
      return tensor(
        input.shape,
        input.data.map((x, at) => x * factor(entry, mask?.data[at] ?? null, conventions)),
      );
    },
    backward: (entry, inputs, _parameters, gradient, conventions) => {
      const { input, mask } = masked(inputs);
      const back = tensor(
        input.shape,
        gradient.data.map((g, at) => g * factor(entry, mask?.data[at] ?? null, conventions)),
      );
      return { inputs: mask ? [back, tensor(mask.shape)] : [back], parameters: {} };
    },
    lines: (entry, inputs, _parameters, name, conventions) => {
      const { input, mask } = masked(inputs);
      const kept = keptShare(num(entry.rate), conventions);
      const ids = indices(input.shape).map((index) => `${name}_${index.map((i) => i + 1).join('_')}`);
      return {
        lines: ids.map((id, at) => ({
          id,
          phase: 'forward',
          formula: dropped(
            ref(input.ids[at] ?? ''),
            mask ? ref(mask.ids[at] ?? '') : null,
            kept,
            conventions,
          ),
        })),
        output: { shape: input.shape, ids },
      };
    },
  },
};

function masked<T extends { readonly shape: Tensor['shape'] }>([input, mask]: readonly T[]): {
  readonly input: T;
  readonly mask: T | undefined;
} {
  if (!input) throw new RangeError('dropout takes an array, and in training its mask');
  if (mask && mask.shape.join() !== input.shape.join())
    throw new RangeError(`a mask of ${mask.shape.join('×')} does not fit ${input.shape.join('×')}`);
  return { input, mask };
}
