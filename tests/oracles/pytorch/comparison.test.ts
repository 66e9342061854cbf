import { expect, test } from 'vitest';
import { outcomes, type Result, type Trial } from './comparison.ts';

const trial = (expected: number): Trial => ({
  of: 'half',
  in: 'python',
  case: 'one',
  text: 'z = 0.5',
  numbers: { z: { python: 'z', expected } },
});
const failuresOf = (expected: number, result: Result): readonly string[] =>
  outcomes([trial(expected)], [result])[0]?.failures ?? ['nothing came out'];

test('the same number passes, and so does one that differs in the tenth digit', () => {
  expect(failuresOf(0.5, ['0.5'])).toEqual([]);
  expect(failuresOf(0.5, ['0.5000000001'])).toEqual([]); // 1e-10 of 0.5 is 2e-10 of it
});

test('a number that differs in the eighth digit fails, by name', () => {
  expect(failuresOf(0.5, ['0.50000001'])).toEqual(['one: z is 0.50000001, ours 0.5']);
});

test('a number near 0 after cancellation may have the rounding errors of 1, and no more', () => {
  expect(failuresOf(0, ['1e-16'])).toEqual([]);
  expect(failuresOf(0, ['1e-11'])).toHaveLength(1);
});

test.each([
  ['no number', ['nan']],
  ['infinity', ['inf']],
  ['too few numbers', []],
  ['an error', 'NameError: z'],
] as const)('%s fails', (_what, result) => {
  expect(failuresOf(0.5, result)).toHaveLength(1);
});

test('trials of one subject in one language are one line', () => {
  expect(
    outcomes([trial(0.5), trial(0.25), { ...trial(1), in: 'numpy' }], [['0.5'], ['0.25'], ['1.0']]),
  ).toMatchObject([
    { of: 'half', in: 'python', programs: 2, numbers: 2, worst: 0 },
    { of: 'half', in: 'numpy', programs: 1, numbers: 1, worst: 0 },
  ]);
});
