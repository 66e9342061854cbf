import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { toPlain } from '../../../../core/expr/print.ts';
import { cnnTable, cnnTableSchema } from '../../../../core/kinds/cnn-table/cnn-table.ts';
import {
  layerGraph,
  layerGraphSchema,
  type LayerGraphProblem,
  type LayerGraphSolution,
} from '../../../../core/kinds/layer-graph/layer-graph.ts';
import {
  receptiveField,
  receptiveFieldSchema,
} from '../../../../core/kinds/receptive-field/receptive-field.ts';
import { stepsById } from '../../../../core/solution/step.ts';

const graph = (layers: readonly object[], more: object = {}): LayerGraphProblem =>
  layerGraphSchema.parse({ kind: 'layer-graph', layers, ...more });
const solve = (layers: readonly object[], more: object = {}): LayerGraphSolution =>
  layerGraph.solve(graph(layers, more));
const input = (...shape: readonly number[]) => ({ type: 'input', name: 'x', shape });
const conv = (kernel: number, filters: number, more: object = {}) => ({
  type: 'conv',
  kernel,
  filters,
  ...more,
});
const relu = { type: 'activation', function: 'relu' };
const valueIn = ({ steps }: LayerGraphSolution) => {
  const byId = stepsById(steps);
  return (id: string | null): number => (id === null ? 0 : (byId.get(id)?.value ?? Number.NaN));
};

/** The residual block of He et al. 2016, Fig. 2, on 8×8×16. */
const residual = [
  input(8, 8, 16),
  conv(3, 16, { name: 'c1', padding: 1 }),
  relu,
  conv(3, 16, { name: 'c2', padding: 1 }),
  { type: 'add', name: 'y', from: ['c2', 'x'] },
  relu,
];

describe('a residual block', () => {
  const solution = solve(residual);
  const value = valueIn(solution);

  test('has the shape of its input, and the parameters of its two convolutions', () => {
    // Each 3·3·16·16 = 2304 weights and 16 biases.
    expect(solution.answer.rows.at(-1)?.shape).toEqual([8, 8, 16]);
    expect(solution.answer.totals).toMatchObject({ weights: 4608, biases: 32, parameters: 4640, buffers: 0 });
  });

  test('has 64 multiply–adds for each weight; the addition and ReLU have none', () => {
    expect(solution.answer.totals.multiplyAdds).toBe(2 * 64 * 2304);
    expect(solution.answer.rows.map(({ multiplyAdds }) => multiplyAdds)).toEqual([
      0, 147456, 0, 147456, 0, 0,
    ]);
  });

  test('outputs six maps of 1024 numbers, 4 bytes each', () => {
    expect(solution.answer.totals).toMatchObject({ numbers: 6144, bytes: 24576 });
  });

  test('has a field of 5 cells from −2: 5 through the branch, 1 through the shortcut', () => {
    const field = solution.picture.rows[4]?.field;
    expect(field?.size.map(value)).toEqual([5, 5]);
    expect(field?.jump.map(value)).toEqual([1, 1]);
    expect(field?.start.map(value)).toEqual([-2, -2]);
    const step = stepsById(solution.steps).get(field?.size[0] ?? '');
    expect(step && toPlain(step.formula, (id) => ({ text: id }))).toBe('max(r_3, r_0)');
    expect(step?.note?.en).toContain('Branches meet');
  });

  test('every count has its formula before its value', () => {
    const byId = stepsById(solution.steps);
    const formula = (id: string): string | undefined => {
      const step = byId.get(id);
      return step && toPlain(step.formula, (ref) => ({ text: ref }));
    };
    expect(formula('madds_1')).toBe('H_1·W_1·C_1·3·3·C_0');
    expect(formula('parameters_1')).toBe('weights_1 + biases_1');
    expect(formula('weights')).toBe('weights_1 + weights_3');
    expect(formula('bytes')).toBe('4·numbers');
  });

  test('counting biases adds one multiply–add for each output number of a layer with a bias', () => {
    const counted = solve(residual, { conventions: { 'multiply-adds-of': 'with-biases' } });
    expect(counted.answer.totals.multiplyAdds).toBe(2 * 64 * (2304 + 16));
    expect(counted.conventions).toEqual([{ name: 'multiply-adds-of', choice: 'with-biases', stated: true }]);
  });
});

