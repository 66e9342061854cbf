import { existsSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { describeIssue } from '../core/errors.ts';
import type { MainEvents } from '../core/contract/ipc.ts';
import { dialogWords } from '../core/contract/menu.ts';
import type { OpenDocument, Opened } from '../core/contract/shelf.ts';
import { readArguments, type Request } from './arguments.ts';
import { branchSession } from './branches.ts';
import { Documents, nothingRecent } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { exportHandlers } from './exports.ts';
import { serve, type Handlers } from './ipc.ts';
import { registerScheme, seal } from './offline.ts';
import { languageOf, setMenu } from './menu.ts';
import { exportPdf, printHandlers } from './pdf.ts';
import { Lecture } from './presenter.ts';
import { Failure } from './reply.ts';
import { Answers } from './store/answers.ts';
import { nativeBinding, NewerStoreError, openStore } from './store/open.ts';
import { RecentDocuments } from './store/recent-documents.ts';
import { Predictions } from './store/predictions.ts';
import { Sessions } from './store/sessions.ts';
import { SettingStore } from './store/settings.ts';
import { temporaryProfile } from './temporary-profile.ts';
import { ThreadHost } from './thread/host.ts';
import { furnishWindow, openWindow, sayOutside } from './window.ts';

const userData = process.env['CHALKGRAD_USER_DATA'];
if (userData !== undefined && userData !== '') app.setPath('userData', userData);
const ownArguments = (argv: readonly string[]): string[] => argv.slice(app.isPackaged ? 1 : 2);
const request = readArguments(ownArguments(process.argv), process.cwd());

registerScheme();
// As root Electron runs only without its sandbox, and says so on the command line; everyone else gets it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const thread = (): ThreadHost => new ThreadHost(new URL('thread-entry.js', import.meta.url));
const page = join(import.meta.dirname, '../renderer');

if (request.type === 'usage') {
  process.stderr.write(`${request.message}\n`);
  app.exit(2);
} else if (request.type === 'export') {
  // An export beside an open window must not wait for it: it has its own profile and no session file.
  const profile = temporaryProfile();
  app.setPath('userData', profile);
  app.on('quit', () => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Chromium may still be writing; what is left lies among the temporary files.
    }
  });
  // Electron's own answer is a dialog, and here is nobody to close it.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`the PDF was not written: ${error.message}\n`);
    app.exit(1);
  });
  void app.whenReady().then(() => exportAndExit(request));
} else if (app.requestSingleInstanceLock()) {
  // A Mac names the files to open by itself, and before the application is ready.
  const named = [...request.files];
  const early = (event: Electron.Event, path: string): void => {
    event.preventDefault();
    named.push(path);
  };
  app.on('open-file', early);
  void app
    .whenReady()
    .then(() => app.off('open-file', early))
    .then(() => start(named))
    .catch(cannotStart);
} else {
  app.exit(0);
}

