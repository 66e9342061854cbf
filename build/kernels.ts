import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './cache.ts';

/** The kernels of core/tensor as WebAssembly: `plain` for every runtime, `fused` for those with relaxed SIMD. */
export interface KernelBytes {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly fused: Uint8Array<ArrayBuffer>;
}

const sources = join(root, 'core/tensor/kernels');
const compiler = join(root, 'node_modules/assemblyscript');
const cache = join(root, 'node_modules/.cache/chalkgrad-kernels');
/** -O3 nests the unrolled loops anew, which costs a quarter of the speed. */
const OPTIONS = [
  '-O2',
  '--noAssert',
  '--runtime=stub',
  '--use=abort=',
  '--importMemory',
  '--noExportMemory',
  '--initialMemory=1',
  '--maximumMemory=32768',
  '--enable=simd',
  '--enable=threads',
  // A place in memory is a number of 32 bits here.
  '--disableWarning=201',
];

/** The kernels, from the last compilation where neither their sources nor the compiler changed. */
export async function kernels(): Promise<KernelBytes> {
  const hash = createHash('sha256')
    .update(JSON.stringify(OPTIONS))
    .update(await readFile(join(compiler, 'package.json')))
    .update(await readFile(join(root, 'core/tensor/codes.ts')));
  for (const name of (await readdir(sources)).sort())
    hash.update(name).update(await readFile(join(sources, name)));
  const key = hash.digest('hex').slice(0, 16);
  const [plain, fused] = await Promise.all([
    kept(`${key}-plain.wasm`, []),
    kept(`${key}-fused.wasm`, ['--enable=relaxed-simd']),
  ]);
  return { plain, fused };
}

async function kept(name: string, more: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cache, name);
  try {
    return Uint8Array.from(await readFile(file));
  } catch {
    await mkdir(cache, { recursive: true });
    // Several processes may compile at once: each moves a whole file there.
    const own = `${file}.${process.pid}`;
    const asc = join(compiler, 'bin/asc.js');
    const entry = join(sources, 'program.ts');
    await promisify(execFile)(process.execPath, [asc, entry, `--outFile=${own}`, ...OPTIONS, ...more], {
      cwd: root,
    });
    await rename(own, file);
    return Uint8Array.from(await readFile(file));
  }
}
