import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { writeAtomically } from './atomic-write.ts';
import { Failure } from './reply.ts';

/** A file type of a dialog: its name, and its extensions with the one for a new file first. */
export interface FileType {
  readonly name: string;
  readonly extensions: readonly [string, ...string[]];
}

/** A file name made from a title: letters, digits and a few marks; `otherwise` where nothing is left. */
export const fileName = (title: string, otherwise: string): string =>
  title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || otherwise;

/** Asks the user where to save; null when the dialog is cancelled. */
export async function askWhereToSave(
  window: BrowserWindow | null,
  title: string,
  suggested: string,
  { name, extensions }: FileType,
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [{ name, extensions: [...extensions] }],
  };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return chosen.canceled ? null : chosen.filePath;
}

/**
 * The path with an extension of its type, which it needs to be opened again. Throws Failure when adding the
 * extension gives the name of another file: the user has not agreed to replace that one.
 */
export function withExtension(path: string, { extensions }: Pick<FileType, 'extensions'>): string {
  if (extensions.includes(extname(path).toLowerCase().slice(1))) return path;
  const complete = `${path}.${extensions[0]}`;
  if (existsSync(complete)) throw new Failure('internal', `${complete} exists already; choose another name`);
  return complete;
}

/** Writes the whole file or nothing. Throws Failure with the path and the system's reason. */
export async function saveFile(path: string, data: string | Uint8Array): Promise<void> {
  await writeAtomically(path, data).catch((error: unknown) => {
    throw new Failure(
      'internal',
      `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}
