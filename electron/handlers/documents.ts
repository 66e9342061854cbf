import { dialog } from 'electron';
import type { Opened } from '../../core/contract/shelf.ts';
import type { Documents } from '../documents.ts';
import type { FileOpener } from '../file-opener.ts';
import type { Handlers } from '../ipc.ts';
import { dialogTexts } from '../language.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';

interface Needs {
  readonly documents: Documents;
  /** Opens a file of any of our types. */
  readonly openFile: (path: string) => Promise<Opened>;
  readonly fileOpener: FileOpener;
  readonly window: MainWindow;
  readonly settings: SettingStore;
}

/** The Shelf and the recent files: what can be opened, and opening it. */
export function documentHandlers({
  documents,
  openFile,
  fileOpener,
  window,
  settings,
}: Needs): Pick<
  Handlers,
  'listShelf' | 'openDocument' | 'chooseDocument' | 'openFile' | 'forgetRecent' | 'takePendingOpen'
> {
  return {
    listShelf: () => documents.listShelf(),
    openDocument: ({ key }) => documents.openKey(key),
    chooseDocument: async () => {
      const { open, documents: name } = dialogTexts(settings.settings());
      const options: Electron.OpenDialogOptions = {
        title: open,
        properties: ['openFile'],
        filters: [{ name, extensions: ['json', 'chalkgrad', 'chalkgrad-answers'] }],
      };
      const chosen = window.current
        ? await dialog.showOpenDialog(window.current, options)
        : await dialog.showOpenDialog(options);
      const [path] = chosen.filePaths;
      return path === undefined ? null : openFile(path);
    },
    openFile: ({ path }) => openFile(path),
    forgetRecent: ({ key }) => {
      documents.forget(key);
      return null;
    },
    takePendingOpen: () => fileOpener.subscribe(),
  };
}
