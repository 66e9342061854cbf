import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import {
  convolutionKind,
  convolutionProblemSchema,
  type ConvolutionProblem,
} from '../../../../core/kinds/convolution/convolution.ts';
import type { Grid } from '../../../../core/kinds/grids.ts';
import { layerOf, layerSchema } from '../../../../core/layers/index.ts';
import { squaredError } from '../../../../core/losses/squared-error.ts';
import { papers } from '../../../../core/papers/index.ts';
import { sizeOf, tensor, type Tensor } from '../../../../core/tensor/tensor.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { seededTensor } from '../../../oracles/layer-arithmetic.ts';

const problem = (more: object): ConvolutionProblem =>
  convolutionProblemSchema.parse({ kind: 'convolution', ...more });
const solve = (more: object) => convolutionKind.solve(problem(more));
const valuesOf = (more: object): ReadonlyMap<string, number> =>
  new Map(solve(more).steps.map(({ id, value }) => [id, value]));
const nestedOf = ({ shape, data }: Tensor): unknown => {
  const nest = (sides: readonly number[], from: number): unknown => {
    const [side, ...rest] = sides;
    return side === undefined
      ? data[from]
      : Array.from({ length: side }, (_, i) => nest(rest, from + i * sizeOf(rest)));
  };
  return nest(shape, 0);
};

describe('worked by hand', () => {
  // 1·1 − 1·5 = −4 and so on: every window of the counting matrix gives −4.
  const counting = {
    input: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    layers: [
      {
        type: 'conv',
        kernel: [
          [1, 0],
          [0, -1],
        ],
      },
    ],
  };

  test('a 2×2 kernel on 3×3', () => {
    expect(solve(counting).answer.output).toEqual([
      [-4, -4],
      [-4, -4],
    ]);
  });

  test('with the sum as its loss, the gradient of a weight is the sum of the inputs it multiplies, and of an input the sum of its weights', () => {
    const { answer } = solve({ ...counting, loss: { name: 'sum' } });
    // w₁₁ met 1, 2, 4, 5; w₁₂ met 2, 3, 5, 6; w₂₁ met 4, 5, 7, 8; w₂₂ met 5, 6, 8, 9
    expect(answer.gradients?.['w']).toEqual([
      [12, 16],
      [24, 28],
    ]);
    // x₂₂ is under all four cells of the kernel: 1 + 0 + 0 − 1
    expect(answer.gradients?.['x']).toEqual([
      [1, 1, 0],
      [1, 0, -1],
      [0, -1, -1],
    ]);
    expect(answer.loss).toBe(-16);
  });

  test('true convolution rotates the kernel by 180°, and the correlation is an alternative', () => {
    const { alternatives } = solve(counting);
    expect(
      alternatives.map(({ convention, solution }) => [convention.choice, solution.answer.output]),
    ).toEqual([
      [
        'convolution',
        [
          [4, 4],
          [4, 4],
        ],
      ],
    ]);
  });

  test('products with the padding are left out of the sum', () => {
    const { steps } = solve({
      input: [[5]],
      layers: [
        {
          type: 'conv',
          kernel: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          padding: 1,
          bias: 1,
        },
      ],
    });
    expect(steps.find(({ id }) => id === 'y_1_1')).toMatchObject({
      value: 26,
      dependsOn: ['w_2_2', 'x_1_1', 'b'],
    });
  });

  test('a transposed convolution places 2 and 3 times the kernel side by side', () => {
    expect(
      solve({ input: [2, 3], layers: [{ type: 'transposed-conv', kernel: [1, 10], stride: 2 }] }).answer
        .output,
    ).toEqual([2, 20, 3, 30]);
  });

  test('two channels are added, and each filter makes a map', () => {
    // 1·1 + 2·10 = 21 and 3·1 + 4·10 = 43
    expect(
      solve({
        input: [[[1]], [[10]]],
        layers: [
          {
            type: 'conv',
            kernel: [
              [[[1]], [[2]]],
              [[[3]], [[4]]],
            ],
          },
        ],
      }).answer.output,
    ).toEqual([[[21]], [[43]]]);
  });

  test('fractions stay exact', () => {
    expect(
      solve({ input: [['1/3', '1/2']], layers: [{ type: 'conv', kernel: [['1/2', '1/3']] }] }).steps.at(-1),
    ).toMatchObject({ exact: '1/3' });
  });
});