test('a concatenation has the channels of all its inputs', () => {
  const solution = solve([
    input(8, 8, 3),
    conv(1, 4, { name: 'a', from: 'x' }),
    conv(5, 2, { name: 'b', padding: 2, from: 'x' }),
    { type: 'concat', from: ['a', 'b', 'x'] },
  ]);
  expect(solution.answer.rows.at(-1)?.shape).toEqual([8, 8, 9]);
  expect(solution.picture.rows.at(-1)?.field?.size.map(valueIn(solution))).toEqual([5, 5]);
});

describe('blocks', () => {
  /** One layer of a dense block (Huang et al. 2017, eq. 2): k new channels concatenated with its input. */
  const dense = {
    layers: [conv(3, 0, { name: 'new', filters: '$k', padding: 1 }), { type: 'concat', from: ['in', 'new'] }],
  };

  test('a block with a parameter can be repeated: 3 layers of growth 12 give 16 + 3·12 channels', () => {
    const { answer, picture } = solve(
      [input(8, 8, 16), { type: 'block', block: 'dense', name: 'd', repeat: 3, with: { k: 12 } }],
      { blocks: { dense } },
    );
    expect(answer.rows.at(-1)?.shape).toEqual([8, 8, 52]);
    // 9·16·12 + 9·28·12 + 9·40·12 = 9·12·84
    expect(answer.totals.weights).toBe(9072);
    expect(picture.rows.map(({ name }) => name)).toEqual([
      'x',
      'd.1.new',
      null,
      'd.2.new',
      null,
      'd.3.new',
      null,
    ]);
    expect(picture.rows.map(({ group }) => group)).toEqual([null, 'd.1', 'd.1', 'd.2', 'd.2', 'd.3', 'd.3']);
  });

  test('the name of a block refers to the output of its last layer', () => {
    const { picture } = solve(
      [
        input(8, 8, 16),
        { type: 'block', block: 'dense', name: 'd', with: { k: 12 } },
        conv(1, 16, { name: 'c' }),
        { type: 'concat', from: ['d', 'c'] },
      ],
      { blocks: { dense } },
    );
    expect(picture.rows.at(-1)?.from).toEqual([2, 3]);
  });

  test('a block may use another block and pass it parameters', () => {
    const pair = {
      layers: [
        { type: 'block', block: 'dense', with: { k: '$growth' } },
        { type: 'block', block: 'dense', with: { k: '$growth' } },
      ],
    };
    expect(
      solve([input(8, 8, 16), { type: 'block', block: 'pair', with: { growth: 4 } }], {
        blocks: { dense, pair },
      }).answer.rows.at(-1)?.shape,
    ).toEqual([8, 8, 24]);
  });

  const use = { type: 'block', block: 'dense', with: { k: 12 } };
  test.each<[string, readonly object[], Record<string, unknown>, string]>([
    [
      'a block that does not exist',
      [input(8, 8, 16), { ...use, block: 'dens' }],
      { dense },
      'layers[1].block: unknown block "dens"; blocks are dense',
    ],
    [
      'a parameter without a value',
      [input(8, 8, 16), { type: 'block', block: 'dense' }],
      { dense },
      'blocks.dense.layers[0]: "$k" has no value in this use of dense',
    ],
    [
      'a value that nothing uses',
      [input(8, 8, 16), { ...use, with: { k: 12, m: 1 } }],
      { dense },
      'layers[1].with.m: the block has no "$m"; it has $k',
    ],
    [
      'a value that does not fit',
      [input(8, 8, 16), { ...use, with: { k: 0.5 } }],
      { dense },
      'blocks.dense.layers[0].filters: found 0.5',
    ],
    [
      'a block within itself',
      [input(8, 8, 16), { type: 'block', block: 'a' }],
      { a: { layers: [{ type: 'block', block: 'a' }] } },
      'blocks within blocks without an end',
    ],
    [
      'more layers than can be worked',
      [input(8, 8, 16), { type: 'block', block: 'a', repeat: 200 }],
      { a: { layers: [{ type: 'block', block: 'b', repeat: 200 }] }, b: { layers: [relu] } },
      'more than 1500 layers',
    ],
    [
      'an input within a block',
      [input(8, 8, 16), { type: 'block', block: 'a' }],
      { a: { layers: [input(8, 8, 1)] } },
      'an input within a block',
    ],
    [
      'a layer of another block',
      [input(8, 8, 16), { type: 'block', block: 'a' }],
      { a: { layers: [{ ...relu, from: 'x' }] } },
      'unknown layer "x"; layers with a name in this block are none',
    ],
  ])('%s is an error at its place', (_what, layers, blocks, message) => {
    expect(() => solve(layers, { blocks })).toThrow(ProblemError);
    expect(() => solve(layers, { blocks })).toThrow(message);
  });
});

