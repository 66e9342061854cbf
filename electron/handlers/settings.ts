import { app } from 'electron';
import type { Handlers } from '../ipc.ts';
import { languageOf } from '../language.ts';
import { recoveryText } from '../store-text.ts';
import type { OpenedStore } from '../store/open.ts';
import type { SettingStore } from '../store/settings.ts';
import type { MainWindow } from '../window.ts';

interface Needs {
  readonly settings: SettingStore;
  readonly store: OpenedStore;
  readonly window: MainWindow;
  /** Called when a setting that the menu shows has changed. */
  readonly refreshMenu: () => void;
}

/** The settings, and the facts of the About page. */
export function settingHandlers({
  settings,
  store,
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
      sqlite: String(store.db.prepare('select sqlite_version()').pluck().get()),
      platform: `${process.platform} ${process.arch}`,
      notice: store.recovery === null ? null : recoveryText(store.recovery, languageOf(settings.settings())),
    }),
  };
}
