import { join } from 'node:path';
import { app, nativeImage, screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import type { SettingStore } from './store/settings.ts';
import { backgroundOf } from './window.ts';

const placementSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
});

/**
 * Gives the window its stored placement, zoom and background, and shows it when the page has drawn. The page
 * may already be there.
 */
export function configureWindow(window: BrowserWindow, drawn: Promise<void>, store: SettingStore): void {
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
