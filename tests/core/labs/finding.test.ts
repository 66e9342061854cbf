import { describe, expect, test } from 'vitest';
import { findingOf } from '../../../core/labs/finding.ts';
import { stepsComparison } from '../../../core/labs/steps-comparison.ts';
import { stepsFinding } from '../../../core/labs/steps-finding.ts';
import { equalityText, threeFigures, verdictText } from '../../../core/labs/verdict-text.ts';
import { same } from '../../../core/language/text.ts';
import { studentT } from '../../../core/labs/student-t.ts';

test.each([
  // Fisher & Yates, Statistical Tables, table III, P = 0.05.
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [7, 2.365],
  [9, 2.262],
  [19, 2.093],
  [30, 2.042],
  [120, 1.98],
])('95 % of t with %d degrees of freedom lie within %d', (freedom, printed) => {
  expect(Math.abs(studentT(0.95, freedom) - printed)).toBeLessThan(0.0006);
});
test('t with one degree of freedom is the tangent: half lies within tan 45°', () => {
  expect(studentT(0.5, 1)).toBeCloseTo(1, 8);
});
test.each([0, 1.5, -1])('%d degrees of freedom are refused', (freedom) => {
  expect(() => studentT(0.95, freedom)).toThrow(RangeError);
});

describe('a finding', () => {
  // Mean 2, standard deviation √(2/2) = 1, half width 4.303 · 1/√3 = 2.484.
  test('has the mean and the interval of Student', () => {
    const { mean, low, high, agreeing, seeds } = findingOf([1, 2, 3], 0.5);
    expect(mean).toBe(2);
    expect(low).toBeCloseTo(2 - 2.4843, 3);
    expect(high).toBeCloseTo(2 + 2.4843, 3);
    expect([agreeing, seeds]).toEqual([3, 3]);
  });
  test('is shown where the interval excludes 0 and the mean is large enough', () => {
    expect(findingOf([1, 1.1, 0.9, 1], 0.5).verdict).toBe('shown');
  });
  test('is no effect where it is certain and too small to matter', () => {
    expect(findingOf([0.1, 0.11, 0.09, 0.1], 0.5).verdict).toBe('none');
  });
  test('is reversed where the other side is certain', () => {
    expect(findingOf([-1, -1.1, -0.9, -1], 0.5).verdict).toBe('reversed');
  });
  test('is undecided where the interval holds both 0 and an effect that would matter', () => {
    expect(findingOf([3, -2, 1, 2], 0.5).verdict).toBe('undecided');
  });
  // The interval excludes 0 and reaches beyond the smallest effect, but the mean is below it.
  test('is undecided where the mean is a little too small and the interval is wide', () => {
    expect(findingOf([0.2, 0.5, 0.35, 0.45, 0.4], 0.4).verdict).toBe('undecided');
  });
  test('is not shown where fewer than three quarters of the seeds are on its side, however sure the mean', () => {
    // 20 ones and 10 zeros: mean 2/3, deviation 0.479, half width 2.045 · 0.479 / √30 = 0.179; two thirds agree.
    const thirds = Array.from({ length: 30 }, (_, i) => (i < 20 ? 1 : 0));
    expect(findingOf(thirds, 0.5)).toMatchObject({ verdict: 'undecided', agreeing: 20 });
    expect(
      findingOf(
        thirds.map((one) => -one),
        0.5,
      ).verdict,
    ).toBe('undecided');
    // 24 of 30: mean 0.8, deviation 0.407, half width 0.152.
    const most = Array.from({ length: 30 }, (_, i) => (i < 24 ? 1 : 0));
    expect(findingOf(most, 0.5).verdict).toBe('shown');
    expect(
      findingOf(
        most.map((one) => -one),
        0.5,
      ).verdict,
    ).toBe('reversed');
  });
  test('needs two seeds', () => {
    expect(() => findingOf([1], 0.5)).toThrow('at least two');
  });
});

test('a claim of equality counts no side, and a difference to either side is one', () => {
  const said = (differences: readonly number[]): string =>
    equalityText(findingOf(differences, 0.5), same('A, B.')).en;
  expect(said([0, 0, 0])).toBe(
    'A, B. 95 % interval 0.00 to 0.00 (counts from 0.5) over 3 seeds: no difference that counts.',
  );
  expect(said([-1, -1.1, -0.9])).toContain(': a difference is shown.');
});

