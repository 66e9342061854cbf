import { describe, expect, test } from 'vitest';
import { listPapers } from '../../../core/index.ts';
import { findingOf } from '../../../core/labs/finding.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { stepDependsOn } from '../../../core/labs/step-depends-on.ts';
import {
  changeByOrder,
  distancesAhead,
  exactGradients,
  movedOn,
  powerOf,
  stepSizes,
  type Probed,
  type Updates,
} from '../../../core/labs/step-probes.ts';
import { ravine } from '../../../core/labs/surface.ts';
import { optimizers } from '../../../core/optimizers/index.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { randomOf } from '../../../core/tensor/random.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const gradients = exactGradients(randomOf('probes'), 40, 20);
const one = (...values: number[]): Updates => values.map((g) => Float64Array.of(g));
const TIMES = [1, 4, 16];

describe('a rate of its own for each weight', () => {
  const power = (probed: Probed): number => powerOf(TIMES, stepSizes(probed, gradients, TIMES));

  test('the steps of SGD, momentum and Nesterov are proportional to the gradient, to the last bit', () => {
    for (const optimizer of [optimizers['gradient-descent'], optimizers.momentum, optimizers.nesterov])
      expect(power({ optimizer, hyper: { eta: 0.1, rho: 0.9 } })).toBe(1);
  });

  // Four times the gradient is sixteen times the sum of squares, whose root cancels it; with ε = 0 nothing is left.
  test('those of AdaGrad, RMSProp and Adam do not depend on its size', () => {
    for (const optimizer of [optimizers.adagrad, optimizers.rmsprop, optimizers.adam])
      expect(power({ optimizer, hyper: { epsilon: 0 } })).toBeCloseTo(0, 14);
  });

  test('one rate for all, though divided by the length of the whole gradient, is none for each weight', () => {
    const normalized: Probed['optimizer'] = {
      ...optimizers['gradient-descent'],
      step: (parameters, gradient) => {
        const length = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
        gradient.forEach((g, i) => (parameters[i] = (parameters[i] ?? 0) - g / length));
      },
    };
    expect(power({ optimizer: normalized, hyper: {} })).toBeCloseTo(1, 12);
  });
});