describe('a tie in max pooling', () => {
  const tied = {
    input: [
      [2, 7],
      [7, 1],
    ],
    layers: [{ type: 'max-pool', size: 2 }],
    gradient: [[6]],
  };

  test('is noted, and the first entry takes the gradient', () => {
    const { steps, answer } = solve(tied);
    expect(steps.find(({ id }) => id === 'y_1_1')?.note?.en).toBe(
      'x₁,₂ and x₂,₁ tie for the largest: the first, x₁,₂, takes the gradient (convention “Slope at a tie”).',
    );
    expect(answer.gradients?.['x']).toEqual([
      [0, 6],
      [0, 0],
    ]);
  });

  test('is shared under the other convention, which is an alternative', () => {
    const [other] = solve(tied).alternatives.filter(({ convention }) => convention.name === 'tie');
    expect(other?.solution.answer.gradients?.['x']).toEqual([
      [0, 3],
      [3, 0],
    ]);
  });
});

test('a given gradient begins the backward pass, without a loss', () => {
  const { steps } = solve({ input: [1, 2, 3], layers: [{ type: 'conv', kernel: [1, 1] }], gradient: [5, 7] });
  expect(steps.some(({ id }) => id === 'L')).toBe(false);
  expect(steps.find(({ id }) => id === 'dL/dy_1')).toMatchObject({ phase: 'given', value: 5 });
  // 5·1 + 7·2 and 5·2 + 7·3
  expect(['dL/dw_1', 'dL/dw_2'].map((id) => steps.find((step) => step.id === id)?.value)).toEqual([19, 31]);
});

test('a cell that no window reaches has gradient 0, and its note says why', () => {
  const step = solve({
    input: [1, 2, 3],
    layers: [{ type: 'conv', kernel: [1, 1], stride: 2 }],
    loss: { name: 'sum' },
  }).steps.find(({ id }) => id === 'dL/dx_3');
  expect(step).toMatchObject({ value: 0, note: { en: 'No window reaches it, so nothing comes back.' } });
});

/** conv → ReLU → max-pool on seeded numbers, its two routes: our lines, and array kernels chained here. */
const chain = {
  input: seededTensor([2, 5, 5], 11),
  kernel: seededTensor([2, 2, 2, 3], 12),
  bias: seededTensor([2], 13),
  target: seededTensor([2, 2, 2], 14),
};
const chained = (over: Partial<typeof chain> = {}): object => {
  const { input, kernel, bias, target } = { ...chain, ...over };
  return {
    input: nestedOf(input),
    layers: [
      { type: 'conv', kernel: nestedOf(kernel), bias: nestedOf(bias), padding: [[0, 1], 1], stride: 1 },
      { type: 'activation', function: 'relu' },
      { type: 'max-pool', size: 2 },
    ],
    loss: { name: 'squared-error', target: nestedOf(target) },
  };
};