describe('an invalid network is an error at its place', () => {
  test.each<[string, readonly object[], string]>([
    [
      'an unknown name',
      [input(8, 8, 1), conv(3, 4, { from: 'z' })],
      'layers[1].from: unknown layer "z"; layers with a name are x',
    ],
    [
      'a circle',
      [
        input(8, 8, 1),
        { type: 'add', name: 'a', from: ['x', 'c'] },
        { ...relu, name: 'b' },
        { ...relu, name: 'c' },
      ],
      'layers[1]: a, c, b form a cycle',
    ],
    [
      'a layer that takes itself',
      [input(8, 8, 1), { ...relu, name: 'a', from: 'a' }],
      'layers[1]: a takes its own output',
    ],
    [
      'two layers of one name',
      [input(8, 8, 1), { ...relu, name: 'a' }, { ...relu, name: 'a' }],
      'layers[2].name: "a" is the name of an earlier layer',
    ],
    [
      'a layer named like the totals',
      [input(8, 8, 1), { ...relu, name: 'total' }],
      'layers[1].name: "total" asks for a sum',
    ],
    ['nothing to begin with', [conv(3, 4), relu], 'layers[0]: there is no layer before it'],
    [
      'shapes that cannot be added',
      [input(8, 8, 1), conv(3, 4, { name: 'c' }), { type: 'add', from: ['c', 'x'] }],
      'layers[2] (ADD): 6×6×4 and 8×8×1 cannot be added cell by cell',
    ],
    [
      'maps of unequal sides beside each other',
      [input(8, 8, 1), conv(3, 4, { name: 'c' }), { type: 'concat', from: ['c', 'x'] }],
      'layers[2] (CONCAT): 6×6×4 and 8×8×1 differ in more than their channels',
    ],
    [
      'two inputs to a layer that takes one',
      [input(8, 8, 1), { ...relu, name: 'a' }, conv(3, 4, { from: ['x', 'a'] })],
      'layers[2] (CONV-3-4): 2 layers reach it, and it takes one',
    ],
    ['an addition of one', [input(8, 8, 1), { type: 'add' }], 'layers[1] (ADD): one input reaches it'],
    [
      'a kernel larger than its input',
      [input(4, 4, 1), conv(5, 4, { name: 'big' })],
      'layers[1] (CONV-5-4): kernel 5 is larger than its input 4×4',
    ],
  ])('%s', (_what, layers, message) => {
    expect(() => solve(layers)).toThrow(ProblemError);
    expect(() => solve(layers)).toThrow(message);
  });

  test('layers may be written in any order without a cycle', () => {
    const { answer, picture } = solve([
      { type: 'add', name: 'y', from: ['c', 'x'] },
      conv(1, 2, { name: 'c', from: 'x' }),
      input(4, 4, 2),
    ]);
    expect(picture.rows.map(({ name }) => name)).toEqual(['x', 'c', 'y']);
    expect(answer.rows.at(-1)?.shape).toEqual([4, 4, 2]);
  });
});

