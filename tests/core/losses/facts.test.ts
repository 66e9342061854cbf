import { describe, expect, test } from 'vitest';
import type { ConventionChoices } from '../../../core/conventions/index.ts';
import { losses, type LossName } from '../../../core/losses/index.ts';
import { faultOf } from '../../../core/losses/loss.ts';
import { defaultSettings } from '../../../core/losses/settings.ts';
import { penalties } from '../../../core/losses/penalties.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

const valueOf = (
  name: LossName,
  outputs: readonly number[],
  targets: readonly number[],
  conventions: ConventionChoices = {},
  settings: Record<string, number> = {},
): number =>
  losses[name].value(Float64Array.from(outputs), Float64Array.from(targets), conventions, {
    ...defaultSettings(name),
    ...settings,
  });
const gradientOf = (
  name: LossName,
  outputs: readonly number[],
  targets: readonly number[],
  conventions: ConventionChoices = {},
  settings: Record<string, number> = {},
): number[] => [
  ...losses[name].gradient(Float64Array.from(outputs), Float64Array.from(targets), conventions, {
    ...defaultSettings(name),
    ...settings,
  }),
];

describe('by hand', () => {
  test.each<[string, number, number]>([
    [
      'absolute error of 2 and −1 against 3 and 1: (1 + 2)/2',
      valueOf('absolute-error', [2, -1], [3, 1]),
      1.5,
    ],
    ['its sum: 1 + 2', valueOf('absolute-error', [2, -1], [3, 1], { 'loss-over-outputs': 'sum' }), 3],
    ['Huber within δ = 1: ½·0.5²', valueOf('huber', [0.5], [0]), 0.125],
    ['Huber beyond it: 1·(3 − ½)', valueOf('huber', [3], [0]), 2.5],
    ['Huber with δ = 2: 2·(3 − 1)', valueOf('huber', [3], [0], {}, { delta: 2 }), 4],
    [
      'smooth L1 with β = 2: that over 2',
      valueOf('huber', [3], [0], { 'huber-scale': 'smooth-l1' }, { delta: 2 }),
      2,
    ],
    ['binary cross-entropy of a half: ln 2', valueOf('binary-cross-entropy', [0.5], [1]), Math.log(2)],
    ['of the logit 0 as well', valueOf('binary-cross-entropy-logits', [0], [1]), Math.log(2)],
    [
      'cross-entropy of four equal logits: ln 4',
      valueOf('cross-entropy-logits', [7, 7, 7, 7], [0, 1, 0, 0]),
      Math.log(4),
    ],
    ['hinge of 0.3 with y = 1: 1 − 0.3', valueOf('hinge', [0.3], [1]), 0.7],
    ['hinge of 0.3 with y = −1: 1 + 0.3', valueOf('hinge', [0.3], [-1]), 1.3],
    ['KL of a distribution from itself', valueOf('kl-divergence', [0.2, 0.8], [0.2, 0.8]), 0],
    ['KL of the sure from the even: ln 2', valueOf('kl-divergence', [0.5, 0.5], [1, 0]), Math.log(2)],
  ])('%s', (_, found, wanted) => {
    expectClose(found, wanted, FEW_ROUNDINGS);
  });
});

describe('published values', () => {
  // Keras documents y_true = [[0, 1], [0, 0]], y_pred = [[0.6, 0.4], [0.4, 0.6]]: tf.keras.losses.Huber →
  // 0.155.
  test('the Huber loss of the Keras manual is 0.155', () => {
    const mean = (valueOf('huber', [0.6, 0.4], [0, 1]) + valueOf('huber', [0.4, 0.6], [0, 0])) / 2;
    expectClose(mean, 0.155, FEW_ROUNDINGS);
  });

  // Stanford CS231n, Lecture 3: cat (3.2, 5.1, −1.7), car (1.3, 4.9, 2.0), frog (2.2, 2.5, −3.1) have the
  // losses 2.9, 0 and 12.9.
  test('the hinge losses of CS231n are 2.9, 0 and 12.9', () => {
    expectClose(valueOf('multi-class-hinge', [3.2, 5.1, -1.7], [1, 0, 0]), 2.9, FEW_ROUNDINGS);
    expect(valueOf('multi-class-hinge', [1.3, 4.9, 2.0], [0, 1, 0])).toBe(0);
    expectClose(valueOf('multi-class-hinge', [2.2, 2.5, -3.1], [0, 0, 1]), 12.9, FEW_ROUNDINGS);
  });

  // PyTorch's manual of MultiMarginLoss: x = [0.1, 0.2, 0.4, 0.8], y = 3: 0.25·((1 − (0.8 − 0.1)) + (1 − (0.8
  // − 0.2)) + (1 − (0.8 − 0.4))) = 0.325.
  test('the margin loss of the PyTorch manual is 0.325', () => {
    expectClose(
      valueOf('multi-class-hinge', [0.1, 0.2, 0.4, 0.8], [0, 0, 0, 1], { 'hinge-classes': 'mean' }),
      0.325,
      FEW_ROUNDINGS,
    );
  });
});