describe('the words follow from the numbers that are printed', () => {
  const said = (differences: readonly number[], smallest: number): string =>
    verdictText(findingOf(differences, smallest), same('A, B.')).en;
  // Three differences m − d, m, m + d: deviation d, half width 4.3027 · d / √3 = 2.484 d.
  const around = (m: number, d: number): readonly number[] => [m - d, m, m + d];
  test.each([
    [
      around(2, 0.1),
      'A, B. 95 % interval 1.75 to 2.25 (counts from 1), 3 of 3 on the side of the claim: shown.',
    ],
    [
      around(-2, 0.1),
      'A, B. 95 % interval −2.25 to −1.75 (counts from 1), 0 of 3 on the side of the claim: the opposite is shown.',
    ],
    [
      around(0, 0.1),
      'A, B. 95 % interval −0.248 to 0.248 (counts from 1), 1 of 3 on the side of the claim: no effect that counts.',
    ],
    [
      around(0.5, 0.1),
      'A, B. 95 % interval 0.252 to 0.748 (counts from 1), 3 of 3 on the side of the claim: an effect, but smaller than counts.',
    ],
    [
      around(0.9, 0.1),
      'A, B. 95 % interval 0.652 to 1.15 (counts from 1), 3 of 3 on the side of the claim: an effect; whether it is large enough to count is not decided.',
    ],
    [
      around(0.5, 1),
      'A, B. 95 % interval −1.98 to 2.98 (counts from 1), 2 of 3 on the side of the claim: not decided: these seeds leave it open.',
    ],
  ])('%j', (differences, sentence) => {
    expect(said(differences, 1)).toBe(sentence);
  });
  test('differences of shares are percentage points, in every language', () => {
    const text = verdictText(findingOf(around(0.05, 0.001), 0.01, 'share'), same('A, B.'));
    expect(text.en).toContain('95 % interval 4.75 to 5.25 percentage points (counts from 1), 3 of 3');
    expect(text.hi).toContain('4.75 से 5.25 प्रतिशत अंक');
    expect(text.bn).toContain('4.75 থেকে 5.25 শতাংশ বিন্দু');
  });
  test('a run that an earlier release kept has its words without the smallest effect', () => {
    const { smallest, scale, ...kept } = findingOf(around(2, 0.1), 1);
    expect([smallest, scale]).toEqual([1, 'difference']);
    expect(verdictText(kept, same('A, B.')).en).toBe(
      'A, B. 95 % interval 1.75 to 2.25, 3 of 3 on the side of the claim: shown.',
    );
  });
});

describe('updates until the goal', () => {
  const against = (adam: readonly number[], sgd: readonly number[]): string =>
    stepsComparison(
      { id: 'adam', title: same('Adam'), steps: adam },
      { id: 'sgd', title: same('SGD'), steps: sgd },
      600,
      Math.log(1.5),
    ).sentence.en;
  const verdictOf = (adam: readonly number[], sgd: readonly number[]): string =>
    stepsFinding(
      adam.map((steps, i) => ({ steps, against: sgd[i] ?? NaN })),
      600,
      Math.log(1.5),
    ).verdict;
  test('fewer and more have the interval in their own direction', () => {
    expect(against([10, 10, 10], [40, 40, 40])).toBe(
      'Adam took 10 updates in the median, SGD 40: 4 times fewer, pair by pair. 95 % interval 4 to 4 times (counts from 1.5 times), 3 of 3 on the side of the claim: shown.',
    );
    expect(against([40, 40, 40], [10, 10, 10])).toBe(
      'Adam took 40 updates in the median, SGD 10: 4 times more, pair by pair. 95 % interval 4 to 4 times (counts from 1.5 times), 0 of 3 on the side of the claim: the opposite is shown.',
    );
  });
  test('one update is one, and as many are not 1 times fewer', () => {
    expect(against([1, 1], [1, 1])).toBe(
      'Adam took 1 update in the median, SGD 1; how many times fewer, pair by pair: 95 % interval 1 to 1 times (counts from 1.5 times), 0 of 2 on the side of the claim: no effect that counts.',
    );
  });
  test('runs that did not arrive are named, and make the factor a least one', () => {
    expect(against([10, 10, 10], [600, 600, Infinity])).toBe(
      'Adam took 10 updates in the median, SGD ≥ 600: ≥ 60 times fewer, pair by pair. Not arrived: 1 of 6 runs, counted as 600 updates. 95 % interval 60 to 60 times (counts from 1.5 times), 3 of 3 on the side of the claim: shown.',
    );
  });
  test('a method that did not arrive itself is not shown to be faster', () => {
    // Seven pairs of ln 60 and one of ln(100/600) = −1.79: the mean is far above 0, and the one could be any number below.
    const [adam, sgd] = [
      [...Array<number>(7).fill(10), Infinity],
      [...Array<number>(7).fill(600), 100],
    ];
    expect(verdictOf(adam, sgd)).toBe('undecided');
    expect(against(adam, sgd)).toMatch(
      /not decided: what the runs that did not arrive would have taken is not known\.$/,
    );
    expect(verdictOf(sgd, adam)).toBe('undecided');
  });
  test('where none arrived nothing is compared', () => {
    expect(against([Infinity, Infinity], [Infinity, Infinity])).toBe(
      'Neither Adam nor SGD arrived within 600 updates. No run arrived: there is nothing to compare.',
    );
  });
});

test.each([
  [0.5, '0.500'],
  [-12.345, '−12.3'],
  [-2000, '−2,000'],
  [3.27e-11, '3.27×10⁻¹¹'],
  [-9e-13, '−9.00×10⁻¹³'],
  [0, '0.00'],
])('%j is written %s', (value, written) => {
  expect(threeFigures(value)).toBe(written);
});
