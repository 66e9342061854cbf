import { afterAll, describe, expect, test } from 'vitest';
import { entrywiseNames } from '../../../core/expr/functions/activations.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { TensorActivation } from '../../../core/tensor/network/activation.ts';
import type { TensorLayer } from '../../../core/tensor/network/index.ts';
import { sizeOf, tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import {
  allowed,
  channelsFirst,
  channelsLast,
  everyEngine,
  filtersLast,
  firstFar,
  rounded,
  runLayer,
} from '../../oracles/engine.ts';
import { seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

/** A layer of core/layers and the same one of the engine, on an input [batch, channels, height, width] or [batch, n]. */
type Case = readonly [name: string, written: object, layer: TensorLayer, input: readonly number[]];
const both = <T extends { readonly type: string }>(layer: T): T => layer;

const cases: readonly Case[] = [
  ...(
    [
      [[1, 1, 4, 4], 1, {}],
      [[3, 1, 7, 5], 9, {}],
      [[2, 3, 9, 8], 7, { padding: 'same' }],
      [[2, 5, 8, 7], 8, { padding: 1 }],
      [[2, 4, 9, 9], 17, { padding: [2, 1] }],
      [[3, 3, 9, 8], 5, { stride: 2, padding: 1 }],
      [[2, 2, 10, 9], 6, { stride: [3, 2], padding: 'same' }],
      [[2, 3, 11, 10], 4, { dilation: 2, padding: 2 }],
      [[2, 1, 11, 10], 4, { dilation: [1, 3], padding: [0, 3] }],
      [[2, 6, 12, 12], 3, { dilation: 2, stride: 2, padding: 1 }],
      [[1, 65, 3, 3], 2, {}],
      [[2, 1, 9, 14], 17, { padding: 'same' }],
    ] as const
  ).flatMap(([input, filters, slides]) =>
    (filters % 2 === 0 ? [3] : [1, 2, 3]).map((kernel): Case => {
      const layer = { type: 'conv', filters, kernel, ...slides } as const;
      return [`convolution ${kernel}×${kernel} ${JSON.stringify(slides)}`, layer, layer, input];
    }),
  ),
  ...(
    [
      [{ size: 2 }, [2, 3, 6, 6]],
      [{ size: 2 }, [2, 8, 6, 4]],
      [{ size: 2 }, [3, 4, 5, 7]],
      [{ size: 2, stride: 1 }, [2, 4, 5, 5]],
      [{ size: 3, stride: 2, padding: 1 }, [3, 9, 7, 8]],
      [{ size: [2, 3] }, [1, 1, 7, 7]],
    ] as const
  ).flatMap(([window, input]) =>
    (['max-pool', 'average-pool'] as const).map((type): Case => {
      const layer = both({ type, ...window });
      return [`${type} ${JSON.stringify(window)}`, layer, { ...layer, countPadding: true }, input];
    }),
  ),
  ...(
    [
      [1, 1, 1],
      [3, 7, 65],
      [65, 65, 3],
      [7, 1, 66],
      [5, 70, 70],
    ] as const
  ).map(([batch, inputs, units]): Case => [
    `dense ${inputs} → ${units} of ${batch}`,
    { type: 'dense', units },
    { type: 'dense', units },
    [batch, inputs],
  ]),
  ['batch normalization of vectors', { type: 'batch-norm' }, { type: 'batch-norm' }, [9, 7]],
  ['batch normalization of maps', { type: 'batch-norm' }, { type: 'batch-norm' }, [3, 5, 4, 3]],
  ...entrywiseNames
    .filter((name) => name !== 'prelu')
    .map((name): Case => {
      // Every name of the registry is one of the engine's: a missing one fails here.
      const layer: TensorLayer = { type: 'activation', function: name satisfies TensorActivation };
      return [`activation ${name}`, { type: 'activation', function: name }, layer, [7, 9]];
    }),
  ...(['softmax', 'log-softmax'] as const).map((name): Case => [
    `activation ${name}`,
    { type: 'activation', function: name },
    { type: 'activation', function: name },
    [5, 66],
  ]),
];

describe.each(everyEngine)(
  'layers of the engine and of core/layers agree, $build kernels, $precision',
  ({ engine, precision }) => {
    test.each(cases)('%s', (_, written, layer, shape) => {
      const entry = layerSchema.parse(written);
      const { arithmetic } = layerOf(entry);
      const isMap = shape.length === 4;
      // Of the numbers of exams, many are equal: ties of pooling are met.
      const input = tensor(shape, rounded(seededTensor(shape, 7).data));
      const parameters = Object.fromEntries(
        Object.entries(seededParameters(arithmetic, entry, [input], 11)).map(
          ([name, { shape: of, data }]) => [name, tensor(of, rounded(data))],
        ),
      );
      const output = arithmetic.forward(entry, [input], parameters, undefined);
      const gradient = tensor(output.shape, rounded(seededTensor(output.shape, 13).data));
      const back = arithmetic.backward(entry, [input], parameters, gradient, undefined);
      const last = (of: Tensor): Tensor => (isMap ? channelsLast(of) : of);
      const names = namesOf(layer);
      const given = Object.fromEntries(
        Object.entries(names).map(([name, of]) => [name, laidOut(layer, of, parameters[of])]),
      );
      const run = runLayer(engine, precision, layer, last(input), given, () => last(gradient).data);
      const terms = sizeOf(output.shape) + sizeOf(input.shape);
      expect(firstFar(run.output, last(output).data, allowed(precision, terms))).toBeNull();
      expect(firstFar(run.input, last(back.inputs[0] ?? input).data, allowed(precision, terms))).toBeNull();
      for (const [name, of] of Object.entries(names))
        expect(
          firstFar(run.parameter(name), laidOut(layer, of, back.parameters[of]), allowed(precision, terms)),
          name,
        ).toBeNull();
      run.network.dispose();
    });

    afterAll(() => expect(engine.used).toBe(0));
  },
);

/** Names of parameters here, by those of the engine. */
const namesOf = ({ type }: TensorLayer): Readonly<Record<string, string>> =>
  type === 'batch-norm'
    ? { scale: 'weight', shift: 'bias' }
    : type === 'dense' || type === 'conv'
      ? { weight: 'weight', bias: 'bias' }
      : {};

/** PyTorch's layout as the engine's: the units or filters last. */
function laidOut({ type }: TensorLayer, name: string, of: Tensor | undefined): Float64Array {
  if (!of) throw new RangeError(`there is no ${name}`);
  if (name === 'bias' || type === 'batch-norm') return of.data;
  if (type === 'conv') return filtersLast(of).data;
  const [units = 1, inputs = 1] = of.shape;
  return Float64Array.from(
    { length: units * inputs },
    (_, i) => of.data[(i % units) * inputs + Math.floor(i / units)] ?? 0,
  );
}

test('the layouts of maps are turned into each other', () => {
  const map = seededTensor([2, 3, 4, 5], 1);
  expect(channelsFirst(channelsLast(map))).toEqual(map);
});
