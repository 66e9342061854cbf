import { expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import { localWindow } from '../../../core/views/local-window.ts';

const paper = listPapers().find(({ id }) => id === 'dumoulin-visin-convolution');
const steps = (paper && workPaper(paper)[0]?.solution.steps) ?? [];
const valueOf = (id: string): number => steps.find((step) => step.id === id)?.value ?? Number.NaN;

test('an output of a convolution is its kernel over its window, in three rows and columns', () => {
  const window = localWindow(steps, 'y_3_2');
  expect(window).toMatchObject({ rows: 3, columns: 3, rest: [] });
  expect(window?.cells).toHaveLength(9);
  // The window of the output at row 3, column 2 begins there: stride 1 and no padding.
  expect(window?.cells[0]).toMatchObject({ row: 0, column: 0, first: 'w_1_1', second: 'x_3_2' });
  expect(window?.cells[8]).toMatchObject({ row: 2, column: 2, first: 'w_3_3', second: 'x_5_4' });
  const sum = window?.cells.reduce((all, { product }) => all + evaluate(product, valueOf), 0);
  expect(sum).toBe(valueOf('y_3_2'));
});

test('what comes back to an input is laid out by the outputs that it went into, so the kernel is seen turned round', () => {
  // x₂₃ went into the outputs of rows 1 to 2 and columns 1 to 3.
  const window = localWindow(steps, 'dL/dx_2_3');
  expect(window).toMatchObject({ rows: 2, columns: 3 });
  expect(window?.cells[0]).toMatchObject({ row: 0, column: 0, first: 'dL/dy_1_1', second: 'w_2_3' });
  expect(window?.cells.at(-1)).toMatchObject({ row: 1, column: 2, first: 'dL/dy_2_3', second: 'w_1_1' });
});

test('a single product, a given and the sum of a neuron have no window', () => {
  expect(localWindow(steps, 'dL/dx_1_1')).toBeNull();
  expect(localWindow(steps, 'x_1_1')).toBeNull();
  const line = listPapers().find(({ id }) => id === 'line-two-epochs');
  expect(localWindow((line && workPaper(line)[0]?.solution.steps) ?? [], 'o_s1')).toBeNull();
});
