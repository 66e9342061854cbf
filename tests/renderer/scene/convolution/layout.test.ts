import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../../core/index.ts';
import type { ConvolutionSolution, StagePicture } from '../../../../core/kinds/convolution/convolution.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { buildTimeline, frameAt } from '../../../../core/views/timeline.ts';
import { correlationRows, readsAt } from '../../../../renderer/scene/convolution/correlation.ts';
import { neighbour } from '../../../../renderer/scene/marks/cell-grid.ts';
import { stageLayout, windowAt } from '../../../../renderer/scene/convolution/layout.ts';
import { arrived, scatterAt } from '../../../../renderer/scene/convolution/scatter.ts';
import { litBy, partial, sharesOf } from '../../../../renderer/scene/convolution/shares.ts';

function solve(problem: object): ConvolutionSolution {
  const solution = workPaper(
    parseDocument(JSON.stringify({ kind: 'convolution', ...problem }), 'conv.json'),
  )[0]?.solution;
  if (solution?.kind !== 'convolution') throw new Error('no convolution');
  return solution;
}
function drawn(problem: object) {
  const solution = solve(problem);
  const [stage] = solution.picture.stages ?? [];
  if (!stage) throw new Error('no stage');
  const steps = stepsById(solution.steps);
  return {
    solution,
    stage,
    steps,
    shares: sharesOf(stage, steps),
    at: (id: string): number => steps.get(id)?.value ?? Number.NaN,
  };
}
const square = (side: number, of: (i: number) => number): number[][] =>
  Array.from({ length: side }, (_, r) => Array.from({ length: side }, (__, c) => of(r * side + c)));

/** Any window that fits: strides, padding and dilation may differ by axis. */
const problems = fc
  .record({
    channels: fc.integer({ min: 1, max: 2 }),
    filters: fc.integer({ min: 1, max: 2 }),
    kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    padding: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
    dilation: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })),
    flip: fc.boolean(),
  })
  .map(({ channels, filters, kernel: [rows, columns], flip, ...window }) => ({
    input: Array.from({ length: channels }, (_, c) => square(5, (i) => ((i * 7 + c * 3) % 9) - 4)),
    layers: [
      {
        type: 'conv',
        bias: Array.from({ length: filters }, (_, f) => f + 1),
        kernel: Array.from({ length: filters }, (_, f) =>
          Array.from({ length: channels }, (__, c) =>
            Array.from({ length: rows }, (___, r) =>
              Array.from({ length: columns }, (____, k) => ((f + 2 * c + 3 * r + 5 * k) % 7) - 3),
            ),
          ),
        ),
        ...window,
      },
    ],
    loss: { name: 'sum' },
    conventions: { 'convolution-flip': flip ? 'convolution' : 'cross-correlation' },
  }));

