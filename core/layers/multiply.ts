import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { mul, num, ref } from '../expr/expr.ts';
import { indices, tensor, type Tensor } from '../tensor/tensor.ts';
import type { LayerDefinition, Shaped } from './layer.ts';
import { shapeText, twoOrMore } from './merging.ts';
import { noFields } from './listing/spelling.ts';
import { kerasIgnored } from './listing/keras-arguments.ts';

export const multiplySchema = z.strictObject({
  type: z.literal('multiply'),
  name: z.string().min(1).max(60).optional(),
});
export type Multiply = z.infer<typeof multiplySchema>;

/**
 * The product of two or more arrays, cell by cell: a gate, or the channel weights of a squeeze-and-excitation
 * block, whose sides of 1 are repeated. Its multiplications are not counted, as tables count only those of
 * convolutions and fully connected layers. Hu, Shen & Sun, "Squeeze-and-Excitation Networks", CVPR 2018, eq. 4.
 */
export const multiply: LayerDefinition<typeof multiplySchema> = {
  schema: multiplySchema,
  title: 'Multiplication',
  source: 'Hu et al. 2018, eq. 4',
  label: ({ name }) => name ?? 'MULTIPLY',
  window: () => null,
  formulas: (_entry, incoming, where) => {
    const { first, rest } = twoOrMore(incoming, where, 'a multiplication');
    const other = rest.find((one) => !fits(one, first, incoming));
    if (other)
      throw problemError(
        where,
        `${shapeText(first)} and ${shapeText(other)} cannot be multiplied cell by cell`,
        'make the shapes equal; a side of 1 is repeated',
      );
    return {
      type: first.type,
      shape: first.sides.map(({ id }, axis) =>
        ref(incoming.find(({ sides }) => (sides[axis]?.value ?? 1) > 1)?.sides[axis]?.id ?? id),
      ),
      reasons: cellByCell,
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [{ label: 'MULTIPLY', words: ['multiply', 'product', 'gate'], ...noFields }],
  keras: [
    {
      names: ['Multiply'],
      parameters: [],
      ignored: kerasIgnored,
      read: () => [{ written: { type: 'multiply' } }],
    },
  ],
  pytorch: { none: 'PyTorch writes it as x * y' },
  arithmetic: {
    parameters: () => ({}),
    forward: (_entry, inputs) => {
      const { shape, from } = spread(inputs);
      return tensor(
        shape,
        from.map((cells) =>
          cells.reduce((product, at, input) => product * (inputs[input]?.data[at] ?? 0), 1),
        ),
      );
    },
    backward: (_entry, inputs, _parameters, gradient) => {
      const back = inputs.map(({ shape }) => tensor(shape));
      spread(inputs).from.forEach((cells, to) => {
        cells.forEach((at, input) => {
          const others = cells.reduce(
            (product, cell, i) => (i === input ? product : product * (inputs[i]?.data[cell] ?? 0)),
            gradient.data[to] ?? 0,
          );
          const own = back[input];
          if (own) own.data[at] = (own.data[at] ?? 0) + others;
        });
      });
      return { inputs: back, parameters: {} };
    },
    lines: (_entry, inputs, _parameters, name) => {
      const { shape, from } = spread(inputs);
      const ids = indices(shape).map((index) => `${name}_${index.map((i) => i + 1).join('_')}`);
      return {
        lines: ids.map((id, to) => ({
          id,
          phase: 'forward',
          formula: mul(...(from[to] ?? []).map((at, input) => ref(inputs[input]?.ids[at] ?? ''))),
        })),
        output: { shape, ids },
      };
    },
  },
};

/** Equal sides, or 1 where another input is longer. */
function fits(one: Shaped, first: Shaped, all: readonly Shaped[]): boolean {
  return (
    one.type === first.type &&
    one.sides.length === first.sides.length &&
    one.sides.every(({ value }, axis) => {
      const longest = Math.max(...all.map(({ sides }) => sides[axis]?.value ?? 1));
      return [value, first.sides[axis]?.value ?? 1].every((side) => side === longest || side === 1);
    })
  );
}

/** The shape of the product, and for each of its cells that of every input. */
function spread(inputs: readonly Pick<Tensor, 'shape'>[]): {
  readonly shape: readonly number[];
  readonly from: readonly (readonly number[])[];
} {
  const [first] = inputs;
  const shape = (first?.shape ?? []).map((_, axis) =>
    Math.max(...inputs.map((input) => input.shape[axis] ?? 1)),
  );
  const from = indices(shape).map((index) =>
    inputs.map(({ shape: own }) =>
      own.reduce((at, side, axis) => at * side + (side === 1 ? 0 : (index[axis] ?? 0)), 0),
    ),
  );
  return { shape, from };
}
