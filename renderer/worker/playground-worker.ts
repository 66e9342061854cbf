import type { PlaygroundMessage, PlaygroundOrder } from '../../core/playground/messages.ts';
import address from './playground-entry.ts?worker&url';
import { trusted } from './trusted.ts';

/** The worker of the Playground. */
export interface PlaygroundWorker {
  readonly tell: (order: PlaygroundOrder) => void;
  readonly end: () => void;
}

export function startPlaygroundWorker(onMessage: (message: PlaygroundMessage) => void): PlaygroundWorker {
  const worker = new Worker(trusted(address), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<PlaygroundMessage>) => onMessage(data));
  worker.addEventListener('error', (event) =>
    onMessage({ type: 'failed', message: event.message || 'the Playground crashed' }),
  );
  return { tell: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
