import type { LabMessage, LabOrder } from '../../core/labs/messages.ts';
import address from './lab-entry.ts?worker&url';
import { startWorker, type StartedWorker } from './start-worker.ts';

/** The worker of one run of an experiment. */
export type LabWorker = StartedWorker<LabOrder>;

export const startLabWorker = (onMessage: (message: LabMessage) => void): LabWorker =>
  startWorker(address, onMessage, 'the experiment crashed');
