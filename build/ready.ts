import { electronRuntime, type ElectronRuntime } from './electron-runtime.ts';
import { nativeSqlite } from './native-sqlite.ts';
import { preflightElectron } from './preflight.ts';

/** An Electron that can run here, with the environment it needs. */
export interface Ready {
  readonly runtime: ElectronRuntime;
  /** The SQLite addon compiled for this runtime; null where better-sqlite3's prebuild works. */
  readonly binding: string | null;
  readonly env: Readonly<Record<string, string>>;
  /** As root Electron runs only without its sandbox. */
  readonly flags: readonly string[];
}

export async function ready(): Promise<Ready> {
  const runtime = await electronRuntime();
  preflightElectron(runtime.bin);
  const binding = await nativeSqlite(runtime);
  return {
    runtime,
    binding,
    env: binding === null ? {} : { CHALKGRAD_SQLITE_BINDING: binding },
    flags: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}