describe('facts', () => {
  test('the gradient of a cross-entropy by the logits adds up to 0', () => {
    for (const targets of [
      [0, 1, 0],
      [0.2, 0.3, 0.5],
    ])
      expectClose(
        gradientOf('cross-entropy-logits', [2, -1, 0.4], targets).reduce((sum, one) => sum + one, 0),
        0,
        FEW_ROUNDINGS,
      );
  });

  test('logits moved by the same constant have the same cross-entropy', () => {
    expectClose(
      valueOf('cross-entropy-logits', [102, 99, 100.4], [0, 1, 0]),
      valueOf('cross-entropy-logits', [2, -1, 0.4], [0, 1, 0]),
      FEW_ROUNDINGS,
    );
  });

  test('a cross-entropy is the KL divergence and the entropy of the targets', () => {
    const [p, y] = [
      [0.2, 0.5, 0.3],
      [0.6, 0.3, 0.1],
    ];
    const entropy = -y.reduce((sum, one) => sum + one * Math.log(one), 0);
    expectClose(valueOf('cross-entropy', p, y), valueOf('kl-divergence', p, y) + entropy, FEW_ROUNDINGS);
  });

  test('two logits are one: the cross-entropy of (z, 0) is the binary one of z', () => {
    expectClose(
      valueOf('cross-entropy-logits', [1.7, 0], [1, 0]),
      valueOf('binary-cross-entropy-logits', [1.7], [1]),
      FEW_ROUNDINGS,
    );
  });

  test('a hinge is 0 with no slope beyond the margin, and at it', () => {
    expect([valueOf('hinge', [1.2], [1]), ...gradientOf('hinge', [1.2], [1])]).toEqual([0, 0]);
    expect([valueOf('hinge', [1], [1]), ...gradientOf('hinge', [1], [1])]).toEqual([0, 0]);
    expect(gradientOf('multi-class-hinge', [2, 1, -1], [1, 0, 0])).toEqual([-0, 0, 0]);
  });

  test('an absolute error has no slope where output and target meet', () => {
    expect(gradientOf('absolute-error', [2], [2])).toEqual([0]);
  });

  test('smooth L1 and Huber agree at δ = 1', () => {
    for (const o of [0.4, 1, 3])
      expect(valueOf('huber', [o], [0], { 'huber-scale': 'smooth-l1' })).toBe(valueOf('huber', [o], [0]));
  });

  test('losses of logits are finite where probabilities round to 0 or 1', () => {
    expect(valueOf('binary-cross-entropy-logits', [-800], [1])).toBe(800);
    expect(valueOf('cross-entropy-logits', [1000, 0], [0, 1])).toBe(1000);
    expect(gradientOf('binary-cross-entropy-logits', [-800], [1])).toEqual([-1]);
  });
});

describe('penalties', () => {
  const weights = Float64Array.from([0.5, -2, 0]);

  test('L1 is λ(½ + 2), with slopes λ, −λ and, at 0, 0', () => {
    expect(penalties.l1.value(weights, 0.1, undefined)).toBe(0.25);
    expect([...penalties.l1.gradient(weights, 0.1, undefined)]).toEqual([0.1, -0.1, 0]);
  });

  test.each([
    ['half', 0.5 * 0.1 * 4.25, [0.05, -0.2, 0]],
    ['one', 0.1 * 4.25, [0.1, -0.4, 0]],
  ] as const)('L2 with the factor “%s”', (factor, value, gradient) => {
    expect(penalties.l2.value(weights, 0.1, { 'l2-factor': factor })).toBeCloseTo(value, 15);
    penalties.l2
      .gradient(weights, 0.1, { 'l2-factor': factor })
      .forEach((one, i) => expectClose(one, gradient[i] ?? Number.NaN, FEW_ROUNDINGS));
  });
});

describe('invalid targets of a loss', () => {
  test.each([
    ['signs', [1, 0], 'the target is 0'],
    ['shares', [0.5, 1.5], 'the target is 1.5'],
    ['distribution', [0.5, 0.6], 'the targets add up to 1.1'],
    ['distribution', [1.5, -0.5], 'the target is -0.5'],
    ['class', [0.5, 0.5], 'the targets do not name one class'],
  ] as const)('%s: %o', (targets, values, what) => {
    expect(faultOf(targets, values)?.what).toBe(what);
  });

  test('decimals that miss 1 by a rounding are a distribution', () => {
    expect(faultOf('distribution', [0.1, 0.2, 0.7])).toBeNull();
  });
});
