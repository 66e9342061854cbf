import type { Turns } from '../../core/labs/stream.ts';

/** Calls after the orders that are waiting; a timer alone would wait 4 ms each time. */
const channel = new MessageChannel();
let next: (() => void) | null = null;
channel.port1.addEventListener('message', () => {
  const work = next;
  next = null;
  work?.();
});
channel.port1.start();

/** The clock and the queue of the worker that it is in. `ms`: the wait before the work. */
export const turns = {
  now: () => performance.now(),
  later: (work: () => void, ms = 0) => {
    if (ms > 0) {
      setTimeout(work, ms);
      return;
    }
    next = work;
    channel.port2.postMessage(null);
  },
} satisfies Turns;
