import { trusted } from './trusted.ts';

/** A worker of its own, for one run of an experiment or for the Playground. */
export interface StartedWorker<Order> {
  readonly tell: (order: Order) => void;
  /** Ends it at once, in the middle of whatever it does. */
  readonly end: () => void;
}

/** Starts the worker at an address. `crashed`: what is said where the system gives no reason. */
export function startWorker<Order, Message>(
  address: string,
  onMessage: (message: Message | { readonly type: 'failed'; readonly message: string }) => void,
  crashed: string,
): StartedWorker<Order> {
  const worker = new Worker(trusted(address), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => onMessage(data));
  worker.addEventListener('error', (event) =>
    onMessage({ type: 'failed', message: event.message || crashed }),
  );
  return { tell: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
