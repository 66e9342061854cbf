import { describe, expect, test } from 'vitest';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetProblem,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { matrixLines } from '../../../../core/views/matrix-text.ts';
import { FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { mistakes, trainByLoops, type Course } from '../../../oracles/train-by-loops.ts';

/** A 3-3-2-2 network and four samples, numbers with two decimals. */
function course(seed: number, over: Partial<Course> = {}): Course {
  const next = seeded(seed);
  const number = (): number => Math.round((2 * next() - 1) * 100) / 100;
  const row = (n: number): number[] => Array.from({ length: n }, number);
  const sizes = [3, 3, 2, 2];
  return {
    weights: sizes.slice(1).map((size, l) => Array.from({ length: size }, () => row(sizes[l] ?? 1))),
    biases: sizes.slice(1).map(row),
    samples: Array.from({ length: 4 }, () => ({ inputs: row(3), targets: row(2) })),
    rate: 0.1,
    epochs: 2,
    batchSize: 2,
    reduction: 'mean',
    masks: null,
    keep: 1,
    ...over,
  };
}

function asProblem({
  weights,
  biases,
  samples,
  rate,
  epochs,
  batchSize,
  reduction,
  masks,
  keep,
}: Course): ScalarNetProblem {
  const named = (letter: string, values: readonly number[]): Record<string, number> =>
    Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));
  return scalarNetSchema.parse({
    kind: 'scalar-net',
    samples: samples.map(({ inputs, targets }) => ({
      inputs: named('x', inputs),
      targets: named('y', targets),
    })),
    layers: weights.map((rows, l) => ({
      units: rows.length,
      activation: l < weights.length - 1 ? 'tanh' : 'identity',
      weights: rows,
      biases: biases[l],
    })),
    loss: { name: 'squared-error' },
    optimizer: { name: 'gradient-descent', learningRate: rate },
    epochs,
    batchSize,
    ...(masks
      ? {
          dropout: {
            rate: 1 - keep,
            dropped: [
              masks.flatMap((mask, l) =>
                mask.flatMap((kept, j) => (kept === 0 ? [`h${l + 1}_${j + 1}`] : [])),
              ),
            ],
          },
        }
      : {}),
    conventions: { 'batch-reduction': reduction, 'squared-error-factor': 'half' },
  });
}

/** The largest difference between the parameters of both routes after the last update. */
function difference(ours: Course, theirs: ReturnType<typeof trainByLoops>): number {
  const updates = ours.epochs * Math.ceil(ours.samples.length / ours.batchSize);
  const steps = stepsById(scalarNet.solve(asProblem(ours)).steps);
  const after = (id: string): number =>
    steps.get(updates === 1 ? `${id}'` : `${id}_u${updates}`)?.value ?? Number.NaN;
  return Math.max(
    ...theirs.weights.flatMap((rows, l) =>
      rows.flatMap((row, j) => row.map((w, i) => Math.abs(after(`w${l + 1}_${j + 1}_${i + 1}`) - w))),
    ),
    ...theirs.biases.flatMap((row, l) => row.map((b, j) => Math.abs(after(`b${l + 1}_${j + 1}`) - b))),
  );
}

const courses: readonly [string, Course][] = [
  ['mini-batches, averaged', course(1)],
  ['mini-batches, added up', course(2, { reduction: 'sum' })],
  ['one sample at a time', course(3, { batchSize: 1 })],
  ['the whole batch, once', course(4, { batchSize: 4, epochs: 1 })],
  ['batches of three and one', course(5, { batchSize: 3, reduction: 'sum' })],
  [
    'with units dropped',
    course(6, {
      masks: [
        [1, 0, 1],
        [1, 1],
      ],
      keep: 0.5,
    }),
  ],
];

describe('steps and array loops reach the same parameters', () => {
  test.each(courses)('%s', (_name, one) => {
    expect(difference(one, trainByLoops(one))).toBeLessThan(FEW_ROUNDINGS.within);
  });
});

describe('the same comparison detects common mistakes', () => {
  test.each(mistakes)('%s', (mistake) => {
    const shows =
      mistake === 'the dropout mask not applied backwards'
        ? course(6, {
            masks: [
              [1, 0, 1],
              [1, 1],
            ],
            keep: 0.5,
          })
        : course(1);
    expect(difference(shows, trainByLoops(shows, mistake))).toBeGreaterThan(1e-4);
  });
});

test('the order of the samples in a batch changes no sum beyond rounding', () => {
  const one = course(7, { batchSize: 4, epochs: 3, reduction: 'sum' });
  const turned = { ...one, samples: [...one.samples].reverse() };
  expect(difference(turned, trainByLoops(one))).toBeLessThan(FEW_ROUNDINGS.within);
});

