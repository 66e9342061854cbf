// @ts-check
// Plain JavaScript, since Node takes 60 ms to load what strips types.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { sourceStamp } from './source-stamp.js';

/**
 * `npm run chalkgrad -- <command>`: the command line, as one bundle with V8's code cache, which starts in a third
 * of the time of its several hundred sources. The bundle is made at the first run after a change of them.
 */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'cli');
const SOURCES = ['core', 'electron', 'package-lock.json', 'build/command-line-bundle.ts'];
/** What is compiled for the code cache: what these commands run. */
const COMPILED = [
  ['solve', 'cs60010-2023-midsem'],
  ['check', 'cs60010-2023-midsem'],
  ['code', 'cs60010-2023-midsem'],
];

/** @typedef {typeof import('../electron/cli.ts')} CommandLine */

/**
 * A file appears whole or not at all: another process may be reading it.
 * @param {string} file
 * @param {string | Buffer} content
 */
function write(file, content) {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

/**
 * The bundle of the sources as they are; made where there is none.
 * @param {string} stamp
 */
async function bundleOf(stamp) {
  const file = join(folder, `${stamp}.cjs`);
  if (existsSync(file)) return file;
  const { commandLineBundle } = await import('./command-line-bundle.ts');
  const code = await commandLineBundle();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!name.startsWith(stamp)) rmSync(join(folder, name), { force: true });
  write(file, code);
  return file;
}

/**
 * The module of a bundle, compiled from V8's cache; `save` writes a cache where there was none that fits.
 * @param {string} file
 */
function load(file) {
  const cache = `${file}.${process.versions.v8}.cache`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`,
    { filename: file, ...(cachedData ? { cachedData } : {}) },
  );
  const module = { exports: /** @type {CommandLine} */ ({}) };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const commandLine = module.exports;
  const save = async () => {
    const silent = { stdout: () => undefined, stderr: () => undefined, kernels, digits };
    for (const command of COMPILED) await commandLine.runCommand(command, silent);
    write(cache, script.createCachedData());
  };
  return { commandLine, save: cachedData && script.cachedDataRejected !== true ? null : save };
}

/** Compiled at the first experiment after a change of them. */
const kernels = async () => (await (await import('./kernels.ts')).kernels()).plain;
const digits = async () => (await import('./digits.ts')).digits();

const args = process.argv.slice(2);
/** @type {ReturnType<typeof load> | null} */
let bundle = null;
try {
  bundle = load(await bundleOf(sourceStamp(SOURCES.map((name) => join(root, name)))));
} catch {
  // Without the bundler, or with a mistake in the sources, which Node then reports with its place.
}
if (bundle === null) await (await import('../electron/cli.ts')).runProcess(args, { kernels, digits });
else {
  await bundle.commandLine.runProcess(args, { kernels, digits });
  // Where the folder may not be written, the next start takes longer.
  await bundle.save?.().catch(() => undefined);
}
