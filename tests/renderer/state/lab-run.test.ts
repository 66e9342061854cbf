import { expect, test } from 'vitest';
import { overfitting } from '../../../core/labs/overfitting.ts';
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

const WORKER: LabWorker = { tell: () => undefined, end: () => undefined };

test('a run with another remedy is no evidence for the option that asks for this one; one with another strength is', () => {
  const run = new LabRun(overfitting, () => WORKER);
  const place = { question: '3', option: 'A' };
  run.choose({ remedy: 'dropout' });
  run.support({ session: 1, place }, { remedy: 'dropout' });
  expect(run.placeOf(run.settings)).toEqual(place);
  run.set('dropout', 0.1);
  expect(run.placeOf(run.settings)).toEqual(place);
  run.set('remedy', 'l2');
  expect(run.placeOf(run.settings)).toBeNull();
});

test('where the option asks for nothing, the setting that chooses the claim has to be that of the lab', () => {
  const run = new LabRun(overfitting, () => WORKER);
  const place = { question: '3', option: 'A' };
  run.support({ session: 1, place }, {});
  const { control } = overfitting.claims ?? { control: '' };
  expect(run.placeOf(run.settings)).toEqual(place);
  run.set(control, 'early-stopping');
  expect(run.placeOf(run.settings)).toBeNull();
});
