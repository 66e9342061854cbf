import { accessSync, constants, mkdirSync } from 'node:fs';

/**
 * Creates the folder of settings and sessions where it is missing. Returns why it cannot be used, for the user;
 * null where it can. Chromium itself ends without a word when it cannot write there.
 */
export function unusableProfile(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    // So mkdir reports something else in place of the folder.
    const file = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = file ? 'it is a file' : error instanceof Error ? error.message : String(error);
    return `the folder of settings and sessions, ${folder}, cannot be used: ${why}; make it a folder that you may write to`;
  }
}
