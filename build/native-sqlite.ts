import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { preflight } from './preflight.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
/** The first Electron whose Node has Node-API 10, which better-sqlite3's own prebuild is made for. */
const FIRST_WITH_NODE_API_10 = 36;

/**
 * The SQLite addon for an Electron that is older than better-sqlite3's prebuild: built from the package's own source with Node-API's
 * experimental features in place of version 10. null when the prebuild serves. About a minute, once; kept in the cache folder.
 */
export async function nativeSqlite({ version }: ElectronRuntime): Promise<string | null> {
  const major = Number(version.split('.')[0]);
  if (!(major < FIRST_WITH_NODE_API_10)) return null;
  const manifest = require.resolve('better-sqlite3/package.json');
  const source = dirname(manifest);
  const own = (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
  const built = join(cacheFolder, `better-sqlite3-${own}-${process.platform}-${process.arch}-experimental.node`);
  if (existsSync(built)) return built;
  preflight(['g++']);
  process.stderr.write('Building the SQLite addon for this Electron (about a minute, once).\n');
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'building-'));
  try {
    const sqlite = join(source, 'deps', 'sqlite3');
    const defines = [...(await readFile(join(source, 'deps', 'defines.gypi'), 'utf8')).matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map((match) => `-D${match[1] ?? ''}`);
    const includes = [sqlite, dirname(require.resolve('node-addon-api/package.json')), join(dirname(require.resolve('node-api-headers/package.json')), 'include')].map((folder) => `-I${folder}`);
    const experimental = ['NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', 'NDEBUG'].map((define) => `-D${define}`);
    await Promise.all([
      run('gcc', ['-c', '-O2', '-fPIC', '-std=c99', '-w', '-DNDEBUG', ...defines, ...includes, join(sqlite, 'sqlite3.c'), '-o', join(work, 'sqlite3.o')]),
      run('g++', ['-c', '-O2', '-fPIC', '-std=c++20', '-w', '-fvisibility=hidden', ...experimental, ...includes, join(source, 'src', 'better_sqlite3.cpp'), '-o', join(work, 'better_sqlite3.o')]),
    ]);
    await run('g++', ['-shared', '-Wl,-Bsymbolic', '-o', join(work, 'addon.node'), join(work, 'better_sqlite3.o'), join(work, 'sqlite3.o'), '-ldl', '-lpthread', '-lm']);
    await rename(join(work, 'addon.node'), built);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return built;
}
