import type { LabMessage, LabOrder } from '../../core/labs/messages.ts';
import address from './lab-entry.ts?worker&url';
import { trusted } from './trusted.ts';

/** The worker of one run of an experiment. */
export interface LabWorker {
  readonly tell: (order: LabOrder) => void;
  /** Ends it at once, in the middle of whatever it does. */
  readonly end: () => void;
}

export function startLabWorker(onMessage: (message: LabMessage) => void): LabWorker {
  const worker = new Worker(trusted(address), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LabMessage>) => onMessage(data));
  worker.addEventListener('error', (event) =>
    onMessage({ type: 'failed', message: event.message || 'the experiment crashed' }),
  );
  return { tell: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
