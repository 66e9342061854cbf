import { describe, expect, test } from 'vitest';
import {
  receptiveField,
  receptiveFieldSchema,
} from '../../../../core/kinds/receptive-field/receptive-field.ts';

const problem = (layers: readonly object[], more: object = {}) =>
  receptiveFieldSchema.parse({ kind: 'receptive-field', layers, ...more });
const conv = (kernel: unknown, stride: unknown = 1) => ({ type: 'conv', kernel, filters: 1, stride });

describe('the receptive field', () => {
  test('grows by (K − 1)·j at each layer, and j by the stride', () => {
    // r: 1 → 1 + 2·1 = 3 → 3 + 4·2 = 11 → 11 + 1·2 = 13; j: 1 → 2 → 2 → 4
    const { steps, answer } = receptiveField.solve(
      problem([conv(3, 2), conv(5), { type: 'max-pool', size: 2 }]),
    );
    expect(steps.map(({ id, value }) => [id, value])).toEqual([
      ['r_0', 1],
      ['j_0', 1],
      ['r_1', 3],
      ['j_1', 2],
      ['r_2', 11],
      ['j_2', 2],
      ['r_3', 13],
      ['j_3', 4],
    ]);
    expect(answer).toEqual({ size: [13, 13], jump: [4, 4] });
  });

  test('equals a brute-force search for the input cells that affect one unit of the last layer', () => {
    const layers = [
      [3, 2],
      [5, 1],
      [2, 2],
      [3, 3],
    ] as const;
    // From one unit back to the input: unit i of a layer depends on cells i·S … i·S + K − 1 of the layer
    // before.
    let [first, last] = [0, 0];
    for (const [kernel, stride] of [...layers].reverse())
      [first, last] = [first * stride, last * stride + kernel - 1];
    expect(
      receptiveField.solve(problem(layers.map(([kernel, stride]) => conv(kernel, stride)))).answer.size,
    ).toEqual([last - first + 1, last - first + 1]);
  });

  test('has separate height and width where kernels or strides have', () => {
    // height: 1 + 2 = 3, then 3 + 2·2 = 7; width: 1, then 1 + 2·1 = 3
    const { answer, steps } = receptiveField.solve(problem([conv([3, 1], [2, 1]), conv(3)]));
    expect(answer).toEqual({ size: [7, 3], jump: [2, 1] });
    expect(steps.map(({ id }) => id)).toContain('r_w_2');
  });

  test('of a 1×1 convolution is one cell', () => {
    expect(receptiveField.solve(problem([conv(1)])).answer).toEqual({ size: [1, 1], jump: [1, 1] });
  });

  test('does not change with padding', () => {
    const padded = receptiveField.solve(
      problem([
        { ...conv(3), padding: 1 },
        { ...conv(3), padding: 1 },
      ]),
    );
    expect(padded.answer).toEqual(receptiveField.solve(problem([conv(3), conv(3)])).answer);
  });
});

test('has one box for its height and width', () => {
  const one = problem([conv(3), conv(3)]);
  expect(receptiveField.boxes(one, receptiveField.solve(one))).toMatchObject([
    { id: 'size', accepts: { type: 'shape', steps: ['r_2', 'r_2'] } },
  ]);
});

test('a window larger than its input is an error at its layer', () => {
  expect(() => receptiveField.solve(problem([conv(3), conv(7)], { input: [8, 8, 3] }))).toThrow(
    'layers[1] (CONV-7-1): kernel 7 is larger than its input 6×6',
  );
});