describe('a chain of convolution, ReLU and pooling', () => {
  const values = valuesOf(chained());

  test('gives the numbers of the array kernels', () => {
    const conv = layerSchema.parse({ type: 'conv', kernel: [2, 3], filters: 2, padding: [[0, 1], 1] });
    const pool = layerSchema.parse({ type: 'max-pool', size: 2 });
    const x = tensor([1, ...chain.input.shape], chain.input.data);
    const parameters = { weight: chain.kernel, bias: chain.bias };
    const z = layerOf(conv).arithmetic.forward(conv, [x], parameters, undefined);
    const a = tensor(
      z.shape,
      z.data.map((value) => Math.max(0, value)),
    );
    const p = layerOf(pool).arithmetic.forward(pool, [a], {}, undefined);
    const dp = tensor(p.shape, squaredError.gradient(p.data, chain.target.data, undefined));
    const da = layerOf(pool).arithmetic.backward(pool, [a], {}, dp, undefined).inputs[0] ?? a;
    const dz = tensor(
      z.shape,
      da.data.map((slope, i) => ((z.data[i] ?? 0) > 0 ? slope : 0)),
    );
    const back = layerOf(conv).arithmetic.backward(conv, [x], parameters, dz, undefined);
    expectClose(
      values.get('L') ?? Number.NaN,
      squaredError.value(p.data, chain.target.data, undefined),
      FEW_ROUNDINGS,
    );
    const named = (name: string): number[] =>
      [...values].filter(([id]) => id.startsWith(name)).map(([, value]) => value);
    for (const [name, expected] of [
      ['dL/dw_', back.parameters['weight']],
      ['dL/db_', back.parameters['bias']],
      ['dL/dx_', back.inputs[0]],
    ] as const) {
      const found = named(name);
      expect(found).toHaveLength(expected?.data.length ?? -1);
      found.forEach((value, i) => expectClose(value, expected?.data[i] ?? Number.NaN, FEW_ROUNDINGS));
    }
  });

  test('has the gradients of finite differences, at corners of every kernel, both biases and some of the input', () => {
    // Stated conventions have no other reading, whose work would be waited for here.
    const conventions = {
      'convolution-flip': 'cross-correlation',
      'pool-rounding': 'floor',
      tie: 'first',
      'squared-error-factor': 'half',
    };
    const lossAt = (over: Partial<typeof chain>): number =>
      valuesOf({ ...chained(over), conventions }).get('L') ?? Number.NaN;
    const moved = (of: Tensor, at: number, to: number): Tensor =>
      tensor(
        of.shape,
        of.data.map((value, i) => (i === at ? to : value)),
      );
    const weights = [...values.keys()].filter((id) => id.startsWith('dL/dw_'));
    [0, 5, 11, 12, 17, 23].forEach((at) =>
      expectClose(
        values.get(weights[at] ?? '') ?? Number.NaN,
        centralDifference(
          (to) => lossAt({ kernel: moved(chain.kernel, at, to) }),
          chain.kernel.data[at] ?? 0,
        ),
        BY_DIFFERENCES,
      ),
    );
    [0, 1].forEach((at) =>
      expectClose(
        values.get(`dL/db_${at + 1}`) ?? Number.NaN,
        centralDifference((to) => lossAt({ bias: moved(chain.bias, at, to) }), chain.bias.data[at] ?? 0),
        BY_DIFFERENCES,
      ),
    );
    [0, 7, 31].forEach((at) =>
      expectClose(
        values.get([...values.keys()].filter((id) => id.startsWith('dL/dx_'))[at] ?? '') ?? Number.NaN,
        centralDifference((to) => lossAt({ input: moved(chain.input, at, to) }), chain.input.data[at] ?? 0),
        BY_DIFFERENCES,
      ),
    );
  });

  test('has its headings in order: input, kernel, bias, target, the layers channel by channel, the loss, the gradients', () => {
    expect(
      solve(chained()).steps.flatMap(({ heading }) => (heading === undefined ? [] : [heading.en])),
    ).toEqual([
      'Input',
      'Kernel',
      'Bias',
      'Target',
      'Convolution, filter 1',
      'Convolution, filter 2',
      'ReLU, channel 1',
      'ReLU, channel 2',
      'Max pooling, channel 1',
      'Max pooling, channel 2',
      'Loss',
      'Gradient of the output: Max pooling',
      'Gradient of the output: ReLU',
      'Gradient of the output: Convolution',
      'Gradient of the kernel',
      'Gradient of the bias',
      'Gradient of the input',
    ]);
  });

  test('every step is used after it is computed, and every id once', () => {
    const seen = new Set<string>();
    for (const { id, dependsOn } of solve(chained()).steps) {
      expect(
        dependsOn.every((one) => seen.has(one)),
        id,
      ).toBe(true);
      expect(seen.has(id), id).toBe(false);
      seen.add(id);
    }
  });
});

