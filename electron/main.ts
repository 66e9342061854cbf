import { join } from 'node:path';
import { app } from 'electron';
import { languageFor } from '../core/contract/languages.ts';
import { storeWords } from '../core/contract/store-words.ts';
import { readArguments } from './arguments.ts';
import { serve } from './ipc.ts';
import { isNetworkFolder } from './network-folder.ts';
import { enablePageHeads } from './page-heads.ts';
import { unusableProfile } from './profile-folder.ts';
import { profilePlace } from './profile-place.ts';
import { registerScheme, seal } from './seal.ts';
import { failureText } from './store-failures.ts';
import { StoreError, StoreHost } from './store/host.ts';
import { nativeBinding } from './store/native-binding.ts';
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
  const { prepareHeadless, exportAndExit } = await import('./headless-export.ts');
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

/**
 * Opens the window, and the file where one was named. What the window's process does not need to start is loaded
 * after it.
 */
async function start(file: string | undefined): Promise<void> {
  seal(pages);
  const window = new MainWindow();
  const store = new StoreHost(new URL('store-entry.js', import.meta.url), {
    file: join(app.getPath('userData'), 'sessions.db'),
    binding: nativeBinding(app.isPackaged ? process.resourcesPath : undefined),
    journal: isNetworkFolder(app.getPath('userData')) ? 'DELETE' : 'WAL',
    former: place?.former ?? null,
  });
  // The page starts while the session file is opened; its calls wait for the handlers.
  const handlers = Promise.all([import('./application.ts'), store.open()]).then(([{ begin }, opening]) =>
    begin(opening, { store, window, core: startThread(), file, ownArguments }),
  );
  serve(handlers);
  await handlers;
}
