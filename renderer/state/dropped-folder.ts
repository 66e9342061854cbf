import type { FolderFile } from '../worker/pictures-messages.ts';

/** A folder that was dropped or chosen. Its files are read from it alone, by what the system handed over. */
export interface GivenFolder {
  readonly name: string;
  readonly files: () => Promise<readonly FolderFile[]>;
}

/** More than are read (core/datasets/picture-folder.ts): the rest of so large a folder is not listed. */
const MOST_LISTED = 20_001;

/** What was dropped, where a folder is among it. It has to be asked for while the event lasts. */
export function droppedFolders({ items }: DataTransfer): readonly FileSystemEntry[] | null {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.some(({ isDirectory }) => isDirectory) ? entries : null;
}

export const folderOfEntry = (entry: FileSystemDirectoryEntry): GivenFolder => ({
  name: entry.name,
  files: async () => {
    const found: FolderFile[] = [];
    await walk(entry, '', found);
    return found;
  },
});

async function walk(folder: FileSystemDirectoryEntry, path: string, found: FolderFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // Some hundred at a time, and none after the last.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (found.length >= MOST_LISTED) return;
      const own = `${path}${entry.name}`;
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, `${own}/`, found);
      else found.push({ path: own, file: await fileOf(entry as FileSystemFileEntry) });
    }
  }
}
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** The folder of a field in which one is chosen; null where there is no file in it. */
export function chosenFolder(files: readonly File[]): GivenFolder | null {
  const [first] = files;
  if (!first) return null;
  // `shapes/circles/1.png`: below the folder that was chosen.
  const parts = (file: File): readonly string[] => file.webkitRelativePath.split('/');
  const found = files.slice(0, MOST_LISTED).map((file) => ({ path: parts(file).slice(1).join('/'), file }));
  return { name: parts(first)[0] ?? '', files: () => Promise.resolve(found) };
}
