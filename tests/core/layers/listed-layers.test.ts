import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { layerOf, layerSchema } from '../../../core/layers/index.ts';
import type { Shaped } from '../../../core/layers/layer.ts';
import { sizeOf, tensor } from '../../../core/tensor/tensor.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const shaped = (...sides: readonly number[]): Shaped => ({
  type: sides.length === 1 ? 'vector' : 'map',
  sides: sides.map((value, i) => ({ id: `s${i}`, value })),
});
function counted(written: object, ...sides: readonly number[]) {
  const entry = layerSchema.parse(written);
  const formulas = layerOf(entry).formulas(entry, [shaped(...sides)], 'layers[1]', undefined);
  const at = (id: string): number => sides[Number(id.slice(1))] ?? Number.NaN;
  return {
    shape: formulas.shape.map((side) => evaluate(side, at)),
    weights: evaluate(formulas.weights, at),
    biases: evaluate(formulas.biases, at),
  };
}

describe('lines, kernels and differences agree', () => {
  test.each<[object, readonly number[]]>([
    [{ type: 'zero-padding', padding: 1 }, [2, 2, 2, 3]],
    [
      {
        type: 'zero-padding',
        padding: [
          [1, 0],
          [0, 2],
        ],
      },
      [1, 2, 3, 2],
    ],
    [{ type: 'reshape', shape: [2, 3, 2] }, [2, 12]],
    [{ type: 'reshape', shape: [12] }, [1, 3, 2, 2]],
    [{ type: 'dense', units: 2, over: 'channels' }, [2, 3, 4]],
    [{ type: 'dense', units: 2, over: 'channels', bias: false }, [1, 3, 2, 2]],
    [{ type: 'activation', function: 'prelu', slopes: 'channels' }, [2, 3, 2]],
    [{ type: 'activation', function: 'prelu', slopes: 'entries' }, [2, 3, 2]],
    [{ type: 'max-pool', size: 2, rounding: 'ceil' }, [1, 2, 3, 5]],
    [{ type: 'average-pool', size: 2, padding: 1, rounding: 'ceil', countPadding: false }, [1, 1, 3, 4]],
    [{ type: 'lstm', units: 2, biases: 'two', bidirectional: true }, [2, 3, 2]],
    [
      { type: 'gru', units: 1, biases: 'two', reset: 'after', bidirectional: true, sequences: true },
      [2, 3, 1],
    ],
    [{ type: 'simple-rnn', units: 2, bidirectional: true, sequences: true }, [1, 3, 2]],
  ])('%j on %j', (written, shape) => {
    const entry = layerSchema.parse(written);
    const { arithmetic } = layerOf(entry);
    const inputs = [seededTensor(shape, 17)];
    const parameters = seededParameters(arithmetic, entry, inputs, 12);
    expect(disagreements({ arithmetic, entry, inputs, parameters })).toEqual([]);
  });
});

describe('what is counted', () => {
  test.each<[string, object, readonly number[], readonly number[], number, number]>([
    [
      'Keras Dense on a map: 64·128 + 128',
      { type: 'dense', units: 128, over: 'channels' },
      [12, 12, 64],
      [12, 12, 128],
      8192,
      128,
    ],
    [
      'a dense layer over all of it: 12·12·64·128 + 128',
      { type: 'dense', units: 128 },
      [12, 12, 64],
      [128],
      1_179_648,
      128,
    ],
    [
      'Keras PReLU: 24·24·32',
      { type: 'activation', function: 'prelu', slopes: 'entries' },
      [24, 24, 32],
      [24, 24, 32],
      18_432,
      0,
    ],
    [
      'PyTorch PReLU(32)',
      { type: 'activation', function: 'prelu', slopes: 'channels' },
      [24, 24, 32],
      [24, 24, 32],
      32,
      0,
    ],
    ['zero padding: 224 + 2·3', { type: 'zero-padding', padding: 3 }, [224, 224, 3], [230, 230, 3], 0, 0],
    ['a reshape', { type: 'reshape', shape: [7, 7, 64] }, [3136], [7, 7, 64], 0, 0],
    // Keras: GRU(5) on 4 features 3·(5·(4 + 5) + 2·5)
    ['a GRU with two biases a gate', { type: 'gru', units: 5, biases: 'two' }, [10, 4], [5], 135, 30],
    // torch.nn.LSTM(3, 5, bidirectional=True): 2·4·5·(3 + 5) and 2·4·2·5
    [
      'a bidirectional LSTM',
      { type: 'lstm', units: 5, biases: 'two', bidirectional: true, sequences: true },
      [7, 3],
      [7, 10],
      320,
      80,
    ],
  ])('%s', (_name, written, sides, shape, weights, biases) => {
    expect(counted(written, ...sides)).toEqual({ shape, weights, biases });
  });
});

test('a bidirectional linear RNN sums from both ends: 1, 3, 6 ahead and 6, 5, 3 back', () => {
  const entry = layerSchema.parse({
    type: 'simple-rnn',
    units: 1,
    activation: 'identity',
    bias: false,
    bidirectional: true,
    sequences: true,
  });
  const one = tensor([1, 1], [1]);
  const states = layerOf(entry).arithmetic.forward(
    entry,
    [tensor([1, 3, 1], [1, 2, 3])],
    { input: one, recurrent: one, inputReverse: one, recurrentReverse: one },
    undefined,
  );
  expect(states.shape).toEqual([1, 3, 2]);
  expect([...states.data]).toEqual([1, 6, 3, 5, 6, 3]);
  expect(sizeOf(states.shape)).toBe(6);
});

test.each<[string, object, readonly number[], string]>([
  [
    'numbers that do not fit a reshape',
    { type: 'reshape', shape: [7, 7, 64] },
    [3135],
    '3135 are 3135 numbers, and 7×7×64 are 3136',
  ],
  [
    'padding in other directions',
    { type: 'zero-padding', padding: [1, 1] },
    [5, 3],
    'padding 1 has 2 directions, but its input has 1',
  ],
  ['padding of a vector', { type: 'zero-padding', padding: 1 }, [5], 'a vector of 5 reaches it'],
])('%s is refused', (_name, written, sides, message) => {
  expect(() => counted(written, ...sides)).toThrow(message);
});
