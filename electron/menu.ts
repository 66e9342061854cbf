import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MainEvents } from '../core/contract/ipc.ts';
import { languageFor, type LanguageName } from '../core/contract/languages.ts';
import { menuItems, menus, type MenuCommand, type MenuItemName } from '../core/contract/menu.ts';
import type { Settings } from '../core/contract/settings.ts';

/** The language that was chosen, or the best one that we have for what the system prefers. */
export const languageOf = ({ language }: Settings): LanguageName =>
  language === 'system' ? languageFor(app.getPreferredSystemLanguages()) : language;

interface Shown {
  readonly settings: Settings;
  readonly recent: readonly { readonly path: string; readonly title: string }[];
  readonly openPath: (path: string) => void;
}

/** The menu in the language of the window; items that the page carries out are sent to it. */
export function setMenu(window: () => BrowserWindow | null, { settings, recent, openPath }: Shown): void {
  const language = languageOf(settings);
  const mac = process.platform === 'darwin';
  const say = (command: MenuCommand) => () =>
    window()?.webContents.send('command' satisfies keyof MainEvents, command);
  const item = (name: MenuItemName, more: MenuItemConstructorOptions): MenuItemConstructorOptions => {
    const { [language]: label, ...shown } = menuItems[name];
    return { label, ...('key' in shown ? { accelerator: shown.key } : {}), ...more };
  };
  const asked = (command: MenuCommand): MenuItemConstructorOptions => item(command, { click: say(command) });
  const theme = (name: Settings['theme']): MenuItemConstructorOptions =>
    item(`theme-${name}`, { type: 'radio', checked: settings.theme === name, click: say(`theme-${name}`) });
  const line = { type: 'separator' } as const;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: menus.file[language],
        submenu: [
          asked('new'),
          asked('open'),
          {
            label: menus.recent[language],
            enabled: recent.length > 0,
            submenu: recent.map(({ path, title }) => ({ label: title, click: () => openPath(path) })),
          },
          line,
          asked('print'),
          asked('export'),
          line,
          mac ? { role: 'close' } : item('quit', { role: 'quit' }),
        ],
      },
      {
        label: menus.edit[language],
        submenu: [
          asked('undo'),
          asked('redo'),
          line,
          item('cut', { role: 'cut' }),
          item('copy', { role: 'copy' }),
          item('paste', { role: 'paste' }),
          item('selectAll', { role: 'selectAll' }),
        ],
      },
      {
        label: menus.view[language],
        submenu: [
          asked('shelf'),
          asked('sessions'),
          asked('settings'),
          line,
          asked('present'),
          asked('notes'),
          line,
          asked('theme'),
          {
            label: menus.theme[language],
            submenu: [theme('system'), theme('paper'), theme('slate'), theme('contrast')],
          },
          line,
          asked('zoom-in'),
          // The same key where + stands alone, or on the number pad.
          {
            ...asked('zoom-in'),
            accelerator: 'CmdOrCtrl+Plus',
            visible: false,
            acceleratorWorksWhenHidden: true,
          },
          asked('zoom-out'),
          asked('zoom-reset'),
          line,
          item('fullScreen', { role: 'togglefullscreen', ...(mac ? { accelerator: 'Ctrl+Cmd+F' } : {}) }),
          ...(app.isPackaged
            ? []
            : [item('reload', { role: 'reload' }), item('developerTools', { role: 'toggleDevTools' })]),
        ],
      },
      { label: menus.help[language], submenu: [asked('shortcuts'), asked('about')] },
    ]),
  );
}
