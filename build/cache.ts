import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder, for large files that can be built again and that all checkouts share. */
export const cacheFolder = join(
  process.env['XDG_CACHE_HOME'] ??
    (process.platform === 'win32' ? (process.env['LOCALAPPDATA'] ?? homedir()) : join(homedir(), '.cache')),
  'chalkgrad',
);
export const root = join(import.meta.dirname, '..');
