import { join } from 'node:path';
import { app } from 'electron';
import { languageFor } from '../core/contract/languages.ts';
import { storeWords } from '../core/contract/store-words.ts';
import { readArguments } from './arguments.ts';
import { chooseBackup } from './choose-backup.ts';
import { Documents } from './documents.ts';
import { FileOpener } from './file-opener.ts';
import { answerHandlers } from './handlers/answers.ts';
import { documentHandlers } from './handlers/documents.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { pdfHandlers } from './handlers/pdf.ts';
import { pictureHandlers } from './handlers/pictures.ts';
import { predictionHandlers } from './handlers/predictions.ts';
import { presenterHandlers } from './handlers/presenter.ts';
import { sessionHandlers } from './handlers/sessions.ts';
import { settingHandlers } from './handlers/settings.ts';
import { solutionHandlers } from './handlers/solutions.ts';
import { exportAndExit, prepareHeadless } from './headless-export.ts';
import { serve, type Handlers } from './ipc.ts';
import { languageOf } from './language.ts';
import { setMenu } from './menu.ts';
import { isNetworkFolder } from './network-folder.ts';
import { NotesWindow } from './notes-window.ts';
import { cancelPrinting, enablePageHeads, printHandlers } from './pdf.ts';
import { unusableProfile } from './profile-folder.ts';
import { profilePlace } from './profile-place.ts';
import { registerScheme, seal } from './seal.ts';
import { failureText, StoreFailures } from './store-failures.ts';
import { RecentMemory, SettingMemory } from './store-memory.ts';
import { recoveryText } from './store-text.ts';
import { nativeBinding } from './store/connect.ts';
import { StoreError, StoreHost } from './store/host.ts';
import type { Opening } from './store/service.ts';
import { SettingStore } from './store/settings.ts';
import { ThreadHost } from './thread/host.ts';
import { MainWindow, showErrorDialog } from './window.ts';

const place = profilePlace(process.platform, process.env, {
  name: app.getName(),
  appData: app.getPath('appData'),
});
if (place !== null) app.setPath('userData', place.folder);
/** Without the executable, and without the folder of the application where it runs from its sources. */
const ownArguments = (argv: readonly string[]): string[] => argv.slice(app.isPackaged ? 1 : 2);
const request = readArguments(ownArguments(process.argv), process.cwd());

registerScheme();
enablePageHeads();
// Electron has no sandbox for root and needs the flag --no-sandbox. Every other user gets the sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const startThread = (): ThreadHost => new ThreadHost(new URL('thread-entry.js', import.meta.url));
const pages = join(import.meta.dirname, '../renderer');

const unusable = request.type === 'window' ? unusableProfile(app.getPath('userData')) : null;

if (request.type === 'usage') {
  process.stderr.write(`${request.message}\n`);
  app.exit(2);
} else if (request.type === 'export') {
  prepareHeadless();
  void app.whenReady().then(() => exportAndExit(request, pages, startThread));
} else if (unusable !== null) {
  cannotStart(unusable);
} else if (app.requestSingleInstanceLock()) {
  // macOS names the files to open in events, and before the application is ready.
  const files = [...request.files];
  const openEarly = (event: Electron.Event, path: string): void => {
    event.preventDefault();
    files.push(path);
  };
  app.on('open-file', openEarly);
  void app
    .whenReady()
    .then(() => app.off('open-file', openEarly))
    .then(() => start(files[0]))
    .catch(exitAfter);
} else {
  app.exit(0);
}

function exitAfter(error: unknown): void {
  if (!(error instanceof StoreError)) cannotStart(error instanceof Error ? error.message : String(error));
  else if (error.newer) cannotStart(error.message);
  else {
    const words = storeWords[languageFor(app.getPreferredSystemLanguages())];
    cannotStart(`the session file could not be opened: ${failureText(error, words)}`);
  }
}

function cannotStart(why: string): void {
  showErrorDialog('Chalkgrad cannot start', why);
  app.exit(1);
}

/** Opens the window, and the file where one was named. */
async function start(file: string | undefined): Promise<void> {
  seal(pages);
  const store = new StoreHost(new URL('store-entry.js', import.meta.url), {
    file: join(app.getPath('userData'), 'sessions.db'),
    binding: nativeBinding(app.isPackaged ? process.resourcesPath : undefined),
    journal: isNetworkFolder(app.getPath('userData')) ? 'DELETE' : 'WAL',
    former: place?.former ?? null,
  });
  // The page's process starts while the session file is opened; its calls wait for the handlers.
  const opened = store.open();
  const window = new MainWindow();
  const handlers = opened.then((opening) => begin(opening, store, window, file));
  serve(handlers);
  await handlers;
}

