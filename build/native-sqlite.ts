import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
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
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
/** The first Electron whose Node has Node-API 10, which better-sqlite3's own prebuild is made for. */
const FIRST_WITH_NODE_API_10 = 36;
/**
 * The flags of binding.gyp, with the experimental features of Node 20 in place of Node-API version 10, which
 * made them final.
 */
const EXPERIMENTAL = join(import.meta.dirname, 'node-api-experimental.h');
const ADDON = [
  '-O2',
  '-fPIC',
  '-std=c++20',
  '-w',
  '-fvisibility=hidden',
  '-DNDEBUG',
  '-DNAPI_VERSION=2147483647',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-include',
  EXPERIMENTAL,
];
const SQLITE = ['-O2', '-fPIC', '-std=c99', '-w', '-DNDEBUG'];
const LINK = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s'];
/** A trial of the addon: opens a database, writes, reads, and collects garbage. */
const TRIAL = `
  const Database = require(process.argv[1]);
  for (let round = 0; round < 20; round += 1) {
    const db = new Database(':memory:', { nativeBinding: process.argv[2] });
    db.exec('create table t (a, b)');
    db.prepare('insert into t values (?, ?)').run(round, 'x');
    if (db.prepare('select a, b from t').get().a !== round) process.exit(1);
    gc();
  }
  setTimeout(gc);`;

/**
 * The SQLite addon for an Electron too old for better-sqlite3's prebuild, compiled from the package's source;
 * null when the prebuild works. It takes about a minute, once: the addon is tried in that Electron and then
 * kept in the cache folder.
 */
export async function nativeSqlite({ version, bin }: ElectronRuntime): Promise<string | null> {
  if (!(Number(version.split('.')[0]) < FIRST_WITH_NODE_API_10)) return null;
  const source = folderOf('better-sqlite3');
  const recipe = createHash('sha256')
    .update(
      JSON.stringify([
        [...ADDON, ...SQLITE, ...LINK].filter((flag) => flag !== EXPERIMENTAL),
        TRIAL,
        await readFile(EXPERIMENTAL, 'utf8'),
      ]),
    )
    .digest('hex');
  const own = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const built = join(
    cacheFolder,
    `better-sqlite3-${own.version}-${process.platform}-${process.arch}-${recipe.slice(0, 8)}.node`,
  );
  if (existsSync(built)) return built;
  preflight(['g++']);
  process.stderr.write('Building the SQLite addon for this Electron (about a minute, once).\n');
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'building-'));
  const at = (name: string): string => join(work, name);
  try {
    const sqlite = join(source, 'deps', 'sqlite3');
    const defines = [
      ...(await readFile(join(source, 'deps', 'defines.gypi'), 'utf8')).matchAll(
        /'([A-Z0-9_]+(?:=[^']*)?)'/g,
      ),
    ].map((match) => `-D${match[1] ?? ''}`);
    const includes = [sqlite, folderOf('node-addon-api'), join(folderOf('node-api-headers'), 'include')].map(
      (folder) => `-I${folder}`,
    );
    await Promise.all([
      run('gcc', [
        '-c',
        ...SQLITE,
        ...defines,
        ...includes,
        join(sqlite, 'sqlite3.c'),
        '-o',
        at('sqlite3.o'),
      ]),
      run('g++', [
        '-c',
        ...ADDON,
        ...includes,
        join(source, 'src', 'better_sqlite3.cpp'),
        '-o',
        at('better_sqlite3.o'),
      ]),
    ]);
    await run('g++', [
      ...LINK,
      '-o',
      at('addon.node'),
      at('better_sqlite3.o'),
      at('sqlite3.o'),
      '-ldl',
      '-lpthread',
      '-lm',
    ]);
    await run(bin, ['--expose-gc', '-e', TRIAL, source, at('addon.node')], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    await rename(at('addon.node'), built);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return built;
}