async function exportAndExit({
  paper,
  pdf,
  what,
  question,
}: Extract<Request, { type: 'export' }>): Promise<void> {
  try {
    seal(page);
    serve(printHandlers);
    const documents = new Documents(thread(), nothingRecent);
    const opened =
      /\.(json|chalkgrad)$/i.test(paper) || existsSync(paper)
        ? await documents.openFile(resolve(paper))
        : await documents.openKey(paper);
    if (!opened.ok) {
      for (const issue of opened.issues) process.stderr.write(`${describeIssue(issue)}\n`);
      return app.exit(2);
    }
    const missing = missingQuestion(opened.document, question);
    if (missing !== null) {
      process.stderr.write(`${missing}\n`);
      return app.exit(2);
    }
    const written = await exportPdf(opened.document, { what, question }, 'A4', pdf);
    process.stdout.write(`${written.path} (${written.pages} pages)\n`);
    app.exit(0);
  } catch (error) {
    process.stderr.write(
      `the PDF was not written: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    app.exit(1);
  }
}

function missingQuestion({ paper }: OpenDocument, question: string | null): string | null {
  if (question === null || paper.questions.some(({ id, section }) => id === question || section === question))
    return null;
  return `no question ${question} in ${paper.title}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`;
}

function cannotStart(error: unknown): void {
  const why =
    error instanceof NewerStoreError
      ? error.message
      : `the session file could not be opened: ${error instanceof Error ? error.message : String(error)}`;
  sayOutside('Chalkgrad cannot start', why);
  app.exit(1);
}

function start(files: readonly string[]): void {
  seal(page);
  // The page's process starts while the session file is opened here; the page asks for nothing before this
  // function is through.
  let window: BrowserWindow | null = openWindow();
  const store = openStore(
    join(app.getPath('userData'), 'sessions.db'),
    nativeBinding(app.isPackaged ? process.resourcesPath : undefined),
  );
  const core = thread();
  const settings = new SettingStore(store.db);
  const recent = new RecentDocuments(store.db);
  const sessions = new Sessions(store.db);
  const answers = new Answers(store.db);
  const predictions = new Predictions(store.db);
  const documents = new Documents(core, recent);
  let pending: Promise<Opened> | null = null;
  /** The page has asked for what was pending; before that it hears nothing. */
  let listening = false;

  const show = (opened: Opened): void =>
    window?.webContents.send('opened' satisfies keyof MainEvents, opened);
  const words = () => dialogWords[languageOf(settings.settings())];
  const lecture = new Lecture(() => window);
  const refreshMenu = (): void =>
    setMenu(() => window, { settings: settings.settings(), recent: recent.list(), openPath: openAsked });
  const noted = (opened: Opened): Opened => {
    refreshMenu();
    return opened;
  };
  /** A file that the desktop, the menu or another start asks for. */
  function openAsked(path: string): void {
    const opened = documents
      .openFile(path)
      .catch((error: unknown): Opened => ({
        ok: false,
        file: path,
        issues: [
          {
            where: basename(path),
            what: error instanceof Error ? error.message : String(error),
            fix: 'make it smaller, or try again',
          },
        ],
      }))
      .then(noted);
    if (listening) void opened.then(show);
    else pending = opened;
  }
  const documentOf = (key: string): OpenDocument => {
    const document = documents.opened(key);
    if (!document) throw new Failure('not-found', 'open the document first');
    return document;
  };
  const sessionOf = (id: number) => {
    const session = sessions.find(id);
    if (!session) throw new Failure('not-found', 'this session no longer exists');
    return session;
  };
  const openSession = async (id: number) => {
    const session = sessionOf(id);
    const opened = await documents.openText(
      sessions.document(id) ?? '',
      `session:${id}`,
      session.documentTitle,
      null,
    );
    if (!opened.ok)
      throw new Failure(
        'not-found',
        `the document of this session cannot be read: ${opened.issues.map(describeIssue).join('; ')}`,
      );
    return { session, document: opened.document, answers: answers.of(id) };
  };

  serve({
    listShelf: () => documents.listShelf(),
    openDocument: ({ key }) => documents.openKey(key).then(noted),
    chooseDocument: async () => {
      const options: Electron.OpenDialogOptions = {
        title: words().open,
        properties: ['openFile'],
        filters: [{ name: words().documents, extensions: ['json', 'chalkgrad'] }],
      };
      const chosen = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      const [path] = chosen.filePaths;
      return path === undefined ? null : documents.openFile(path).then(noted);
    },
    openFile: ({ path }) => documents.openFile(path).then(noted),
    forgetRecent: ({ key }) => {
      documents.forget(key);
      refreshMenu();
      return null;
    },
    listSessions: () => sessions.list(),
    startSession: ({ documentKey }) => {
      const { paper } = documentOf(documentKey);
      return openSession(sessions.create(documentKey, paper.title, JSON.stringify(paper)));
    },
    openSession: ({ id }) => openSession(id),
    branchSession: (asked) => branchSession(asked, sessions, documents),
    renameSession: ({ id, title }) => {
      sessions.rename(id, title);
      return sessionOf(id);
    },
    deleteSession: ({ id }) => {
      if (!sessions.remove(id)) throw new Failure('not-found', 'this session no longer exists');
      return null;
    },
    restoreSession: ({ id }) => {
      sessions.restore(id);
      return sessionOf(id);
    },
    moveSession: ({ id, position }) => {
      if (!sessions.move(id, position)) throw new Failure('not-found', 'this session no longer exists');
      return null;
    },
    saveAnswer: ({ session, question, box, typed }) => {
      sessionOf(session);
      answers.save(session, question, box, typed);
      return null;
    },
    markQuestion: async ({ session, question }) => {
      const { paper } = documents.opened(`session:${session}`) ?? (await openSession(session)).document;
      const typed = Object.fromEntries(
        answers
          .of(session)
          .filter((answer) => answer.question === question)
          .map(({ box, typed: text }) => [box, text]),
      );
      const mark = await core.call('grade', { paper, question, answers: typed });
      answers.mark(session, question, mark.boxes);
      return mark;
    },
    savePrediction: ({ session, question, step, typed, missed }) => {
      sessionOf(session);
      predictions.save(session, question, step, typed, missed);
      return null;
    },
    listMissed: ({ session, question }) => predictions.missed(session, question),
    programOf: ({ key, question, language }) =>
      core.call('program', { paper: documentOf(key).paper, question, language }),
    stepsOf: ({ key, question, ids }) => core.call('steps', { paper: documentOf(key).paper, question, ids }),
    exportPdf: async ({ key, what, question }) => {
      const document = documentOf(key);
      const missing = missingQuestion(document, question);
      if (missing !== null) throw new Failure('not-found', missing);
      const suggested = `${document.paper.id}${question === null ? '' : `-q${question}`}-${what}.pdf`;
      const chosen =
        process.env['CHALKGRAD_PDF'] ??
        (await askWhere(window, words().exportPdf, suggested, { name: 'PDF', extensions: ['pdf'] }));
      return chosen === undefined
        ? null
        : exportPdf(document, { what, question }, settings.settings().paperSize, chosen);
    },
    ...draftHandlers(documents, settings, {
      askWhere: (...asked) => askWhere(window, ...asked),
      openFile: (path) => documents.openFile(path).then(noted),
    }),
    ...exportHandlers({ askWhere: (...asked) => askWhere(window, ...asked) }),
    ...printHandlers,
    ...lecture.handlers,
    readSettings: () => settings.settings(),
    writeSettings: (changed) => {
      const before = settings.settings();
      settings.write('settings', changed);
      if (changed.zoom !== before.zoom) window?.webContents.setZoomFactor(changed.zoom);
      if (changed.language !== before.language || changed.theme !== before.theme) refreshMenu();
      return settings.settings();
    },
    appInfo: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      sqlite: String(store.db.prepare('select sqlite_version()').pluck().get()),
      platform: `${process.platform} ${process.arch}`,
      notice: store.notice,
    }),
    takePendingOpen: async () => {
      const opened = pending;
      pending = null;
      listening = true;
      return opened;
    },
  } satisfies Handlers);

  refreshMenu();
  function showWindow(): void {
    const deaf = (): void => {
      listening = false;
    };
    window ??= openWindow();
    furnishWindow(window, settings);
    window.webContents.on('did-navigate', deaf).on('render-process-gone', deaf);
    window.on('closed', () => {
      deaf();
      window = null;
      lecture.closeNotes();
    });
  }
  // Before any file, so that a file which stops the thread does not take the shelf with it.
  void documents.listShelf().catch((error: unknown) => console.error('the core did not start:', error));
  const [first] = files;
  if (first !== undefined) openAsked(first);
  showWindow();

  app.on('second-instance', (_event, argv, cwd) => {
    const again = readArguments(argv.slice(app.isPackaged ? 1 : 2), cwd);
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (again.type === 'window' && again.files[0] !== undefined) openAsked(again.files[0]);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openAsked(path);
  });
  app.on('activate', () => {
    if (window === null) showWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => {
    store.close();
    void core.close();
  });
}

async function askWhere(
  window: BrowserWindow | null,
  title: string,
  name: string,
  filter: Electron.FileFilter,
): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [filter],
  };
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return chosen.canceled ? undefined : chosen.filePath;
}
