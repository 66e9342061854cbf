import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import {
  cnnTable,
  cnnTableSchema,
  type CnnTableProblem,
} from '../../../../core/kinds/cnn-table/cnn-table.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { toPlain } from '../../../../core/expr/print.ts';

const table = (input: readonly number[], layers: readonly object[], more: object = {}): CnnTableProblem =>
  cnnTableSchema.parse({ kind: 'cnn-table', layers: [{ type: 'input', shape: input }, ...layers], ...more });

/** A 65×65 colour image. Every side by ⌊(side − K + 2P)/S⌋ + 1. */
const padded = table(
  [65, 65, 3],
  [
    { type: 'conv', kernel: 5, filters: 16, padding: 2 }, // (65 − 5 + 4)/1 + 1 = 65; 5·5·3·16 = 1200
    { type: 'conv', kernel: 3, filters: 32, stride: 2, padding: 1 }, // ⌊(65 − 3 + 2)/2⌋ + 1 = 33; 3·3·16·32 = 4608
    { type: 'max-pool', size: 2 }, // ⌊31/2⌋ + 1 = 16, ⌈31/2⌉ + 1 = 17
    { type: 'flatten' }, // 16·16·32 = 8192 or 17·17·32 = 9248
    { type: 'dense', units: 10 }, // 81,920 or 92,480
  ],
);

describe('the layer table', () => {
  const solution = cnnTable.solve(padded);

  test('has the shape, weights and biases of each layer', () => {
    expect(solution.answer.rows).toEqual([
      { layer: 'INPUT', shape: [65, 65, 3], weights: 0, biases: 0 },
      { layer: 'CONV-5-16 pad 2', shape: [65, 65, 16], weights: 1200, biases: 16 },
      { layer: 'CONV-3-32 stride 2 pad 1', shape: [33, 33, 32], weights: 4608, biases: 32 },
      { layer: 'POOL-2', shape: [16, 16, 32], weights: 0, biases: 0 },
      { layer: 'FLATTEN', shape: [8192], weights: 0, biases: 0 },
      { layer: 'FC-10', shape: [10], weights: 81920, biases: 10 },
    ]);
  });

  test('has an alternative with the other rounding where the numbers differ', () => {
    expect(
      solution.answer.alternatives.map(({ convention, rows }) => [
        convention,
        rows.slice(3).map(({ shape, weights }) => [shape, weights]),
      ]),
    ).toEqual([
      [
        'pool-rounding: ceil',
        [
          [[17, 17, 32], 0],
          [[9248], 0],
          [[10], 92480],
        ],
      ],
    ]);
  });

  test('shows parameters and multiply–adds without answer boxes', () => {
    const beside = stepsById(solution.beside ?? []);
    const value = (id: string | null | undefined): number | null =>
      typeof id === 'string' ? (beside.get(id)?.value ?? null) : null;
    // 65·65·16 outputs of 5·5·3 products, 33·33·32 of 3·3·16, and one product for each weight of the last
    // layer
    expect(
      solution.picture.rows.map(({ costs }) => [value(costs.parameters), value(costs.multiplyAdds)]),
    ).toEqual([
      [null, null],
      [1216, 5_070_000],
      [4640, 5_018_112],
      [null, null],
      [null, null],
      [81_930, 81_920],
    ]);
    expect([value(solution.picture.totals.parameters), value(solution.picture.totals.multiplyAdds)]).toEqual([
      87_786, 10_170_032,
    ]);
    expect(solution.steps.some(({ id }) => beside.has(id))).toBe(false);
    // With the other rounding there are 92,480 weights.
    const other = solution.alternatives[0]?.solution;
    expect(other?.beside?.find(({ id }) => id === other.picture.rows[5]?.costs.parameters)?.value).toBe(
      92_490,
    );
  });

  test('shows each product before its value', () => {
    const weights = stepsById(solution.steps).get('weights_2');
    expect(weights && toPlain(weights.formula, (id) => ({ text: id }))).toBe('3·3·C_1·32');
    expect(weights).toMatchObject({ exact: '4608', dependsOn: ['C_1'] });
  });
});

test('a stated rounding has no alternative', () => {
  const { answer, conventions } = cnnTable.solve({ ...padded, conventions: { 'pool-rounding': 'ceil' } });
  expect(answer.rows[3]?.shape).toEqual([17, 17, 32]);
  expect(answer.alternatives).toEqual([]);
  expect(conventions).toEqual([{ name: 'pool-rounding', choice: 'ceil', stated: true }]);
});

test('where both roundings agree there is no alternative, and without a pool no convention', () => {
  expect(cnnTable.solve(table([4, 4, 1], [{ type: 'max-pool', size: 2 }])).answer.alternatives).toEqual([]);
  expect(cnnTable.solve(table([4, 4, 1], [{ type: 'conv', kernel: 3, filters: 1 }])).conventions).toEqual([]);
});

test('there are three boxes for each layer and none for the input', () => {
  const boxes = cnnTable.boxes(padded, cnnTable.solve(padded));
  expect(boxes).toHaveLength(15);
  expect(
    boxes.slice(0, 3).map(({ id, group, label, accepts }) => [id, group.en, label.plain, accepts]),
  ).toEqual([
    ['1 shape', 'CONV-5-16 pad 2', 'Activation map', { type: 'shape', steps: ['H_1', 'W_1', 'C_1'] }],
    ['1 weights', 'CONV-5-16 pad 2', 'Weights', { type: 'integer', step: 'weights_1' }],
    ['1 biases', 'CONV-5-16 pad 2', 'Biases', { type: 'integer', step: 'biases_1' }],
  ]);
  expect(boxes.find(({ id }) => id === '5 shape')?.accepts).toEqual({ type: 'integer', step: 'n_5' });
});

test.each<[string, readonly object[], string]>([
  [
    'a kernel larger than what is left',
    [
      { type: 'max-pool', size: 2 },
      { type: 'conv', kernel: 5, filters: 64 },
    ],
    'layers[2] (CONV-5-64): kernel 5 is larger than its input 4×4; reduce the kernel or add padding',
  ],
  [
    'a convolution after a dense layer',
    [
      { type: 'dense', units: 10 },
      { type: 'conv', kernel: 1, filters: 1 },
    ],
    'layers[2] (CONV-1-1): needs a map of height, width and channels, but a vector of 10 reaches it',
  ],
])('%s is an error at its layer', (_name, layers, message) => {
  const work = (): unknown => cnnTable.solve(table([8, 8, 3], layers));
  expect(work).toThrow(ProblemError);
  expect(work).toThrow(message);
});
