import { describe, expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../../core/index.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import {
  correlationLayout,
  kernelWindow,
} from '../../../../renderer/scene/convolution/correlation-layout.ts';
import { stageLayout } from '../../../../renderer/scene/convolution/layout.ts';
import { sharesOf } from '../../../../renderer/scene/convolution/shares.ts';
import {
  lookedThrough,
  productGrids,
  windowBoxes,
} from '../../../../renderer/scene/convolution/window-view.ts';

/** A 3×3 input under a 2×2 kernel, with its gradients. */
function stageOf() {
  const text = JSON.stringify({
    kind: 'convolution',
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
      },
    ],
    gradient: [
      [1, 2],
      [3, 4],
    ],
  });
  const solution = workPaper(parseDocument(text, 'window.json'))[0]?.solution;
  if (solution?.kind !== 'convolution') throw new Error('no convolution');
  const stage = solution.picture.stages?.[0];
  if (!stage) throw new Error('nothing is drawn');
  return { stage, shares: sharesOf(stage, stepsById(solution.steps)) };
}
const cell = { width: 40, height: 34 };

describe('the window of an output cell', () => {
  const { stage, shares } = stageOf();
  const layout = stageLayout(stage, cell.width);
  const last = stage.output.ids.at(-1) ?? '';

  test('lies over the four input cells that the last output cell is made of', () => {
    const looked = lookedThrough(stage, last);
    expect(looked).toMatchObject({ backward: false, channel: 0 });
    const input = layout.blocks.find(({ part, backward }) => part === 'input' && !backward);
    expect(windowBoxes(stage, layout, looked)).toEqual([
      { x: (input?.x ?? 0) + 40, y: (input?.y ?? 0) + 34, width: 80, height: 68 },
    ]);
  });

  test('is none for a cell of the input', () => {
    expect(lookedThrough(stage, stage.input.ids[0] ?? '')).toBeNull();
    expect(windowBoxes(stage, layout, null)).toEqual([]);
  });

  test('has a product under every weight, each with its term of the sum', () => {
    const [grid] = productGrids(stage, layout, shares, last, 0);
    expect(grid?.cells).toHaveLength(4);
    expect(grid?.cells.map(({ x, y }) => [x - (grid.x ?? 0), y - (grid.y ?? 0)])).toEqual([
      [0, 0],
      [40, 0],
      [0, 34],
      [40, 34],
    ]);
    expect(grid?.cells.every(({ share }) => share?.to === last)).toBe(true);
    expect(productGrids(stage, layout, shares, null, 0)).toEqual([]);
  });
});

test('the rotated kernel covers 2×2 cells of the gradient with one cell of zeros on every side', () => {
  const { stage } = stageOf();
  const { bands, out, width, height } = correlationLayout(stage, 0, cell);
  expect(bands).toHaveLength(1);
  const [band] = bands;
  if (!band) throw new Error('one filter has one band');
  // 3 + 1 cells each way, and the gradient of the input is 3×3.
  expect([band.spread.rows, band.spread.columns]).toEqual([4, 4]);
  expect([out.rows, out.columns]).toEqual([3, 3]);
  expect(out.x + out.columns * cell.width).toBe(width);
  expect(out.y + out.rows * cell.height).toBeLessThanOrEqual(height);
  expect(kernelWindow(stage, band.block, { row: 2, column: 1 }, cell)).toEqual({
    x: band.block.x + 40,
    y: band.block.y + 68,
    width: 80,
    height: 68,
  });
});
