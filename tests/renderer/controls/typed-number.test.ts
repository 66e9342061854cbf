import { expect, test } from 'vitest';
import { readTypedNumber, typedNumber } from '../../../renderer/controls/typed-number.ts';

test.each([
  ['1/4', 0.25],
  ['+.5', 0.5],
  ['−12.3', -12.3],
  ['1e9', 1e9],
  ['2×10⁻⁸', 2e-8],
  ['−9 × 10⁻¹³', -9e-13],
  ['10⁶', 1e6],
  ['1,5', null],
  ['half', null],
  ['1/0', null],
  ['', null],
])('%j is typed for %d', (text, value) => expect(typedNumber(text)).toBe(value));

const SEED = { least: 0, most: 9999, isWhole: true };
const SHARE = { least: 0, most: 1, isOpen: true };
test.each([
  ['12', SEED, 12],
  ['-5', SEED, 'outside'],
  ['1e9', SEED, 'outside'],
  ['1.5', SEED, 'not-whole'],
  ['one', SEED, 'not-whole'],
  [' ', SEED, 'empty'],
  ['0.99', SHARE, 0.99],
  ['1', SHARE, 'outside'],
  ['9/10', SHARE, 0.9],
  ['x', SHARE, 'no-number'],
  ['1000', { least: 0, most: 1000 }, 1000],
] as const)('%j in %o: %s', (typed, range, read) => expect(readTypedNumber(typed, range)).toBe(read));
