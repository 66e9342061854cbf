import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds of the processor from before the core is imported to the first result of a training step. */
const folder = process.argv[2] ?? '';
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const start = busy();
const { Engine, Network } = await import(pathToFileURL(join(folder, 'core.mjs')).href);
const network = new Network(Engine.create(readFileSync(join(folder, 'kernels.wasm'))), {
  batch: 2,
  input: [2],
  layers: [{ type: 'dense', units: 2 }],
  loss: { name: 'squared-error' },
  optimizer: { name: 'gradient-descent' },
  seed: 'start',
});
network.trainStep([1, 2, 3, 4], [0, 1, 1, 0]);
// Taken before the output is opened, which costs a millisecond of its own.
const spent = busy() - start;
process.stdout.write(String(spent));
