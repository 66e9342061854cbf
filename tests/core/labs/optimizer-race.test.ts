import { expect, test } from 'vitest';
import { bestRate, optimizerRace } from '../../../core/labs/optimizer-race.ts';
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
  // No method arrives after the last update, and none before the first reading. SGD's rate arrived from all of the starts
  // on which it was chosen, which does not promise all of the others.
  for (const { arm, cells } of outcome.table.rows)
    expect(cells[1]?.en).toMatch(arm === 'gradient-descent' ? /^[678] \/ 8$/ : /^8 \/ 8$/);
});

test('the best rate is the one that arrives most often, then soonest, whatever its loss', () => {
  // 10 arrives once and at once, with the lowest loss; 0.32 arrives each time, in (10 + 20) / 2 updates; 0.1 in 25.
  const tried = [
    { rate: 0.1, steps: [20, 30], loss: 0.05 },
    { rate: 0.32, steps: [10, 20], loss: 0.08 },
    { rate: 10, steps: [10, Infinity], loss: 0.001 },
  ];
  expect(bestRate(tried)).toEqual({ rate: 0.32, arrives: true });
  // As good as the next one: the smaller.
  expect(bestRate([...tried, { rate: 1, steps: [20, 10], loss: 0.01 }]).rate).toBe(0.32);
});
test('a method that arrives with no rate has no best one, and is run with the one that came nearest', () => {
  const tried = [
    { rate: 0.1, steps: [Infinity, Infinity], loss: 0.6 },
    { rate: 1, steps: [Infinity, Infinity], loss: 0.4 },
    { rate: 10, steps: [Infinity, Infinity], loss: NaN },
  ];
  expect(bestRate(tried)).toEqual({ rate: 1, arrives: false });
});
test('where no rate arrives nothing is compared, and no rate is called the best', () => {
  const settings = readSettings(optimizerRace, {
    data: 'spiral',
    methods: 'momentum',
    layers: '1',
    units: '4',
  });
  const { outcome } = runToEnd(optimizerRace, settings, 1, { engine });
  for (const { cells } of outcome.table.rows) {
    expect(cells[1]?.en).toBe('0 / 8');
    expect(cells[2]?.en).toMatch(/^none arrives \(ran with [\d.]+\)$/);
  }
  for (const { finding, sentence } of outcome.comparisons) {
    expect(finding.verdict).toBe('undecided');
    expect(sentence.en).toMatch(/No run arrived: there is nothing to compare\.$/);
  }
});
test('on blobs SGD finds the rate with which it arrives from every start', () => {
  const settings = readSettings(optimizerRace, { data: 'blobs', methods: 'momentum' });
  const { outcome } = runToEnd(optimizerRace, settings, 1, { engine });
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
