import { number, pick, several, whole, type Random } from './random.ts';

/** Random problems of the small kinds: measures, perceptrons, distributions, steps. */
export const drawnHandKinds = {
  'confusion-matrix': (random: Random): unknown => {
    const size = whole(random, 2, 4);
    const count = (): number => whole(random, 0, 12);
    return {
      kind: 'confusion-matrix',
      counts:
        random() < 0.4
          ? { TP: count() + 1, FP: count(), FN: count(), TN: count() }
          : several(size, () => several(size, count)),
      ...(random() < 0.3 ? { beta: 2 } : {}),
      conventions: {
        'confusion-axes': random() < 0.5 ? 'actual' : 'predicted',
        'macro-f1': random() < 0.5 ? 'mean-of-f1' : 'f1-of-means',
      },
    };
  },
  perceptron: (random: Random): unknown => {
    const inputs = whole(random, 1, 3);
    const zeroOne = random() < 0.4;
    return {
      kind: 'perceptron',
      samples: several(whole(random, 2, 6), () => ({
        x: several(inputs, () => number(random, 3)),
        y: random() < 0.5 ? 1 : zeroOne ? 0 : -1,
      })),
      ...(random() < 0.5 ? { weights: several(inputs, () => number(random)) } : {}),
      ...(random() < 0.3 ? { bias: 'none' } : { bias: whole(random, -1, 1) }),
      learningRate: pick(random, [0.1, 0.5, 1]),
      epochs: whole(random, 1, 4),
    };
  },
  'choose-weights': (random: Random): unknown => {
    const inputs = whole(random, 1, 3);
    return {
      kind: 'choose-weights',
      table: several(whole(random, 2, 6), () => ({
        x: several(inputs, () => number(random, 3)),
        y: random() < 0.5 ? 1 : 0,
      })),
      ...(random() < 0.4 ? { weights: several(inputs, () => number(random)) } : {}),
    };
  },
  entropy: (random: Random): unknown => {
    /** Shares of a whole: fractions, so that they add up to 1 exactly. */
    const shares = (count: number): string[] => {
      const parts = several(count, () => whole(random, 1, 20));
      return parts.map((part) => `${part}/${parts.reduce((sum, one) => sum + one, 0)}`);
    };
    const count = whole(random, 2, 5);
    const cells = shares(count * 2);
    return {
      kind: 'entropy',
      ...(random() < 0.35
        ? { joint: [cells.slice(0, count), cells.slice(count)] }
        : { p: shares(count), ...(random() < 0.6 ? { q: shares(count) } : {}) }),
      conventions: { 'information-unit': random() < 0.5 ? 'bits' : 'nats' },
    };
  },
  initialization: (random: Random): unknown => ({
    kind: 'initialization',
    scheme: pick(random, ['glorot', 'he', 'lecun']),
    distribution: pick(random, ['normal', 'uniform']),
    ...(random() < 0.5
      ? { inputs: whole(random, 1, 400), outputs: whole(random, 1, 400) }
      : {
          convolution: {
            kernel: several(whole(random, 1, 3), () => whole(random, 1, 5)),
            channels: whole(random, 1, 32),
            filters: whole(random, 1, 32),
          },
        }),
  }),
  'training-count': (random: Random): unknown => ({
    kind: 'training-count',
    samples: whole(random, 40, 2000),
    batchSize: whole(random, 1, 40),
    epochs: whole(random, 1, 12),
    dropLast: random() < 0.5,
    accumulate: pick(random, [1, 1, 2, 4]),
  }),
  'gradient-clipping': (random: Random): unknown => {
    const entries = several(whole(random, 1, 5), () => number(random, 5));
    return {
      kind: 'gradient-clipping',
      gradient: entries,
      by: pick(random, ['norm', 'value']),
      limit: Math.abs(number(random, 4)),
      ...(random() < 0.6 ? { weights: entries.map(() => number(random)), learningRate: 0.1 } : {}),
      conventions: { 'clip-epsilon': pick(random, ['none', 'pytorch']) },
    };
  },
  'gradient-check': (random: Random): unknown => ({
    kind: 'gradient-check',
    function: pick(random, ['w^3 + b', 'sigmoid(2*w) - b^2', 'tanh(w*b)', 'exp(0.3*w)*b + w^2']),
    at: { w: number(random), b: number(random) },
    // With a smaller nudge a program in float64 loses the digits of the relative error.
    nudge: pick(random, [0.1, 0.05]),
    form: pick(random, ['two-sided', 'one-sided']),
    conventions: { 'relative-error': pick(random, ['max', 'sum']) },
  }),
  quadratic: (random: Random): unknown => {
    const [a, b] = [Math.abs(number(random, 4)) + 0.5, Math.abs(number(random, 4)) + 0.5];
    const c = pick(random, [0, 0.5, -0.5, 3]);
    const run = random() < 0.4 ? { learningRate: 0.05, steps: whole(random, 1, 3) } : {};
    return random() < 0.25
      ? { kind: 'quadratic', function: `${a}*w^2 - w`, at: { w: number(random) }, ...run }
      : {
          kind: 'quadratic',
          function: `${a}*w^2 + ${b}*v^2 + ${c}*w*v - w`,
          at: { w: number(random), v: number(random) },
          ...run,
        };
  },
};
