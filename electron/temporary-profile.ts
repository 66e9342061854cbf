import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'chalkgrad-export-';
/** Longer than any export runs. */
const ABANDONED_MS = 600_000;

/**
 * Creates a profile folder for one run without a window. Chromium still writes files after our code has ended,
 * so a run leaves some behind; the next run deletes them.
 */
export function temporaryProfile(folder: string = tmpdir()): string {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX))) {
    const left = join(folder, name);
    try {
      if (Date.now() - statSync(left).mtimeMs > ABANDONED_MS) rmSync(left, { recursive: true, force: true });
    } catch {
      // It belongs to another user, or another run has just deleted it.
    }
  }
  return mkdtempSync(join(folder, PREFIX));
}
