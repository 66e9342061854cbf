import { describe, expect, test } from 'vitest';
import { numbersInText, rowsOf } from '../../../core/vary/numbers-in-text.ts';

const values = (text: string): readonly number[] => numbersInText(text).map(({ value }) => value);
const rows = (text: string): readonly (readonly number[])[] =>
  rowsOf(numbersInText(text)).map(({ tokens }) => tokens.map(({ value }) => value));

describe('the numbers of a text', () => {
  test('subscripts, exponents and powers of ten are none of them, fractions are', () => {
    expect(
      values('$L = \\frac12 (y - o_1)^2 + \\tfrac{1}{2} w_{12}$ with $\\epsilon = 10^{-8}$, v1.5, 4·10⁹'),
    ).toEqual([0.5, 0.5, 4]);
    expect(values('$p = (\\frac12, \\frac{1}{16}, 3/8)$')).toEqual([0.5, 0.0625, 0.375]);
    expect(values('$x_1 = 1$, $h_0 = c_0 = 0$, x2 = .5')).toEqual([1, 0, 0.5]);
  });

  test('a minus belongs to the number where nothing stands before it', () => {
    expect(values('$a = -4$ and $w = (2, -3, -3)$, $5 - 3$, $z - 1$')).toEqual([-4, 2, -3, -3, 5, 3, 1]);
  });

  test('a comma groups the digits of a count, and separates numbers in mathematics', () => {
    expect(values('a count of 3,504,872')).toEqual([3504872]);
    expect(values('the point $(100,200)$')).toEqual([100, 200]);
  });

  test('a number of a name is known as one', () => {
    expect(numbersInText('FC-10 of LeNet-5 has 4 maps').map(({ value, inName }) => [value, inName])).toEqual([
      [10, true],
      [5, true],
      [4, false],
    ]);
  });
});

test('numbers stand in rows: lists, tuples, sizes', () => {
  expect(
    rows('values $2, 4, 4, 9$ and $(3.2,\\, 5.1,\\, -1.7)$ on a 65×65 image, kernel $3 \\times 3$'),
  ).toEqual([
    [2, 4, 4, 9],
    [3.2, 5.1, -1.7],
    [65, 65],
    [3, 3],
  ]);
  expect(rows('samples $(x, y) = (1, 2), (2, 3), (3, 7)$')).toEqual([
    [1, 2],
    [2, 3],
    [3, 7],
  ]);
});

test('a size after a number in a list is a row of its own', () => {
  expect(rows('with stride 2, $3 \\times 3$ max pooling')).toEqual([[2], [3, 3]]);
});
