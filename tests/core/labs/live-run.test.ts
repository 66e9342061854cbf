import { expect, test } from 'vitest';
import { findingOf } from '../../../core/labs/finding.ts';
import type { Lab, LabSettings, News, Outcome } from '../../../core/labs/lab.ts';
import { LiveRun } from '../../../core/labs/live-run.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { same } from '../../../core/language/text.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const judged: Outcome = {
  comparisons: [{ arm: 'a', against: 'b', finding: findingOf([1, 1, 1], 0.5), sentence: same('a') }],
  table: { columns: [], rows: [] },
};

/** Descent on w²/2 from 1 with the live rate: w ← w − rate·w, one point an update. */
function* descend(settings: LabSettings, updates: number): Generator<News, Outcome, void> {
  let w = 1;
  for (let x = 1; x <= updates; x += 1) {
    w -= Number(settings['rate']) * w;
    yield { type: 'tick' };
    yield { type: 'point', chart: 'w', arm: 'a', seed: 0, x, y: w };
  }
  return judged;
}
const lab: Pick<Lab, 'run'> = { run: (settings) => descend(settings, 4) };
const tools = { engine: Engine.create(kernelBytes.plain) };
const ys = (run: ReturnType<typeof runToEnd>): number[] =>
  run.curves.flatMap(({ points }) => points.map(([, y]) => y));

test('a live setting counts from the next update on, and what was given stays', () => {
  const run = new LiveRun((live) => descend(live, 4), { rate: 0.5 });
  const seen: number[] = [];
  for (let next = run.next(); next.done !== true; next = run.next()) {
    if (next.value.type !== 'point') continue;
    seen.push(next.value.y);
    if (seen.length === 2) run.change('rate', 0.25);
  }
  // 1 → 0.5 → 0.25 with one half; then three quarters of it, twice.
  expect(seen).toEqual([0.5, 0.25, 0.1875, 0.140625]);
  expect(run.changes).toEqual([{ after: 4, name: 'rate', value: 0.25 }]);
});

test('the same changes give the same bits again', () => {
  const changes = [
    { after: 2, name: 'rate', value: 0.1 },
    { after: 6, name: 'rate', value: 0.3 },
  ];
  const once = runToEnd(lab, { rate: 0.5 }, 1, tools, changes);
  expect(once.changes).toEqual(changes);
  expect(ys(once)[1]).toBe(0.5 - 0.1 * 0.5);
  expect(ys(runToEnd(lab, { rate: 0.5 }, 1, tools, once.changes))).toEqual(ys(once));
});

test('a run with changes has no verdict; a change to the same value is none', () => {
  expect(runToEnd(lab, { rate: 0.5 }, 1, tools).outcome.comparisons).toHaveLength(1);
  expect(
    runToEnd(lab, { rate: 0.5 }, 1, tools, [{ after: 2, name: 'rate', value: 0.5 }]).outcome.comparisons,
  ).toHaveLength(1);
  expect(
    runToEnd(lab, { rate: 0.5 }, 1, tools, [{ after: 2, name: 'rate', value: 0.1 }]).outcome.comparisons,
  ).toEqual([]);
});

test('the settings of the caller stay as they are', () => {
  const settings = { rate: 0.5 };
  const run = new LiveRun((live) => descend(live, 4), settings);
  run.change('rate', 1);
  expect(settings).toEqual({ rate: 0.5 });
});