describe('matrix notation is the same solution', () => {
  const one = course(8, { batchSize: 4, epochs: 1 });
  const solution = scalarNet.solve(asProblem(one));
  const value = new Map(solution.steps.map((step) => [step.id, step.value]));
  const lines = (pass: number) =>
    new Map(
      matrixLines(solution, pass).map((line) => [
        line.id,
        line.steps.map((row) => row.map((id) => value.get(id) ?? Number.NaN)),
      ]),
    );
  const expectMatrix = (
    found: readonly (readonly number[])[] | undefined,
    wanted: readonly (readonly number[])[],
  ): void => {
    expect(found?.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
    wanted.forEach((row, j) =>
      row.forEach((entry, i) =>
        expect(Math.abs((found?.[j]?.[i] ?? Number.NaN) - entry)).toBeLessThan(FEW_ROUNDINGS.within),
      ),
    );
  };
  const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
    a.map((row) =>
      (b[0] ?? []).map((_, k) => row.reduce((sum, entry, i) => sum + entry * (b[i]?.[k] ?? 0), 0)),
    );
  const transposed = (a: readonly (readonly number[])[]): number[][] =>
    (a[0] ?? []).map((_, i) => a.map((row) => row[i] ?? 0));

  test.each([0, 1, 2, 3])(
    'pass %d: z = Wa + b, δ = (Wᵀδ) ⊙ f′(z), ∂L/∂W = δaᵀ, worked by matrix products',
    (pass) => {
      const found = lines(pass);
      let a: readonly (readonly number[])[] = (one.samples[pass]?.inputs ?? []).map((x) => [x]);
      one.weights.forEach((W, l) => {
        const z = product(W, a).map(([sum = 0], j) => [sum + (one.biases[l]?.[j] ?? 0)]);
        expectMatrix(found.get(`z${l + 1}`), z);
        a = l < 2 ? z.map(([sum = 0]) => [Math.tanh(sum)]) : z;
        expectMatrix(found.get(`a${l + 1}`), a);
      });
      let delta: number[][] = a.map(([o = 0], k) => [o - (one.samples[pass]?.targets[k] ?? 0)]);
      for (let l = 2; l >= 0; l -= 1) {
        expectMatrix(found.get(`delta${l + 1}`), delta);
        const before = l > 0 ? (found.get(`a${l}`) ?? []) : (one.samples[pass]?.inputs ?? []).map((x) => [x]);
        expectMatrix(found.get(`dW${l + 1}`), product(delta, transposed(before)));
        expectMatrix(found.get(`db${l + 1}`), delta);
        delta = product(transposed(one.weights[l] ?? []), delta).map(([d = 0], i) => [
          d * (1 - (before[i]?.[0] ?? 0) ** 2),
        ]);
      }
    },
  );

  test('the updated matrices equal those of the array loops', () => {
    const trained = trainByLoops(one);
    trained.weights.forEach((W, l) => expectMatrix(lines(0).get(`W${l + 1} new`), W));
    trained.biases.forEach((b, l) =>
      expectMatrix(
        lines(0).get(`b${l + 1} new`),
        b.map((entry) => [entry]),
      ),
    );
  });

  test('a network with a weight on two edges has no matrix notation', () => {
    const shared = scalarNet.solve(
      scalarNetSchema.parse({
        kind: 'scalar-net',
        inputs: { x: 1 },
        targets: { y: 1 },
        parameters: { w: 2 },
        units: [
          { id: 'h1', activation: 'identity' },
          { id: 'o1', activation: 'identity' },
        ],
        edges: [
          { from: 'x', to: 'h1', weight: 'w' },
          { from: 'h1', to: 'o1', weight: 'w' },
        ],
        loss: { name: 'squared-error', targets: { o1: 'y' } },
        conventions: { 'squared-error-factor': 'half' },
      }),
    );
    expect(shared.picture.layers).toBeNull();
  });
});

describe('a weight on several edges', () => {
  // o = w·(w·x) = w²x with w = 2, x = 3: o = 12, y = 10, ∂L/∂o = 2, ∂o/∂w = 2wx = 12: one term for each edge,
  // w·x = 6 and 6.
  const problem = scalarNetSchema.parse({
    kind: 'scalar-net',
    inputs: { x: 3 },
    targets: { y: 10 },
    parameters: { w: 2 },
    units: [
      { id: 'h1', activation: 'identity' },
      { id: 'o1', activation: 'identity' },
    ],
    edges: [
      { from: 'x', to: 'h1', weight: 'w' },
      { from: 'h1', to: 'o1', weight: 'w' },
    ],
    loss: { name: 'squared-error', targets: { o1: 'y' } },
    optimizer: { name: 'gradient-descent', learningRate: 0.01 },
    conventions: { 'squared-error-factor': 'half' },
  });
  const steps = stepsById(scalarNet.solve(problem).steps);

  test('its gradient is the sum over its edges', () => {
    expect(steps.get('dL/dw')?.exact).toBe('24');
    expect(steps.get('dL/dw')?.rule).toMatchObject({ op: 'add', terms: [{ op: 'mul' }, { op: 'mul' }] });
    expect(steps.get("w'")?.exact).toBe('44/25'); // 2 − 0.01·24
  });

  test('the gradient of one edge alone would be half', () => {
    expect(steps.get('dL/dw')?.value).not.toBe(12);
  });
});