describe('the position of a window', () => {
  test('it covers exactly the cells that the sum of its output names, for any stride, padding and dilation', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { stage, steps } = drawn(problem);
        const layout = stageLayout(stage, 40);
        const inputs = layout.blocks.filter(({ part, backward }) => part === 'input' && !backward);
        for (const block of layout.blocks.filter(({ part, backward }) => part === 'output' && !backward)) {
          for (const { id, row, column } of block.cells) {
            const taps = windowAt(stage, row, column)?.taps ?? [];
            const covered = inputs.flatMap(({ cells }) =>
              cells
                .filter(
                  (cell) => cell.id !== null && taps.some(([r, c]) => r === cell.row && c === cell.column),
                )
                .map((cell) => cell.id),
            );
            expect(new Set(covered)).toEqual(
              new Set((steps.get(id ?? '')?.dependsOn ?? []).filter((one) => one.startsWith('x'))),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('dilation spreads the taps, and the padding ring is drawn as cells', () => {
    const { stage } = drawn({
      input: square(5, (i) => i),
      layers: [
        {
          type: 'conv',
          kernel: [
            [1, 2],
            [3, 4],
          ],
          stride: [1, 2],
          dilation: [3, 2],
          padding: 1,
        },
      ],
    });
    // Second output of the first row: 2 cells to the right, taps 3 rows and 2 columns apart.
    expect(windowAt(stage, 0, 1)).toMatchObject({
      row: 0,
      column: 2,
      rows: 4,
      columns: 3,
      taps: [
        [0, 2],
        [0, 4],
        [3, 2],
        [3, 4],
      ],
    });
    const [input] = stageLayout(stage, 40).blocks;
    expect([input?.rows, input?.columns]).toEqual([7, 7]);
    expect(input?.cells.filter(({ id }) => id === null).length).toBe(49 - 25);
  });

  test('arrow keys go from cell to cell and stop at the border', () => {
    const { stage } = drawn({
      input: square(3, (i) => i),
      layers: [{ type: 'conv', kernel: [[1]], padding: 1 }],
    });
    const [input] = stageLayout(stage, 40).blocks;
    if (!input) throw new Error('no input');
    expect([
      neighbour(input, 'x_1_1', 'ArrowRight'),
      neighbour(input, 'x_1_1', 'ArrowDown'),
      neighbour(input, 'x_1_1', 'ArrowLeft'),
    ]).toEqual(['x_1_2', 'x_2_1', 'x_1_1']);
  });
});

describe('the layout', () => {
  test('no two cells lie on each other, and all lie within the picture', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { blocks, products, width, height, cell } = stageLayout(drawn(problem).stage, 40);
        const boxes = [
          ...blocks.map(({ x, y, rows, columns }) => ({
            x,
            y,
            w: columns * cell.width,
            h: rows * cell.height,
          })),
          ...products.map(({ x, y }) => ({ x, y, w: 1, h: 1 })),
        ];
        boxes.forEach((one, i) => {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.w <= width + 1e-9 && one.y + one.h <= height).toBe(
            true,
          );
          for (const other of boxes.slice(i + 1))
            expect(
              one.x + one.w <= other.x ||
                other.x + other.w <= one.x ||
                one.y + one.h <= other.y ||
                other.y + other.h <= one.y,
            ).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a group’s kernels are in the rows of its own channels', () => {
    const { stage } = drawn({
      input: [[[1]], [[2]], [[3]], [[4]]],
      layers: [
        {
          type: 'conv',
          groups: 2,
          kernel: [
            [[[1]], [[1]]],
            [[[1]], [[1]]],
          ],
        },
      ],
    });
    expect(stage.kernels.map(({ filter, channel }) => [filter, channel])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
      [1, 3],
    ]);
    const { blocks } = stageLayout(stage, 40);
    expect(blocks.filter(({ part }) => part === 'kernel').map(({ symbol }) => symbol)).toEqual([
      'w_1_1',
      'w_1_2',
      'w_2_1',
      'w_2_2',
    ]);
    expect(blocks.filter(({ part }) => part === 'output').map(({ symbol }) => symbol)).toEqual([
      'y_1',
      'y_2',
    ]);
  });
});

describe('what a cell is linked to', () => {
  const one = drawn({
    input: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    layers: [
      {
        type: 'conv',
        kernel: [
          [1, 0],
          [0, -1],
        ],
        bias: 2,
      },
    ],
    loss: { name: 'sum' },
  });
  const lit = (id: string, role: string): string[] =>
    [...litBy(id, one.shares)]
      .filter(([, { role: its }]) => its === role)
      .map(([cell]) => cell)
      .sort();

  test('an output cell: its patch, the kernel and the bias', () => {
    expect(lit('y_1_2', 'source')).toEqual(['b', 'x_1_2', 'x_1_3', 'x_2_2', 'x_2_3']);
    expect(lit('y_1_2', 'factor')).toEqual(['w_1_1', 'w_1_2', 'w_2_1', 'w_2_2']);
  });
  test('an input cell: every output it feeds, each by its own tap', () => {
    const taps = [...litBy('x_2_2', one.shares)]
      .filter(([, { role }]) => role === 'target')
      .map(([cell, { share }]) => [cell, share.by]);
    // y_r_c reads x_2_2 with the weight at (3 − r, 3 − c).
    expect(taps).toEqual([
      ['y_1_1', 'w_2_2'],
      ['y_1_2', 'w_2_1'],
      ['y_2_1', 'w_1_2'],
      ['y_2_2', 'w_1_1'],
    ]);
  });
  test('a weight: every cell that it multiplies', () => {
    expect(lit('w_1_2', 'source')).toEqual(['x_1_2', 'x_1_3', 'x_2_2', 'x_2_3']);
  });
  test('a gradient of the output: the patch and the kernel it goes back to', () => {
    expect(lit('dL/dy_1_1', 'target')).toEqual([
      'dL/db',
      'dL/dw_1_1',
      'dL/dw_1_2',
      'dL/dw_2_1',
      'dL/dw_2_2',
      'dL/dx_1_1',
      'dL/dx_1_2',
      'dL/dx_2_1',
      'dL/dx_2_2',
    ]);
  });
  test('a maximum sends its gradient to the first of a tie alone, a mean to each in equal parts', () => {
    const factors = (type: string): number[] => {
      const { shares, at } = drawn({
        input: [
          [1, 2],
          [2, 0],
        ],
        layers: [{ type, size: 2 }],
        loss: { name: 'sum' },
      });
      return shares.backward.map((share) => partial([share], at));
    };
    expect(factors('max-pool')).toEqual([0, 1, 0, 0]);
    expect(factors('average-pool')).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('the scatter view', () => {
  const wholes = (stage: StagePicture): readonly string[] => [
    ...stage.kernels.flatMap(({ gradients }) => gradients ?? []),
    ...(stage.biases?.gradients ?? []),
    ...(stage.input.gradients ?? []),
  ];

  test('when every cell has sent, the sums equal the gradients of the steps; half way some are still missing', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { solution, stage, shares, at } = drawn(problem);
        const timeline = buildTimeline(solution.steps);
        const { sent } = scatterAt(
          stage.output.gradients ?? [],
          wholes(stage),
          timeline,
          frameAt(timeline, timeline.length),
        );
        expect(sent.size).toBe(stage.output.ids.length);
        const sums = arrived(shares.backward, sent);
        for (const id of wholes(stage))
          expect(Math.abs(partial(sums.get(id) ?? [], at) - at(id))).toBeLessThan(1e-9);
        const early = scatterAt(
          stage.output.gradients ?? [],
          wholes(stage),
          timeline,
          frameAt(timeline, timeline.beatOf.get(wholes(stage)[0] ?? '') ?? 0),
        );
        expect(early.sent.size).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('a transposed convolution adds the whole kernel, times each input cell, to its output', () => {
    const { shares } = drawn({
      input: [[1, 2]],
      layers: [{ type: 'transposed-conv', kernel: [[3, 4, 5]], stride: 2 }],
    });
    expect(shares.forward.filter(({ from }) => from === 'x_1_2').map(({ to, by }) => [to, by])).toEqual([
      ['y_1_3', 'w_1_1'],
      ['y_1_4', 'w_1_2'],
      ['y_1_5', 'w_1_3'],
    ]);
  });
});

describe('the backward pass as a correlation', () => {
  test('the spread gradient and the rotated kernel give ∂L/∂x, for any stride, padding and dilation', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { stage, at } = drawn(problem);
        stage.input.gradients?.forEach((id, n) => {
          const plane = stage.input.rows * stage.input.columns;
          const [channel, row, column] = [
            Math.floor(n / plane),
            Math.floor((n % plane) / stage.input.columns),
            n % stage.input.columns,
          ];
          let sum = 0;
          for (const { spread, rotated } of correlationRows(stage, channel)) {
            readsAt(stage, spread.columns, row, column).forEach((place, k) => {
              const slope = spread.cells[place] ?? null;
              if (slope !== null) sum += at(slope) * at(rotated[k] ?? '');
            });
          }
          expect(Math.abs(sum - at(id))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 60 },
    );
  });
});
