import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './cache.ts';
import { sourceStamp } from './source-stamp.js';

const SOURCES = [
  'core',
  'electron',
  'renderer',
  'build/bundles.ts',
  'build/kernels.ts',
  'build/digits.ts',
  'package-lock.json',
];
const dist = join(root, 'dist');

/**
 * Builds the application, unless its sources have the contents of the last build. They are read only where their
 * times or sizes are not those of that build either.
 */
export async function buildIfStale(): Promise<void> {
  const [mark, stamped] = [join(dist, '.built'), join(dist, '.built-stamp')];
  const kept = async (file: string): Promise<string | null> =>
    existsSync(file) ? await readFile(file, 'utf8') : null;
  const stamp = sourceStamp(SOURCES.map((source) => join(root, source)));
  const built = await kept(mark);
  if (built !== null && (await kept(stamped)) === stamp) return;
  const now = await fingerprint();
  if (built !== now) {
    await rm(mark, { force: true });
    process.stderr.write('Building the application.\n');
    // Loaded here, since loading it takes longer than finding out that there is nothing to build.
    const [{ build }, { bundles }] = await Promise.all([import('vite'), import('./bundles.ts')]);
    for (const bundle of bundles) await build(bundle);
    // Beside the code of both hosts: the thread reads the file, the page's worker fetches it.
    const { kernels } = await import('./kernels.ts');
    for (const [name, bytes] of Object.entries(await kernels()))
      for (const host of ['main', 'renderer']) {
        const folder = join(dist, host, 'kernels');
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `${name}.wasm`), bytes);
      }
    const { digits } = await import('./digits.ts');
    await writeFile(join(dist, 'renderer/digits.gz'), await digits());
    const { shelfList } = await import('../core/papers/shelf.ts');
    await writeFile(join(dist, 'main/shelf.json'), JSON.stringify(shelfList()));
    await writeFile(mark, now);
  }
  await writeFile(stamped, stamp);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      hash.update(path.slice(root.length)).update(await readFile(path));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) await add(join(path, entry.name));
  };
  for (const source of SOURCES) await add(join(root, source));
  return hash.digest('hex');
}

if (import.meta.main) await buildIfStale();
