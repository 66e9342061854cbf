import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeImage, nativeTheme, screen, type Rectangle } from 'electron';
import { z } from 'zod';
import type { MainEvents } from '../core/contract/ipc.ts';
import type { Settings } from '../core/contract/settings.ts';
import { developing } from './development.ts';
import { pageUrl } from './page-address.ts';
import type { SettingStore } from './store/settings.ts';

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
const placementSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
/** Sizes in pixels. */
const SMALLEST = { width: 960, height: 600 };
const FIRST = { width: 1280, height: 800 };
/** A page that crashes again within this time of its reload crashes for the same reason. */
const REPEATED_CRASH_MS = 20_000;

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
   * Places and shows the window, after opening it again where it was closed. `unloaded` is called when the page
   * is gone (it navigated, crashed or was closed), `closed` when the window is.
   */
  show(settings: SettingStore, { unloaded, closed }: { unloaded: () => void; closed: () => void }): void {
    const window = this.#window ?? this.#create();
    configureWindow(window, this.#drawn, settings);
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

/**
 * Gives the window its stored placement, zoom and background, and shows it when the page has drawn. The page
 * may already be there.
 */
function configureWindow(window: BrowserWindow, drawn: Promise<void>, store: SettingStore): void {
  const stored = placementSchema.safeParse(store.read('window'));
  const placement = stored.success && isVisible(stored.data) ? stored.data : null;
  window.setBackgroundColor(backgroundOf(store.settings().theme));
  if (placement)
    window.setBounds({ x: placement.x, y: placement.y, width: placement.width, height: placement.height });
  if (process.platform === 'linux') window.setIcon(nativeImage.createFromPath(iconFile()));
  const zoom = (): void => window.webContents.setZoomFactor(store.settings().zoom);
  window.webContents.on('did-finish-load', zoom);
  if (!window.webContents.isLoading()) zoom();
  void drawn.then(() => {
    if (window.isDestroyed()) return;
    if (placement?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () =>
    store.write('window', { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
}

/** Only on Linux: Windows and macOS take a window's icon from the executable. */
const iconFile = (): string =>
  app.isPackaged
    ? join(process.resourcesPath, 'icon.png')
    : join(import.meta.dirname, '../../build/icons/window.png');

export function backgroundOf(theme: Settings['theme']): string {
  return BACKGROUND[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'slate' : 'paper') : theme];
}

/** Whether enough of a stored placement is on a screen that is still connected. */
function isVisible(placement: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(placement);
  return (
    placement.x < workArea.x + workArea.width - 100 &&
    placement.y < workArea.y + workArea.height - 100 &&
    placement.x + placement.width > workArea.x + 100 &&
    placement.y >= workArea.y - 10
  );
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
