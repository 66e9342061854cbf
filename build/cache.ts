import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where large files that can be built again are kept for all checkouts: the user's cache folder. */
export const cacheFolder = join(
  process.env['XDG_CACHE_HOME'] ??
    (process.platform === 'win32' ? (process.env['LOCALAPPDATA'] ?? homedir()) : join(homedir(), '.cache')),
  'chalkgrad',
);
export const root = join(import.meta.dirname, '..');
