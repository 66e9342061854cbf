import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { readNumber } from '../../../core/marking/read/read-number.ts';
import { scaled, withoutUnit } from '../../../core/marking/read/read-unit.ts';

test.each(['80 percent', '80 per cent', '80pct', '80%'])('%s is 0.8 where a share is asked for', (typed) => {
  const read = readNumber(typed, { percent: true });
  expect(read.ok ? read.value.value : read.why).toBe(0.8);
});

test.each([
  ['0.231 milliseconds', '0.231', 1],
  ['0.231 msec', '0.231', 1],
  ['0.5 seconds', '0.5', 1000],
  ['0.5 s', '0.5', 1000],
])('%s in a box of ms', (typed, text, size) => {
  const unit = { name: 'ms', others: { s: '1000' } };
  const found = withoutUnit(typed, unit);
  expect(found).toEqual({ text, size: new Fraction(size) });
  const read = readNumber(found.text);
  expect(read.ok && scaled(read.value, found.size).value).toBeCloseTo(Number(text) * size, 9);
});
