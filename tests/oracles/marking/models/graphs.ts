import { pick, type Random } from '../../problems/random.ts';
import type { Line, Model, Values } from '../model.ts';

const n = (v: Values, id: string): number => v[id] ?? 0;

/** The neuron of CS231n with other numbers: products without a box, a sum, an exponential, a quotient. */
export function neuronGraph(random: Random): Model {
  const sizes = [1.2, 1.7, 2.3, 0.6, 0.9];
  const names = ['w0', 'x0', 'w1', 'x1', 'w2'];
  const drawn = names.map(() => sizes.splice(Math.floor(random() * sizes.length), 1)[0] ?? 1);
  const givens = Object.fromEntries(
    names.map((name, i) => [name, (random() < 0.4 ? -1 : 1) * (drawn[i] ?? 1)]),
  );
  const lines: Line[] = [
    { id: 'q1', value: (v) => n(v, 'w0') * n(v, 'x0') },
    { id: 'q2', value: (v) => n(v, 'w1') * n(v, 'x1') },
    { id: 's', value: (v) => n(v, 'q1') + n(v, 'q2') + n(v, 'w2') },
    { id: 'n', value: (v) => -n(v, 's') },
    { id: 'u', value: (v) => Math.exp(n(v, 'n')) },
    { id: 'v', value: (v) => 1 + n(v, 'u') },
    { id: 'f', value: (v) => 1 / n(v, 'v') },
    { id: 'df/dv', value: (v) => -1 / n(v, 'v') ** 2, wrong: { 'square left out': (v) => -1 / n(v, 'v') } },
    { id: 'df/du', value: (v) => n(v, 'df/dv') },
    {
      id: 'df/dn',
      value: (v) => n(v, 'df/du') * n(v, 'u'),
      wrong: { 'slope left out': (v) => n(v, 'df/du') },
    },
    { id: 'df/ds', value: (v) => -n(v, 'df/dn') },
    { id: 'df/dw2', value: (v) => n(v, 'df/ds') },
    { id: 'df/dw0', value: (v) => n(v, 'df/ds') * n(v, 'x0') },
    { id: 'df/dx0', value: (v) => n(v, 'df/ds') * n(v, 'w0') },
    { id: 'df/dw1', value: (v) => n(v, 'df/ds') * n(v, 'x1') },
    { id: 'df/dx1', value: (v) => n(v, 'df/ds') * n(v, 'w1') },
  ];
  return {
    name: 'neuron graph',
    problem: {
      kind: 'graph',
      inputs: givens,
      nodes: [
        { id: 's', formula: 'w0*x0 + w1*x1 + w2' },
        { id: 'n', formula: '-s' },
        { id: 'u', formula: 'exp(n)' },
        { id: 'v', formula: '1 + u' },
        { id: 'f', formula: '1/v' },
      ],
      asks: lines.map(({ id }) => id).filter((id) => !id.startsWith('q')),
      figures: 3,
    },
    givens,
    lines,
  };
}

/** A graph whose sum q and product p, and their gradients, have no box: mistakes there are seen in others only. */
export function hiddenGraph(random: Random): Model {
  const givens = {
    a: pick(random, [1.3, 2.6]),
    b: pick(random, [0.7, 1.4]),
    c: pick(random, [0.55, 1.15]),
    k: pick(random, [-0.8, 0.45, 1.9]),
  };
  const lines: Line[] = [
    { id: 'p', value: (v) => n(v, 'a') * n(v, 'b') },
    { id: 'q', value: (v) => n(v, 'p') + n(v, 'c') },
    { id: 'r', value: (v) => Math.max(0, n(v, 'q')) },
    { id: 't', value: (v) => n(v, 'q') * n(v, 'k') },
    { id: 's', value: (v) => n(v, 'r') - n(v, 't') },
    { id: 'L', value: (v) => n(v, 's') ** 2 },
    { id: 'dL/ds', value: (v) => 2 * n(v, 's'), wrong: { '2 left out': (v) => n(v, 's') } },
    { id: 'dL/dr', value: (v) => n(v, 'dL/ds') },
    { id: 'dL/dt', value: (v) => -n(v, 'dL/ds') },
    { id: 'dL/dk', value: (v) => n(v, 'dL/dt') * n(v, 'q') },
    {
      id: 'dL/dq',
      value: (v) => n(v, 'dL/dr') * (n(v, 'q') > 0 ? 1 : 0) + n(v, 'dL/dt') * n(v, 'k'),
      wrong: { 'one path left out': (v) => n(v, 'dL/dt') * n(v, 'k') },
    },
    { id: 'dL/dc', value: (v) => n(v, 'dL/dq') },
    { id: 'dL/dp', value: (v) => n(v, 'dL/dq') },
    { id: 'dL/da', value: (v) => n(v, 'dL/dp') * n(v, 'b') },
    { id: 'dL/db', value: (v) => n(v, 'dL/dp') * n(v, 'a') },
  ];
  const hidden = ['p', 'q', 'dL/dq', 'dL/dp'];
  return {
    name: 'graph with hidden steps',
    problem: {
      kind: 'graph',
      inputs: givens,
      nodes: [
        { id: 'p', formula: 'a*b' },
        { id: 'q', formula: 'p + c' },
        { id: 'r', formula: 'relu(q)' },
        { id: 't', formula: 'q*k' },
        { id: 's', formula: 'r - t' },
        { id: 'L', formula: 's^2' },
      ],
      asks: lines.map(({ id }) => id).filter((id) => !hidden.includes(id)),
      figures: 3,
    },
    givens,
    lines,
  };
}
