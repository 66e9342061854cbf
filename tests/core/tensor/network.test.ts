import { describe, expect, test } from 'vitest';
import type { TensorLayer } from '../../../core/tensor/network/index.ts';
import { Network, type NetworkDescription } from '../../../core/tensor/network/network.ts';
import { engines, firstFar } from '../../oracles/engine.ts';
import { BY_DIFFERENCES } from '../../oracles/finite-differences.ts';
import { seeded } from '../../oracles/seeded.ts';

const relu = { type: 'activation', function: 'relu' } as const;
const tanh = { type: 'activation', function: 'tanh' } as const;
const small: readonly TensorLayer[] = [{ type: 'dense', units: 7 }, tanh, { type: 'dense', units: 4 }];
const conv: readonly TensorLayer[] = [
  { type: 'conv', filters: 5, kernel: 3, padding: 'same' },
  tanh,
  { type: 'conv', filters: 6, kernel: 3, stride: 2, padding: 1 },
  { type: 'batch-norm' },
  tanh,
  { type: 'average-pool', size: 2, stride: 1, padding: 1 },
  { type: 'max-pool', size: 2, stride: 1 },
  { type: 'flatten' },
  { type: 'dense', units: 4 },
];
const shortcuts = (units: number): readonly TensorLayer[] => [
  { type: 'dense', units },
  tanh,
  { type: 'dense', units },
  tanh,
  { type: 'dense', units },
  { type: 'shortcut', over: 2 },
  tanh,
  { type: 'shortcut', over: 6 },
  { type: 'dense', units: 4 },
];
const describeNetwork = (more: Partial<NetworkDescription> = {}): NetworkDescription => ({
  precision: 'float64',
  batch: 5,
  input: [3],
  layers: small,
  loss: { name: 'cross-entropy-logits' },
  optimizer: { name: 'adam' },
  initialization: { name: 'xavier' },
  seed: 'network',
  ...more,
});
function batchFor(
  network: Network,
  n: number,
  seed: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const next = seeded(seed);
  const y = new Float64Array(n * network.outputSize);
  for (let s = 0; s < n; s += 1) y[s * network.outputSize + Math.floor(next() * network.outputSize)] = 1;
  return { x: Float64Array.from({ length: n * network.inputSize }, () => 2 * next() - 1), y };
}

