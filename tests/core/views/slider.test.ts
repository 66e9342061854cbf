import { describe, expect, test } from 'vitest';
import { sliderRange, sliderText } from '../../../core/views/slider.ts';

describe('the slider of a number', () => {
  test.each([
    // a weight: twice as far on both sides, in steps of at most a hundredth of it
    ['a weight 0.1', 0.1, 'quantity', false, { min: -0.2, max: 0.2, step: 0.002 }],
    ['a weight −3', -3, 'quantity', false, { min: -6, max: 6, step: 0.05 }],
    ['a bias 0', 0, 'quantity', false, { min: -1, max: 1, step: 0.01 }],
    ['a learning rate 0.05 is above 0', 0.05, 'quantity', true, { min: 0.001, max: 0.1, step: 0.001 }],
    ['a momentum 0.9 stays below 1', 0.9, 'quantity', true, { min: 0.01, max: 0.99, step: 0.01 }],
    ['a stride 2', 2, 'whole', false, { min: 0, max: 10, step: 1 }],
  ] as const)('%s', (_name, original, type, positive, expected) => {
    const { min, max, step } = sliderRange(original, original, type, positive);
    expect(step).toBeCloseTo(expected.step, 12);
    expect(min).toBeCloseTo(expected.min, 12);
    expect(max).toBeCloseTo(expected.max, 12);
  });

  test('a typed number beyond its ends widens it', () => {
    expect(sliderRange(1, 50, 'quantity', false).max).toBe(50);
    expect(sliderRange(1, -7, 'quantity', false).min).toBe(-7);
  });

  test('positions are decimals without the noise of floats', () => {
    expect(sliderText(0.1 + 0.2, 0.01)).toBe('0.3');
    expect(sliderText(0.15000000000000002, 0.002)).toBe('0.15');
    expect(sliderText(7, 1)).toBe('7');
  });
});
