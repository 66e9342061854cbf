import { describe, expect, test } from 'vitest';
import { randomOf, shuffled } from '../../../core/tensor/random.ts';
import { figuresOfExact } from '../../../core/vary/figures.ts';
import { likeThem, numbersIn, sizesLike } from '../../../core/kinds/recipe.ts';

describe('the generator', () => {
  test('gives the same numbers for the same seed, and others for another', () => {
    const first = (seed: string): readonly number[] => Array.from({ length: 5 }, randomOf(seed));
    expect(first('7:2')).toEqual(first('7:2'));
    expect(first('7:2')).not.toEqual(first('8:2'));
    expect(first('7:2')).not.toEqual(first('7:3'));
  });

  test('spreads evenly over [0, 1), from seed to seed as well', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 2000; seed += 1) {
      const random = randomOf(`${seed}`);
      for (let i = 0; i < 10; i += 1) {
        const value = random();
        expect(value >= 0 && value < 1).toBe(true);
        tenths[Math.floor(10 * value)] = (tenths[Math.floor(10 * value)] ?? 0) + 1;
      }
    }
    // 2000 in each of ten: chi-square of 9 degrees is above 27.9 once in 1000 times.
    expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
  });

  test('a shuffled list has the same things', () => {
    expect(shuffled(randomOf('a'), [1, 2, 2, 3, 5]).sort()).toEqual([1, 2, 2, 3, 5]);
  });
});

describe('numbers like others', () => {
  test('have their decimals, their steps and their size', () => {
    expect(sizesLike([0.1, -0.2, 0.3])).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(sizesLike([3, 1])).toEqual([1, 2, 3, 4]);
    // All multiples of 0.05, the largest 0.2.
    expect(sizesLike([0.05, 0.1, 0.2])).toEqual([0.05, 0.1, 0.15, 0.2]);
  });

  test('are negative where some are, and 0 only where some are', () => {
    const random = randomOf('signs');
    const draws = (values: readonly number[]): readonly number[] =>
      likeThem(numbersIn(values, [])).flatMap(({ draw }) =>
        Array.from({ length: 200 }, () => Number(draw(random)[0])),
      );
    expect(draws([1, 2, 3]).every((value) => value > 0)).toBe(true);
    expect(draws([1, -2, 3]).some((value) => value < 0)).toBe(true);
    expect(draws([1, -2, 3]).every((value) => value !== 0)).toBe(true);
    expect(draws([1, 0, 3]).some((value) => value === 0)).toBe(true);
  });

  test('a number that was text stays text, and a fraction is left alone', () => {
    const [slot] = likeThem(numbersIn(['2.0', '1/3'], []));
    expect(numbersIn(['2.0', '1/3'], [])).toHaveLength(1);
    expect(typeof slot?.draw(randomOf('text'))[0]).toBe('string');
  });
});

test('the figures of an exact value: those of its decimals, if they end', () => {
  // 1/8 = 0.125; 3/16 = 0.1875; −7/20 = −0.35; 120 has two figures; 1/3 has no end.
  expect(['1/8', '3/16', '-7/20', '120', '0', '1/3', '1/6'].map(figuresOfExact)).toEqual([
    3,
    4,
    2,
    2,
    0,
    null,
    null,
  ]);
});