describe('the picture', () => {
  const grid = (more: object, id: string): Grid | undefined =>
    solve(more)
      .picture.bands.flatMap(({ grids }) => grids)
      .find((one) => one.id === id);

  test('shows the padding of a convolution as empty cells around its input', () => {
    expect(
      grid(
        {
          input: [[1, 2]],
          layers: [
            {
              type: 'conv',
              kernel: [
                [1, 1],
                [1, 1],
              ],
              padding: [[0, 1], 1],
            },
          ],
        },
        'x 0 0',
      )?.rows,
    ).toEqual([
      [null, 'x_1_1', 'x_1_2', null],
      [null, null, null, null],
    ]);
  });

  test('holds only steps, and every step except the loss', () => {
    const { steps, picture } = solve(chained());
    const shown = picture.bands
      .flatMap(({ grids }) => grids.flatMap(({ rows }) => rows.flat()))
      .filter((id) => id !== null);
    expect(new Set(shown).size).toBe(shown.length);
    expect(new Set([...shown, 'L'])).toEqual(new Set(steps.map(({ id }) => id)));
  });

  test('of three directions has a grid for every slice', () => {
    const titles = solve({
      input: [[[[1, 2]], [[3, 4]]]],
      layers: [{ type: 'conv', kernel: [[[[[2]]]]] }],
    }).picture.bands[0]?.grids.map(({ title }) => (typeof title === 'string' ? title : title.en));
    expect(titles).toEqual(['Input, slice 1', 'Input, slice 2']);
  });
});

