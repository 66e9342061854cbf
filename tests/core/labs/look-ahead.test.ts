import { expect, test } from 'vitest';
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
});
test('it makes no difference at small rates, and diverges beyond 2/L where momentum arrives', () => {
  expect(verdict({ rate: 0.3, momentum: 0.9 })).toBe('none');
  expect(verdict({ rate: 0.1, momentum: 0.9 })).toBe('none');
  expect(verdict({ rate: 3, momentum: 0.9 })).toBe('reversed');
});
