import { Engine, labs, LabStream } from '../../core/index.ts';
import type { LabMessage, LabOrder } from '../../core/labs/messages.ts';

// An experiment runs in a worker of its own, which is ended to cancel it: it shares nothing with the page.
const send = (message: LabMessage): void => self.postMessage(message);

/** Calls after the orders that are waiting; a timer would wait 4 ms each time. */
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
  later: (work: () => void) => {
    next = work;
    channel.port2.postMessage(null);
  },
};

let stream: LabStream | null = null;
/** Orders that came while the experiment was made ready. */
const early: Exclude<LabOrder, { type: 'start' }>['type'][] = [];

async function start({ lab: name, settings, seed }: Extract<LabOrder, { type: 'start' }>): Promise<void> {
  const lab = labs.find((one) => one.name === name);
  if (!lab) throw new RangeError(`no experiment ${name}`);
  send({ type: 'began', arms: lab.arms(settings) });
  // Without fused operations, so that the same seed gives the same bits on every machine.
  const kernels = await fetch(new URL('../kernels/plain.wasm', self.location.href));
  if (!kernels.ok) throw new Error(`the kernels could not be read (${kernels.status})`);
  const engine = Engine.create(new Uint8Array(await kernels.arrayBuffer()));
  stream = new LabStream(lab.run(settings, seed, engine), send, turns);
  stream.start();
  for (const order of early) stream[order]();
}

self.addEventListener('message', ({ data }: MessageEvent<LabOrder>) => {
  if (data.type === 'start')
    void start(data).catch((error: unknown) =>
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  else if (stream) stream[data.type]();
  else early.push(data.type);
});
