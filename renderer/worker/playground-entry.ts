import { Engine, PlaygroundStream } from '../../core/index.ts';
import type { PlaygroundMessage, PlaygroundOrder } from '../../core/playground/messages.ts';
import { builtFile } from './built-file.ts';
import { turns } from './turns.ts';

// The Playground trains in a worker of its own: it shares nothing with the page.
const send = (message: PlaygroundMessage): void => self.postMessage(message);

let stream: PlaygroundStream | null = null;
/** Orders that came while the engine was made ready. */
const early: PlaygroundOrder[] = [];

async function start(): Promise<void> {
  // Without fused operations, so that the same seed gives the same bits on every machine.
  const engine = Engine.create(await builtFile('kernels/plain.wasm'));
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
