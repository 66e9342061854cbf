import { expect, test } from 'vitest';
import { optimizerRace } from '../../../core/labs/optimizer-race.ts';
import type { LabOrder } from '../../../core/labs/messages.ts';
import { LabRun } from '../../../renderer/state/lab-run.svelte.ts';
import type { LabWorker } from '../../../renderer/worker/lab-worker.ts';

/** A run whose worker only writes down what it is told. */
function begun(rate: 'own' | 'common'): { readonly run: LabRun; readonly told: LabOrder[] } {
  const told: LabOrder[] = [];
  const start = (): LabWorker => ({
    tell: (order) => told.push(order),
    end: () => undefined,
  });
  const run = new LabRun(optimizerRace, start);
  run.set('rate', rate);
  run.run();
  return { run, told };
}

test('the common rate changes the race that goes on with it', () => {
  const { run, told } = begun('common');
  expect(run.changesAtOnce('eta')).toBe(true);
  run.set('eta', 0.1);
  expect(told.at(-1)).toEqual({ type: 'change', name: 'eta', value: 0.1 });
  expect(run.changed).toBe(false);
});

test('where each method has its own rate, the common one is no change of the run: its verdict stands', () => {
  const { run, told } = begun('own');
  // The slider is seen as soon as the next run is to have one rate for all.
  run.set('rate', 'common');
  expect(run.changesAtOnce('eta')).toBe(false);
  run.set('eta', 0.1);
  expect(told.map(({ type }) => type)).toEqual(['start']);
  run.set('rate', 'own');
  expect(run.changed).toBe(false);
});
