import { describe, expect, test } from 'vitest';
import { walk, type WalkOptions } from '../../../core/labs/descent.ts';
import { findingOf } from '../../../core/labs/finding.ts';
import { labs } from '../../../core/labs/index.ts';
import type { News, Outcome } from '../../../core/labs/lab.ts';
import { ravine } from '../../../core/labs/ravine.ts';
import { readSettings, SettingError } from '../../../core/labs/read-settings.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';
import { ravine as ravineOf, rosenbrock, saddle, type Surface } from '../../../core/labs/surface.ts';

function finished(
  settings: Readonly<Record<string, unknown>>,
  seed: number,
): { news: News[]; outcome: Outcome } {
  const run = ravine.run(readSettings(ravine, settings), seed, { engine });
  const news: News[] = [];
  for (;;) {
    const next = run.next();
    if (next.done) return { news, outcome: next.value };
    news.push(next.value);
  }
}
const verdicts = ({ comparisons }: Outcome): Readonly<Record<string, string>> =>
  Object.fromEntries(comparisons.map(({ arm, finding }) => [arm, finding.verdict]));

/** The numbers of the table in the row of an arm: updates, arrived, best rate, rates that work. */
const cells = ({ table }: Outcome, arm: string): number[] =>
  table.rows.find((row) => row.arm === arm)?.cells.map(({ en }) => parseFloat(en)) ?? [];

const engine = Engine.create(kernelBytes.plain);

describe('a surface', () => {
  const surfaces: Readonly<Record<string, Surface>> = {
    'a ravine': ravineOf(100, 0),
    'a turned ravine': ravineOf(100, 45),
    rosenbrock,
    saddle,
  };
  test.each(Object.entries(surfaces))(
    '%s has the slope that differences of its values give',
    (_, surface) => {
      const h = 1e-6;
      for (const [x, y] of [
        [0.3, -0.7],
        [-1.1, 0.4],
        [0, 0],
      ] as const) {
        const [gx, gy] = surface.gradient(x, y);
        // Central differences are exact to h² times the third derivative, here at most 2400·1e-12.
        expect(gx).toBeCloseTo((surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h), 4);
        expect(gy).toBeCloseTo((surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h), 4);
      }
    },
  );
  test('turned by 45°, a ravine is steepest from corner to corner', () => {
    // Across the floor at distance 1: ½·100. Along it: ½.
    const side = Math.SQRT1_2;
    expect(ravineOf(100, 45).value(-side, side)).toBeCloseTo(50, 10);
    expect(ravineOf(100, 45).value(side, side)).toBeCloseTo(0.5, 10);
  });
});

describe('a walk', () => {
  test('of plain gradient descent multiplies each distance by 1 − η·curvature', () => {
    const seen: (readonly [number, number])[] = [];
    walk(ravineOf(10, 0), 'gradient-descent', {
      from: [1, 1],
      rate: 0.05,
      reached: () => false,
      most: 3,
      visit: (x, y) => seen.push([x, y]),
    });
    // 1 − 0.05 = 0.95 along, 1 − 0.05·10 = 0.5 across.
    [0, 1, 2, 3].forEach((t) => {
      expect(seen[t]?.[0]).toBeCloseTo(0.95 ** t, 12);
      expect(seen[t]?.[1]).toBeCloseTo(0.5 ** t, 12);
    });
  });
  test('beyond the largest stable rate diverges', () => {
    // 2/κ = 0.02 is the limit.
    const options = { from: [1, 1], reached: (loss: number) => loss < 1e-4, most: 5000 } as const;
    expect(walk(ravineOf(100, 0), 'gradient-descent', { ...options, rate: 0.021 }).steps).toBe(Infinity);
    expect(walk(ravineOf(100, 0), 'gradient-descent', { ...options, rate: 0.019 }).steps).toBeLessThan(5000);
  });
  test('that only passes the goal, or leaves its bounds, has not arrived', () => {
    // A rate of 1.5 at curvature 1 multiplies by −½: 1, −½, ¼, −⅛.
    const options = { from: [1, 0], rate: 1.5, most: 100 } as const;
    const steps = (more: Partial<WalkOptions>): number =>
      walk(ravineOf(1, 0), 'gradient-descent', {
        ...options,
        reached: (_loss, x) => x > 0 && x < 0.3,
        ...more,
      }).steps;
    expect(steps({})).toBe(2);
    expect(steps({ stays: 1 })).toBe(Infinity);
    expect(steps({ within: (x) => x > -0.4 })).toBe(Infinity);
    expect(steps({ within: (x) => x > -0.6 })).toBe(2);
    expect(steps({ reached: (_loss, x) => Math.abs(x) < 0.3, stays: 20 })).toBe(2);
  });
  test('on the ridge of a saddle no method ever leaves it', () => {
    for (const method of ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const)
      expect(
        walk(saddle, method, {
          from: [1, 0],
          rate: 0.01,
          reached: (_loss, _x, y) => Math.abs(y) > 0.5,
          most: 3000,
        }).steps,
        method,
      ).toBe(Infinity);
  });
});

