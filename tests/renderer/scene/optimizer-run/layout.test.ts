import { describe, expect, test } from 'vitest';
import type { OptimizerChoice } from '../../../../core/contract/optimizers.ts';
import { listPapers, optimizerList, parseDocument, workPaper } from '../../../../core/index.ts';
import type {
  OptimizerRunProblem,
  OptimizerRunSolution,
} from '../../../../core/kinds/optimizer-run/optimizer-run.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { runFocus, runPlaces } from '../../../../core/views/run-focus.ts';
import { arrowsOf } from '../../../../renderer/scene/optimizer-run/arrows.ts';
import {
  entriesOf,
  fromSlider,
  halvingOf,
  rangeOf,
  roundedTo,
  toSlider,
  withField,
  withHalving,
  withOtherForms,
  withRival,
  withStart,
  withStartAt,
} from '../../../../renderer/scene/optimizer-run/edits.ts';
import { markOf, marks } from '../../../../renderer/charts/marks.ts';
import {
  fitView,
  heightOf,
  planeOf,
  zoomed,
  type Plane,
} from '../../../../renderer/scene/optimizer-run/plane.ts';
import { numbered } from '../../../../renderer/scene/optimizer-run/points.ts';
import { seriesLayout } from '../../../../renderer/charts/series.ts';
import { columnsOf, columnsOfAll, padding } from '../../../../renderer/scene/optimizer-run/table.ts';