describe('as text', () => {
  test.each([
    'conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 -1]',
    'conv [1 2 3 4] * [1 -1], stride 2, pad 1, bias 0.5',
    'conv [1 2; 3 4 | 5 6; 7 8] * [1; 1 | 0; 2 || 3; 1 | 1/3; 2], pad 0x1, bias [1 -1], loss sum',
    'conv [1 2 3; 4 5 6; 7 8 9] * [1 1; 1 1], pad 1 -> relu -> max-pool 2, target [1 2; 3 4]',
    'tconv [1 2; 3 4] * [1 2; 3 4], stride 2, output-pad 1, gradient [1 2 3 4 5; 1 2 3 4 5; 1 2 3 4 5; 1 2 3 4 5; 1 2 3 4 5]',
    'conv [1 2 3; 4 5 6; 7 8 9] * [1; 1], pad 0+1x0, dilation 2x1 -> leaky-relu 0.1 -> avg-pool 2 stride 1 -> upsample 2 linear -> global-average-pool',
    'conv [1 2 | 3 4] * [1 | 1], pad same',
  ])('%s is read and said back', (text) => {
    const read = problem(convolutionKind.text?.parse(text) ?? {});
    expect(convolutionKind.text?.print?.(read)).toBe(text);
    expect(problem(convolutionKind.text?.parse(text) ?? {})).toEqual(read);
  });

  test('gives the problem that was meant', () => {
    expect(convolutionKind.text?.parse('conv [1 2 3; 4 5 6; 7 8 9] * [1 0; 0 −1], stride 1, pad 0')).toEqual({
      kind: 'convolution',
      input: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      layers: [
        {
          type: 'conv',
          kernel: [
            [1, 0],
            [0, -1],
          ],
          stride: 1,
          padding: 0,
        },
      ],
    });
  });

  test.each([
    ['pool [1 2]', 1, '“pool” does not begin a convolution'],
    ['conv [1 2] [1]', 12, 'expected the kernel'],
    ['conv [1 2; 3] * [1]', 6, 'its rows have 2 and 1 numbers'],
    ['conv [1 2 * [1]', 11, 'expected a number'],
    ['conv [1 2', 6, 'this bracket is never closed'],
    ['conv [1 2] * [1], stride', 25, 'expected a whole number'],
    ['conv [1 2] * [1], strid 2', 19, 'unknown setting “strid”'],
    ['conv [1 2] * [1] -> softmax', 21, '“softmax” is not a layer of this chain'],
    ['conv [1 2] * [1] = 3', 18, 'unexpected “=”'],
    ['conv [1 2] * []', 14, 'a row has no numbers'],
  ])('%s: an error at character %d', (text, character, what) => {
    let thrown: unknown;
    try {
      convolutionKind.text?.parse(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ProblemError);
    expect((thrown as ProblemError).issues[0]).toMatchObject({ at: character - 1, what });
  });
});

describe('a document that cannot be solved is rejected, and the error names the place', () => {
  const conv = { type: 'conv', kernel: [[1]] };
  test.each<[string, object, string]>([
    [
      'rows of different lengths',
      { input: [[1, 2], [3]], layers: [conv] },
      'input[1]: has 1 entry, the first of its kind 2; give every row as many numbers',
    ],
    [
      'a kernel for other channels',
      { input: [[[1]], [[2]]], layers: [{ type: 'conv', kernel: [[[1]], [[2]], [[3]]] }] },
      'layers[0].kernel: is for 3 channels, but 2 reach each filter; give [filter][channel][row][column]',
    ],
    [
      'a kernel of other directions',
      { input: [[1]], layers: [{ type: 'conv', kernel: [1] }] },
      'layers[0].kernel: has lists 1 deep over an input of 2 directions; give them 2, 3 or 4 deep',
    ],
    [
      'a bias too many',
      { input: [[1]], layers: [{ ...conv, bias: [1, 2] }] },
      'layers[0].bias: has 2 for 1 filters; give one bias for each filter',
    ],
    [
      'a kernel larger than its input',
      { input: [[1]], layers: [{ type: 'conv', kernel: [[1, 2]] }] },
      'layers[0] (CONV-1x2-1): kernel 1x2 is larger than its input 1×1; reduce the kernel or add padding',
    ],
    [
      'a target of another shape',
      { input: [[1, 2]], layers: [conv], loss: { name: 'squared-error', target: [[1, 2, 3]] } },
      'loss.target: is 3, but the output is 2; give one number for each cell of the output',
    ],
    [
      'a window after a global pool',
      { input: [[1, 2]], layers: [{ type: 'global-max-pool' }, conv] },
      'layers[1]: only one number for each channel is left; move the global pooling to the end',
    ],
    [
      'lists too deep',
      { input: [[[[1]]]], directions: 2, layers: [conv] },
      'input: has lists 4 deep for 2 directions; give them 2 deep, or 3 with the channels outermost',
    ],
    [
      'padding without end',
      { input: [[1]], layers: [{ ...conv, padding: 1000000, stride: 1000000 }] },
      'its padded input has 4000004000001 cells; pad less: at most 2000 cells are drawn',
    ],
    [
      'an output without end',
      { input: [[1]], layers: [{ type: 'upsample', scale: 1000000 }] },
      'layers[0] (UPSAMPLE-1000000): its output has 1000000000000 cells; make it smaller: at most 2000 are worked by hand',
    ],
    [
      'more work than a hand has',
      {
        input: nestedOf(seededTensor([30, 30], 1)),
        layers: [{ type: 'conv', kernel: nestedOf(seededTensor([3, 3], 2)) }],
      },
      'layers[0]: up to here there are 7056 multiply–adds; work at most 5000: use a smaller input, a smaller kernel or fewer filters',
    ],
  ])('%s', (_name, more, message) => {
    expect(() => solve(more)).toThrow(ProblemError);
    expect(() => solve(more)).toThrow(message);
  });

  test('a gradient and a loss together are rejected', () => {
    expect(
      convolutionProblemSchema.safeParse({
        kind: 'convolution',
        input: [[1]],
        layers: [conv],
        gradient: [[1]],
        loss: { name: 'sum' },
      }).success,
    ).toBe(false);
  });
});

describe('its boxes', () => {
  test('ask for the rows of the output, of the kernel’s gradient and of the input’s', () => {
    const one = problem({
      input: [
        [1, 2],
        [3, 4],
      ],
      layers: [{ type: 'conv', kernel: [[1, 1]], bias: 1 }],
      loss: { name: 'sum' },
    });
    expect(convolutionKind.boxes(one, convolutionKind.solve(one)).map(({ id }) => id)).toEqual([
      'y row 1',
      'y row 2',
      'dL/dw',
      'dL/db',
      'dL/dx row 1',
      'dL/dx row 2',
    ]);
  });

  test('of the figure of Dumoulin & Visin have its printed numbers for a key', () => {
    const paper = papers().find(({ id }) => id === 'dumoulin-visin-convolution');
    const [question] = paper?.questions ?? [];
    expect(question?.key).toEqual({
      'y row 1': '(12, 12, 17)',
      'y row 2': '(10, 17, 19)',
      'y row 3': '(9, 6, 14)',
    });
    expect(
      question?.problem.kind === 'convolution' && convolutionKind.solve(question.problem).answer.output,
    ).toEqual([
      [12, 12, 17],
      [10, 17, 19],
      [9, 6, 14],
    ]);
  });

  test('of the transposed one: four kernels two cells apart without their outer ring, and its gradients, all counted by hand', () => {
    const [question] = papers().find(({ id }) => id === 'transposed-convolution-by-hand')?.questions ?? [];
    const answer =
      question?.problem.kind === 'convolution' ? convolutionKind.solve(question.problem).answer : null;
    // In the middle one corner of each kernel lies: 1·(−1) + 2·3 + 3·0 + 4·1 = 9. The kernel's centre is used
    // by every input cell, 1 + 2 + 3 + 4, its last corner by x₁₁ alone.
    expect(answer).toMatchObject({
      output: [
        [1, 0, 2],
        [6, 9, 8],
        [3, 0, 4],
      ],
      gradients: {
        w: [
          [4, 7, 3],
          [6, 10, 4],
          [2, 3, 1],
        ],
        x: [
          [0, 4],
          [3, 4],
        ],
      },
    });
    expect(question?.key).toMatchObject({
      'y row 2': '(6, 9, 8)',
      'dL/dw row 1': '(4, 7, 3)',
      'dL/dx row 2': '(3, 4)',
    });
  });

  test('of the block: the tie of 5 and 5, and the gradients worked by hand', () => {
    const [question] = papers().find(({ id }) => id === 'convolution-block-backward')?.questions ?? [];
    const answer =
      question?.problem.kind === 'convolution' ? convolutionKind.solve(question.problem).answer : null;
    // z = [1 −1 7 0; 5 5 −3 5; −1 2 8 1; 1 4 2 −2], so p = [5 7; 4 8] against [2 4; 3 3]: p − t = 3, 3, 1, 5
    // and L = (9 + 9 + 1 + 25)/2.
    expect(answer).toMatchObject({
      output: [
        [5, 7],
        [4, 8],
      ],
      loss: 22,
    });
    // They go back to z₂₁, z₁₃, z₄₂ and z₃₃, so ∂L/∂b = 12 and ∂L/∂w₂₂ = 3·x₂₁ + 3·x₁₃ + 1·x₄₂ + 5·x₃₃ = 0;
    // ∂L/∂w₁₂ = 3·x₁₁ + 1·x₃₂ + 5·x₂₃ = 19.
    expect(answer?.gradients?.['b']).toEqual([12]);
    expect((answer?.gradients?.['w'] as number[][])[1]?.[1]).toBe(0);
    expect((answer?.gradients?.['w'] as number[][])[0]?.[1]).toBe(19);
  });
});

test('its PyTorch program is F.conv2d with autograd', () => {
  const one = problem({
    input: [
      [1, 2],
      [3, 4],
    ],
    layers: [{ type: 'conv', kernel: [[1, '1/3']], padding: [[0, 1], 0] }],
    loss: { name: 'sum' },
    conventions: { 'convolution-flip': 'convolution' },
  });
  const program = convolutionKind.program?.(one, convolutionKind.solve(one), 'pytorch');
  expect(program?.text).toContain('w = torch.tensor([[[[1., 1/3]]]], requires_grad=True)');
  expect(program?.text).toContain(
    'y = F.conv2d(F.pad(x, (0, 0, 0, 1)), w.flip(2, 3), None, stride=(1, 1), dilation=(1, 1), groups=1)',
  );
  expect(program?.text).toContain('L = y.sum()');
  expect(program?.names).toMatchObject({ x_2_1: 'x[0, 0, 1, 0]', 'dL/dw_1_2': 'w.grad[0, 0, 0, 1]', L: 'L' });
  expect(convolutionKind.program?.(one, convolutionKind.solve(one), 'numpy')).toBe(null);
});
