import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { latestBackup } from './backups.ts';
import { copyDurably, syncFolderOf } from './durable.ts';

/**
 * Copies the session file of an earlier release from its former folder, with its log and last backup, where the
 * new place has neither a session file nor a backup. The old ones stay where they are. Returns whether it did.
 */
export function adoptFormer(file: string, formerFolder: string): boolean {
  const former = join(formerFolder, basename(file));
  if (existsSync(file) || existsSync(latestBackup(file)) || !existsSync(former)) return false;
  mkdirSync(dirname(file), { recursive: true });
  // The log comes first, since the file is whole only with it; the file, when it is there, says that this is done.
  const copies = ['-journal', '-wal', '', '.backup']
    .filter((suffix) => existsSync(former + suffix))
    .map((suffix) => {
      const fresh = `${file}.${randomBytes(4).toString('hex')}.new`;
      copyDurably(former + suffix, fresh);
      return { fresh, place: file + suffix };
    });
  for (const suffix of ['-journal', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  for (const { fresh, place } of copies) renameSync(fresh, place);
  syncFolderOf(file);
  return true;
}
