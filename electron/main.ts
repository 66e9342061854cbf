import { join } from 'node:path';
import { app } from 'electron';
import { readArguments } from './arguments.ts';
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
import { setMenu } from './menu.ts';
import { NotesWindow } from './notes-window.ts';
import { printHandlers } from './pdf.ts';
import { unusableProfile } from './profile-folder.ts';
import { registerScheme, seal } from './seal.ts';
import { Answers } from './store/answers.ts';
import { nativeBinding } from './store/connect.ts';
import { NewerStoreError, openStore } from './store/open.ts';
import { Predictions } from './store/predictions.ts';
import { RecentDocuments } from './store/recent-documents.ts';
import { Sessions } from './store/sessions.ts';
import { SettingStore } from './store/settings.ts';
import { ThreadHost } from './thread/host.ts';
import { MainWindow, showErrorDialog } from './window.ts';

const userData = process.env['CHALKGRAD_USER_DATA'];
if (userData !== undefined && userData !== '') app.setPath('userData', userData);
/** Without the executable, and without the folder of the application where it runs from its sources. */
const ownArguments = (argv: readonly string[]): string[] => argv.slice(app.isPackaged ? 1 : 2);
const request = readArguments(ownArguments(process.argv), process.cwd());

registerScheme();
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
  const why =
    error instanceof NewerStoreError
      ? error.message
      : `the session file could not be opened: ${error instanceof Error ? error.message : String(error)}`;
  cannotStart(why);
}

function cannotStart(why: string): void {
  showErrorDialog('Chalkgrad cannot start', why);
  app.exit(1);
}

/** Opens the window, and the file where one was named. */
function start(file: string | undefined): void {
  seal(pages);
  // First, so that the page's process starts while the session file is opened. The page calls no handler before
  // this function has returned.
  const window = new MainWindow();
  const store = openStore(
    join(app.getPath('userData'), 'sessions.db'),
    nativeBinding(app.isPackaged ? process.resourcesPath : undefined),
  );
  const core = startThread();
  const settings = new SettingStore(store.db);
  const recent = new RecentDocuments(store.db, refreshMenu);
  const sessions = new Sessions(store.db);
  const answers = new Answers(store.db);
  const documents = new Documents(core, recent);
  const fileOpener = new FileOpener(
    (path) => documents.openFile(path),
    (opened) => window.send('opened', opened),
  );
  const notes = new NotesWindow(window);

  function refreshMenu(): void {
    setMenu(window, {
      settings: settings.settings(),
      recent: recent.list(),
      openPath: (path) => fileOpener.open(path),
    });
  }
  const showWindow = (): void =>
    window.show(settings, { unloaded: () => fileOpener.unsubscribe(), closed: () => notes.close() });

  serve({
    ...documentHandlers({ documents, fileOpener, window, settings }),
    ...sessionHandlers({ sessions, answers, documents }),
    ...answerHandlers({ sessions, answers, documents, core }),
    ...predictionHandlers(new Predictions(store.db), sessions),
    ...solutionHandlers(documents, core),
    ...draftHandlers({ documents, settings, window }),
    ...pdfHandlers({ documents, settings, window }),
    ...printHandlers,
    ...pictureHandlers(window),
    ...presenterHandlers(window, notes),
    ...settingHandlers({ settings, store, window, refreshMenu }),
  } satisfies Handlers);

  refreshMenu();
  // Before the named file, so that a file which stops the thread does not take the Shelf with it.
  void documents.listShelf().catch((error: unknown) => console.error('the core did not start:', error));
  if (file !== undefined) fileOpener.open(file);
  showWindow();

  app.on('second-instance', (_event, argv, cwd) => {
    const again = readArguments(ownArguments(argv), cwd);
    window.focus();
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
  app.on('will-quit', () => {
    store.close();
    void core.close();
  });
}
