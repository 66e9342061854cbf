import { describe, expect, test } from 'vitest';
import { featurePictures, gridOf, PlanePainter } from '../../../core/playground/picture.ts';
import { playgroundActivations } from '../../../core/playground/activations.ts';
import { playgroundLosses } from '../../../core/playground/output.ts';
import { defaultSettings, readSettings, type PlaygroundSettings } from '../../../core/playground/settings.ts';
import { GRID_SIDE, Trainer, type WeightPlace } from '../../../core/playground/trainer.ts';
import { lossNames } from '../../../core/losses/index.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const trainer = (part: Partial<PlaygroundSettings> = {}): Trainer =>
  new Trainer(Engine.create(kernelBytes.plain), { ...defaultSettings, ...part }, null);
const weightOf = (of: Trainer, { layer, unit, input }: WeightPlace): number =>
  (input === null ? of.weights[layer]?.biases[unit] : of.weights[layer]?.weights[unit]?.[input]) ??
  Number.NaN;

describe('the network of the Playground', () => {
  test('learns the circle: after 500 epochs every test point but a few is on the right side', () => {
    const own = trainer();
    while (own.epochs < 500) own.step();
    expect(own.scores.testRight).toBeGreaterThan(0.95);
  });

  test('an update goes against the slope of the loss, measured by finite differences at a weight and a bias', () => {
    const places: readonly WeightPlace[] = [
      { layer: 0, unit: 2, input: 1 },
      { layer: 1, unit: 1, input: 0 },
      { layer: 2, unit: 0, input: null },
    ];
    // All learnt points are one batch: then the loss over them is what an update lowers.
    for (const place of places) {
      const [own, moved] = [trainer({ batch: 30, share: 0.1 }), trainer({ batch: 30, share: 0.1 })];
      const start = weightOf(own, place);
      const STEP = 1e-5;
      const lossAt = (value: number): number => {
        moved.setWeight(place, value);
        return moved.scores.train;
      };
      const slope = (lossAt(start + STEP) - lossAt(start - STEP)) / (2 * STEP);
      own.step();
      const eta = defaultSettings.hyper['eta'] ?? 0;
      // The error of the difference is of the order of STEP².
      expect(weightOf(own, place) - start).toBeCloseTo(-eta * slope, 9);
    }
  });

  test('a weight that is held keeps its number while the others learn', () => {
    const own = trainer();
    const [held, free] = [
      { layer: 0, unit: 0, input: 0 },
      { layer: 0, unit: 1, input: 0 },
    ] as const;
    const before = weightOf(own, free);
    own.hold(held, 0.25);
    for (let i = 0; i < 10; i += 1) own.step();
    expect(weightOf(own, held)).toBe(0.25);
    expect(weightOf(own, free)).not.toBe(before);
    own.release();
    own.step();
    expect(weightOf(own, held)).not.toBe(0.25);
  });

  test('a place that is not there and a number that is none change nothing', () => {
    const own = trainer();
    const before = own.weights;
    own.setWeight({ layer: 9, unit: 0, input: 0 }, 1);
    own.setWeight({ layer: 0, unit: 4, input: 0 }, 1);
    own.setWeight({ layer: 0, unit: 0, input: 2 }, 1);
    own.setWeight({ layer: 0, unit: 0, input: 0 }, Number.NaN);
    expect(own.weights).toEqual(before);
  });

  test('another rate and another penalty go on as if they had been there; another optimizer keeps the weights', () => {
    const own = trainer();
    for (let i = 0; i < 5; i += 1) own.step();
    const before = own.weights;
    own.change({ ...own.settings, optimizer: 'adam', hyper: { eta: 0.01 } });
    expect(own.weights).toEqual(before);
    expect(own.network.steps).toBe(0);
    expect(own.updates).toBe(5);
    own.change({ ...own.settings, hyper: { eta: 0 } });
    own.step();
    expect(own.weights).toEqual(before);
  });

  test('an epoch goes through every learnt point once', () => {
    const own = trainer({ share: 0.7, batch: 16 });
    const seen: number[] = [];
    while (own.epochs < 1) {
      seen.push(...own.next);
      own.step();
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 210 }, (_, i) => i));
  });

  test('the picture of a unit and of the output is what the formulas give there', () => {
    const own = trainer({ hidden: [2], features: ['x1', 'product'] });
    const { output, units } = new PlanePainter(own).paint();
    const grid = gridOf(own.points.box);
    const [first, last] = own.weights;
    const at = 7 * GRID_SIDE + 12;
    const [x, y] = [grid[2 * at] ?? 0, grid[2 * at + 1] ?? 0];
    const hidden = (first?.weights ?? []).map(([a = 0, b = 0], i) =>
      Math.tanh(a * x + b * x * y + (first?.biases[i] ?? 0)),
    );
    const sum = hidden.reduce(
      (total, a, i) => total + a * (last?.weights[0]?.[i] ?? 0),
      last?.biases[0] ?? 0,
    );
    expect(output[at]).toBeCloseTo(Math.tanh(sum), 6);
    // Row 8 and column 12 are places of the small picture too.
    const even = 8 * GRID_SIDE + 12;
    const [u, v] = [grid[2 * even] ?? 0, grid[2 * even + 1] ?? 0];
    const [a = 0, b = 0] = first?.weights[1] ?? [];
    expect(units[0]?.[1]?.[4 * (GRID_SIDE / 2) + 6]).toBeCloseTo(
      Math.tanh(a * u + b * u * v + (first?.biases[1] ?? 0)),
      6,
    );
    // Of the inputs that are not used too.
    expect(featurePictures(own)).toHaveLength(7);
  });

  test('the same settings give the same numbers', () => {
    const [one, two] = [trainer(), trainer()];
    for (let i = 0; i < 50; i += 1) {
      one.step();
      two.step();
    }
    expect(one.weights).toEqual(two.weights);
  });
});

describe('what can be chosen', () => {
  test('every activation of one sum but PReLU, whose slope is a weight; every loss that one output can have', () => {
    expect(playgroundActivations).toHaveLength(19);
    expect(playgroundActivations).not.toContain('prelu');
    expect(lossNames.filter((name) => !(playgroundLosses as readonly string[]).includes(name))).toEqual([
      'cross-entropy',
      'cross-entropy-logits',
      'multi-class-hinge',
      'kl-divergence',
    ]);
  });

  test('what is stored and no longer valid has its default, and the rest stays', () => {
    expect(readSettings(null)).toEqual(defaultSettings);
    expect(readSettings({ hidden: [3, 99], batch: 7, optimizer: 'none' })).toEqual({
      ...defaultSettings,
      batch: 7,
    });
  });
});
