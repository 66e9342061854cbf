import { pick, whole, type Random } from '../../problems/random.ts';
import type { Line, Model, Values } from '../model.ts';

/** Weights of one decimal, no two of the same size: an exchange of two must show. */
function weights(random: Random, names: readonly string[]): Record<string, number> {
  const sizes = Array.from({ length: 19 }, (_, i) => (i + 1) / 10).filter((size) => size !== 1);
  return Object.fromEntries(
    names.map((name) => {
      const [size = 0.5] = sizes.splice(whole(random, 0, sizes.length - 1), 1);
      return [name, random() < 0.35 ? -size : size];
    }),
  );
}

const descents = (parameters: readonly string[]): readonly Line[] =>
  parameters.map((p): Line => {
    const [w, g] = [(v: Values) => v[p] ?? 0, (v: Values) => v[`dL/d${p}`] ?? 0];
    return {
      id: `${p}'`,
      value: (v) => w(v) - (v['eta'] ?? 0) * g(v),
      wrong: {
        'η left out': (v) => w(v) - g(v),
        'ascent for descent': (v) => w(v) + (v['eta'] ?? 0) * g(v),
      },
    };
  });

const SEED_WIRING = [
  { from: 'x1', to: 'h1', weight: 'w1' },
  { from: 'x2', to: 'h1', weight: 'w3' },
  { from: 'x1', to: 'h2', weight: 'w2' },
  { from: 'x2', to: 'h2', weight: 'w4' },
  { from: 'h1', to: 'o1', weight: 'w5' },
  { from: 'h2', to: 'o1', weight: 'w6' },
];

/** Question 2 of the seed paper with other numbers: two ReLU units, an identity, ½(y − o)², one update. */
export function reluNetwork(random: Random): Model {
  const parameters = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'b3'];
  const p = weights(random, parameters);
  const [x1, x2, y, eta] = [
    pick(random, [2, 3]),
    pick(random, [1.5, 0.5]),
    pick(random, [0.7, -1.3]),
    pick(random, [0.1, 0.5]),
  ];
  const relu = (z: number): number => Math.max(0, z);
  const on = (z = 0): number => (z > 0 ? 1 : 0);
  const d = (v: Values, id: string): number => v[`dL/d${id}`] ?? 0;
  const n = (v: Values, id: string): number => v[id] ?? 0;
  const lines: Line[] = [
    { id: 'z1', value: (v) => n(v, 'w1') * n(v, 'x1') + n(v, 'w3') * n(v, 'x2') + n(v, 'b1') },
    { id: 'a1', value: (v) => relu(n(v, 'z1')) },
    { id: 'z2', value: (v) => n(v, 'w2') * n(v, 'x1') + n(v, 'w4') * n(v, 'x2') + n(v, 'b2') },
    { id: 'a2', value: (v) => relu(n(v, 'z2')), wrong: { 'ReLU left out': (v) => n(v, 'z2') } },
    { id: 'o1', value: (v) => n(v, 'w5') * n(v, 'a1') + n(v, 'w6') * n(v, 'a2') + n(v, 'b3') },
    {
      id: 'L',
      value: (v) => (n(v, 'y') - n(v, 'o1')) ** 2 / 2,
      wrong: { '½ left out': (v) => (n(v, 'y') - n(v, 'o1')) ** 2 },
    },
    {
      id: 'dL/do1',
      value: (v) => n(v, 'o1') - n(v, 'y'),
      wrong: { '2 too many': (v) => 2 * (n(v, 'o1') - n(v, 'y')) },
    },
    { id: 'dL/dw5', value: (v) => d(v, 'o1') * n(v, 'a1') },
    { id: 'dL/dw6', value: (v) => d(v, 'o1') * n(v, 'a2') },
    { id: 'dL/db3', value: (v) => d(v, 'o1') },
    { id: 'dL/da1', value: (v) => d(v, 'o1') * n(v, 'w5') },
    { id: 'dL/da2', value: (v) => d(v, 'o1') * n(v, 'w6') },
    { id: 'dL/dz1', value: (v) => d(v, 'a1') * on(v['z1']), wrong: { 'mask left out': (v) => d(v, 'a1') } },
    { id: 'dL/dz2', value: (v) => d(v, 'a2') * on(v['z2']), wrong: { 'mask left out': (v) => d(v, 'a2') } },
    { id: 'dL/dw1', value: (v) => d(v, 'z1') * n(v, 'x1') },
    { id: 'dL/dw3', value: (v) => d(v, 'z1') * n(v, 'x2') },
    { id: 'dL/dw2', value: (v) => d(v, 'z2') * n(v, 'x1') },
    { id: 'dL/dw4', value: (v) => d(v, 'z2') * n(v, 'x2') },
    { id: 'dL/db1', value: (v) => d(v, 'z1') },
    { id: 'dL/db2', value: (v) => d(v, 'z2') },
    ...descents(parameters),
  ];
  return {
    name: 'ReLU network',
    problem: {
      kind: 'scalar-net',
      inputs: { x1, x2 },
      targets: { y },
      parameters: p,
      units: [
        { id: 'h1', activation: 'relu', bias: 'b1' },
        { id: 'h2', activation: 'relu', bias: 'b2' },
        { id: 'o1', activation: 'identity', bias: 'b3' },
      ],
      edges: SEED_WIRING,
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: eta },
      conventions: { 'squared-error-factor': 'half' },
    },
    givens: { ...p, x1, x2, y, eta },
    lines,
  };
}