const SIZE = { width: 640, height: 340 };
const gradientDescent = { name: 'gradient-descent', learningRate: 0.1 };
function solve(over: object): OptimizerRunSolution {
  const problem = {
    kind: 'optimizer-run',
    objective: 'x^2 + 10*y^2',
    start: { x: 1, y: 0.5 },
    optimizer: gradientDescent,
    steps: 3,
    ...over,
  };
  const solution = workPaper(parseDocument(JSON.stringify(problem), 'run.json'))[0]?.solution;
  if (solution?.kind !== 'optimizer-run') throw new Error('no run');
  return solution;
}
function laidOut(solution: OptimizerRunSolution) {
  const steps = stepsById(solution.steps);
  const valueOf = (id: string): number => steps.get(id)?.value ?? Number.NaN;
  const paths = solution.picture.runners.map(({ path }) => path.map((ids) => ids.map(valueOf)));
  const height = heightOf(solution.picture, valueOf);
  if (!height) throw new Error('no landscape');
  const view = fitView(paths, height);
  return {
    steps,
    valueOf,
    paths,
    height,
    view,
    plane: planeOf(view, solution.picture.variables.length, height, SIZE, paths.flat()),
  };
}
const within = ({ plot }: Plane, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x > plot.left && x < plot.right && y > plot.top && y < plot.bottom;

describe('the landscape of two variables', () => {
  test('every point of Adam’s path on x² + 10y² lies within the axes, and so does the lowest place', () => {
    const paper = listPapers().find(({ id }) => id === 'adam-trajectory');
    const solution = paper && workPaper(paper)[0]?.solution;
    if (solution?.kind !== 'optimizer-run') throw new Error('no run');
    const { plane, paths } = laidOut(solution);
    expect(paths[0]).toHaveLength(6);
    for (const at of paths[0] ?? []) expect(within(plane, plane.place(at))).toBe(true);
    expect(within(plane, plane.place([0, 0]))).toBe(true);
    // The start (1, 0.5) is right of and above every later point.
    const [first, ...rest] = (paths[0] ?? []).map(plane.place);
    for (const { x, y } of rest) expect(x < (first?.x ?? 0) && y > (first?.y ?? 0)).toBe(true);
  });

  test('level lines have round labels inside the axes, none on the path', () => {
    const { plane, paths } = laidOut(solve({}));
    expect(plane.levels.length).toBeGreaterThan(6);
    const labels = plane.levels.flatMap(({ label }) => label ?? []);
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) {
      expect(label.text.replace(/[−.]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(2);
      expect(within(plane, label)).toBe(true);
      for (const at of paths[0] ?? [])
        expect(Math.hypot(plane.place(at).x - label.x, plane.place(at).y - label.y)).toBeGreaterThan(30);
    }
  });

  test('a level line passes through points of that height', () => {
    const { plane, height } = laidOut(solve({}));
    const level = plane.levels[4];
    // Beyond the axes a line is closed along the edge of what was sampled.
    const points = [...(level?.path ?? '').matchAll(/([-\d.]+),([-\d.]+)/g)]
      .map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
      .filter((point) => within(plane, point))
      .map(({ x, y }) => height(plane.valuesAt(x, y)));
    expect(points.length).toBeGreaterThan(10);
    // The lines join cells of a grid of 72 columns; between them the height is taken as straight.
    for (const value of points)
      expect(Math.abs(value - (level?.value ?? 0))).toBeLessThan(0.05 * (level?.value ?? 0) + 0.05);
  });

  test('converting values to pixels and back is exact, and a move has the same length everywhere', () => {
    const { plane } = laidOut(solve({}));
    const { x, y } = plane.place([0.3, -0.2]);
    expect(plane.valuesAt(x, y)[0]).toBeCloseTo(0.3, 12);
    expect(plane.valuesAt(x, y)[1]).toBeCloseTo(-0.2, 12);
    const move = plane.move([0.1, 0.1]);
    const [from, to] = [plane.place([0.5, 0.1]), plane.place([0.6, 0.2])];
    expect(to.x - from.x).toBeCloseTo(move.x, 9);
    expect(to.y - from.y).toBeCloseTo(move.y, 9);
  });

  test('a diverging rival does not change the view', () => {
    // On 10y² with η = 0.3 each step multiplies y by 1 − 6 = −5: −2.5, 12.5, −62.5.
    const { view, paths } = laidOut(
      solve({ rivals: [{ optimizer: { name: 'gradient-descent', learningRate: 0.3 } }] }),
    );
    expect(paths[1]?.[3]?.[1]).toBeCloseTo(-62.5, 9);
    expect(view.up[0]).toBeGreaterThan(-5);
    expect(view.up[1]).toBeLessThan(5);
  });

  test('magnifying keeps the middle in place', () => {
    expect(zoomed({ across: [0, 4], up: [-1, 1] }, 0.5)).toEqual({ across: [1, 3], up: [-0.5, 0.5] });
  });
});

describe('the landscape of one variable', () => {
  test('is a curve on which the points lie, with its lowest place', () => {
    const { plane, height, paths } = laidOut(solve({ objective: '(w-3)^2', start: { w: 0 } }));
    expect(plane.curve).toMatch(/^M/);
    expect(plane.levels).toEqual([]);
    expect(height([0])).toBe(9);
    for (const at of paths[0] ?? []) expect(within(plane, plane.place(at))).toBe(true);
    // η = 0.1 from 0 comes to 1.46 in three updates; the lowest place is 3.
    expect(within(plane, plane.place([3]))).toBe(true);
  });

  test('samples make one curve of all: (w − 2)²/2, (2w − 3)²/2 and (3w − 7)²/2 at w = 0 have the mean (4 + 9 + 49)/6', () => {
    const paper = listPapers().find(({ id }) => id === 'sgd-one-by-one');
    const solution = paper && workPaper(paper)[0]?.solution;
    if (solution?.kind !== 'optimizer-run') throw new Error('no run');
    expect(laidOut(solution).height([0])).toBeCloseTo(62 / 6, 12);
  });
});

describe('arrows of a step', () => {
  const arrowsFor = (solution: OptimizerRunSolution, id: string) => {
    const { steps, plane, valueOf } = laidOut(solution);
    const focus = runFocus(solution.picture, steps, runPlaces(solution.picture, steps), id);
    if (!focus) throw new Error('nothing to look at');
    const base = plane.place(focus.from.map(valueOf));
    return {
      focus,
      plane,
      base,
      ...arrowsOf(
        focus,
        plane,
        base,
        (focus.place.quantity?.ids ?? []).map((ids) => ids.map(valueOf)),
      ),
    };
  };

  test('a velocity is the sum of its terms, head to tail, and leads from the old point to the new one', () => {
    const momentum = solve({
      objective: 'x^2 + 2*y^2',
      optimizer: { name: 'momentum', learningRate: 0.05, momentum: 0.9 },
    });
    const { arrows, scale, plane } = arrowsFor(momentum, 'v_x_2');
    expect(arrows.map(({ part, label }) => [part, label])).toEqual([
      ['term', 'ρ·v₁'],
      ['term', '−η·g₂'],
      ['whole', 'v₂'],
    ]);
    expect(scale).toBe(1);
    const [past, slope, whole] = arrows;
    expect(slope?.x1).toBeCloseTo(past?.x2 ?? 0, 9);
    expect(slope?.x2).toBeCloseTo(whole?.x2 ?? 0, 9);
    expect(slope?.y2).toBeCloseTo(whole?.y2 ?? 0, 9);
    const steps = stepsById(momentum.steps);
    const to = plane.place(['x_2', 'y_2'].map((id) => steps.get(id)?.value ?? 0));
    expect(whole?.x2).toBeCloseTo(to.x, 9);
    expect(whole?.y2).toBeCloseTo(to.y, 9);
  });

  test('long gradients are drawn shorter by one round factor for the whole run', () => {
    const { scale, arrows, plane } = arrowsFor(solve({}), 'g_y_1');
    // g = (2, 10) on a plane that is about two wide.
    expect(scale).toBeLessThan(1);
    expect([1, 2, 5]).toContain(Number((scale / 10 ** Math.floor(Math.log10(scale))).toPrecision(3)));
    expect(arrowsFor(solve({}), 'g_x_3').scale).toBe(scale);
    expect((arrows[0]?.x2 ?? 0) - (arrows[0]?.x1 ?? 0)).toBeCloseTo(plane.move([2, 10]).x * scale, 9);
    expect((arrows[0]?.y2 ?? 0) - (arrows[0]?.y1 ?? 0)).toBeCloseTo(plane.move([2, 10]).y * scale, 9);
  });

  test('a gradient of one variable is the tangent of the curve', () => {
    const { tangent, arrows, plane } = arrowsFor(solve({ objective: '(w-3)^2', start: { w: 0 } }), 'g_1');
    expect(arrows).toEqual([]);
    const [x1 = 0, x2 = 0] = [plane.valuesAt(tangent?.x1 ?? 0, 0)[0], plane.valuesAt(tangent?.x2 ?? 0, 0)[0]];
    // The slope at 0 is −6, on whatever scale the axes have.
    expect(((tangent?.y1 ?? 0) - (tangent?.y2 ?? 0)) / plane.rise(1) / (x2 - x1)).toBeCloseTo(-6, 9);
  });

  test('a second moment is a bar along each axis, and a step is shown before it is divided', () => {
    const adam = solve({ optimizer: { name: 'adam', learningRate: 0.1 } });
    const { bars, arrows } = arrowsFor(adam, 'v_x_1');
    expect(arrows).toEqual([]);
    // v = 0.001·g² with g = (2, 10): 25 to 1.
    expect((bars?.[1] ?? 0) / (bars?.[0] ?? 1)).toBeCloseTo(25, 9);
    const step = arrowsFor(adam, 'x_1');
    expect(step.arrows.map(({ part }) => part)).toEqual(['before', 'whole']);
    // Adam's first step is η along each axis, whatever the gradient.
    expect(
      step.focus.draws === 'vector' && step.focus.whole.values.map((value) => Number(value.toFixed(6))),
    ).toEqual([-0.1, -0.1]);
  });
});

describe('the table', () => {
  test('has every quantity of a run, and the change that leads to the new point', () => {
    const solution = solve({
      objective: 'x^2 + 2*y^2',
      optimizer: { name: 'momentum', learningRate: 0.05, momentum: 0.9 },
      steps: 2,
    });
    const [runner] = solution.picture.runners;
    const columns = runner ? columnsOf(runner, stepsById(solution.steps)) : [];
    expect(columns.map(({ plain }) => plain)).toEqual(['g', 'v', 'Δw', 'w']);
    // g = (2, 2), v = −0.05g; then at (0.9, 0.4): g = (1.8, 1.6), v = 0.9v − 0.05g = (−0.18, −0.17).
    expect(columns.map(({ cells }) => cells[2]?.map((cell) => cell?.text))).toEqual([
      ['1.8', '1.6'],
      ['−0.18', '−0.17'],
      ['−0.18', '−0.17'],
      ['0.72', '0.23'],
    ]);
    expect(columns[3]?.cells[0]?.map((cell) => cell?.text)).toEqual(['1', '0.5']);
    expect(columns[0]?.cells[0]).toEqual([null, null]);
  });

  test('lists its points below each other', () => {
    const pad = padding(['1', '0.25', '−3.5', '10⁻⁸']);
    expect(['1', '0.25', '−3.5', '10⁻⁸'].map(pad)).toEqual(['.25', '', '5', '']);
  });
});

describe('edits', () => {
  const choices = optimizerList();
  const called = (name: string): OptimizerChoice =>
    choices.find((choice) => choice.name === name) as OptimizerChoice;
  const problemOf = (over: object): OptimizerRunProblem =>
    parseDocument(
      JSON.stringify({
        kind: 'optimizer-run',
        objective: 'x^2 + 10*y^2',
        start: { x: 1, y: '1/2' },
        optimizer: { name: 'momentum', learningRate: 0.2, momentum: 0.8 },
        steps: 3,
        ...over,
      }),
      'run.json',
    ).questions[0]?.problem as OptimizerRunProblem;

  test('a rival copies the shared hyperparameters and takes the schema’s defaults for the rest', () => {
    const raced = withRival(problemOf({}), called('adam'), 'outside');
    expect(raced.rivals).toEqual([
      {
        optimizer: { name: 'adam', learningRate: 0.2, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
        form: 'outside',
      },
    ]);
    expect(withRival(problemOf({}), called('nesterov'), 'look-ahead').rivals?.[0]?.optimizer).toMatchObject({
      momentum: 0.8,
    });
    // Adadelta makes its own step; a learning rate of 0.2 would be a fifth of it.
    expect(withRival(problemOf({}), called('adadelta'), 'scaled').rivals?.[0]?.optimizer).toMatchObject({
      learningRate: 1,
    });
    expect(withRival(raced, called('adam'), 'outside').rivals).toBeUndefined();
  });

  test.each(
    optimizerList().flatMap((choice) => choice.forms.map((form) => ({ name: choice.name, form: form.name }))),
  )('$name in the form $form is a whole problem', ({ name, form }) => {
    const raced = withRival(problemOf({}), called(name), form);
    expect(problemOf(JSON.parse(JSON.stringify(raced)) as object)).toEqual(JSON.parse(JSON.stringify(raced)));
  });

  test('all forms are the others', () => {
    expect(
      withOtherForms(problemOf({}), called('nesterov'), 'look-ahead').rivals?.map(({ form }) => form),
    ).toEqual(['rewritten', 'pytorch']);
  });

  test('a number changes for one, or for all that have it', () => {
    const raced = withRival(problemOf({}), called('gradient-descent'), 'plain');
    expect(
      entriesOf(withField(raced, 'all', 'learningRate', 0.3)).map(({ learningRate }) => learningRate),
    ).toEqual([0.3, 0.3]);
    expect(
      entriesOf(withField(raced, 1, 'learningRate', 0.3)).map(({ learningRate }) => learningRate),
    ).toEqual([0.2, 0.3]);
    expect(entriesOf(withField(raced, 'all', 'momentum', 0.5))).toEqual([
      { name: 'momentum', learningRate: 0.2, momentum: 0.5 },
      { name: 'gradient-descent', learningRate: 0.2 },
    ]);
  });

  test('the start is moved by variable and rounded to the pixel', () => {
    expect(withStart(problemOf({}), { x: 2 }).start).toEqual({ x: 2, y: '1/2' });
    expect(roundedTo(0.123456, 0.004)).toBe(0.123);
    expect(roundedTo(123.456, 3)).toBe(123);
  });

  test('a rate is halved or left', () => {
    expect(halvingOf(withHalving(problemOf({}), 2))).toBe(2);
    expect(halvingOf(withHalving(withHalving(problemOf({}), 2), 0))).toBe(0);
    expect(halvingOf(problemOf({ schedule: { name: 'cosine', span: 3 } }))).toBeNull();
  });

  test('the slider of the learning rate is logarithmic', () => {
    const range = rangeOf('learningRate', 0.1);
    expect(range).toMatchObject({ log: true, min: -3, max: 0 });
    if (range) expect(fromSlider(range, toSlider(range, 0.1))).toBe(0.1);
    expect(rangeOf('epsilon', 1e-8)).toBeNull();
  });
});

test('each of eight paths has its own combination of letter, points and line', () => {
  expect(new Set(marks.map(({ letter }) => letter)).size).toBe(8);
  expect(new Set(marks.map(({ shape, dash }) => `${shape} ${dash ?? ''}`)).size).toBe(8);
});

test('more paths than that have a colour again, but with another line and other points', () => {
  const all = Array.from({ length: 24 }, (_, i) => markOf(i));
  expect(new Set(all.map(({ letter }) => letter)).size).toBe(24);
  expect(new Set(all.map(({ tone, dash }) => `${tone} ${dash ?? ''}`)).size).toBe(24);
  expect(new Set(all.map(({ tone, shape }) => `${tone} ${shape}`)).size).toBeGreaterThanOrEqual(23);
});

test('points close together are not all numbered: the first and the one in view always are', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => ({ x: 100 + i, y: 100 }));
  const shown = numbered(crowd, 17).map(({ t }) => t);
  expect(shown.length).toBeLessThan(5);
  expect(shown).toContain(0);
  expect(shown).toContain(17);
});

test('a series goes from update 0 to the last, higher numbers higher, and leaves out what is no number', () => {
  const { series, plot } = seriesLayout([[1, 0.5, Number.NaN, 0.25]], SIZE);
  const points = series[0]?.points ?? [];
  expect(points[0]?.x).toBe(plot.left);
  expect(points[3]?.x).toBe(plot.right);
  expect((points[0]?.y ?? 0) < (points[1]?.y ?? 0)).toBe(true);
  expect(series[0]?.path.match(/M/g)).toHaveLength(2);
});

test('the columns of all optimizers have each quantity once, with the change and the point last', () => {
  const column = (key: string) => ({ key, tex: key, plain: key, shared: false, cells: [] });
  const sgd = ['gradient', 'change', 'point'].map(column);
  const adam = ['gradient', 'm', 'v', 'change', 'point'].map(column);
  expect(columnsOfAll([sgd, adam]).map(({ key }) => key)).toEqual(['gradient', 'm', 'v', 'change', 'point']);
});

test('a moved start is rounded to the resolution of a pixel', () => {
  // 0.02 units a pixel: two decimals.
  const problem = { start: { x: 1, y: 2 } } as unknown as OptimizerRunProblem;
  expect(withStartAt(problem, ['x', 'y'], [0.123456, -1.98765], [0.02, 0.02]).start).toEqual({
    x: 0.12,
    y: -1.99,
  });
});
