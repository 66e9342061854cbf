import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError } from '../errors.ts';
import { add, num, ref } from '../expr/expr.ts';
import { indices, tensor } from '../tensor/tensor.ts';
import type { LayerDefinition } from './layer.ts';
import { shapeText, twoOrMore } from './merging.ts';
import { noFields } from './listing/spelling.ts';
import { kerasAxis, kerasIgnored } from './listing/keras-arguments.ts';

export const concatSchema = z.strictObject({
  type: z.literal('concat'),
  name: z.string().min(1).max(60).optional(),
});
export type Concat = z.infer<typeof concatSchema>;

/**
 * Concatenates two or more inputs along their channels; all other sides are equal. Used in inception and
 * dense blocks. Each input receives its part of the gradient. Arrays are [batch, channels, …]. Szegedy et
 * al., "Going Deeper with Convolutions", CVPR 2015, Fig. 2.
 */
export const concat: LayerDefinition<typeof concatSchema> = {
  schema: concatSchema,
  title: 'Concatenation',
  source: 'Szegedy et al. 2015, Fig. 2',
  label: ({ name }) => name ?? 'CONCAT',
  window: () => null,
  formulas: (_entry, incoming, where) => {
    const { first, rest } = twoOrMore(incoming, where, 'a concatenation');
    const position = (sides: typeof first.sides): string =>
      sides
        .slice(0, -1)
        .map(({ value }) => value)
        .join('×');
    const other = rest.find(
      ({ type, sides }) =>
        type !== first.type ||
        sides.length !== first.sides.length ||
        position(sides) !== position(first.sides),
    );
    if (other)
      throw problemError(
        where,
        `${shapeText(first)} and ${shapeText(other)} differ in more than their channels`,
        'make all other sides equal, e.g. with padding',
      );
    return {
      type: first.type,
      shape: [
        ...first.sides.slice(0, -1).map(({ id }) => ref(id)),
        add(...incoming.map(({ sides }) => ref(sides.at(-1)?.id ?? ''))),
      ],
      reasons: { ...cellByCell, last: 'stacked-maps' },
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [{ label: 'CONCAT', words: ['concat', 'concatenate', 'concatenation'], ...noFields }],
  keras: [
    {
      names: ['Concatenate'],
      parameters: ['axis'],
      ignored: kerasIgnored,
      read: (given) => [{ written: { type: 'concat' }, expects: kerasAxis(given) }],
    },
  ],
  pytorch: { none: 'PyTorch writes it as torch.cat((x, y), dim=1)' },
  arithmetic: {
    parameters: () => ({}),
    forward: (_entry, inputs) => {
      const { shape, from } = joined(inputs);
      return tensor(
        shape,
        from.map(([input, at]) => inputs[input]?.data[at] ?? 0),
      );
    },
    backward: (_entry, inputs, _parameters, gradient) => {
      const back = inputs.map(({ shape }) => tensor(shape));
      joined(inputs).from.forEach(([input, at], to) => {
        const part = back[input];
        if (part) part.data[at] = gradient.data[to] ?? 0;
      });
      return { inputs: back, parameters: {} };
    },
    lines: (_entry, inputs, _parameters, name) => {
      const { shape, from } = joined(inputs);
      const ids = indices(shape).map((index) => `${name}_${index.map((i) => i + 1).join('_')}`);
      return {
        lines: ids.map((id, to) => {
          const [input, at] = from[to] ?? [0, 0];
          return { id, phase: 'forward', formula: ref(inputs[input]?.ids[at] ?? '') };
        }),
        output: { shape, ids },
      };
    },
  },
};

/** The joined shape, and for each of its cells the input it comes from and its position there. */
function joined(inputs: readonly { readonly shape: readonly number[] }[]): {
  readonly shape: readonly number[];
  readonly from: readonly (readonly [input: number, at: number])[];
} {
  const [batch = 1, , ...places] = inputs[0]?.shape ?? [];
  for (const { shape } of inputs)
    if (shape[0] !== batch || shape.slice(2).join() !== places.join())
      throw new RangeError(
        `${inputs.map((input) => input.shape.join('×')).join(' and ')} cannot be concatenated`,
      );
  const size = places.reduce((product, side) => product * side, 1);
  const from: (readonly [number, number])[] = [];
  for (let sample = 0; sample < batch; sample += 1) {
    inputs.forEach(({ shape }, input) => {
      const count = (shape[1] ?? 1) * size;
      for (let at = 0; at < count; at += 1) from.push([input, sample * count + at]);
    });
  }
  return { shape: [batch, inputs.reduce((sum, { shape }) => sum + (shape[1] ?? 1), 0), ...places], from };
}
