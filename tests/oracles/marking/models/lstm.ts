import type { Random } from '../../problems/random.ts';
import type { Line, Model, Values } from '../model.ts';

const n = (v: Values, id: string): number => v[id] ?? 0;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const GATES = ['i', 'f', 'g', 'o'] as const;

/** An LSTM of one unit over two times with ½(y − h)² at each; gates and most gradients have no box. */
export function lstm(random: Random): Model {
  const two = (): number => (random() < 0.3 ? -1 : 1) * (Math.floor(10 + 80 * random()) / 100);
  const cell = Object.fromEntries(GATES.map((gate) => [gate, { U: [two(), two()], W: two(), b: two() }]));
  const inputs = [
    [1.1, 2],
    [0.5, 3],
  ];
  const targets = [0.5, 1.25];
  const givens: Record<string, number> = { h_0: 0, c_0: 0 };
  for (const gate of GATES) {
    const { U = [], W = 0, b = 0 } = cell[gate] ?? {};
    Object.assign(givens, {
      [`U_${gate}_1_1`]: U[0],
      [`U_${gate}_1_2`]: U[1],
      [`W_${gate}`]: W,
      [`b_${gate}`]: b,
    });
  }
  inputs.forEach((x, t) => x.forEach((value, i) => (givens[`x_${t + 1}_${i + 1}`] = value)));
  targets.forEach((value, t) => (givens[`y_${t + 1}`] = value));
  return {
    name: 'LSTM',
    problem: {
      kind: 'recurrent',
      cell: { type: 'lstm', ...cell },
      inputs,
      targets,
      conventions: { 'squared-error-factor': 'half', 'lstm-forget-bias': 'none' },
    },
    givens,
    lines: [
      ...forward(1),
      ...forward(2),
      { id: 'L', value: (v) => n(v, 'L_1') + n(v, 'L_2') },
      ...backward(2),
      ...backward(1),
      ...totals(),
    ],
  };
}

const forward = (t: number): Line[] => [
  ...GATES.flatMap((gate): Line[] => [
    {
      id: `a_${gate}_${t}`,
      value: (v) =>
        n(v, `U_${gate}_1_1`) * n(v, `x_${t}_1`) +
        n(v, `U_${gate}_1_2`) * n(v, `x_${t}_2`) +
        n(v, `W_${gate}`) * n(v, `h_${t - 1}`) +
        n(v, `b_${gate}`),
      wrong: {
        'bias left out': (v) =>
          n(v, `U_${gate}_1_1`) * n(v, `x_${t}_1`) +
          n(v, `U_${gate}_1_2`) * n(v, `x_${t}_2`) +
          n(v, `W_${gate}`) * n(v, `h_${t - 1}`),
      },
    },
    {
      id: `${gate}_${t}`,
      value: (v) => (gate === 'g' ? Math.tanh(n(v, `a_g_${t}`)) : sigmoid(n(v, `a_${gate}_${t}`))),
    },
  ]),
  { id: `c_${t}`, value: (v) => n(v, `f_${t}`) * n(v, `c_${t - 1}`) + n(v, `i_${t}`) * n(v, `g_${t}`) },
  {
    id: `h_${t}`,
    value: (v) => n(v, `o_${t}`) * Math.tanh(n(v, `c_${t}`)),
    wrong: { 'tanh left out': (v) => n(v, `o_${t}`) * n(v, `c_${t}`) },
  },
  {
    id: `L_${t}`,
    value: (v) => (n(v, `y_${t}`) - n(v, `h_${t}`)) ** 2 / 2,
    wrong: { '½ left out': (v) => (n(v, `y_${t}`) - n(v, `h_${t}`)) ** 2 },
  },
];

const backward = (t: number): Line[] => {
  const d = (v: Values, id: string): number => n(v, `dL/d${id}`);
  const later = (v: Values): number =>
    t === 2 ? 0 : GATES.reduce((sum, gate) => sum + d(v, `a_${gate}_2`) * n(v, `W_${gate}`), 0);
  const tanh = (v: Values): number => Math.tanh(n(v, `c_${t}`));
  return [
    { id: `dL/dh_${t}`, value: (v) => n(v, `h_${t}`) - n(v, `y_${t}`) + later(v) },
    { id: `dL/do_${t}`, value: (v) => d(v, `h_${t}`) * tanh(v) },
    {
      id: `dL/dc_${t}`,
      value: (v) =>
        d(v, `h_${t}`) * n(v, `o_${t}`) * (1 - tanh(v) ** 2) + (t === 1 ? d(v, 'c_2') * n(v, 'f_2') : 0),
    },
    { id: `dL/di_${t}`, value: (v) => d(v, `c_${t}`) * n(v, `g_${t}`) },
    { id: `dL/df_${t}`, value: (v) => d(v, `c_${t}`) * n(v, `c_${t - 1}`) },
    { id: `dL/dg_${t}`, value: (v) => d(v, `c_${t}`) * n(v, `i_${t}`) },
    ...GATES.flatMap((gate): Line[] => [
      {
        id: `dL/da_${gate}_${t}`,
        value: (v) => {
          const a = n(v, `${gate}_${t}`);
          return d(v, `${gate}_${t}`) * (gate === 'g' ? 1 - a * a : a * (1 - a));
        },
      },
      { id: `dL/dU_${gate}_1_1_t${t}`, value: (v) => d(v, `a_${gate}_${t}`) * n(v, `x_${t}_1`) },
      { id: `dL/dU_${gate}_1_2_t${t}`, value: (v) => d(v, `a_${gate}_${t}`) * n(v, `x_${t}_2`) },
      { id: `dL/dW_${gate}_t${t}`, value: (v) => d(v, `a_${gate}_${t}`) * n(v, `h_${t - 1}`) },
      { id: `dL/db_${gate}_t${t}`, value: (v) => d(v, `a_${gate}_${t}`) },
    ]),
  ];
};

const totals = (): Line[] =>
  GATES.flatMap((gate) =>
    [`U_${gate}_1_1`, `U_${gate}_1_2`, `W_${gate}`, `b_${gate}`].map((p): Line => ({
      id: `dL/d${p}`,
      value: (v) => n(v, `dL/d${p}_t1`) + n(v, `dL/d${p}_t2`),
      wrong: { 'first time left out': (v) => n(v, `dL/d${p}_t2`) },
    })),
  );
