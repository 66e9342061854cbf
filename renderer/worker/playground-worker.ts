import type { PlaygroundMessage, PlaygroundOrder } from '../../core/playground/messages.ts';
import address from './playground-entry.ts?worker&url';
import { startWorker, type StartedWorker } from './start-worker.ts';

/** The worker of the Playground. */
export type PlaygroundWorker = StartedWorker<PlaygroundOrder>;

export const startPlaygroundWorker = (onMessage: (message: PlaygroundMessage) => void): PlaygroundWorker =>
  startWorker(address, onMessage, 'the Playground crashed');
