import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationNames, activationParameters } from '../../../../core/layers/activations.ts';
import { toChain } from '../../../../core/layers/listing/chain.ts';
import { parseListing } from '../../../../core/layers/listing/listing.ts';
import { layerSchema } from '../../../../core/layers/index.ts';
import { spellings } from '../../../../core/layers/listing/spellings.ts';
import { toListing } from '../../../../core/layers/listing/to-words.ts';
import { refused } from './refused.ts';

const layersOf = (text: string): readonly object[] => toChain(parseListing(text)).layers;
const conv = (kernel: unknown, filters: number, more: object = {}) => ({
  type: 'conv',
  kernel,
  filters,
  stride: 1,
  padding: 0,
  ...more,
});
const pool = (size: unknown, more: object = {}) => ({ type: 'max-pool', size, padding: 0, ...more });
const relu = { type: 'activation', function: 'relu' };

describe('a network in words', () => {
  test('as exam papers write it: the kernel, then how many', () => {
    expect(toChain(parseListing('INPUT 28x28x1, CONV-7-32, POOL-2, FC-10'))).toEqual({
      input: { type: 'input', shape: [28, 28, 1] },
      layers: [conv(7, 32), pool(2), { type: 'dense', units: 10 }],
    });
  });

  test('with stride and padding as our own labels say them', () => {
    expect(
      layersOf(
        'INPUT 65x65x3, CONV-5-64 stride 2 pad 1, CONV-3x1-8 pad 1x0, POOL-3 stride 2, CONV-3-4 dilation 2 groups 2',
      ),
    ).toEqual([
      conv(5, 64, { stride: 2, padding: 1 }),
      conv([3, 1], 8, { padding: [1, 0] }),
      pool(3, { stride: 2 }),
      conv(3, 4, { dilation: 2, groups: 2 }),
    ]);
  });

  test.each([
    ['arrows', 'conv 3x3, 64, stride 2, pad 1 → relu → max pool 2'],
    ['typed arrows', 'conv 3x3, 64, stride 2, pad 1 -> relu -> max pool 2'],
    ['commas alone', 'Conv 3x3, 64, stride 2, pad 1, ReLU, max-pool 2'],
    ['lines', 'conv 3x3 64 stride=2 pad=1\n relu\n maxpool 2\n'],
    ['He et al. 2016, Table 1', '3x3 conv, 64, /2, pad 1; relu; 2 max pool'],
    ['brackets', 'conv(3x3, 64, stride 2, pad 1), relu, maxpool(2)'],
    ['units after the number', 'conv 3×3, 64 filters, s2, p1 > relu > pooling 2'],
  ])('%s', (_how, text) => {
    expect(layersOf(text)).toEqual([conv([3, 3], 64, { stride: 2, padding: 1 }), relu, pool(2)]);
  });

  test('VGG writes conv3-64 and FC-4096 (Simonyan & Zisserman 2015, Table 1)', () => {
    expect(layersOf('conv3-64, maxpool 2, FC-4096')).toEqual([
      conv(3, 64),
      pool(2),
      { type: 'dense', units: 4096 },
    ]);
  });

  test('a name before a layer, with quotation marks where it is more than one word', () => {
    expect(layersOf('C1 = CONV-5-6, "hidden layer" = FC-120')).toEqual([
      conv(5, 6, { name: 'C1' }),
      { type: 'dense', name: 'hidden layer', units: 120 },
    ]);
  });

  test('padding by its word, and unequal on its two sides', () => {
    expect(layersOf('conv 3, 8, same; conv 3, 8, pad 0+1x2')).toEqual([
      conv(3, 8, { padding: 'same' }),
      conv(3, 8, { padding: [[0, 1], 2] }),
    ]);
  });

  test('a depthwise convolution has as many filters as channels reach it', () => {
    expect(layersOf('INPUT 8x8x12, depthwise conv 3, CONV-1-24')).toEqual([
      conv(3, 12, { groups: 'depthwise' }),
      conv(1, 24),
    ]);
  });
});

