import { expect, test } from 'vitest';
import { weightText } from '../../../../renderer/pages/playground/weight-text.ts';

test.each([
  [0, '0.00'],
  [-0.001, '−1×10⁻³'],
  [0.85, '0.85'],
  [-12.34, '−12.3'],
  [1000, '1000'],
  [123_456, '1.2×10⁵'],
  [-300_000, '−3×10⁵'],
  [1e6, '10⁶'],
  [2e-8, '2×10⁻⁸'],
  [-9e-13, '−9×10⁻¹³'],
  [Number.NaN, '–'],
])('a weight of %d is written %s', (weight, text) => expect(weightText(weight)).toBe(text));
