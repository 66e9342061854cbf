import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'chalkgrad-export-';
/** No export runs for so long. */
const ABANDONED_MS = 600_000;

/**
 * A profile for one run without a window. Chromium writes its last files when our code has ended, so each
 * such run leaves a little behind; the next one clears it away.
 */
export function temporaryProfile(folder: string = tmpdir()): string {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX))) {
    const left = join(folder, name);
    try {
      if (Date.now() - statSync(left).mtimeMs > ABANDONED_MS) rmSync(left, { recursive: true, force: true });
    } catch {
      // Another user's, or cleared away by another run at this moment.
    }
  }
  return mkdtempSync(join(folder, PREFIX));
}
