import { expect, test } from 'vitest';
import { optimizerRace } from '../../../core/labs/optimizer-race.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { optimizerNames } from '../../../core/optimizers/index.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const engine = Engine.create(kernelBytes.plain);

test('every optimizer of the registry can run in it', () => {
  const arms = optimizerRace.arms(readSettings(optimizerRace, { methods: 'all' })).map(({ id }) => id);
  expect(arms.toSorted()).toEqual(optimizerNames.toSorted());
});

/** Kingma & Ba 2015, §6: Adam needs fewer steps than SGD with Nesterov's momentum, which needs fewer than plain SGD. */
test('each with its own best rate, Adam and Nesterov need fewer updates than SGD', () => {
  const { outcome } = runToEnd(optimizerRace, readSettings(optimizerRace, {}), 1, { engine });
  const verdicts = new Map(outcome.comparisons.map(({ arm, finding }) => [arm, finding.verdict]));
  expect(verdicts.get('adam')).toBe('shown');
  expect(verdicts.get('nesterov')).toBe('shown');
  // No method arrives after the last update, and none before the first reading.
  for (const { cells } of outcome.table.rows) expect(cells[1]?.en).toBe('8 / 8');
});

test('the common rate is changed while they run, for all of them at once, and repeated to the same bits', () => {
  const settings = readSettings(optimizerRace, { methods: 'momentum', rate: 'common', eta: '0.01' });
  const steady = runToEnd(optimizerRace, settings, 1, { engine });
  const changes = [{ after: 400, name: 'eta', value: 0.1 }];
  const changed = runToEnd(optimizerRace, settings, 1, { engine }, changes);
  expect(changed.outcome.comparisons).toEqual([]);
  const lossOf = ({ curves }: typeof steady, arm: string): readonly (readonly [number, number])[] =>
    curves.find((one) => one.chart === 'loss' && one.arm === arm && one.seed === 0)?.points ?? [];
  for (const arm of ['gradient-descent', 'momentum', 'nesterov']) {
    const [before, after] = [lossOf(steady, arm), lossOf(changed, arm)];
    const first = before.findIndex(([, y], i) => after[i]?.[1] !== y);
    // Up to the change they are the same bits; a larger rate then learns faster.
    expect(first).toBeGreaterThan(10);
    expect(after.at(-1)?.[1]).toBeLessThan(before.at(-1)?.[1] ?? NaN);
  }
  expect(runToEnd(optimizerRace, settings, 1, { engine }, changed.changes)).toEqual(changed);
});
