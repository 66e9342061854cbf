import { describe, expect, test } from 'vitest';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetProblem,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { linesOf } from '../../../../core/kinds/scalar-net/lines.ts';
import { networkOf } from '../../../../core/kinds/scalar-net/network.ts';
import { evaluateLines } from '../../../../core/solution/evaluate-lines.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { matrixLines } from '../../../../core/views/matrix-text.ts';
import { expectClose } from '../../../oracles/close.ts';
import { seeded } from '../../../oracles/seeded.ts';

/** A fully connected network with weights of two decimals, small enough to keep all values bounded. */
function dense(sizes: readonly number[], over: object = {}): ScalarNetProblem {
  const next = seeded(20230223);
  const numbers = (n: number): number[] =>
    Array.from({ length: n }, () => Math.round((next() - 0.5) * 100) / 100);
  const named = (letter: string, n: number): Record<string, number> =>
    Object.fromEntries(numbers(n).map((value, i) => [`${letter}${i + 1}`, value]));
  return scalarNetSchema.parse({
    kind: 'scalar-net',
    inputs: named('x', sizes[0] ?? 1),
    targets: named('y', sizes.at(-1) ?? 1),
    layers: sizes.slice(1).map((size, l) => ({
      units: size,
      activation: l < sizes.length - 2 ? 'relu' : 'identity',
      weights: Array.from({ length: size }, () => numbers(sizes[l] ?? 1)),
      biases: numbers(size),
    })),
    loss: { name: 'squared-error' },
    optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    conventions: { 'squared-error-factor': 'half' },
    ...over,
  });
}

describe('a network with too many lines to store', () => {
  const problem = dense([40, 60, 20, 2]); // 40·60 + 60 + 60·20 + 20 + 20·2 + 2 = 3722 parameters, with a gradient and a new value each
  const solution = scalarNet.solve(problem);
  const tape = solution.picture.tape;
  const whole = evaluateLines([...linesOf(networkOf(problem, problem.conventions))]);

  test('stores every value on a tape, equal to the values of the steps, fractions included', () => {
    expect(tape?.ids).toEqual(whole.map(({ id }) => id));
    for (const [i, step] of whole.entries())
      expectClose(tape?.values[i] ?? Number.NaN, step.value, {
        within: 1e-12,
        relative: true,
        because: 'fractions are rounded once, float64 at every operation',
      });
  });

  test('shows its outputs and losses, each with its operands', () => {
    const { steps } = solution;
    const byId = stepsById(steps);
    expect(steps.filter(({ phase }) => phase !== 'given').map(({ id }) => id)).toEqual(['o1', 'o2', 'L']);
    for (const step of steps) for (const id of step.dependsOn) expect(byId.has(id)).toBe(true);
    expect(scalarNet.boxes(problem, solution).map(({ id }) => id)).toEqual(['o1', 'o2', 'L']);
  });

  test.each(['z2_20', 'dL/da1_7', 'dL/dz2_3', 'dL/dw1_50_40', "b3_2'"])(
    'the step of %s is made when it is asked for, as it would have been',
    (id) => {
      const made = scalarNet.stepsOf?.(problem, [id]).find((step) => step.id === id);
      const kept = stepsById(whole).get(id);
      expect({ ...made, value: 0, exact: null }).toEqual({ ...kept, value: 0, exact: null });
      expectClose(made?.value ?? Number.NaN, kept?.value ?? 0, {
        within: 1e-12,
        relative: true,
        because: 'as above',
      });
    },
  );

  test('an unknown id gives no step', () => {
    expect(
      scalarNet
        .stepsOf?.(problem, ['w9_9_9', 'L'])
        .filter(({ phase }) => phase !== 'given')
        .map(({ id }) => id),
    ).toEqual(['L']);
  });

  test('only the steps in asks have boxes', () => {
    const asking = scalarNetSchema.parse({ ...problem, asks: ['dL/dw3_1_1', "w3_1_1'"] });
    expect(scalarNet.boxes(asking, scalarNet.solve(asking)).map(({ id }) => id)).toEqual([
      'dL/dw3_1_1',
      "w3_1_1'",
    ]);
    expect(() => scalarNet.solve(scalarNetSchema.parse({ ...problem, asks: ['x1'] }))).toThrow(
      'asks[0]: no computed step is called "x1"',
    );
  });

  test('is shown as matrices, with the middle of large ones omitted', () => {
    const lines = matrixLines(solution, 0, (tex) => tex);
    expect(lines.map(({ id }) => id)).toEqual([
      'z1',
      'a1',
      'z2',
      'a2',
      'z3',
      'a3',
      'L',
      'delta3',
      'dW3',
      'db3',
      'delta2',
      'dW2',
      'db2',
      'delta1',
      'dW1',
      'db1',
      'W1 new',
      'b1 new',
      'W2 new',
      'b2 new',
      'W3 new',
      'b3 new',
    ]);
    const big = lines.find(({ id }) => id === 'dW1');
    expect([big?.steps.length, big?.steps[0]?.length]).toEqual([60, 40]);
    expect(big?.value).toContain('\\cdots');
    expect(big?.value.length).toBeLessThan(600);
  });
});

describe('no depth and no width overflows the stack', () => {
  test('a chain of 10,000 layers of one unit', () => {
    // Every weight 1, x = 1, y = 0: every output is 1, ∂L/∂o = 1, and so is every gradient.
    const deep = scalarNetSchema.parse({
      kind: 'scalar-net',
      inputs: { x: 1 },
      targets: { y: 0 },
      layers: Array.from({ length: 10_000 }, () => ({ units: 1, activation: 'identity', weights: [[1]] })),
      loss: { name: 'squared-error' },
      conventions: { 'squared-error-factor': 'half' },
      asks: ['dL/dw1_1_1', 'dL/dw10000_1_1', 'L'],
    });
    expect(scalarNet.solve(deep).answer.values).toEqual({ L: 0.5, 'dL/dw10000_1_1': 1, 'dL/dw1_1_1': 1 });
  });

  test('a sum of 10,000 terms', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => i + 1);
    const wide = scalarNetSchema.parse({
      kind: 'scalar-net',
      inputs: Object.fromEntries(names.map((i) => [`x${i}`, 1])),
      targets: { y: 0 },
      parameters: Object.fromEntries(names.map((i) => [`w${i}`, 1])),
      units: [{ id: 'o', activation: 'identity' }],
      edges: names.map((i) => ({ from: `x${i}`, to: 'o', weight: `w${i}` })),
      loss: { name: 'squared-error', targets: { o: 'y' } },
      conventions: { 'squared-error-factor': 'half' },
      asks: ['o', 'dL/dw10000'],
    });
    expect(scalarNet.solve(wide).answer.values).toEqual({ o: 10_000, 'dL/dw10000': 10_000 });
  });
});
