import { same } from '../../../../core/language/text.ts';
import { expect, test } from 'vitest';
import {
  askedStart,
  leavesPlot,
  numbersTabs,
  pointText,
  runnerTitles,
} from '../../../../renderer/scene/optimizer-run/run-view.ts';

test('two forms of one optimizer are named by their forms, a single one is not', () => {
  const adam = { title: same('Adam'), optimizer: 'adam' };
  const plain = { title: same('Gradient descent'), optimizer: 'gradient-descent', formTitle: null };
  expect(runnerTitles([{ ...adam, formTitle: same('ε outside') }, plain])).toEqual([
    'Adam',
    'Gradient descent',
  ]);
  expect(
    runnerTitles([
      { ...adam, formTitle: same('ε outside') },
      { ...adam, formTitle: same('ε inside') },
    ]),
  ).toEqual(['Adam, ε outside', 'Adam, ε inside']);
});

test('a path leaves the plot as soon as one of its points does', () => {
  const plane = {
    plot: { left: 0, right: 100, top: 0, bottom: 50 },
    place: ([x = 0, y = 0]: readonly number[]) => ({ x, y }),
  };
  expect(
    leavesPlot(plane, [
      [
        [0, 0],
        [100, 50],
      ],
    ]),
  ).toBe(false);
  expect(
    leavesPlot(plane, [
      [[0, 0]],
      [
        [50, 25],
        [50, 51],
      ],
    ]),
  ).toBe(true);
});

test('a point is written with its variables and a real minus sign', () => {
  expect(pointText(['x', 'y'], [1, -0.5])).toBe('x = 1, y = −0.5');
});

test('one update of all optimizers needs two of them, the loss an objective', () => {
  expect(numbersTabs(1, false)).toEqual(['run']);
  expect(numbersTabs(1, true)).toEqual(['run', 'loss']);
  expect(numbersTabs(2, true)).toEqual(['run', 'lockstep', 'loss']);
});

test('the start is the given one, not where the path begins', () => {
  expect(askedStart({ x: 2, y: '1/3' }, ['x', 'y'], [1, 0.25])).toEqual([2, 0.25]);
});
