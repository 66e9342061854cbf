import { expect, test } from 'vitest';
import type { KeptLabRun } from '../../../core/contract/lab-runs.ts';
import { findingOf } from '../../../core/labs/finding.ts';
import { overfitting } from '../../../core/labs/overfitting.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { same } from '../../../core/language/text.ts';
import { LabRun } from '../../../renderer/state/lab-run.svelte.ts';

const { run: _run, arms: _arms, ...entry } = overfitting;
const started = () => ({ tell: () => undefined, end: () => undefined });
const kept = (settings: KeptLabRun['evidence']['settings']): KeptLabRun => ({
  id: 1,
  place: null,
  madeAt: '2026-11-30T10:00:00.000Z',
  curves: [],
  evidence: {
    lab: 'overfitting',
    title: overfitting.title,
    claim: same('Another optimizer does not.'),
    source: '',
    charts: [],
    arms: [{ id: 'remedy', title: same('Adam 0.003') }],
    settings,
    described: [],
    seed: 4,
    changes: [],
    outcome: {
      comparisons: [
        { arm: 'remedy', against: 'base', finding: findingOf([1, 2, 3], 0.5), sentence: same('Lower.') },
      ],
      table: { columns: [], rows: [] },
    },
  },
});

test('a kept run with a remedy that is no longer offered is shown, and its settings stand as changed', () => {
  const run = new LabRun(entry, started);
  run.show(kept({ ...readSettings(overfitting, {}), remedy: 'adam', adam: 0.003 }));
  expect(run.outcome?.comparisons[0]?.sentence.en).toBe('Lower.');
  expect(run.arms[0]?.title.en).toBe('Adam 0.003');
  expect(run.made?.settings['remedy']).toBe('adam');
  expect(run.settings['remedy']).toBe('l2');
  expect(run.changed).toBe(true);
});

test('so does a strength that is no longer offered', () => {
  const run = new LabRun(entry, started);
  run.show(kept(readSettings(overfitting, { remedy: 'layers' })));
  expect(run.changed).toBe(false);
  run.show(kept({ ...readSettings(overfitting, { remedy: 'layers' }), layers: 4 }));
  expect([run.settings['layers'], run.changed]).toEqual([1, true]);
});
