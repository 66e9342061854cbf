import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from './cache.ts';

/** The kernels of core/tensor as WebAssembly: `plain` for every runtime, `fused` for those with relaxed SIMD. */
export interface KernelBytes {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly fused: Uint8Array<ArrayBuffer>;
}

const sources = join(root, 'core/tensor/kernels');
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

/** The kernels, from the last compilation where their sources have not changed. */
export async function kernels(): Promise<KernelBytes> {
  const names = (await readdir(sources)).sort();
  const files = [...names.map((name) => join(sources, name)), join(root, 'core/tensor/codes.ts')];
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(file, 'utf8'));
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules/assemblyscript/package.json'), 'utf8'),
  ) as {
    readonly version: string;
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([OPTIONS, version, [...texts.values()]]))
    .digest('hex');
  return {
    plain: await kept(hash, 'plain', []),
    fused: await kept(hash, 'fused', ['--enable=relaxed-simd']),
  };
}

async function kept(hash: string, name: string, more: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cache, `${hash.slice(0, 16)}-${name}.wasm`);
  try {
    return Uint8Array.from(await readFile(file));
  } catch {
    const bytes = await compile(more);
    await mkdir(cache, { recursive: true });
    // Several processes may compile at once: each moves a whole file there.
    const own = `${file}.${process.pid}`;
    await writeFile(own, bytes);
    await rename(own, file);
    return bytes;
  }
}

async function compile(more: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded here: most of the time there is nothing to compile.
  const { default: asc } = await import('assemblyscript/asc');
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  const { error, stderr } = await asc.main(['program.ts', '--outFile=out.wasm', ...OPTIONS, ...more], {
    readFile: async (name) =>
      await readFile(
        basename(name) === 'codes.ts' ? join(sources, '../codes.ts') : join(sources, name),
        'utf8',
      ).catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'out.wasm' && typeof contents !== 'string') bytes = Uint8Array.from(contents);
    },
    listFiles: () => null,
  });
  if (error || bytes === null) throw new Error(`the kernels were not compiled: ${stderr.toString()}`);
  return bytes;
}
