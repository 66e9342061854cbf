import { closeSync, copyFileSync, constants, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a file's bytes on disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts the names of a file's folder on disk. Windows cannot open a folder, and needs no such call. */
export function syncFolderOf(file: string): void {
  try {
    const handle = openSync(dirname(file), 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The files themselves are on disk.
  }
}

/** Copies to a new name, and returns when the copy is on disk. Throws where the name is taken. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  syncFile(to);
}