describe('momentum', () => {
  const moved = (probed: Probed, after: number): number => movedOn(probed, gradients, after).at(-1) ?? NaN;
  const after = Array.from({ length: 60 }, (_, i) => i + 1);

  test('without a gradient SGD, AdaGrad and RMSProp stand still to the last bit', () => {
    for (const optimizer of [optimizers['gradient-descent'], optimizers.adagrad, optimizers.rmsprop])
      expect(movedOn({ optimizer, hyper: {} }, gradients, 5)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  // v is multiplied by ρ at each update: ρ + ρ² + … + ρ⁶⁰ = ρ(1 − ρ⁶⁰)/(1 − ρ).
  test('the velocity carries momentum and Nesterov on by a geometric series', () => {
    for (const optimizer of [optimizers.momentum, optimizers.nesterov])
      expect(moved({ optimizer, hyper: { rho: 0.9 } }, 60)).toBeCloseTo(9 * (1 - 0.9 ** 60), 10);
  });

  // m₄₀₊ₖ = β₁ᵏm₄₀ and v₄₀₊ₖ = β₂ᵏv₄₀, each corrected for its start.
  test('Adam moves on as its two moments fade', () => {
    const [b1, b2, n] = [0.9, 0.999, 40];
    const share = (k: number): number =>
      ((b1 ** k * (1 - b1 ** n)) / (1 - b1 ** (n + k))) *
      Math.sqrt((1 - b2 ** (n + k)) / (1 - b2 ** n) / b2 ** k);
    const expected = after.reduce((sum, k) => sum + share(k), 0);
    expect(expected).toBeGreaterThan(9);
    // ε stands beside a root of about 10.
    expect(moved({ optimizer: optimizers.adam, hyper: {} }, 60)).toBeCloseTo(expected, 7);
  });

  test('with momentum 0 nothing is carried on', () => {
    expect(moved({ optimizer: optimizers.momentum, hyper: { rho: 0 } }, 5)).toBe(0);
    expect(moved({ optimizer: optimizers.adam, hyper: { beta1: 0 } }, 5)).toBe(0);
  });
});

describe('the order of the past', () => {
  const change = (optimizer: Probed['optimizer'], hyper: Probed['hyper'] = {}): number =>
    changeByOrder({ optimizer, hyper }, one(1, 4, 2), 2);

  test('a sum of squares has none: the step of AdaGrad is the same to the last bit, and that of SGD', () => {
    for (const optimizer of [optimizers.adagrad, optimizers['gradient-descent']]) {
      expect(change(optimizer)).toBe(0);
      expect(changeByOrder({ optimizer, hyper: {} }, gradients, 30)).toBe(0);
    }
  });

  // v = 2 + 4/2 + 1/4 = 4.25, and 2 + 1/2 + 4/4 = 3.5 after the exchange.
  test('a velocity has one', () => {
    expect(change(optimizers.momentum, { eta: 1, rho: 0.5 })).toBeCloseTo(0.75 / 4.25, 14);
  });

  // s = 1/8 + 16/4 + 4/2 = 6.125, and 16/8 + 1/4 + 4/2 = 4.25 after it; the step is in proportion to 1/√s.
  test('a running average of squares has one', () => {
    expect(change(optimizers.rmsprop, { rho: 0.5, epsilon: 0 })).toBeCloseTo(Math.sqrt(6.125 / 4.25) - 1, 14);
  });

  // 2/4 before, 2/1 after: four times as large.
  test('a step by the ratio to the gradient before would be found', () => {
    const byRatio: Probed['optimizer'] = {
      ...optimizers['gradient-descent'],
      state: ['last'],
      step: (parameters, gradient, { last = parameters }) => {
        parameters[0] = (parameters[0] ?? 0) - (gradient[0] ?? 0) / (last[0] || 1);
        last.set(gradient);
      },
    };
    expect(change(byRatio)).toBe(3);
  });
});

describe('where the gradient is taken', () => {
  const walked = (name: Parameters<typeof distancesAhead>[1]): readonly number[] =>
    distancesAhead(ravine(1, 0), name, {
      ...{ from: [1, 0], rate: 0.5, updates: 2 },
      settings: { rho: 0.5 },
    });

  // On x²/2 from 1: v₁ = −0.5, w₁ = 0.5; taken at 0.5 − 0.25 = 0.25, v₂ = −0.25 − 0.125, w₂ = 0.125. Steps of 0.5 and 0.375.
  test('Nesterov: ρv ahead of the weights', () => {
    const [first, second] = walked('nesterov');
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.25 / 0.4375, 14);
  });

  test('the others: at the weights', () => {
    for (const name of ['gradient-descent', 'momentum', 'adagrad', 'rmsprop', 'adam'] as const)
      expect(walked(name)).toEqual([0, 0]);
  });
});

const run = (settings: Readonly<Record<string, number | string>> = {}) =>
  runToEnd(stepDependsOn, readSettings(stepDependsOn, settings), 1, {
    engine: Engine.create(kernelBytes.plain),
  });
const verdicts = (settings: Readonly<Record<string, number | string>> = {}): readonly string[] =>
  run(settings).outcome.comparisons.map(({ finding }) => finding.verdict);

describe('what a step depends on', () => {
  test('only Adam of the six has momentum and an adaptive rate', () => {
    const { comparisons, table } = run().outcome;
    expect(comparisons.map(({ arm, equality = false, finding }) => [arm, equality, finding.verdict])).toEqual(
      [
        ['adam', false, 'shown'],
        ...['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop'].map((arm) => [
          arm,
          true,
          'none',
        ]),
      ],
    );
    const zeros = table.rows.map(({ cells }) => cells.map(({ en }) => en === '0'));
    // By row: power, moved, ahead, order.
    expect(zeros).toEqual([
      [false, true, true, true],
      [false, false, true, false],
      [false, false, false, false],
      [false, true, true, true],
      [false, true, true, false],
      [false, false, true, false],
    ]);
  });

  const options = listPapers().flatMap(({ id, questions }) =>
    questions.flatMap(({ id: question, problem }) =>
      problem.kind === 'choice'
        ? problem.options.flatMap(({ id: option, correct, lab }) =>
            lab?.name === 'step-depends-on'
              ? [[`${id} ${question} ${option}`, correct, lab.settings ?? {}] as const]
              : [],
          )
        : [],
    ),
  );
  test('the options that are judged by it', () => {
    expect(options.map(([where]) => where.split(' ').slice(1).join(' '))).toEqual([
      ...['4c C', '4c D', '4d A', '4d C', '4d D'],
      ...['4e A', '4e B', '4e C', '4e D'],
    ]);
  });
  test.each(options)('%s is shown if it is right, and else shown not to be so', (_, correct, settings) => {
    expect(verdicts(settings)[0]).toBe(correct ? 'shown' : 'none');
  });

  test('each claim about one method is held against a method of which it is true, or not', () => {
    expect(verdicts({ claim: 'adagrad-momentum' })).toEqual(['none', 'none', 'shown', 'shown']);
    expect(verdicts({ claim: 'adagrad-ratio' })).toEqual(['none', 'shown']);
    expect(verdicts({ claim: 'adam-looks-ahead' })).toEqual(['none', 'shown']);
    expect(verdicts({ claim: 'momentum-looks-ahead' })).toEqual(['none', 'shown']);
    expect(verdicts({ claim: 'nesterov-looks-ahead' })).toEqual(['shown', 'none']);
    expect(verdicts({ claim: 'rmsprop-combines' })).toEqual(['none', 'shown']);
  });

  test('the verdict follows the settings: without momentum, or with an ε far above the gradients, Adam has one only', () => {
    expect(verdicts({ momentum: 0 })[0]).toBe('none');
    expect(verdicts({ epsilon: 10_000 })[0]).toBe('none');
    expect(run({ momentum: 0 }).outcome.comparisons[0]?.sentence.en).toContain('but no momentum');
    expect(run({ epsilon: 10_000 }).outcome.comparisons[0]?.sentence.en).toContain('but no adaptive rate');
    expect(verdicts({ claim: 'nesterov-looks-ahead', momentum: 0 })).toEqual(['none', 'none']);
  });

  test('the verdicts can be computed from the points', () => {
    const { curves, outcome } = run({ claim: 'nesterov-looks-ahead' });
    const ahead = curves
      .filter(({ chart, arm }) => chart === 'ahead' && arm === 'nesterov')
      .map(({ points }) => points.reduce((sum, [, y]) => sum + y, 0) / points.length);
    expect(findingOf(ahead, 0.1)).toEqual(outcome.comparisons[0]?.finding);
    expect(new Set(curves.map(({ chart }) => chart))).toEqual(
      new Set(stepDependsOn.charts.map(({ id }) => id)),
    );
  });

  test('sentences have numbers of a few figures, in each language', () => {
    for (const claim of ['adam-alone', 'adagrad-momentum', 'adagrad-ratio', 'rmsprop-looks-ahead'])
      for (const { sentence } of run({ claim }).outcome.comparisons)
        for (const text of Object.values(sentence)) expect(text).not.toMatch(/NaN|Infinity|e[-+−]\d|\{\{/);
  });
});
