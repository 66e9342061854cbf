import { describe, expect, test } from 'vitest';
import { drawPoints, pointSets } from '../../../core/datasets/index.ts';
import { normalOf } from '../../../core/datasets/normal.ts';
import { circle } from '../../../core/datasets/circle.ts';
import { spiral } from '../../../core/datasets/spiral.ts';
import { twoMoons } from '../../../core/datasets/two-moons.ts';
import { xorQuadrants } from '../../../core/datasets/xor-quadrants.ts';
import { randomOf } from '../../../core/tensor/random.ts';

const xy = (inputs: Float64Array, i: number): readonly [number, number] => [
  inputs[2 * i] ?? NaN,
  inputs[2 * i + 1] ?? NaN,
];

test('normal numbers have mean 0, variance 1, and 68.3 % of them lie within 1', () => {
  const normal = normalOf(randomOf('normal'));
  const numbers = Array.from({ length: 20_000 }, normal);
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const variance = numbers.reduce((sum, one) => sum + one * one, 0) / numbers.length;
  // Four standard errors: 4/√20000 = 0.028 of the mean, 4·√(2/20000) = 0.04 of the variance, 4·0.0033 of the share.
  expect(Math.abs(mean)).toBeLessThan(0.028);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  expect(Math.abs(numbers.filter((one) => Math.abs(one) < 1).length / numbers.length - 0.6827)).toBeLessThan(
    0.0132,
  );
});

describe.each(pointSets)('$name', (set) => {
  test('the same seed draws the same points, another seed others', () => {
    const draw = (seed: string) => drawPoints(set, randomOf(seed), { count: 40 });
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a').inputs).not.toEqual(draw('b').inputs);
  });
  test.each([1, 2, 7, 60])('%d points are divided evenly among the classes', (count) => {
    const { labels } = drawPoints(set, randomOf('even'), { count });
    const ofZero = labels.filter((label) => label === 0).length;
    expect(labels).toHaveLength(count);
    expect([Math.floor(count / 2), Math.ceil(count / 2)]).toContain(ofZero);
  });
  test('a tenth of flipped labels is a tenth', () => {
    const plain = drawPoints(set, randomOf('flip'), { count: 60 });
    const flipped = drawPoints(set, randomOf('flip'), { count: 60, flipped: 0.1 });
    expect(flipped.inputs).toEqual(plain.inputs);
    expect(plain.labels.filter((label, i) => label !== flipped.labels[i])).toHaveLength(6);
  });
  test.each([0, -3, 2.5])('%d points are refused', (count) => {
    expect(() => drawPoints(set, randomOf('none'), { count })).toThrow(RangeError);
  });
});

describe('without noise a point lies where the rule says', () => {
  const count = 400;
  test('circle: inside radius 0.55 or between 0.65 and 1', () => {
    const { inputs, labels } = drawPoints(circle, randomOf('rule'), { count });
    labels.forEach((label, i) => {
      const radius = Math.hypot(...xy(inputs, i));
      if (label === 1) expect(radius).toBeLessThanOrEqual(0.55);
      else expect(Math.abs(radius - 0.825)).toBeLessThanOrEqual(0.175 + 1e-12);
    });
  });
  test('exclusive or: the sign of x·y, away from both axes', () => {
    const { inputs, labels } = drawPoints(xorQuadrants, randomOf('rule'), { count });
    labels.forEach((label, i) => {
      const [x, y] = xy(inputs, i);
      expect(x * y > 0).toBe(label === 1);
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.05);
    });
  });
  test('two moons: on one of two half circles of radius 1.2', () => {
    const { inputs, labels } = drawPoints(twoMoons, randomOf('rule'), { count, noise: 0 });
    labels.forEach((label, i) => {
      const [x, y] = xy(inputs, i);
      // Centres (−0.6, −0.3) and (0.6, 0.3): (0 − 0.5, 0 − 0.25) · 1.2 and (1 − 0.5, 0.5 − 0.25) · 1.2.
      expect(Math.hypot(x - (label === 0 ? -0.6 : 0.6), y - (label === 0 ? -0.3 : 0.3))).toBeCloseTo(1.2, 12);
      expect(label === 0 ? y >= -0.3 : y <= 0.3).toBe(true);
    });
  });
  test('spiral: the angle grows with the radius, half a turn apart', () => {
    const { inputs, labels } = drawPoints(spiral, randomOf('rule'), { count });
    labels.forEach((label, i) => {
      const [x, y] = xy(inputs, i);
      const radius = Math.hypot(x, y);
      const angle = 2 * Math.PI * 1.75 * radius + Math.PI * label;
      expect(x).toBeCloseTo(radius * Math.sin(angle), 10);
      expect(y).toBeCloseTo(radius * Math.cos(angle), 10);
    });
  });
});
