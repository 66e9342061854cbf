import { pick, type Random } from '../../problems/random.ts';
import type { Line, Model, Values } from '../model.ts';

const n = (v: Values, id: string): number => v[id] ?? 0;

/** Three updates of Adam on a valley, ε outside the root. */
export function adamRun(random: Random): Model {
  const [a, b] = [pick(random, [1, 2, 3]), pick(random, [5, 7, 10])];
  const start = { x: pick(random, [0.8, 1.1, 1.6]), y: pick(random, [0.5, -0.7]) };
  const eta = pick(random, [0.1, 0.2]);
  const one = (name: 'x' | 'y', t: number): Line[] => {
    const at = (q: string, time: number): string => `${q}_${name}_${time}`;
    const [g, m, s, mHat, sHat] = ['g', 'm', 'v', 'mHat', 'vHat'].map((q) => at(q, t)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return [
      { id: m, value: (v) => n(v, 'beta1') * n(v, at('m', t - 1)) + (1 - n(v, 'beta1')) * n(v, g) },
      {
        id: s,
        value: (v) => n(v, 'beta2') * n(v, at('v', t - 1)) + (1 - n(v, 'beta2')) * n(v, g) ** 2,
        wrong: {
          'square left out': (v) => n(v, 'beta2') * n(v, at('v', t - 1)) + (1 - n(v, 'beta2')) * n(v, g),
        },
      },
      {
        id: mHat,
        value: (v) => n(v, m) / (1 - n(v, 'beta1') ** t),
        wrong: { 'multiplied by the correction': (v) => n(v, m) * (1 - n(v, 'beta1') ** t) },
      },
      {
        id: sHat,
        value: (v) => n(v, s) / (1 - n(v, 'beta2') ** t),
        wrong: { 'correction left out': (v) => n(v, s) },
      },
      {
        id: `${name}_${t}`,
        value: (v) =>
          n(v, `${name}_${t - 1}`) - (n(v, 'eta') * n(v, mHat)) / (Math.sqrt(n(v, sHat)) + n(v, 'epsilon')),
        wrong: {
          'η left out': (v) => n(v, `${name}_${t - 1}`) - n(v, mHat) / Math.sqrt(n(v, sHat)),
          'ascent for descent': (v) =>
            n(v, `${name}_${t - 1}`) + (n(v, 'eta') * n(v, mHat)) / Math.sqrt(n(v, sHat)),
        },
      },
    ];
  };
  const lines = [1, 2, 3].flatMap((t): Line[] => [
    {
      id: `g_x_${t}`,
      value: (v) => 2 * a * n(v, `x_${t - 1}`),
      wrong: { '2 left out': (v) => a * n(v, `x_${t - 1}`) },
    },
    {
      id: `g_y_${t}`,
      value: (v) => 2 * b * n(v, `y_${t - 1}`),
      wrong: { '2 left out': (v) => b * n(v, `y_${t - 1}`) },
    },
    ...one('x', t),
    ...one('y', t),
  ]);
  return {
    name: 'Adam',
    problem: {
      kind: 'optimizer-run',
      objective: `${a}*x^2 + ${b}*y^2`,
      start,
      optimizer: { name: 'adam', learningRate: eta },
      steps: 3,
      conventions: { 'adam-form': 'outside' },
    },
    givens: {
      x_0: start.x,
      y_0: start.y,
      eta,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      m_x_0: 0,
      m_y_0: 0,
      v_x_0: 0,
      v_y_0: 0,
    },
    lines,
  };
}

/** Softmax with cross-entropy of one sample of three classes; the sum of the exponentials has no box. */
export function softmaxLoss(random: Random): Model {
  const z = [pick(random, [3.2, 1.4]), pick(random, [2.1, 0.6]), pick(random, [-0.7, 0.9])];
  const right = Math.floor(random() * 3);
  const each = [1, 2, 3];
  const lines: Line[] = [
    ...each.map((i): Line => ({ id: `e${i}`, value: (v) => Math.exp(n(v, `z${i}`)) })),
    {
      id: 'S',
      value: (v) => n(v, 'e1') + n(v, 'e2') + n(v, 'e3'),
      wrong: { 'one left out': (v) => n(v, 'e1') + n(v, 'e2') },
    },
    ...each.map((i): Line => ({ id: `p${i}`, value: (v) => n(v, `e${i}`) / n(v, 'S') })),
    {
      id: 'L',
      value: (v) => -Math.log(n(v, `p${right + 1}`)),
      wrong: {
        'base-10 logarithm': (v) => -Math.log10(n(v, `p${right + 1}`)),
        'sign left out': (v) => Math.log(n(v, `p${right + 1}`)),
      },
    },
    ...each.map((i): Line => ({
      id: `dL/dz${i}`,
      value: (v) => n(v, `p${i}`) - (i === right + 1 ? 1 : 0),
      wrong: i === right + 1 ? { 'target left out': (v) => n(v, `p${i}`) } : {},
    })),
  ];
  return {
    name: 'softmax with cross-entropy',
    problem: {
      kind: 'loss-value',
      loss: 'cross-entropy',
      activation: 'softmax',
      samples: [{ outputs: z, class: right }],
      conventions: { 'softmax-shift': 'none', 'class-index': '0' },
      asks: ['e1', 'e2', 'e3', 'p1', 'p2', 'p3', 'L', 'dL/dz1', 'dL/dz2', 'dL/dz3'],
    },
    givens: Object.fromEntries(z.map((value, i) => [`z${i + 1}`, value])),
    lines,
  };
}

/** The table of question 7a with other sizes: convolutions and poolings, floor stated. */
export function cnnTable(random: Random): Model {
  const side = pick(random, [126, 96, 110]);
  const [k1, k2, f1, f2] = [
    pick(random, [7, 5]),
    pick(random, [5, 3]),
    pick(random, [32, 16]),
    pick(random, [64, 48]),
  ];
  const layers = [
    { type: 'conv', kernel: k1, filters: f1 },
    { type: 'max-pool', size: 2 },
    { type: 'conv', kernel: k2, filters: f2 },
    { type: 'conv', kernel: 3, filters: 128 },
    { type: 'max-pool', size: 2 },
    { type: 'dense', units: 10 },
  ];
  const lines = layers.flatMap((layer, i): Line[] => {
    const [h, w, c] = [`H_${i}`, `W_${i}`, `C_${i}`];
    const at = (name: string): string => `${name}_${i + 1}`;
    if (layer.type === 'conv') {
      const [k = 0, f = 0] = [layer.kernel, layer.filters];
      return [
        { id: at('H'), value: (v) => n(v, h) - k + 1, wrong: { '1 left out': (v) => n(v, h) - k } },
        { id: at('W'), value: (v) => n(v, w) - k + 1, wrong: { '1 left out': (v) => n(v, w) - k } },
        { id: at('C'), value: () => f },
        {
          id: at('weights'),
          value: (v) => k * k * n(v, c) * f,
          wrong: { 'channels left out': () => k * k * f },
        },
        { id: at('biases'), value: () => f },
      ];
    }
    if (layer.type === 'max-pool')
      return [
        {
          id: at('H'),
          value: (v) => Math.floor(n(v, h) / 2),
          wrong: { 'pooled with stride 1': (v) => n(v, h) - 1 },
        },
        {
          id: at('W'),
          value: (v) => Math.floor(n(v, w) / 2),
          wrong: { 'pooled with stride 1': (v) => n(v, w) - 1 },
        },
        { id: at('C'), value: (v) => n(v, c) },
        { id: at('weights'), value: () => 0 },
        { id: at('biases'), value: () => 0 },
      ];
    return [
      { id: at('n'), value: () => 10 },
      {
        id: at('weights'),
        value: (v) => n(v, h) * n(v, w) * n(v, c) * 10,
        wrong: { 'channels left out': (v) => n(v, h) * n(v, w) * 10 },
      },
      { id: at('biases'), value: () => 10 },
    ];
  });
  return {
    name: 'CNN table',
    problem: {
      kind: 'cnn-table',
      layers: [{ type: 'input', shape: [side, side, 3], name: 'INPUT' }, ...layers],
      conventions: { 'pool-rounding': 'floor' },
    },
    givens: { H_0: side, W_0: side, C_0: 3 },
    lines,
  };
}