/** Two sigmoid units and two sigmoid outputs, ½Σ(y − o)², one update. */
export function sigmoidNetwork(random: Random): Model {
  const parameters = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'b1', 'b2', 'b3', 'b4'];
  const p = weights(random, parameters);
  const [x1, x2, y1, y2, eta] = [
    pick(random, [2, 3]),
    pick(random, [1.5, 0.5]),
    1,
    0,
    pick(random, [0.2, 0.5]),
  ];
  const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
  const d = (v: Values, id: string): number => v[`dL/d${id}`] ?? 0;
  const n = (v: Values, id: string): number => v[id] ?? 0;
  const unit = (
    z: string,
    a: string,
    [w, x]: [string, string],
    [u, y]: [string, string],
    b: string,
  ): Line[] => [
    { id: z, value: (v) => n(v, w) * n(v, x) + n(v, u) * n(v, y) + n(v, b) },
    { id: a, value: (v) => sigmoid(n(v, z)) },
  ];
  const slope = (z: string, a: string): Line => ({
    id: `dL/d${z}`,
    value: (v) => d(v, a) * n(v, a) * (1 - n(v, a)),
    wrong: { 'slope left out': (v) => d(v, a), '1 − a left out': (v) => d(v, a) * n(v, a) },
  });
  const product = (id: string, of: string, by: string): Line => ({
    id: `dL/d${id}`,
    value: (v) => d(v, of) * n(v, by),
  });
  const copy = (id: string, of: string): Line => ({ id: `dL/d${id}`, value: (v) => d(v, of) });
  const lines: Line[] = [
    ...unit('z1', 'a1', ['w1', 'x1'], ['w2', 'x2'], 'b1'),
    ...unit('z2', 'a2', ['w3', 'x1'], ['w4', 'x2'], 'b2'),
    ...unit('z3', 'o1', ['w5', 'a1'], ['w6', 'a2'], 'b3'),
    ...unit('z4', 'o2', ['w7', 'a1'], ['w8', 'a2'], 'b4'),
    {
      id: 'L',
      value: (v) => ((n(v, 'y1') - n(v, 'o1')) ** 2 + (n(v, 'y2') - n(v, 'o2')) ** 2) / 2,
      wrong: { '½ left out': (v) => (n(v, 'y1') - n(v, 'o1')) ** 2 + (n(v, 'y2') - n(v, 'o2')) ** 2 },
    },
    { id: 'dL/do1', value: (v) => n(v, 'o1') - n(v, 'y1') },
    {
      id: 'dL/do2',
      value: (v) => n(v, 'o2') - n(v, 'y2'),
      wrong: { '2 too many': (v) => 2 * (n(v, 'o2') - n(v, 'y2')) },
    },
    slope('z3', 'o1'),
    slope('z4', 'o2'),
    product('w5', 'z3', 'a1'),
    product('w6', 'z3', 'a2'),
    product('w7', 'z4', 'a1'),
    product('w8', 'z4', 'a2'),
    copy('b3', 'z3'),
    copy('b4', 'z4'),
    {
      id: 'dL/da1',
      value: (v) => d(v, 'z3') * n(v, 'w5') + d(v, 'z4') * n(v, 'w7'),
      wrong: { 'one path left out': (v) => d(v, 'z3') * n(v, 'w5') },
    },
    { id: 'dL/da2', value: (v) => d(v, 'z3') * n(v, 'w6') + d(v, 'z4') * n(v, 'w8') },
    slope('z1', 'a1'),
    slope('z2', 'a2'),
    product('w1', 'z1', 'x1'),
    product('w2', 'z1', 'x2'),
    product('w3', 'z2', 'x1'),
    product('w4', 'z2', 'x2'),
    copy('b1', 'z1'),
    copy('b2', 'z2'),
    ...descents(parameters),
  ];
  const wires = [
    ['x1', 'h1', 'w1'],
    ['x2', 'h1', 'w2'],
    ['x1', 'h2', 'w3'],
    ['x2', 'h2', 'w4'],
    ['h1', 'o1', 'w5'],
    ['h2', 'o1', 'w6'],
    ['h1', 'o2', 'w7'],
    ['h2', 'o2', 'w8'],
  ];
  return {
    name: 'sigmoid network',
    problem: {
      kind: 'scalar-net',
      inputs: { x1, x2 },
      targets: { y1, y2 },
      parameters: p,
      units: [
        { id: 'h1', activation: 'sigmoid', bias: 'b1' },
        { id: 'h2', activation: 'sigmoid', bias: 'b2' },
        { id: 'o1', activation: 'sigmoid', bias: 'b3', sum: 'z3', output: 'o1' },
        { id: 'o2', activation: 'sigmoid', bias: 'b4', sum: 'z4', output: 'o2' },
      ],
      edges: wires.map(([from, to, weight]) => ({ from, to, weight })),
      loss: { name: 'squared-error', targets: { o1: 'y1', o2: 'y2' } },
      optimizer: { name: 'gradient-descent', learningRate: eta },
      conventions: { 'squared-error-factor': 'half' },
    },
    givens: { ...p, x1, x2, y1, y2, eta },
    lines,
  };
}
