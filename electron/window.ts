import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import type { MainEvents } from '../core/contract/ipc.ts';
import type { Settings } from '../core/contract/settings.ts';
import { developing } from './development.ts';
import { pageUrl } from './page-address.ts';

/** Every protection is set explicitly, though most are Electron's defaults. */
export const webPreferences = (): Electron.WebPreferences => ({
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  devTools: developing(),
});

const BACKGROUND = { slate: '#12181f', paper: '#fbf9f4', contrast: '#000000' } as const;
/** Sizes in pixels. */
const SMALLEST = { width: 960, height: 600 };
const FIRST = { width: 1280, height: 800 };
/** A page that crashes again within this time of its reload crashes for the same reason. */
const REPEATED_CRASH_MS = 20_000;

interface Shown {
  /** `drawn` resolves when the page has drawn. */
  readonly configure: (window: BrowserWindow, drawn: Promise<void>) => void;
  readonly unloaded: () => void;
  readonly closed: () => void;
}

/**
 * The application's window: one at a time, closed and opened again on a Mac while the application runs on.
 * Created at once, because the page's process takes a while to start; hidden until `show` has placed it.
 */
export class MainWindow {
  #window: BrowserWindow | null = null;
  /** Resolves when the page has drawn, which it may have before the window is placed. */
  #drawn: Promise<void> = Promise.resolve();

  constructor() {
    this.#create();
  }

  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Sends an event to the page; does nothing when the window is closed. */
  send<E extends keyof MainEvents>(event: E, value: MainEvents[E]): void {
    if (this.#window?.isDestroyed() === false) this.#window.webContents.send(event, value);
  }

  /**
   * Opens the window again where it was closed, and lets `configure` place and show it. `unloaded` is called when
   * the page is gone (it navigated, crashed or was closed), `closed` when the window is.
   */
  show({ configure, unloaded, closed }: Shown): void {
    const window = this.#window ?? this.#create();
    configure(window, this.#drawn);
    window.webContents.on('did-navigate', unloaded).on('render-process-gone', unloaded);
    window.on('closed', () => {
      this.#window = null;
      unloaded();
      closed();
    });
  }

  #create(): BrowserWindow {
    const window = createWindow();
    this.#drawn = new Promise((resolve) => window.once('ready-to-show', () => resolve()));
    this.#window = window;
    return window;
  }

  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }
}

/** A hidden window that loads the page. */
function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Chalkgrad',
    show: false,
    webPreferences: webPreferences(),
  });
  reloadAfterCrash(window);
  zoomInByPlus(window);
  void window.loadURL(pageUrl('index'));
  return window;
}

/**
 * The menu's item has the shortcut Ctrl+=; this is the same command by the + key of the number pad, of layouts
 * that have + without Shift, and with Shift. A second, hidden item would be listed by menus outside the window.
 */
function zoomInByPlus(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    const modified = process.platform === 'darwin' ? meta : control;
    if (type !== 'keyDown' || key !== '+' || !modified || alt) return;
    event.preventDefault();
    window.webContents.send('command' satisfies keyof MainEvents, 'zoom-in' satisfies MainEvents['command']);
  });
}

export function backgroundOf(theme: Settings['theme']): string {
  return BACKGROUND[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'slate' : 'paper') : theme];
}

/**
 * An error that no page can show. CHALKGRAD_NO_DIALOGS leaves the dialog out, which without a user would wait
 * for ever.
 */
export function showErrorDialog(title: string, message: string): void {
  process.stderr.write(`${message}\n`);
  if (process.env['CHALKGRAD_NO_DIALOGS'] === undefined) dialog.showErrorBox(title, message);
}

/**
 * Reloads a page that crashed; answers are in the session file. A page that crashes again at once is not
 * reloaded.
 */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloadedAt = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const repeated = performance.now() - reloadedAt < REPEATED_CRASH_MS;
    reloadedAt = performance.now();
    if (repeated)
      showErrorDialog(
        'Chalkgrad',
        'The page stopped twice in a row. Every saved answer is kept; please start Chalkgrad again.',
      );
    else window.webContents.reload();
  });
}
