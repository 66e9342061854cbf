import { expect, test } from 'vitest';
import { valueText } from '../../../core/views/value-text.ts';

test.each([
  [0.5, '0.5'],
  ['1/3', '1/3'],
  [false, 'false'],
  [undefined, '–'],
  [[1, 2, '1/2'], '1, 2, 1/2'],
  [
    [
      [1, 2],
      [3, 4],
    ],
    '1, 2; 3, 4',
  ],
  [{ name: 'adam', beta1: 0.9 }, 'adam, beta1 0.9'],
  [
    [{ optimizer: { name: 'adam', learningRate: 0.1 } }, { optimizer: { name: 'rmsprop' } }],
    'adam, learningRate 0.1; rmsprop',
  ],
  [{ kernel: [3, 3], type: 'conv' }, 'conv, kernel (3, 3)'],
])('%j reads as %s', (value, text) => {
  expect(valueText(value)).toBe(text);
});

test('a long value is cut', () => {
  const text = valueText(Array.from({ length: 500 }, (_, i) => i));
  expect(text).toHaveLength(120);
  expect(text).toMatch(/^0, 1, 2, .*…$/);
});
