import { electronRuntime, type ElectronRuntime } from './electron-runtime.ts';
import { nativeSqlite } from './native-sqlite.ts';
import { preflight } from './preflight.ts';

/** An Electron that can run here, with the environment it needs. */
export interface Ready {
  readonly runtime: ElectronRuntime;
  readonly env: NodeJS.ProcessEnv;
  /** Electron refuses its sandbox as root. */
  readonly flags: readonly string[];
}

export async function ready(): Promise<Ready> {
  preflight(['g++', 'pdftotext']);
  const runtime = await electronRuntime();
  const binding = await nativeSqlite(runtime);
  return {
    runtime,
    env: { ...process.env, ...(binding === null ? {} : { CHALKGRAD_SQLITE_BINDING: binding }) },
    flags: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}
