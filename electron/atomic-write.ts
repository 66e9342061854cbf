import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file beside its place and renames it, so that an interrupted write leaves the old file, and a
 * finished one survives a power cut. Creates a missing folder, keeps the permissions of a file it replaces and
 * writes to the target of a link. A device or a pipe is written to, not replaced.
 */
export async function writeAtomically(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const place = await realpath(file).catch(() => file);
  const old = await stat(place).catch(() => null);
  if (old !== null && !old.isFile()) return writeFile(place, data);
  // A name that nobody can have prepared a link under, and that two writes of one file do not share.
  const fresh = join(dirname(place), `.chalkgrad-${randomBytes(8).toString('hex')}.part`);
  const handle = await open(fresh, 'wx');
  try {
    try {
      await handle.writeFile(data);
      if (old !== null) await handle.chmod(old.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(dirname(place));
}

/** Puts the names of a folder on disk. Windows cannot open a folder, and some network folders cannot sync one. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is complete and on disk.
  }
}
