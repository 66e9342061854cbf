import { app } from 'electron';
import type { Opened } from '../core/contract/shelf.ts';
import { storeWords } from '../core/contract/store-words.ts';
import { readArguments } from './arguments.ts';
import { readBuiltShelf } from './built-shelf.ts';
import { chooseBackup } from './choose-backup.ts';
import { clockOf } from './clock.ts';
import { configureWindow } from './configure-window.ts';
import { Documents } from './documents.ts';
import { FileOpener } from './file-opener.ts';
import { answerHandlers } from './handlers/answers.ts';
import { decisionHandlers } from './handlers/decisions.ts';
import { documentHandlers } from './handlers/documents.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { Learning } from './handlers/learning.ts';
import { labRunHandlers } from './handlers/lab-runs.ts';
import { lessonHandlers } from './handlers/lessons.ts';
import { masteryHandlers } from './handlers/mastery.ts';
import { pdfHandlers } from './handlers/pdf.ts';
import { keyDecisionHandlers } from './handlers/key-decisions.ts';
import { exerciseHandlers } from './handlers/exercises.ts';
import { handInHandlers } from './handlers/hand-in.ts';
import { pictureHandlers } from './handlers/pictures.ts';
import { predictionHandlers } from './handlers/predictions.ts';
import { presenterHandlers } from './handlers/presenter.ts';
import { regradeHandlers } from './handlers/regrade.ts';
import { sessionHandlers } from './handlers/sessions.ts';
import { settingHandlers } from './handlers/settings.ts';
import { solutionHandlers } from './handlers/solutions.ts';
import { isAnswersFile, openHandedIn } from './handed-in.ts';
import type { Handlers } from './ipc.ts';
import { languageOf } from './language.ts';
import { setMenu } from './menu.ts';
import { isNetworkFolder } from './network-folder.ts';
import { NotesWindow } from './notes-window.ts';
import { cancelPrinting, printHandlers } from './print-window.ts';
import { failureText, StoreFailures } from './store-failures.ts';
import { RecentMemory, SettingMemory } from './store-memory.ts';
import { recoveryText } from './store-text.ts';
import { PendingSessions } from './pending-sessions.ts';
import type { StoreHost } from './store/host.ts';
import type { Opening } from './store/service.ts';
import { SettingStore } from './store/settings.ts';
import type { ThreadHost } from './thread/host.ts';
import { showErrorDialog, type MainWindow } from './window.ts';

/** What was started before the application is wired. */
interface Started {
  readonly store: StoreHost;
  readonly window: MainWindow;
  readonly core: ThreadHost;
  /** The file to open; undefined for none. */
  readonly file: string | undefined;
  /** The arguments of a start, without the executable. */
  readonly ownArguments: (argv: readonly string[]) => string[];
}

/** Wires the application to an open session file, shows the window and gives what the page may call. */
export function begin(opening: Opening, started: Started): Handlers {
  const { store, window, core, file } = started;
  const sessions = new PendingSessions(store);
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
  const documents = new Documents(core, recent, readBuiltShelf);
  const openFile = (path: string): Promise<Opened> =>
    isAnswersFile(path) ? openHandedIn(path, { documents, store, core }) : documents.openFile(path);
  const fileOpener = new FileOpener(openFile, (result) => window.send('opened', result));
  const notes = new NotesWindow(window);
  const learning = new Learning(core, clockOf());
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
  const showWindow = (): void =>
    window.show({
      configure: (shown, drawn) => configureWindow(shown, drawn, settings),
      unloaded: () => fileOpener.unsubscribe(),
      closed,
    });

  refreshMenu();
  if (file !== undefined) fileOpener.open(file);
  showWindow();
  warmUp(core);
  void store.backUpToday().catch((error: unknown) => console.error('no backup of the day:', error));
  listenToApp(started, fileOpener, showWindow);

  return {
    ...documentHandlers({ documents, openFile, fileOpener, window, settings }),
    ...sessionHandlers({ store: sessions, failures, documents }),
    ...answerHandlers({ store: sessions, failures, documents, core, settings, learning }),
    ...decisionHandlers({ store: sessions, failures, core, settings }),
    ...regradeHandlers({ store, documents, core, settings }),
    ...handInHandlers({ store: sessions, failures, documents, settings, window, version: app.getVersion() }),
    ...predictionHandlers(sessions, failures),
    ...labRunHandlers(sessions, failures),
    ...lessonHandlers({ store, failures, core, learning }),
    ...exerciseHandlers({ store, failures, documents, core, settings, learning }),
    ...masteryHandlers({ store, core, learning, settings, window }),
    ...solutionHandlers(documents, core),
    ...keyDecisionHandlers({ core, documents, settings, window }),
    ...draftHandlers({ documents, settings, window }),
    ...pdfHandlers({ documents, settings, window, core, sessions }),
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

/** Milliseconds after which the page has drawn the Shelf, on a slow machine too. */
const WARM_UP_AFTER_MS = 1500;

/** Loads the core while nobody waits for it: not while the page starts, and before a paper is opened. */
function warmUp(core: ThreadHost): void {
  const timer = setTimeout(() => {
    core.warmUp().catch((error: unknown) => console.error('the core did not start:', error));
  }, WARM_UP_AFTER_MS);
  app.once('will-quit', () => clearTimeout(timer));
}

/** The events of the desktop, and the end. */
function listenToApp(
  { window, store, core, ownArguments }: Started,
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