describe.each(engines)('networks on $build kernels', ({ engine }) => {
  test.each<[string, Partial<NetworkDescription>, number]>([
    ['a small network', {}, 5],
    [
      'a small network with dropout',
      { layers: [{ type: 'dense', units: 8 }, { type: 'dropout', rate: 0.4 }, ...small] },
      4,
    ],
    [
      'a wide network with batch normalization and dropout',
      {
        input: [70],
        layers: [
          { type: 'dense', units: 9 },
          { type: 'batch-norm' },
          relu,
          { type: 'dropout', rate: 0.3 },
          ...small,
        ],
      },
      5,
    ],
    ['convolutions with strides and pooling', { input: [9, 8, 3], layers: conv }, 3],
    ['a small network with shortcuts, one within another', { layers: shortcuts(6) }, 5],
    ['a wide network with shortcuts', { input: [70], layers: shortcuts(67) }, 3],
    [
      'convolutions with a shortcut over two of them',
      {
        input: [6, 5, 2],
        layers: [
          { type: 'conv', filters: 3, kernel: 3, padding: 'same' },
          tanh,
          { type: 'conv', filters: 3, kernel: 3, padding: 'same' },
          { type: 'shortcut', over: 2 },
          { type: 'conv', filters: 2, kernel: 3, padding: 'same' },
          { type: 'flatten' },
          { type: 'dense', units: 4 },
        ],
      },
      3,
    ],
  ])('every gradient of %s is that of finite differences', (_, more, n) => {
    const network = new Network(engine, describeNetwork(more));
    const { x, y } = batchFor(network, n, 3);
    const next = seeded(5);
    const STEP = 1e-5;
    network.layers.forEach((_layer, at) => {
      for (const name of Object.keys(network.parameterShapes(at))) {
        network.gradients(x, y);
        const [gradient, values] = [network.gradient(at, name), network.parameter(at, name)];
        for (let probe = 0; probe < 6; probe += 1) {
          const i = Math.floor(next() * values.length);
          const lossWith = (by: number): number => {
            const moved = values.slice();
            moved[i] = (values[i] ?? 0) + by;
            network.setParameter(at, name, moved);
            return network.gradients(x, y);
          };
          const slope = (lossWith(STEP) - lossWith(-STEP)) / (2 * STEP);
          network.setParameter(at, name, values);
          expect(
            firstFar([gradient[i] ?? 0], [slope], BY_DIFFERENCES.within),
            `${name} ${i} of layer ${at}`,
          ).toBeNull();
        }
      }
    });
    network.dispose();
  });

  test('the gradient by the input is that of finite differences, without training', () => {
    const network = new Network(engine, describeNetwork({ input: [9, 8, 3], layers: conv }));
    const { x, y } = batchFor(network, 4, 3);
    for (let i = 0; i < 5; i += 1) network.trainStep(x, y);
    const score = (input: Float64Array): number => network.predict(input)[1] ?? Number.NaN;
    network.predict(x);
    const back = network.backFrom(
      network.layers.length,
      y.map((_, i) => (i === 1 ? 1 : 0)),
    );
    for (const i of [0, 17, 100, 215]) {
      const moved = (by: number): Float64Array => x.map((value, j) => (j === i ? value + by : value));
      const slope = (score(moved(1e-5)) - score(moved(-1e-5))) / 2e-5;
      expect(firstFar([back[i] ?? 0], [slope], BY_DIFFERENCES.within)).toBeNull();
    }
    network.dispose();
  });

  test.each([9, 67])('a shortcut adds what came in before it, %i units', (units) => {
    const network = new Network(engine, describeNetwork({ layers: shortcuts(units) }));
    network.predict(batchFor(network, 3, 4).x);
    for (const [end, over] of [
      [5, 2],
      [7, 6],
    ] as const) {
      const [before, came] = [network.valuesAfter(end - over), network.valuesAfter(end)];
      expect(network.valuesAfter(end + 1)).toEqual(came.map((one, i) => one + (before[i] ?? NaN)));
    }
    network.dispose();
  });

  test('a gradient that begins within a shortcut does not go along it', () => {
    const network = new Network(engine, describeNetwork({ layers: shortcuts(6) }));
    const { x } = batchFor(network, 1, 4);
    // After the third dense layer, which a shortcut passes over: its value alone, not what is added to it.
    const value = (input: Float64Array): number => {
      network.predict(input);
      return network.valuesAfter(5)[2] ?? NaN;
    };
    network.predict(x);
    network.backFrom(network.layers.length, [1, 1, 1, 1]);
    const back = network.backFrom(5, [0, 0, 1, 0, 0, 0]);
    for (const i of [0, 1, 2]) {
      const moved = (by: number): Float64Array => x.map((one, j) => (j === i ? one + by : one));
      const slope = (value(moved(1e-5)) - value(moved(-1e-5))) / 2e-5;
      expect(firstFar([back[i] ?? 0], [slope], BY_DIFFERENCES.within)).toBeNull();
    }
    network.dispose();
  });

  test.each([
    [0, 'over 0 layers, and 1 are before it'],
    [2, 'over 2 layers, and 1 are before it'],
    [1, '3 cannot be added to 6'],
  ])('a shortcut over %i layers is refused where it does not fit', (over, why) => {
    const layers = [
      { type: 'dense', units: 6 },
      { type: 'shortcut', over },
    ] as const;
    expect(() => new Network(engine, describeNetwork({ layers }))).toThrow(why);
  });

  test('[unit][sample] and [sample][unit] give the same network', () => {
    // 65 units side by side are too many for samples side by side; with all their weights 0 they change nothing.
    const narrow = new Network(
      engine,
      describeNetwork({ layers: [{ type: 'dense', units: 6 }, tanh, { type: 'dense', units: 4 }] }),
    );
    const wide = new Network(
      engine,
      describeNetwork({ layers: [{ type: 'dense', units: 65 }, tanh, { type: 'dense', units: 4 }] }),
    );
    const [w0, w1] = [narrow.parameter(0, 'weight'), narrow.parameter(2, 'weight')];
    wide.setParameter(
      0,
      'weight',
      Float64Array.from({ length: 3 * 65 }, (_, i) =>
        i % 65 < 6 ? (w0[Math.floor(i / 65) * 6 + (i % 65)] ?? 0) : 0,
      ),
    );
    wide.setParameter(
      2,
      'weight',
      Float64Array.from({ length: 65 * 4 }, (_, i) => (i < 24 ? (w1[i] ?? 0) : 0)),
    );
    for (let t = 0; t < 5; t += 1) {
      const { x, y } = batchFor(narrow, 3 + (t % 3), t);
      expect(firstFar([wide.trainStep(x, y)], [narrow.trainStep(x, y)], 1e-12)).toBeNull();
    }
    narrow.dispose();
    wide.dispose();
  });

  test('fewer samples than the batch are trained as if it were so small', () => {
    const made = (batch: number): Network =>
      new Network(
        engine,
        describeNetwork({
          batch,
          input: [70],
          layers: [{ type: 'dense', units: 9 }, { type: 'batch-norm' }, tanh, { type: 'dense', units: 4 }],
        }),
      );
    const [roomy, exact] = [made(9), made(4)];
    const { x, y } = batchFor(roomy, 4, 1);
    for (let t = 0; t < 3; t += 1) expect(roomy.trainStep(x, y)).toBe(exact.trainStep(x, y));
    expect(roomy.parameter(0, 'weight')).toEqual(exact.parameter(0, 'weight'));
    roomy.dispose();
    exact.dispose();
  });

  test('dropout keeps the share that its rate leaves, scaled; none without training', () => {
    const layers: readonly TensorLayer[] = [
      { type: 'dense', units: 100 },
      { type: 'dropout', rate: 0.25 },
      { type: 'dense', units: 4 },
    ];
    const network = new Network(engine, describeNetwork({ batch: 100, input: [2], layers }));
    const { x, y } = batchFor(network, 100, 1);
    network.gradients(x, y);
    const [before, after] = [network.valuesAfter(1), network.valuesAfter(2)];
    const factors = after.map((value, i) => value / (before[i] ?? Number.NaN));
    expect(factors.every((factor) => factor === 0 || Math.abs(factor - 4 / 3) < 1e-14)).toBe(true);
    // 10,000 draws with p = ¾ have a standard deviation of 0.0043.
    expect(Math.abs(factors.filter((factor) => factor > 0).length / 10_000 - 0.75)).toBeLessThan(4 * 0.0043);
    network.trainStep(x, y);
    network.gradients(x, y);
    expect(network.valuesAfter(2)).not.toEqual(after);
    network.predict(x);
    expect(network.valuesAfter(2)).toEqual(network.valuesAfter(1));
    network.dispose();
  });

  test('batch normalization keeps running averages in training and uses them afterwards', () => {
    const network = new Network(
      engine,
      describeNetwork({
        batch: 4,
        input: [1],
        layers: [{ type: 'dense', units: 1 }, { type: 'batch-norm' }],
        loss: { name: 'squared-error' },
      }),
    );
    network.setParameter(0, 'weight', [1]);
    network.gradients([1, 2, 3, 6], [0, 0, 0, 0]);
    // Mean 3, squares of the distances 4 + 1 + 0 + 9 = 14: 14/3 without bias. A tenth of the way from 0 and 1.
    expect(network.buffer(1, 'runningMean')[0]).toBeCloseTo(0.3, 14);
    expect(network.buffer(1, 'runningVariance')[0]).toBeCloseTo(0.9 + 1.4 / 3, 14);
    expect(network.predict([3])[0]).toBeCloseTo(2.7 / Math.sqrt(0.9 + 1.4 / 3 + 1e-5), 12);
    network.dispose();
  });

  test('a frozen layer keeps its weights, the others learn', () => {
    const network = new Network(engine, describeNetwork({ input: [9, 8, 3], layers: conv }));
    network.freeze([true, true, true, true]);
    const { x, y } = batchFor(network, 4, 3);
    const kept = [0, 2].map((at) => network.parameter(at, 'weight'));
    const running = network.buffer(3, 'runningMean');
    const head = network.parameter(8, 'weight');
    network.trainStep(x, y);
    expect([0, 2].map((at) => network.parameter(at, 'weight'))).toEqual(kept);
    expect(network.buffer(3, 'runningMean')).toEqual(running);
    expect(network.parameter(8, 'weight')).not.toEqual(head);
    network.dispose();
  });

  test('penalties add λ₂w + λ₁·sign w to the gradients of weights, not of biases', () => {
    const network = new Network(
      engine,
      describeNetwork({
        input: [1],
        layers: [{ type: 'dense', units: 2 }],
        loss: { name: 'squared-error' },
        optimizer: { name: 'gradient-descent', hyper: { eta: 1 } },
        penalty: { l1: 0.25, l2: 0.5 },
      }),
    );
    network.setParameter(0, 'weight', [2, -4]);
    network.setParameter(0, 'bias', [1, 1]);
    // With the outputs as targets the loss has no gradient: 2 − (0.5·2 + 0.25), −4 − (0.5·(−4) − 0.25).
    network.trainStep([1], [3, -3]);
    expect([...network.parameter(0, 'weight')]).toEqual([0.75, -1.75]);
    expect([...network.parameter(0, 'bias')]).toEqual([1, 1]);
    network.dispose();
  });

  test('the learning rate may change between steps', () => {
    const network = new Network(
      engine,
      describeNetwork({
        input: [1],
        layers: [{ type: 'dense', units: 1 }],
        loss: { name: 'squared-error' },
        optimizer: { name: 'gradient-descent', hyper: { eta: 0.5 } },
      }),
    );
    network.setParameter(0, 'weight', [0]);
    network.trainStep([1], [1]);
    expect(network.parameter(0, 'weight')[0]).toBe(0.5);
    network.hyper = { eta: 0.25 };
    // The output is now 1 with the bias of 0.5; for the target 3 the gradient is −2.
    network.trainStep([1], [3]);
    expect(network.parameter(0, 'weight')[0]).toBe(1);
    network.dispose();
  });

  test('a snapshot goes on with the same bits', () => {
    const network = new Network(
      engine,
      describeNetwork({
        precision: 'float32',
        layers: [...small.slice(0, 2), { type: 'dropout', rate: 0.5 }, ...small],
      }),
    );
    const { x, y } = batchFor(network, 5, 3);
    network.trainStep(x, y);
    const taken = network.snapshot();
    const once = [1, 2, 3].map(() => network.trainStep(x, y));
    const weights = network.parameter(0, 'weight');
    network.restore(taken);
    expect([1, 2, 3].map(() => network.trainStep(x, y))).toEqual(once);
    expect(network.parameter(0, 'weight')).toEqual(weights);
    network.dispose();
  });

  test('the same seed gives the same weights, another one others', () => {
    const weightsOf = (seed: string): Float64Array => {
      const network = new Network(engine, describeNetwork({ seed }));
      const weights = network.parameter(0, 'weight');
      network.dispose();
      return weights;
    };
    expect(weightsOf('a')).toEqual(weightsOf('a'));
    expect(weightsOf('a')).not.toEqual(weightsOf('b'));
  });

  test('100 networks that are given back leave the memory as large as two did', () => {
    const sizes = Array.from({ length: 100 }, (_, i) => {
      const network = new Network(
        engine,
        describeNetwork({ batch: 5 + (i % 2), input: [9, 8, 3], layers: conv }),
      );
      const { x, y } = batchFor(network, 5, i);
      network.trainStep(x, y);
      network.dispose();
      return engine.memory.buffer.byteLength;
    });
    expect(engine.used).toBe(0);
    expect(sizes.at(-1)).toBe(sizes[1]);
  });

  // 5 × 5: the last row and column are in no window. 4 channels are whole vectors, 3 are not.
  test.each([4, 3])(
    'the gradient of a largest entry goes to the first of equals, %i channels',
    (channels) => {
      const network = new Network(
        engine,
        describeNetwork({ input: [5, 5, channels], layers: [{ type: 'max-pool', size: 2 }] }),
      );
      /** By the place in the window, from 0 to 3, or null outside of all windows. */
      const map = (value: (place: number | null) => number): number[] =>
        Array.from({ length: 25 * channels }, (_, i) => {
          const [row, column] = [Math.floor(i / channels / 5), Math.floor(i / channels) % 5];
          return value(row < 4 && column < 4 ? 2 * (row % 2) + (column % 2) : null);
        });
      for (let first = 0; first < 4; first += 1) {
        network.predict(map((place) => (place === null || place >= first ? 7 : 1)));
        network.backFrom(
          0,
          map(() => 9),
        );
        const found = network.backFrom(1, new Float64Array(4 * channels).fill(2));
        expect([...found]).toEqual(map((place) => (place === first ? 2 : 0)));
      }
      network.dispose();
    },
  );

  test('steps after the first take no more memory', () => {
    const network = new Network(engine, describeNetwork({ input: [9, 8, 3], layers: conv }));
    const { x, y } = batchFor(network, 4, 1);
    network.trainStep(x, y);
    const [used, memory] = [engine.used, engine.memory.buffer];
    for (let i = 0; i < 20; i += 1) network.trainStep(x, y);
    expect(engine.used).toBe(used);
    expect(engine.memory.buffer).toBe(memory);
    network.dispose();
  });

  test.each<[RegExp, Partial<NetworkDescription>]>([
    [
      /^layers\[0\] \(conv\): kernel 5×5 is larger than its input 4×4; reduce the kernel or add padding$/,
      { input: [4, 4, 1], layers: [{ type: 'conv', filters: 1, kernel: 5 }] },
    ],
    [
      /^layers\[0\] \(dense\): a dense layer after 4×4×1; put a flatten layer before it$/,
      { input: [4, 4, 1], layers: [{ type: 'dense', units: 1 }] },
    ],
    [/dropout rate of 1/, { layers: [{ type: 'dropout', rate: 1 }] }],
  ])('what does not fit is said: %s', (message, more) => {
    expect(() => new Network(engine, describeNetwork(more))).toThrow(message);
  });
});
