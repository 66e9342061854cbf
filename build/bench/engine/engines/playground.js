import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../../cache.ts';
import * as work from '../work.js';

/** The network of TensorFlow Playground (Apache 2.0), which is fetched and not part of this repository. */
const COMMIT = '02469bd3751764b20486015d4202b792af5362a6';
const ADDRESS = `https://raw.githubusercontent.com/tensorflow/playground/${COMMIT}/src/nn.ts`;
const SHA256 = 'eca97b4c0ca3787aa7d516fb8a560107f70f4809d036af1fb2db49b4bb27c9db';
const file = join(cacheFolder, 'playground-nn.ts');

if (!existsSync(file)) {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(`${ADDRESS}: ${answer.status}`);
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(file, await answer.text());
}
if (
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex') !== SHA256
)
  throw new Error(`${file} is not nn.ts of commit ${COMMIT}; remove it`);
// Types that are erased; a re-export of an interface would not be.
const nn = await import(pathToFileURL(file).href);

export default Object.fromEntries(
  Object.entries(work.TINY).map(([name, sizes]) => [
    name,
    () => {
      const network = nn.buildNetwork([...sizes], nn.Activations.TANH, nn.Activations.TANH, null, ['x', 'y']);
      const weights = work.tinyWeights(sizes);
      network.slice(1).forEach((layer, l) =>
        layer.forEach((node, u) => {
          node.bias = 0.1;
          node.inputLinks.forEach((link, i) => (link.weight = weights[l][i * layer.length + u]));
        }),
      );
      const batches = work.tinyBatches().map(({ x, y }) =>
        Array.from({ length: work.TINY_BATCH }, (_, s) => ({
          input: [x[2 * s], x[2 * s + 1]],
          target: y[s],
        })),
      );
      let at = 0;
      let loss = Number.NaN;
      return {
        step: () => {
          let sum = 0;
          for (const { input, target } of batches[at % batches.length]) {
            sum += nn.Errors.SQUARE.error(nn.forwardProp(network, input), target);
            nn.backProp(network, target, nn.Errors.SQUARE);
          }
          // It divides the sum of the gradients by the number of samples itself.
          nn.updateWeights(network, work.TINY_RATE, 0);
          loss = sum / work.TINY_BATCH;
          at += 1;
        },
        check: () => loss,
      };
    },
  ]),
);