describe('boxes', () => {
  test('by default: layers with parameters, the last shape, all parameters, all multiply–adds', () => {
    // No layer but the last changes the shape 8×8×16.
    const problem = graph(residual);
    expect(
      layerGraph.boxes(problem, layerGraph.solve(problem)).map(({ id, accepts }) => [id, accepts]),
    ).toEqual([
      ['c1 parameters', { type: 'integer', step: 'parameters_1' }],
      ['c2 parameters', { type: 'integer', step: 'parameters_3' }],
      ['output shape', { type: 'shape', steps: ['H_5', 'W_5', 'C_5'] }],
      ['total parameters', { type: 'integer', step: 'parameters' }],
      ['total multiply-adds', { type: 'real', step: 'madds', figures: 3 }],
    ]);
  });

  test('of a large network: at most 12, from its first layer to its last', () => {
    // Forty convolutions, each with two more filters: 6 shapes and 3 parameters of the 39 before the last.
    const problem = graph([
      input(9, 9, 1),
      ...Array.from({ length: 40 }, (_, i) => conv(3, 2 * i + 2, { padding: 1 })),
    ]);
    const found = layerGraph.boxes(problem, layerGraph.solve(problem)).map(({ id }) => id);
    expect(found).toEqual([
      '#1 shape',
      '#1 parameters',
      '#9 shape',
      '#16 shape',
      '#20 parameters',
      '#24 shape',
      '#31 shape',
      '#39 shape',
      '#39 parameters',
      'output shape',
      'total parameters',
      'total multiply-adds',
    ]);
  });

  test('of any layer with a name, and of any total', () => {
    const problem = graph(residual, { asks: ['c1 shape', 'c2 parameters', 'y field', 'total bytes'] });
    expect(layerGraph.boxes(problem, layerGraph.solve(problem)).map(({ accepts }) => accepts)).toEqual([
      { type: 'shape', steps: ['H_1', 'W_1', 'C_1'] },
      { type: 'integer', step: 'parameters_3' },
      { type: 'shape', steps: ['r_4', 'r_4'] },
      { type: 'integer', step: 'bytes' },
    ]);
  });

  test.each([
    ['c9 shape', 'no layer is named “c9”; ask as “x shape”'],
    ['y weights', 'y has no weights'],
    ['c1 colour', '“colour” is not asked of a layer'],
    ['total colour', 'there is no total of “colour”'],
  ])('%s is refused', (ask, message) => {
    const problem = graph(residual, { asks: [ask] });
    expect(() => layerGraph.boxes(problem, layerGraph.solve(problem))).toThrow(`asks[0]: ${message}`);
  });
});

/** A chain of layers that is also a valid layer table: its maps have at least one cell. */
const chains = fc
  .tuple(
    fc.integer({ min: 9, max: 40 }),
    fc.integer({ min: 1, max: 4 }),
    fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('conv'),
          kernel: fc.constantFrom(1, 3),
          filters: fc.integer({ min: 1, max: 9 }),
          stride: fc.constantFrom(1, 2),
          padding: fc.constantFrom(1, 'same'),
        }),
        fc.record({
          type: fc.constantFrom('max-pool', 'average-pool'),
          size: fc.constant(2),
          stride: fc.constantFrom(1, 2),
          padding: fc.constant(1),
        }),
        fc.constant({ type: 'batch-norm' }),
        fc.constant(relu),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    fc.boolean(),
  )
  .map(([side, channels, layers, ends]) => ({
    shape: [side, side + 1, channels],
    layers: [...layers, ...(ends ? [{ type: 'flatten' }, { type: 'dense', units: 5 }] : [])],
  }));