describe('down a ravine', () => {
  // What was measured with PyTorch for each setting: with the axes momentum and what scales each weight win, turned by 45°
  // AdaGrad and RMSProp lose. There a walk had arrived when it passed the goal once, as RMSProp does by luck in 7 updates:
  // with a constant rate η it ends in jumps from −η/2 to η/2 and back, where the loss is κη²/8.
  test.each([1, 2])('along an axis all but RMSProp need fewer steps, seed %d', (seed) => {
    const { outcome } = finished({ kappa: 100, turned: 0 }, seed);
    expect(verdicts(outcome)).toEqual({
      momentum: 'shown',
      nesterov: 'shown',
      adagrad: 'shown',
      rmsprop: 'reversed',
      adam: 'shown',
    });
    const [steps = NaN, , rate = NaN] = cells(outcome, 'rmsprop');
    expect(rate).toBeLessThan(Math.sqrt((8 * 1e-4) / 100));
    // It has 1 to 2 to go, and once its average is filled goes a rate at an update.
    expect(steps).toBeGreaterThan(1 / Math.sqrt((8 * 1e-4) / 100));
  });
  test('AdaGrad, which treats each axis by its own, takes as long whatever the ravine', () => {
    // Measured: 5, 6 and 7 updates at κ = 10, 100 and 1,000, where the goal is a smaller share of the first loss.
    for (const kappa of [10, 100, 1000]) {
      const [steps = NaN, , rate = NaN] = cells(finished({ kappa }, 1).outcome, 'adagrad');
      expect(Math.abs(steps - 6)).toBeLessThan(3);
      // Its first update is the rate itself, and no point is further than 4.4 from the other side of the drawing.
      expect(rate).toBeLessThan(4.4);
    }
  });
  test('no walk that is said to have arrived leaves the drawing', () => {
    const { news } = finished({ kappa: 100 }, 1);
    const last = news.filter((one) => one.type === 'picture').at(-1)?.picture;
    expect(last?.kind).toBe('paths');
    if (last?.kind === 'paths')
      for (const path of Object.values(last.paths))
        for (const one of path) expect(Math.abs(one)).toBeLessThanOrEqual(2.2);
  });
  test('the updates of each walk are among its points: the verdict can be computed from them', () => {
    const { news, outcome } = finished({ kappa: 100 }, 1);
    const stepsOf = (arm: string): number[] =>
      news
        .filter((one) => one.type === 'point')
        .filter((one) => one.chart === 'steps' && one.arm === arm)
        .map(({ y }) => y);
    const sgd = stepsOf('gradient-descent');
    expect(sgd).toHaveLength(20);
    for (const { arm, finding } of outcome.comparisons) {
      const again = findingOf(
        stepsOf(arm).map((steps, i) => Math.log((sgd[i] ?? NaN) / steps)),
        Math.log(1.5),
        'ratio',
      );
      expect(finding).toEqual(again);
    }
  });
  test('turned by 45° RMSProp needs more, and momentum as few as before', () => {
    const { outcome } = finished({ kappa: 100, turned: 45 }, 1);
    expect(verdicts(outcome)).toMatchObject({ momentum: 'shown', nesterov: 'shown', rmsprop: 'reversed' });
    expect(verdicts(outcome)['adagrad']).not.toBe('shown');
  });
  test('in a wide valley momentum is the slower one', () => {
    expect(verdicts(finished({ kappa: 10 }, 1).outcome)).toMatchObject({ momentum: 'reversed' });
  });
  test('walks that were ended show no equality', () => {
    const { comparisons } = finished({ kappa: 1000, turned: 45 }, 1).outcome;
    expect(comparisons.find(({ arm }) => arm === 'adagrad')?.finding.verdict).toBe('undecided');
  });
  test('the same seed says the same, bit for bit, and another seed something else', () => {
    const [one, again, other] = [3, 3, 4].map((seed) => finished({ kappa: 10 }, seed));
    expect(one).toEqual(again);
    expect(one?.outcome).not.toEqual(other?.outcome);
  });
  test('its curve is that of the first walk: from a loss above the goal to the first that stays below it', () => {
    const { news } = finished({ kappa: 10 }, 1);
    const losses = news
      .filter((one) => one.type === 'point')
      .filter(({ chart, arm }) => chart === 'loss' && arm === 'adam');
    expect(losses.map(({ x }) => x)).toEqual(losses.map((_, i) => i));
    expect(losses.at(0)?.y).toBeGreaterThan(0.5);
    expect(losses.at(-1)?.y).toBeLessThan(1e-4);
    expect(losses.at(-2)?.y).toBeGreaterThanOrEqual(1e-4);
  });
});

