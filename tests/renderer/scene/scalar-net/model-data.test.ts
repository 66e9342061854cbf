import { describe, expect, test } from 'vitest';
import { scalarNet, scalarNetSchema } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { curvePlot } from '../../../../renderer/scene/scalar-net/curve-plot.ts';
import { modelData } from '../../../../renderer/scene/scalar-net/model-data.ts';
import { modelMoment, versions } from '../../../../renderer/scene/scalar-net/model-moment.ts';

/** o = w·x + b through three points: by hand w goes 1 → 1.9 → 1.3 and b 0 → 0.4 → 0.14. */
const solved = (over: object = {}) =>
  scalarNet.solve(
    scalarNetSchema.parse({
      kind: 'scalar-net',
      samples: [
        { inputs: { x: 1 }, targets: { y: 2 } },
        { inputs: { x: 2 }, targets: { y: 3 } },
        { inputs: { x: 3 }, targets: { y: 5 } },
      ],
      parameters: { w: 1, b: 0 },
      units: [{ id: 'o', activation: 'identity', bias: 'b' }],
      edges: [{ from: 'x', to: 'o', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      epochs: 2,
      conventions: { 'batch-reduction': 'sum', 'squared-error-factor': 'half' },
      ...over,
    }),
  );
const solution = solved();
const data = modelData(solution);
const byId = stepsById(solution.steps);
const value = (id: string): number => byId.get(id)?.value ?? Number.NaN;
/** A moment at which these steps and all before them are computed. */
const until = (last: string, share?: number) => {
  const at = solution.steps.findIndex(({ id }) => id === last);
  return {
    value,
    seen: (id: string): boolean => solution.steps.findIndex((step) => step.id === id) <= at,
    landed: (id: string): number | undefined => (id === last ? share : undefined),
  };
};

describe('the data and the model of a line through three points', () => {
  test('the samples are the given points, and the model is the line', () => {
    expect(data?.samples.map(({ inputs: [x = ''], target }) => [value(x), value(target)])).toEqual([
      [1, 2],
      [2, 3],
      [3, 5],
    ]);
    expect(data?.model([10], [1.5, 2])).toBe(17);
  });

  test('each update moves the parameters, one after the other', () => {
    if (!data) throw new Error('no data');
    expect(modelMoment(data, until('o_s1')).values).toEqual([1, 0]);
    expect(modelMoment(data, until('w_u1'))).toMatchObject({ values: [1.9, 0], before: [1, 0] });
    expect(modelMoment(data, until('b_u1')).values).toEqual([1.9, 0.4]);
    expect(modelMoment(data, until('b_u2'))).toMatchObject({ before: [1.9, 0.4], updates: 2 });
  });

  test('a new weight is on its way from the old one while it lands', () => {
    if (!data) throw new Error('no data');
    // Halfway of an ease that is alike at both ends: 1 + 0.9/2.
    expect(modelMoment(data, until('w_u1', 0.5)).values[0]).toBeCloseTo(1.45, 12);
  });

  test('an earlier round is shown with its own parameters', () => {
    if (!data) throw new Error('no data');
    expect(modelMoment(data, until('b_u2'), 1).values).toEqual([1.9, 0.4]);
    expect(versions(data, value)).toEqual([
      [1, 0],
      [1.9, 0.4],
      [value('w_u2'), value('b_u2')],
    ]);
  });

  test('one sample alone has no plot', () => {
    expect(modelData(solved({ samples: [{ inputs: { x: 1 }, targets: { y: 2 } }] }))).toBeNull();
  });
});

test('every point is inside the plot, and the path of a line ends at its edges', () => {
  const { plot, x, y, path } = curvePlot([1, 2, 3], [2, 3, 5], { width: 500, height: 200 });
  for (const [at, of] of [
    [1, 2],
    [3, 5],
  ] as const) {
    expect(x(at)).toBeGreaterThan(plot.left);
    expect(x(at)).toBeLessThan(plot.right);
    expect(y(of)).toBeGreaterThan(plot.top);
    expect(y(of)).toBeLessThan(plot.bottom);
  }
  expect(path((at) => at).startsWith(`M${plot.left},`)).toBe(true);
});