describe('a network without branches agrees step by step', () => {
  test('with its layer table: shapes, weights and biases', () => {
    fc.assert(
      fc.property(chains, ({ shape, layers }) => {
        const list = [{ type: 'input', shape }, ...layers];
        const one = solve(list);
        const other = cnnTable.solve(cnnTableSchema.parse({ kind: 'cnn-table', layers: list }));
        const ours = stepsById(one.steps);
        const theirs = stepsById(other.steps);
        for (const { id, value, formula } of other.steps) {
          const step = ours.get(id);
          // A layer without weights has no line with the value 0.
          if (step === undefined)
            expect([id.split('_')[0], value]).toEqual([expect.stringMatching(/weights|biases/) as string, 0]);
          else expect([step.value, step.formula]).toEqual([value, formula]);
        }
        for (const { id } of one.steps)
          if (/^(?:H|W|C|n|weights|biases)_/.test(id)) expect(theirs.has(id), id).toBe(true);
        const sum = (key: 'weights' | 'biases'): number =>
          other.answer.rows.reduce((total, row) => total + row[key], 0);
        expect(one.answer.totals.parameters).toBe(sum('weights') + sum('biases'));
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  test('with its receptive field, layer by layer', () => {
    fc.assert(
      fc.property(chains, ({ shape, layers }) => {
        const sliding = layers.filter(({ type }) => ['conv', 'max-pool', 'average-pool'].includes(type));
        fc.pre(sliding.length > 0);
        const one = solve([{ type: 'input', shape }, ...sliding]);
        const other = receptiveField.solve(
          receptiveFieldSchema.parse({ kind: 'receptive-field', input: shape, layers: sliding }),
        );
        const value = valueIn(one);
        const last = one.picture.rows.at(-1)?.field;
        expect([last?.size.map(value), last?.jump.map(value)]).toEqual([
          other.answer.size,
          other.answer.jump,
        ]);
      }),
      { numRuns: 60, seed: 32 },
    );
  });
});

describe('the comparison detects wrong counts', () => {
  /**
   * The block of He et al. 2016, Fig. 5 right, on 56×56×256: 1×1 to 64, 3×3, 1×1 back to 256. By hand: 256·64
   * + 9·64·64 + 64·256 weights, each used at 56·56 positions.
   */
  const bottleneck = solve([
    input(56, 56, 256),
    conv(1, 64, { name: 'a' }),
    conv(3, 64, { name: 'b', padding: 1 }),
    conv(1, 256, { name: 'c' }),
    { type: 'add', from: ['c', 'x'] },
  ]);
  const weights = 256 * 64 + 9 * 64 * 64 + 64 * 256;
  const right = {
    weights,
    biases: 64 + 64 + 256,
    multiplyAdds: weights * 56 * 56,
    numbers: 56 * 56 * (256 + 64 + 64 + 256 + 256),
  };

  test('the right ones', () => {
    expect(bottleneck.answer.totals).toMatchObject(right);
  });

  test.each([
    ['bias once per weight', { biases: weights }],
    ['the incoming channels forgotten', { weights: 64 + 9 * 64 + 256 }],
    ['multiply–adds of one position', { multiplyAdds: weights }],
    ['multiplications and additions counted apart', { multiplyAdds: 2 * weights * 56 * 56 }],
    [
      'the kernel forgotten in the multiply–adds',
      { multiplyAdds: (256 * 64 + 64 * 64 + 64 * 256) * 56 * 56 },
    ],
    ['the short cut added to the channels', { numbers: 56 * 56 * (256 + 64 + 64 + 256 + 512) }],
    ['the input left out of the activations', { numbers: 56 * 56 * (64 + 64 + 256 + 256) }],
  ])('%s', (_mistake, wrong) => {
    expect(bottleneck.answer.totals).not.toMatchObject(wrong);
  });
});

test('a pixel shuffle divides channels by four and doubles sides, and has no receptive field', () => {
  // 3·3·3·12 = 324 weights and 12 biases; the shuffle itself has none, and no multiply–adds.
  const { answer, picture } = solve([
    input(8, 6, 3),
    conv(3, 12, { padding: 1 }),
    { type: 'pixel-shuffle', scale: 2 },
  ]);
  expect(answer.rows.at(-1)).toMatchObject({ shape: [16, 12, 3], parameters: 0, multiplyAdds: 0 });
  expect(answer.totals.parameters).toBe(336);
  // Two neighbours share the field of one input unit, the next two that of the next unit: no constant jump.
  expect(picture.rows.map(({ field }) => field !== null)).toEqual([true, true, false]);
  expect(picture.fields.map((field) => field !== null)).toEqual([true, true, false]);
});
