import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../../core/index.ts';
import type { RecurrentSolution } from '../../../../core/kinds/recurrent/recurrent.ts';
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
const drawn = ({ picture, steps }: RecurrentSolution, t: number): CellDiagram => {
  const diagram = cellDiagram(picture, t, stepsById(steps));
  if (!diagram) throw new Error('no diagram');
  return diagram;
};

describe.each([
  ['an LSTM', lstm],
  ['a GRU', gru],
] as const)('the diagram of %s', (_, solution) => {
  test('has every number of its time step once, and the states before it', () => {
    solution.picture.times.forEach(({ x, made, loss }, t) => {
      const before = solution.picture.times[t - 1] ?? solution.picture.initial;
      const written = drawn(solution, t).tags.flatMap(({ ids }) => ids);
      expect([...written].sort()).toEqual(
        [...x, ...made, ...before.h, ...before.c, ...(loss === null ? [] : [loss])].sort(),
      );
    });
  });

  test('the numbers cover neither one another nor an operation', () => {
    const { tags, nodes, width } = drawn(solution, 0);
    // As wide as ‘aₙ,₁ = −0.2906’, or a part of a formula.
    const boxes = [
      ...tags.map(({ at, ids }) => ({
        ...at,
        w: ids.length > 0 ? 110 : 64,
        h: 19 * Math.max(1, ids.length),
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

test('a cell without gates has no diagram', () => {
  const problem = { kind: 'recurrent', cell: { type: 'rnn', U: 1, W: 1 }, inputs: [1], targets: [1] };
  const rnn = workPaper(parseDocument(JSON.stringify(problem), 'rnn.json'))[0]?.solution;
  if (rnn?.kind !== 'recurrent') throw new Error('not recurrent');
  expect(cellDiagram(rnn.picture, 0, stepsById(rnn.steps))).toBeNull();
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