describe('beside a saddle', () => {
  // Measured with PyTorch at the common rate: momentum 153, Nesterov 147, SGD 982, AdaGrad more than 3,000 updates.
  test('at one rate for all SGD and AdaGrad stay long, the others leave', () => {
    const { outcome } = finished({ ground: 'saddle', rate: 'common' }, 4);
    expect(verdicts(outcome)).toEqual({
      momentum: 'shown',
      nesterov: 'shown',
      adagrad: 'reversed',
      rmsprop: 'shown',
      adam: 'shown',
    });
  });
  test('no method chooses a rate: one as large as the way out would jump there in an update', () => {
    const { outcome } = finished({ ground: 'saddle' }, 4);
    expect(outcome).toEqual(finished({ ground: 'saddle', rate: 'common' }, 4).outcome);
    // Measured there, from 1e-4 beside the ridge until well out of it: the fastest 99 updates, momentum 153, SGD 982.
    for (const { arm } of outcome.table.rows) expect(cells(outcome, arm)[0], arm).toBeGreaterThan(50);
    const near = (arm: string, steps: number): void =>
      expect(Math.abs(Math.log((cells(outcome, arm)[0] ?? NaN) / steps)), arm).toBeLessThan(Math.log(1.2));
    near('momentum', 153);
    near('nesterov', 147);
    near('gradient-descent', 982);
  });
});

describe.each(labs)('the settings of $name', (lab) => {
  test('are those of its controls, each with an offered default', () => {
    expect(readSettings(lab, {})).toEqual(
      Object.fromEntries(Object.entries(lab.controls).map(([name, control]) => [name, control.default])),
    );
    for (const control of Object.values(lab.controls))
      expect(
        control.type === 'number' ? control.values : control.options.map(({ value }) => value),
      ).toContain(control.default);
  });
  test('refuse what is not offered, and say what is', () => {
    expect(() => readSettings(lab, { speed: 3 })).toThrow(SettingError);
    // An experiment may have nothing to set.
    for (const [name, control] of Object.entries(lab.controls).slice(0, 1))
      expect(() => readSettings(lab, { [name]: 'nonsense' })).toThrow(String(control.default));
  });
});
