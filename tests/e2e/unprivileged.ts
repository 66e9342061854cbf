import { execFile } from 'node:child_process';
import { chmod, chown, copyFile, cp, lstat, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../build/cache.ts';
import type { ElectronRuntime } from '../../build/electron-runtime.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
/** Debian's `nobody`, which owns no files. */
const NOBODY = 65534;

export interface Unprivileged {
  readonly executable: string;
  readonly application: string;
  readonly waitForDriver: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

/**
 * Starts the application as an ordinary user from root. Chromium refuses its sandbox to root, so only this
 * tests the sandbox. Copies everything needed to a place that the user may read, since a checkout or a cache
 * folder may be in root's home.
 */
export async function unprivileged(
  runtime: ElectronRuntime,
  binding: string | null,
  profile: string,
): Promise<Unprivileged> {
  const stage = await mkdtemp(join(tmpdir(), 'chalkgrad-nobody-'));
  const at = (...names: string[]): string => join(stage, ...names);
  await chmod(stage, 0o755);
  // Hard links where the file system allows them: the runtime has 260 MB.
  await run('cp', ['-al', runtime.dist, at('electron')]).catch(() =>
    run('cp', ['-a', runtime.dist, at('electron')]),
  );
  await cp(join(root, 'dist'), at('application', 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), at('application', 'package.json'));
  const sqlite = dirname(require.resolve('better-sqlite3/package.json'));
  for (const part of ['package.json', 'lib', 'prebuilds'])
    await cp(join(sqlite, part), at('application', 'node_modules', 'better-sqlite3', part), {
      recursive: true,
    });
  if (binding !== null) await copyFile(binding, at('better_sqlite3.node'));
  await copyFile(join(import.meta.dirname, 'wait-for-driver.cjs'), at('wait-for-driver.cjs'));
  await run('chmod', ['-R', 'a+rX', at('application')]);

  await mkdir(at('home'));
  await own(at('home'));
  await own(profile);
  const script = `#!/bin/sh\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups ${at('electron', 'electron')} "$@"\n`;
  await writeFile(at('start'), script, { mode: 0o755 });
  return {
    executable: at('start'),
    application: at('application'),
    waitForDriver: at('wait-for-driver.cjs'),
    env: {
      HOME: at('home'),
      XDG_CONFIG_HOME: at('home'),
      XDG_CACHE_HOME: at('home'),
      ...(binding === null ? {} : { CHALKGRAD_SQLITE_BINDING: at('better_sqlite3.node') }),
    },
    remove: () => rm(stage, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function own(path: string): Promise<void> {
  await chown(path, NOBODY, NOBODY);
  if ((await lstat(path)).isDirectory()) for (const name of await readdir(path)) await own(join(path, name));
}