describe('the position of the field of one unit', () => {
  test('padding moves it before the input by padding times jump at each layer', () => {
    // u: 0 − 1·1 = −1, j = 2; then −1 − 1·2 = −3, j = 4; r: 3, then 3 + 2·2 = 7. Unit (0, 1): rows −3 … 3,
    // columns −3 + 4 = 1 … 7 of 8.
    const { answer, steps } = receptiveField.solve(
      problem(
        [
          { ...conv(3, 2), padding: 1 },
          { ...conv(3, 2), padding: 1 },
        ],
        { input: [8, 8, 1], unit: [0, 1] },
      ),
    );
    expect(answer).toEqual({
      size: [7, 7],
      jump: [4, 4],
      unit: { first: [-3, 1], last: [3, 7], outside: 3 / 7 },
    });
    // 4 of its 7 rows and all of its columns are on the input: 1 − 28/49
    expect(steps.at(-1)).toMatchObject({ id: 'outside', exact: '3/7' });
  });

  test('with dilation a kernel of 3 spans 5 cells', () => {
    expect(receptiveField.solve(problem([{ ...conv(3), dilation: 2 }])).answer.size).toEqual([5, 5]);
  });

  test('is one step for both directions of a square', () => {
    const { steps, answer } = receptiveField.solve(
      problem([{ ...conv(3), padding: 1 }], { input: [5, 5, 1], unit: [0, 0] }),
    );
    expect(steps.map(({ id }) => id)).toEqual([
      'r_0',
      'j_0',
      'u_0',
      'r_1',
      'u_1',
      'j_1',
      'first',
      'last',
      'before',
      'after',
      'seen',
      'outside',
    ]);
    // 2·2 of 9 cells are on the input
    expect(answer.unit).toEqual({ first: [-1, -1], last: [1, 1], outside: 5 / 9 });
  });

  test('TensorFlow’s “same” with a window of 3 and stride 2 on 4 cells has no padding before and 1 after', () => {
    // ⌈4/2⌉ = 2 windows span 2 + 3 = 5 cells: one cell of padding, which is after the input.
    expect(
      receptiveField.solve(problem([{ ...conv(3, 2), padding: 'same' }], { input: [4, 4, 1], unit: [1, 1] }))
        .answer.unit,
    ).toMatchObject({ first: [2, 2], last: [4, 4] });
  });

  test('equals a brute-force search for the input cells that change the value of one unit', () => {
    const layers = [
      { k: 3, s: 2, d: 1, p: 1 },
      { k: 3, s: 1, d: 2, p: 2 },
      { k: 2, s: 2, d: 1, p: 0 },
    ];
    let cells = [3];
    for (const { k, s, d, p } of [...layers].reverse())
      cells = cells.flatMap((unit) => Array.from({ length: k }, (_, i) => unit * s - p + i * d));
    const { answer } = receptiveField.solve(
      problem(
        layers.map(({ k, s, d, p }) => ({ ...conv(k, s), dilation: d, padding: p })),
        { input: [32, 32, 1], unit: [3, 3] },
      ),
    );
    expect(answer.unit).toMatchObject({
      first: [Math.min(...cells), Math.min(...cells)],
      last: [Math.max(...cells), Math.max(...cells)],
    });
  });

  test('has three more boxes', () => {
    const one = problem([conv(3)], { input: [5, 5, 1], unit: [0, 1] });
    expect(receptiveField.boxes(one, receptiveField.solve(one)).map(({ id }) => id)).toEqual([
      'size',
      'first',
      'last',
      'outside',
    ]);
  });

  test.each([
    [
      'there is no such unit',
      { input: [5, 5, 1], unit: [0, 3] },
      'unit: there is no unit 0, 3 in a last map of 3×3; give a row from 0 to 2 and a column from 0 to 2',
    ],
    [
      'the input is not known',
      { unit: [0, 0] },
      'unit: the position of its field cannot be computed without the input; give "input" as [height, width, channels]',
    ],
  ])('%s', (_name, more, message) => {
    expect(() => receptiveField.solve(problem([conv(3)], more))).toThrow(message);
  });

  test('“same” with a stride needs the input', () => {
    expect(() => receptiveField.solve(problem([{ ...conv(3, 2), padding: 'same' }]))).toThrow(
      'layers[0] (CONV-3-1 stride 2 pad same): padding "same" with a stride depends on the size of the input; give the input',
    );
  });

  test('a transposed convolution is not a layer of this kind', () => {
    expect(
      receptiveFieldSchema.safeParse({
        kind: 'receptive-field',
        layers: [{ type: 'transposed-conv', kernel: 3, filters: 1 }],
      }).success,
    ).toBe(false);
  });
});
