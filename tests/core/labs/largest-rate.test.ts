import { describe, expect, test } from 'vitest';
import { largestRate, largestRateFinding, type LargestRate } from '../../../core/labs/largest-rate.ts';
import { verdictText } from '../../../core/labs/verdict-text.ts';
import { same } from '../../../core/language/text.ts';

const GRID = [0.1, 1, 10, 100];

/** The largest rate found where a seed learns at these rates, and the rates that were tried. */
function found(
  learnsAt: readonly number[],
  start = 1,
): { readonly largest: LargestRate; readonly tried: number[] } {
  const tried: number[] = [];
  const search = largestRate<never>(GRID, start, function* (rate) {
    tried.push(rate);
    yield* [];
    return learnsAt.includes(rate);
  });
  for (;;) {
    const next = search.next();
    if (next.done === true) return { largest: next.value, tried };
  }
}

describe('the largest rate', () => {
  test('goes up while the seed learns, and tries no more than that takes', () => {
    expect(found([0.1, 1, 10])).toEqual({ largest: { rate: 10 }, tried: [1, 10, 100] });
  });
  test('goes down where it does not learn at the first', () => {
    expect(found([0.1])).toEqual({ largest: { rate: 0.1 }, tried: [1, 0.1] });
  });
  // A slow start at the first rate is not a network that learns nowhere.
  test('goes up after all where it learns at none below', () => {
    expect(found([10])).toEqual({ largest: { rate: 10 }, tried: [1, 0.1, 10, 100] });
  });
  test('says where it lies past an end of the grid', () => {
    expect(found([1, 10, 100]).largest).toEqual({ rate: 100, past: 'above' });
    expect(found([]).largest).toEqual({ rate: 0.1, past: 'below' });
  });
});

describe('how many times larger', () => {
  const judged = (pairs: readonly (readonly [LargestRate, LargestRate])[]) =>
    largestRateFinding(
      pairs.map(([rate, against]) => ({ rate, against })),
      100,
      Math.log(2),
    );
  const [tenth, one, ten]: readonly LargestRate[] = [{ rate: 0.1 }, { rate: 1 }, { rate: 10 }];
  const [below, above]: readonly LargestRate[] = [
    { rate: 0.1, past: 'below' },
    { rate: 100, past: 'above' },
  ];

  // ln 10 and ln 100 have the mean ln 31.6.
  test('is the mean of the factors by their logarithms', () => {
    const finding = judged([
      [ten, one],
      [ten, tenth],
      [ten, one],
      [ten, tenth],
    ] as never);
    expect(finding).toMatchObject({ verdict: 'shown', agreeing: 4, scale: 'ratio' });
    expect(Math.exp(finding.mean)).toBeCloseTo(Math.sqrt(1000), 9);
    expect(finding.ended).toBeUndefined();
  });
  test('stands where the factor is at least that', () => {
    expect(judged(Array(5).fill([above, ten]) as never)).toMatchObject({
      verdict: 'shown',
      ended: { counted: 'rates', arm: 5, against: 0, both: 0 },
    });
    expect(judged(Array(5).fill([ten, above]) as never).verdict).toBe('reversed');
  });
  test('does not stand where it may be less, and is no equality', () => {
    expect(judged([...Array(4).fill([ten, tenth]), [ten, above]] as never).verdict).toBe('undecided');
    expect(judged(Array(5).fill([above, { rate: 100 }]) as never).verdict).toBe('undecided');
  });
  test('is not known where one of them learns at no rate', () => {
    expect(judged(Array(5).fill([ten, below]) as never).verdict).toBe('undecided');
    expect(judged(Array(5).fill([below, ten]) as never).verdict).toBe('undecided');
  });
  test('says nothing where both are past the same end', () => {
    const finding = judged(Array(5).fill([below, below]) as never);
    expect(finding).toMatchObject({ verdict: 'undecided', ended: { both: 5 } });
    expect(verdictText(finding, same('Rates.')).en).toBe(
      'Rates. Both are past the same end of the grid on every seed: there is nothing to compare.',
    );
  });
});
