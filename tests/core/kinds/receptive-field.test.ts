import { describe, expect, test } from 'vitest';
import { receptiveField, receptiveFieldSchema } from '../../../core/kinds/receptive-field.ts';

const problem = (layers: readonly object[], more: object = {}) => receptiveFieldSchema.parse({ kind: 'receptive-field', layers, ...more });
const conv = (kernel: unknown, stride: unknown = 1) => ({ type: 'conv', kernel, filters: 1, stride });

describe('the receptive field', () => {
  test('grows by (K − 1)·j at each layer, and j by the stride', () => {
    // r: 1 → 1 + 2·1 = 3 → 3 + 4·2 = 11 → 11 + 1·2 = 13; j: 1 → 2 → 2 → 4
    const { steps, answer } = receptiveField.solve(problem([conv(3, 2), conv(5), { type: 'max-pool', size: 2 }]));
    expect(steps.map(({ id, value }) => [id, value])).toEqual([['r_0', 1], ['j_0', 1], ['r_1', 3], ['j_1', 2], ['r_2', 11], ['j_2', 2], ['r_3', 13], ['j_3', 4]]);
    expect(answer).toEqual({ size: [13, 13], jump: [4, 4] });
  });

  test('is that of brute force: the input cells that reach one unit of the last layer', () => {
    const layers = [[3, 2], [5, 1], [2, 2], [3, 3]] as const;
    // From one unit back to the input: unit i of a layer sees cells i·S … i·S + K − 1 of the layer before.
    let [first, last] = [0, 0];
    for (const [kernel, stride] of [...layers].reverse()) [first, last] = [first * stride, last * stride + kernel - 1];
    expect(receptiveField.solve(problem(layers.map(([kernel, stride]) => conv(kernel, stride)))).answer.size).toEqual([last - first + 1, last - first + 1]);
  });

  test('has a height and a width of its own where kernels or strides have', () => {
    // height: 1 + 2 = 3, then 3 + 2·2 = 7; width: 1, then 1 + 2·1 = 3
    const { answer, steps } = receptiveField.solve(problem([conv([3, 1], [2, 1]), conv(3)]));
    expect(answer).toEqual({ size: [7, 3], jump: [2, 1] });
    expect(steps.map(({ id }) => id)).toContain('r_w_2');
  });

  test('of a 1×1 convolution is one cell', () => {
    expect(receptiveField.solve(problem([conv(1)])).answer).toEqual({ size: [1, 1], jump: [1, 1] });
  });

  test('does not change with padding', () => {
    const padded = receptiveField.solve(problem([{ ...conv(3), padding: 1 }, { ...conv(3), padding: 1 }]));
    expect(padded.answer).toEqual(receptiveField.solve(problem([conv(3), conv(3)])).answer);
  });
});

test('one box asks for its height and width', () => {
  const one = problem([conv(3), conv(3)]);
  expect(receptiveField.boxes(one, receptiveField.solve(one))).toMatchObject([{ id: 'size', accepts: { type: 'shape', steps: ['r_2', 'r_2'] } }]);
});

test('a layer whose window is larger than what the input has become is told with its place', () => {
  expect(() => receptiveField.solve(problem([conv(3), conv(7)], { input: [8, 8, 3] }))).toThrow('layers[1] (CONV-7-1): kernel 7 is larger than its input 6×6');
});
