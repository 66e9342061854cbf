import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { add, num, ref } from '../expr/expr.ts';
import { indices, tensor } from '../tensor/tensor.ts';
import type { LayerDefinition } from './layer.ts';
import { shapeText, twoOrMore } from './merging.ts';
import { noFields } from './listing/spelling.ts';
import { kerasIgnored } from './listing/keras-arguments.ts';

export const addSchema = z.strictObject({
  type: z.literal('add'),
  name: z.string().min(1).max(60).optional(),
});
export type Add = z.infer<typeof addSchema>;

/**
 * The sum of two or more arrays of the same shape, cell by cell: a residual branch and its shortcut. Each
 * input receives the whole gradient. He et al., "Deep Residual Learning", CVPR 2016, eq. 1.
 */
export const addLayer: LayerDefinition<typeof addSchema> = {
  schema: addSchema,
  title: 'Addition',
  source: 'He et al. 2016, eq. 1',
  label: ({ name }) => name ?? 'ADD',
  window: () => null,
  formulas: (_entry, incoming, where) => {
    const { first, rest } = twoOrMore(incoming, where, 'an addition');
    const other = rest.find((one) => shapeText(one) !== shapeText(first));
    if (other)
      throw problemError(
        where,
        `${shapeText(first)} and ${shapeText(other)} cannot be added cell by cell`,
        'make the shapes equal, e.g. with a 1×1 convolution on the short cut',
      );
    return {
      type: first.type,
      shape: first.sides.map(({ id }) => ref(id)),
      reasons: { ...cellByCell, side: 'added-side', last: 'added-side' },
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [{ label: 'ADD', words: ['add', 'sum', 'residual add'], ...noFields }],
  keras: [
    { names: ['Add'], parameters: [], ignored: kerasIgnored, read: () => [{ written: { type: 'add' } }] },
  ],
  pytorch: { none: 'PyTorch writes it as x + y' },
  arithmetic: {
    parameters: () => ({}),
    forward: (_entry, inputs) =>
      tensor(
        equalShape(inputs),
        Float64Array.from(inputs[0]?.data ?? [], (_, at) =>
          inputs.reduce((sum, { data }) => sum + (data[at] ?? 0), 0),
        ),
      ),
    backward: (_entry, inputs, _parameters, gradient) => ({
      inputs: inputs.map(({ shape }) => tensor(shape, gradient.data.slice())),
      parameters: {},
    }),
    lines: (_entry, inputs, _parameters, name) => {
      const shape = equalShape(inputs);
      const ids = indices(shape).map((index) => `${name}_${index.map((i) => i + 1).join('_')}`);
      return {
        lines: ids.map((id, at) => ({
          id,
          phase: 'forward',
          formula: add(...inputs.map((input) => ref(input.ids[at] ?? ''))),
        })),
        output: { shape, ids },
      };
    },
  },
};

function equalShape(inputs: readonly { readonly shape: readonly number[] }[]): readonly number[] {
  const [first, ...rest] = inputs;
  if (!first || rest.some(({ shape }) => shape.join() !== first.shape.join()))
    throw new RangeError(`${inputs.map(({ shape }) => shape.join('×')).join(' and ')} cannot be added`);
  return first.shape;
}
