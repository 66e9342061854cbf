import { Engine, labs, LabStream, LiveRun, readDigits } from '../../core/index.ts';
import type { LabMessage, LabOrder } from '../../core/labs/messages.ts';
import { builtFile } from './built-file.ts';
import { turns } from './turns.ts';

// An experiment runs in a worker of its own, which is ended to cancel it: it shares nothing with the page.
const send = (message: LabMessage): void => self.postMessage(message);

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
  pictures,
}: Extract<LabOrder, { type: 'start' }>): Promise<void> {
  const lab = labs.find((one) => one.name === name);
  if (!lab) throw new RangeError(`no experiment ${name}`);
  send({ type: 'began', arms: lab.arms(settings) });
  // Without fused operations, so that the same seed gives the same bits on every machine.
  const engine = Engine.create(await builtFile('kernels/plain.wasm'));
  const own = lab.takesPictures ? pictures : null;
  const digits =
    lab.needs === 'digits' && !own ? readDigits(await unpacked(await builtFile('digits.gz'))) : null;
  const tools = { engine, ...(digits ? { digits } : {}), ...(own ? { pictures: own } : {}) };
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
