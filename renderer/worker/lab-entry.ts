import { Engine, labs, LabStream, LiveRun, readDigits } from '../../core/index.ts';
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

/** A file that the build put beside the page. */
async function fileOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`../${name}`, self.location.href));
  if (!answer.ok) throw new Error(`${name} could not be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

let stream: LabStream | null = null;
/** Orders that came while the experiment was made ready. */
const early: Exclude<LabOrder, { type: 'start' }>[] = [];

function follow(to: LabStream, order: (typeof early)[number]): void {
  if (order.type === 'change') to.change(order.name, order.value);
  else to[order.type]();
}

async function start({
  lab: name,
  settings,
  seed,
  repeat,
}: Extract<LabOrder, { type: 'start' }>): Promise<void> {
  const lab = labs.find((one) => one.name === name);
  if (!lab) throw new RangeError(`no experiment ${name}`);
  send({ type: 'began', arms: lab.arms(settings) });
  // Without fused operations, so that the same seed gives the same bits on every machine.
  const engine = Engine.create(await fileOf('kernels/plain.wasm'));
  const digits = lab.needs === 'digits' ? readDigits(await unpacked(await fileOf('digits.gz'))) : null;
  const tools = { engine, ...(digits ? { digits } : {}) };
  const run = new LiveRun((live) => lab.run(live, seed, tools), settings, repeat);
  stream = new LabStream(run, send, turns);
  stream.start();
  for (const order of early) follow(stream, order);
}

self.addEventListener('message', ({ data }: MessageEvent<LabOrder>) => {
  if (data.type === 'start')
    void start(data).catch((error: unknown) =>
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  else if (stream) follow(stream, data);
  else early.push(data);
});