describe('what cannot be read is refused at its character', () => {
  const at = (text: string, mark: string): number => text.indexOf(mark);
  test.each([
    ['INPUT 28x28x1, KONV-7-32', 'KONV', '“KONV” is not a layer'],
    ['INPUT 28x28x1, CONV-7-32-5', '5', 'one number more than CONV has'],
    ['INPUT 28x28x1, CONV-7-32 stride x', 'x', 'expected the stride of CONV, found “x”'],
    ['INPUT 28x28x1, CONV-7-0', '0', 'filters is 0'],
    ['INPUT 28x28x1, CONV-7-32 pad 1 pad 2', 'pad 2', 'the padding of CONV is given twice'],
    ['INPUT 28x28x1, CONV-7', 'CONV', 'without its number of filters'],
    ['INPUT 28x28x1, POOL', '', 'POOL has no size'],
    ['INPUT 4x4x1, CONV-7-32', 'CONV', 'kernel 7 is larger than its input 4×4'],
    ['INPUT 4x4x1, FC-10, CONV-1-1', 'CONV', 'a vector of 10 reaches it'],
    ['INPUT 28, CONV-3-4', 'CONV', 'a vector of 28 reaches it'],
    ['INPUT 1x2x3x4x5, FC-10', '1x2', 'an input of 1x2x3x4x5'],
    ['INPUT 8x8x1, CONV-3-4, INPUT 8x8x1', 'INPUT 8x8x1$', 'a second input'],
    ['INPUT 8x8x1, CONV-3-4 (a, b', '', 'did not expect'],
    ['INPUT 8x8x1, CONV-3-4 (x)', 'x)', 'make a graph'],
    ['INPUT 8x8x1, CONV(3, 4', '(', 'not closed'],
    ['INPUT 8x8x1, CONV-3-1.5', '.5', 'did not expect'],
  ])('%s', (text, mark, what) => {
    const issue = refused(() => toChain(parseListing(text)));
    expect(issue?.what).toContain(what);
    expect(issue?.fix).not.toBe('');
    if (mark !== '')
      expect(issue?.at).toBe(
        mark === '5' || mark === '0' || mark === 'x'
          ? text.length - 1
          : mark.endsWith('$')
            ? text.lastIndexOf(mark.slice(0, -1))
            : at(text, mark),
      );
  });

  // Backtracking or deep recursion would exceed the timeout or the stack.
  test('meaningless texts of ten thousand characters are rejected, with a message', () => {
    for (const text of [
      '('.repeat(10_000),
      '1x'.repeat(5000),
      'conv '.repeat(2000),
      '3x3 '.repeat(2500),
      'a.'.repeat(5000),
      '"'.repeat(10_000),
      `INPUT 8x8x1${' '.repeat(10_000)}?`,
      `conv${' '.repeat(10_000)}`,
      '-'.repeat(10_000),
      'relu,'.repeat(2000),
    ])
      expect(
        refused(() => toChain(parseListing(text))),
        text.slice(0, 12),
      ).not.toBeNull();
  });
});

test('every layer that a document may hold has words', () => {
  const typed = new Set(spellings.map(({ type }) => type));
  expect(
    layerSchema.options.map((option) => option.shape.type.value).filter((type) => !typed.has(type)),
  ).toEqual([]);
});

