import { expect, test } from 'vitest';
import { findingOf } from '../../../core/labs/finding.ts';
import { lookAhead } from '../../../core/labs/look-ahead.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const engine = Engine.create(kernelBytes.plain);
const outcome = (settings: Readonly<Record<string, number>>) =>
  runToEnd(lookAhead, readSettings(lookAhead, settings), 1, { engine }).outcome;
const verdict = (settings: Readonly<Record<string, number>>): string | undefined =>
  outcome(settings).comparisons[0]?.finding.verdict;

// Measured with PyTorch, curvatures 1 and 100: at rate 1/L and momentum 0.9 24 updates against 135, with 2 and 47 changes of
// sign; no difference at 0.3/L and below; at 3/L Nesterov's method diverges and momentum arrives.
test('it brakes where the rate is near 1/L', () => {
  const { comparisons, table } = outcome({ rate: 1, momentum: 0.9 });
  expect(comparisons[0]?.finding).toMatchObject({ verdict: 'shown', agreeing: 20 });
  const [momentum, nesterov] = table.rows.map(({ cells }) => cells.map(({ en }) => Number(en)));
  expect(nesterov?.[2]).toBeLessThan(5);
  expect(momentum?.[2]).toBeGreaterThan(20);
  // How far it overshoots: momentum swings through, Nesterov hardly.
  expect(nesterov?.[3]).toBeLessThan(0.1);
  expect(momentum?.[3]).toBeGreaterThan(0.5);
  // At rate 1/L the first update leads to the floor; momentum 0.9 then goes on by 0.9 of it, Nesterov's gradient undoes that.
  // Measured over both directions: 0.77 against 0.01, and 47 crossings against 2.
  const [, overshoot, crossings] = comparisons.map(({ finding }) => finding);
  expect(overshoot).toMatchObject({ verdict: 'shown', agreeing: 20 });
  expect(overshoot?.mean).toBeCloseTo(0.9, 10);
  expect(crossings).toMatchObject({ verdict: 'shown', agreeing: 20 });
});
test('a walk that diverges is said to overshoot by 10 or more, in no more than three figures', () => {
  const { comparisons, table } = outcome({ rate: 3, momentum: 0.9 });
  expect(table.rows.find(({ arm }) => arm === 'nesterov')?.cells[3]?.en).toBe('≥ 10');
  expect(comparisons[1]?.finding).toMatchObject({ verdict: 'reversed', agreeing: 0 });
  for (const { sentence } of comparisons) expect(sentence.en).not.toMatch(/e\+|NaN|Infinity/);
});
test('each walk is among the points, and the verdicts can be computed from them', () => {
  const run = runToEnd(lookAhead, readSettings(lookAhead, {}), 1, { engine });
  const read = (chart: string, arm: string): number[] =>
    run.curves
      .filter((one) => one.chart === chart && one.arm === arm)
      .map(({ points }) => points[0]?.[1] ?? NaN);
  const [steps, overshoot] = run.outcome.comparisons.map(({ finding }) => finding);
  const factors = read('steps', 'momentum').map((one, i) =>
    Math.log(one / (read('steps', 'nesterov')[i] ?? NaN)),
  );
  expect(findingOf(factors, Math.log(1.5), 'ratio')).toEqual(steps);
  const less = read('overshoot', 'momentum').map((one, i) => one - (read('overshoot', 'nesterov')[i] ?? NaN));
  expect(findingOf(less, 0.1)).toEqual(overshoot);
});
test('it makes no difference at small rates, and diverges beyond 2/L where momentum arrives', () => {
  expect(verdict({ rate: 0.3, momentum: 0.9 })).toBe('none');
  expect(verdict({ rate: 0.1, momentum: 0.9 })).toBe('none');
  expect(verdict({ rate: 3, momentum: 0.9 })).toBe('reversed');
});