/** Wires the application to an open session file, shows the window and gives what the page may call. */
function begin(opening: Opening, store: StoreHost, window: MainWindow, file: string | undefined): Handlers {
  const core = startThread();
  const failures = new StoreFailures((error) => {
    const words = storeWords[languageOf(settings.settings())];
    window.send('notice', words.notStored(failureText(error, words)));
  });
  const table = new SettingMemory(
    opening.settings,
    (name, json) => void failures.tolerate(() => store.settings.write(name, json)),
  );
  const settings = new SettingStore(table);
  const recent = new RecentMemory(opening.recent, ({ path, title }) => {
    void failures.tolerate(() =>
      title === null ? store.recent.forget(path) : store.recent.add(path, title),
    );
    refreshMenu();
  });
  const documents = new Documents(core, recent);
  const fileOpener = new FileOpener(
    (path) => documents.openFile(path),
    (result) => window.send('opened', result),
  );
  const notes = new NotesWindow(window);
  let { recovery } = opening;
  // Said at the first start in this folder.
  const folder = app.getPath('userData');
  const network = isNetworkFolder(folder) && settings.read('network folder') !== folder;
  if (network) settings.write('network folder', folder);

  const restoreBackup = async (): Promise<void> => {
    const language = languageOf(settings.settings());
    try {
      const backup = await chooseBackup(window.current, await store.backups(), language);
      if (backup === null) return;
      const restored = await store.restore(backup.path);
      ({ recovery } = restored);
      table.replace(restored.settings);
      recent.replace(restored.recent);
      documents.forgetSessions();
      refreshMenu();
      window.current?.webContents.reload();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      showErrorDialog('Chalkgrad', storeWords[language].notRestored(why));
    }
  };
  function refreshMenu(): void {
    setMenu(window, {
      settings: settings.settings(),
      recent: recent.list(),
      openPath: (path) => fileOpener.open(path),
      restoreBackup: () => void restoreBackup(),
    });
  }
  const closed = (): void => {
    notes.close();
    // Its hidden window would keep the process running, and every later start would end for its sake.
    cancelPrinting();
  };
  const showWindow = (): void => window.show(settings, { unloaded: () => fileOpener.unsubscribe(), closed });

  refreshMenu();
  // Before the named file, so that a file which stops the thread does not take the Shelf with it.
  void documents.listShelf().catch((error: unknown) => console.error('the core did not start:', error));
  if (file !== undefined) fileOpener.open(file);
  showWindow();
  void store.backUpToday().catch((error: unknown) => console.error('no backup of the day:', error));
  listenToApp(window, store, core, fileOpener, showWindow);

  return {
    ...documentHandlers({ documents, fileOpener, window, settings }),
    ...sessionHandlers({ store, failures, documents }),
    ...answerHandlers({ store, failures, documents, core }),
    ...predictionHandlers(store, failures),
    ...solutionHandlers(documents, core),
    ...draftHandlers({ documents, settings, window }),
    ...pdfHandlers({ documents, settings, window }),
    ...printHandlers,
    ...pictureHandlers(window),
    ...presenterHandlers(window, notes),
    ...settingHandlers({
      settings,
      opening,
      notice: () => {
        const language = languageOf(settings.settings());
        if (recovery) return recoveryText(recovery, language);
        return network ? storeWords[language].network(folder) : null;
      },
      window,
      refreshMenu,
    }),
  };
}

/** The events of the desktop, and the end. */
function listenToApp(
  window: MainWindow,
  store: StoreHost,
  core: ThreadHost,
  fileOpener: FileOpener,
  showWindow: () => void,
): void {
  app.on('second-instance', (_event, argv, cwd) => {
    const again = readArguments(ownArguments(argv), cwd);
    if (window.current === null) showWindow();
    else window.focus();
    if (again.type === 'window' && again.files[0] !== undefined) fileOpener.open(again.files[0]);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    fileOpener.open(path);
  });
  app.on('activate', () => {
    if (window.current === null) showWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void Promise.all([store.close(), core.close()]).finally(() => {
      closed = true;
      app.quit();
    });
  });
}