describe('words for a layer', () => {
  const sides = fc.oneof(
    fc.integer({ min: 1, max: 9 }),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  );
  const cells = fc.integer({ min: 0, max: 4 });
  const padding = fc.oneof(
    cells,
    fc.constantFrom('same', 'valid'),
    fc.tuple(fc.oneof(cells, fc.tuple(cells, cells)), fc.oneof(cells, fc.tuple(cells, cells))),
  );
  const name = fc.option(
    fc.oneof(
      fc.constantFrom('C1', 'res.2a', 'hidden layer', 'a "b" \\ c', 'conv'),
      fc.stringMatching(/^[ -~]{1,20}$/),
    ),
    { nil: undefined },
  );
  const layer = fc.oneof(
    fc.record({
      type: fc.constant('conv'),
      name,
      kernel: sides,
      filters: fc.integer({ min: 1, max: 999 }),
      stride: sides,
      padding,
      dilation: fc.option(sides, { nil: undefined }),
      groups: fc.option(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant('depthwise')), {
        nil: undefined,
      }),
      bias: fc.option(fc.boolean(), { nil: undefined }),
    }),
    fc.record({
      type: fc.constantFrom('max-pool', 'average-pool'),
      name,
      size: sides,
      stride: fc.option(sides, { nil: undefined }),
      padding,
    }),
    fc.record({
      type: fc.constant('dense'),
      name,
      units: fc.integer({ min: 1, max: 9999 }),
      bias: fc.option(fc.boolean(), { nil: undefined }),
    }),
    fc.record({ type: fc.constant('flatten'), name }),
    fc.record({
      type: fc.constant('activation'),
      name,
      function: fc.constantFrom(...activationNames.filter((one) => !(one in activationParameters))),
    }),
    fc.record({
      type: fc.constant('activation'),
      name,
      function: fc.constantFrom('leaky-relu', 'elu', 'prelu'),
      parameter: fc.option(
        fc.double({ min: -9, max: 9, noNaN: true }).filter((slope) => !Object.is(slope, -0)),
        { nil: undefined },
      ),
    }),
    fc.record({
      type: fc.constantFrom('flatten', 'global-average-pool', 'global-max-pool', 'add', 'concat'),
      name,
    }),
    fc.record({ type: fc.constantFrom('adaptive-average-pool', 'adaptive-max-pool'), name, size: sides }),
    fc.record({
      type: fc.constant('upsample'),
      name,
      scale: sides,
      mode: fc.option(fc.constantFrom('nearest', 'linear'), { nil: undefined }),
    }),
    fc.record({ type: fc.constant('pixel-shuffle'), name, scale: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      type: fc.constant('transposed-conv'),
      name,
      kernel: sides,
      filters: fc.integer({ min: 1, max: 99 }),
      stride: sides,
      padding,
      outputPadding: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      groups: fc.option(fc.constantFrom(2, 'depthwise'), { nil: undefined }),
      bias: fc.option(fc.boolean(), { nil: undefined }),
    }),
    fc.record({
      type: fc.constantFrom('lstm', 'gru'),
      name,
      units: fc.integer({ min: 1, max: 99 }),
      sequences: fc.boolean(),
      bias: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('simple-rnn'),
      name,
      units: fc.integer({ min: 1, max: 99 }),
      sequences: fc.boolean(),
      bias: fc.boolean(),
      activation: fc.constantFrom('tanh', 'relu', 'identity'),
    }),
    fc.record({
      type: fc.constant('dropout'),
      name,
      rate: fc.double({ min: 0, max: 1, noNaN: true }).filter((rate) => !Object.is(rate, -0)),
    }),
    fc.record({
      type: fc.constant('batch-norm'),
      name,
      epsilon: fc.constantFrom(1e-5, 1e-3, 0),
      affine: fc.boolean(),
      momentum: fc.constantFrom(0.1, 0.01),
      mode: fc.constantFrom('training', 'inference'),
    }),
    fc.record({
      type: fc.constant('layer-norm'),
      name,
      epsilon: fc.constantFrom(1e-5, 1e-12),
      affine: fc.boolean(),
      over: fc.constantFrom('features', 'all'),
    }),
    fc.record({
      type: fc.constant('group-norm'),
      name,
      epsilon: fc.constant(1e-5),
      affine: fc.boolean(),
      groups: fc.integer({ min: 1, max: 32 }),
    }),
    fc.record({ type: fc.constant('instance-norm'), name, epsilon: fc.constant(1e-5), affine: fc.boolean() }),
  );

  test('reading what was written gives the same layers', () => {
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 8 }), (layers) => {
        const text = toListing(layers);
        const present = layers.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
        );
        expect(layersOf(text), text).toEqual(present);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
