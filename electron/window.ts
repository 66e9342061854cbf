import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeImage, nativeTheme, screen, type Rectangle } from 'electron';
import { z } from 'zod';
import type { Settings } from '../core/contract/settings.ts';
import { pageUrl } from './address.ts';
import type { SettingStore } from './store/settings.ts';

/** Every protection said aloud, though most are defaults. */
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
  devTools: !app.isPackaged,
});

const GROUND = { slate: '#12181f', paper: '#fbf9f4', contrast: '#000000' } as const;
const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});
const SMALLEST = { width: 960, height: 600 };
const FIRST = { width: 1280, height: 800 };
/** A page that stops again within this time of being loaded anew stops of the same thing. */
const IN_A_ROW_MS = 20_000;

/**
 * The one window, hidden and on its way to its page: what is kept about it is not needed yet, and its process
 * takes a while to start.
 */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Chalkgrad',
    show: false,
    webPreferences: webPreferences(),
  });
  guard(window);
  void window.loadURL(pageUrl('index'));
  return window;
}

/**
 * Puts the window at its remembered place, size of letters and theme's colour, and shows it when there is
 * something to see. Before the page can be ready.
 */
export function furnishWindow(window: BrowserWindow, store: SettingStore): void {
  const place = placeSchema.safeParse(store.read('window'));
  const remembered = place.success && isVisible(place.data) ? place.data : null;
  window.setBackgroundColor(groundOf(store.settings().theme));
  if (remembered)
    window.setBounds({
      x: remembered.x,
      y: remembered.y,
      width: remembered.width,
      height: remembered.height,
    });
  if (process.platform === 'linux') window.setIcon(nativeImage.createFromPath(iconFile()));
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(store.settings().zoom));
  window.once('ready-to-show', () => {
    if (remembered?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () =>
    store.write('window', { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
}

/** Windows and macOS take a window's icon from the executable; on Linux a window brings its own. */
const iconFile = (): string =>
  app.isPackaged
    ? join(process.resourcesPath, 'icon.png')
    : join(import.meta.dirname, '../../build/icons/window.png');

export function groundOf(theme: Settings['theme']): string {
  return GROUND[theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'slate' : 'paper') : theme];
}

/** A place on a screen that is no longer there is no place. */
function isVisible(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place);
  return (
    place.x < workArea.x + workArea.width - 100 &&
    place.y < workArea.y + workArea.height - 100 &&
    place.x + place.width > workArea.x + 100 &&
    place.y >= workArea.y - 10
  );
}

/**
 * What has to be said where no page can say it. With nobody to press the button a dialog would wait for ever,
 * so it can be left out.
 */
export function sayOutside(title: string, message: string): void {
  process.stderr.write(`${message}\n`);
  if (process.env['CHALKGRAD_NO_DIALOGS'] === undefined) dialog.showErrorBox(title, message);
}

/**
 * A page that dies is loaded again; what was typed is in the session. One that dies of being loaded is not
 * loaded for ever.
 */
function guard(window: BrowserWindow): void {
  let reloaded = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const soonAfter = performance.now() - reloaded < IN_A_ROW_MS;
    reloaded = performance.now();
    if (soonAfter)
      sayOutside(
        'Chalkgrad',
        'The page stopped twice in a row. Every saved answer is kept; please start Chalkgrad again.',
      );
    else window.webContents.reload();
  });
}
