import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../../core/index.ts';
import type { RecurrentSolution } from '../../../../core/kinds/recurrent/recurrent.ts';
import { evaluate } from '../../../../core/expr/evaluate.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import {
  cellDiagram,
  GATE,
  OPERATION,
  timesOfSteps,
  type CellDiagram,
} from '../../../../renderer/scene/recurrent/cell-diagram.ts';

const shelf = (document: string): RecurrentSolution => {
  const paper = listPapers().find(({ id }) => id === document);
  const solution = paper && workPaper(paper)[0]?.solution;
  if (solution?.kind !== 'recurrent') throw new Error(`${document} has no recurrent cell`);
  return solution;
};
const lstm = shelf('lstm-two-steps');
const gru = shelf('gru-two-steps');
const simple = (problem: object): RecurrentSolution => {
  const document = parseDocument(JSON.stringify({ kind: 'recurrent', ...problem }), 'rnn.json');
  const solution = workPaper(document)[0]?.solution;
  if (solution?.kind !== 'recurrent') throw new Error('not recurrent');
  return solution;
};
const one = { type: 'rnn', U: 0.5, W: -0.4, b: 0.1 };
const linear = shelf('three-steps-back');
/** As many weights as there is room for: two units, four inputs, two biases. */
const largest = simple({
  cell: {
    type: 'rnn',
    activation: 'relu',
    U: [
      [0.1, 0.2, 0.3, 0.4],
      [0.5, 0.6, 0.7, 0.8],
    ],
    W: [
      [0.1, 0.2],
      [0.3, 0.4],
    ],
    b: [0.1, 0.2],
    bh: [0.3, 0.4],
  },
  inputs: [
    [1, 2, 3, 4],
    [0, 1, 0, 1],
  ],
  targets: [[1, 1]],
});
const drawn = ({ picture, steps }: RecurrentSolution, t: number): CellDiagram => {
  const diagram = cellDiagram(picture, t, stepsById(steps));
  if (!diagram) throw new Error('no diagram');
  return diagram;
};

describe.each([
  ['an LSTM', lstm],
  ['a GRU', gru],
  ['a simple cell', simple({ cell: one, inputs: [1, 2], targets: [1, 0] })],
  ['a linear cell', linear],
  ['two simple units', shelf('two-units-two-steps')],
  ['two units with every weight there can be', largest],
] as const)('the diagram of %s', (_, solution) => {
  test('has every number of its time step once, the states before it, and the weights of a simple cell', () => {
    const weights = solution.picture.bands[0]?.grids.filter(({ id }) => ['U', 'W', 'b', 'bh'].includes(id));
    solution.picture.times.forEach(({ x, made, loss }, t) => {
      const before = solution.picture.times[t - 1] ?? solution.picture.initial;
      const written = drawn(solution, t).tags.flatMap(({ ids }) => ids);
      expect([...written].sort()).toEqual(
        [
          ...x,
          ...made,
          ...before.h,
          ...before.c,
          ...(loss === null ? [] : [loss]),
          ...(weights ?? []).flatMap(({ rows }) => rows.flat()),
        ].sort(),
      );
    });
  });

  test('the numbers cover neither one another nor an operation', () => {
    const { tags, nodes, width } = drawn(solution, 0);
    // As wide as ‘aₙ,₁ = −0.2906’, or a part of a formula.
    const boxes = [
      ...tags.map(({ at, ids, slopes = [] }) => ({
        ...at,
        w: ids.length > 0 ? 110 : 64,
        // The gradient of a weight stands below it.
        h: 19 * Math.max(1, ids.length, ids.length + slopes.length),
      })),
      ...nodes.map(({ at, shape }) =>
        shape === 'gate'
          ? { ...at, w: GATE.width, h: GATE.height }
          : { ...at, w: 2 * OPERATION, h: 2 * OPERATION },
      ),
    ];
    boxes.forEach((one, i) => {
      expect(one.x + one.w / 2).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(i + 1))
        expect(
          Math.abs(one.x - other.x) < (one.w + other.w) / 2 &&
            Math.abs(one.y - other.y) < (one.h + other.h) / 2,
          `${JSON.stringify(one)} ${JSON.stringify(other)}`,
        ).toBe(false);
    });
  });

  test('every wire into an operation ends at its edge', () => {
    const { wires, nodes } = drawn(solution, 0);
    for (const { points, isArrow } of wires.filter((one) => one.isArrow)) {
      const end = points.at(-1);
      const touches = nodes.some(({ at, shape }) =>
        shape === 'operation'
          ? Math.abs(Math.hypot(at.x - (end?.x ?? 0), at.y - (end?.y ?? 0)) - OPERATION) < 1e-9
          : Math.abs(at.x - (end?.x ?? 0)) <= GATE.width / 2 &&
            Math.abs(at.y - (end?.y ?? 0)) <= GATE.height / 2,
      );
      const leaves = end?.x === 830 || (end?.x === points[0]?.x && points.length === 2);
      expect(isArrow && (touches || leaves)).toBe(true);
    }
  });
});

test('the parts of the LSTM’s cell state add up to it: f·c₀ = 0 and i·g = c₁ at the first time step', () => {
  const parts = drawn(lstm, 0).tags.flatMap((tag) => tag.parts);
  expect(parts.map(({ step }) => step)).toEqual(['c_1', 'c_1', 'h_1']);
});

test('the two sums of a simple cell: W·h₁ = −0.4·tanh(0.6) and U·x₂ = 0.5·2', () => {
  const solution = simple({ cell: one, inputs: [1, 2], targets: [0] });
  const steps = stepsById(solution.steps);
  const parts = drawn(solution, 1).tags.flatMap((tag) => tag.parts);
  // h₁ = tanh(0.5·1 − 0.4·0 + 0.1) = tanh(0.6), and h₀ = 0.
  expect(parts.map(({ part }) => evaluate(part, (id) => steps.get(id)?.value ?? Number.NaN))).toEqual([
    expect.closeTo(-0.4 * Math.tanh(0.6), 12),
    1,
  ]);
});

test('a weight shows what this time step adds to its gradient; with one time step that is all of it', () => {
  const slopesAt = (solution: RecurrentSolution, t: number): readonly string[] =>
    drawn(solution, t).tags.flatMap(({ slopes = [] }) => slopes);
  // The last state has its gradient, 0.125, times x₃ = 2 and h₂ = 0.25.
  const steps = stepsById(linear.steps);
  expect(slopesAt(linear, 2).map((id) => steps.get(id)?.value)).toEqual([0.03125, 0.25]);
  const single = simple({ cell: one, inputs: [1], targets: [0] });
  expect(slopesAt(single, 0)).toEqual(['dL/dW', 'dL/dU', 'dL/db']);
});

test('more inputs than there is room for have no diagram', () => {
  const many = simple({
    cell: { type: 'rnn', U: [[1, 1, 1, 1, 1]], W: 1 },
    inputs: [[1, 1, 1, 1, 1]],
    targets: [1],
  });
  expect(cellDiagram(many.picture, 0, stepsById(many.steps))).toBeNull();
});

test('a gradient by a weight at one time step belongs to it, and the sum over time to none', () => {
  const times = timesOfSteps(lstm.picture.times, lstm.steps);
  const sum = lstm.steps.find(
    ({ id, phase }) => phase === 'backward' && !times.has(id) && id.startsWith('dL/d'),
  );
  expect(times.get('dL/da_o_2')).toBe(1);
  expect(sum?.dependsOn).toHaveLength(2);
  expect(sum?.dependsOn.map((part) => times.get(part)).sort()).toEqual([0, 1]);
});
