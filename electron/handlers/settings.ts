import { app } from 'electron';
import type { Handlers } from '../ipc.ts';
import type { Opening } from '../store/service.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';

interface Needs {
  readonly settings: SettingStore;
  readonly opening: Pick<Opening, 'sqlite'>;
  /** What happened to the session file at the start, for the user. */
  readonly notice: () => string | null;
  readonly window: MainWindow;
  /** Called when a setting that the menu shows has changed. */
  readonly refreshMenu: () => void;
}

/** The settings, and the facts of the About page. */
export function settingHandlers({
  settings,
  opening,
  notice,
  window,
  refreshMenu,
}: Needs): Pick<Handlers, 'readSettings' | 'writeSettings' | 'appInfo'> {
  return {
    readSettings: () => settings.settings(),
    writeSettings: (changed) => {
      const before = settings.settings();
      settings.write('settings', changed);
      if (changed.zoom !== before.zoom) window.current?.webContents.setZoomFactor(changed.zoom);
      if (changed.language !== before.language || changed.theme !== before.theme) refreshMenu();
      return settings.settings();
    },
    appInfo: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      sqlite: opening.sqlite,
      platform: `${process.platform} ${process.arch}`,
      notice: notice(),
    }),
  };
}
