import { Engine, PlaygroundStream } from '../../core/index.ts';
import type { PlaygroundMessage, PlaygroundOrder } from '../../core/playground/messages.ts';

// The Playground trains in a worker of its own: it shares nothing with the page.
const send = (message: PlaygroundMessage): void => self.postMessage(message);

/** Calls after the orders that are waiting; a timer alone would wait 4 ms each time. */
const channel = new MessageChannel();
let next: (() => void) | null = null;
channel.port1.addEventListener('message', () => {
  const work = next;
  next = null;
  work?.();
});
channel.port1.start();
const turns = {
  now: () => performance.now(),
  later: (work: () => void, ms: number) => {
    if (ms > 0) {
      setTimeout(work, ms);
      return;
    }
    next = work;
    channel.port2.postMessage(null);
  },
};

let stream: PlaygroundStream | null = null;
/** Orders that came while the engine was made ready. */
const early: PlaygroundOrder[] = [];

async function start(): Promise<void> {
  const answer = await fetch(new URL('../kernels/plain.wasm', self.location.href));
  if (!answer.ok) throw new Error(`the kernels could not be read (${answer.status})`);
  // Without fused operations, so that the same seed gives the same bits on every machine.
  const engine = Engine.create(new Uint8Array(await answer.arrayBuffer()));
  const made = new PlaygroundStream(engine, send, turns);
  stream = made;
  early.forEach((order) => made.order(order));
}
void start().catch((error: unknown) =>
  send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
);

self.addEventListener('message', ({ data }: MessageEvent<PlaygroundOrder>) => {
  if (stream) stream.order(data);
  else early.push(data);
});
