import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuItems, menus, type MenuCommand, type MenuItemName } from '../core/contract/menu.ts';
import type { Settings } from '../core/contract/settings.ts';
import { developing } from './development.ts';
import { languageOf } from './language.ts';
import type { MainWindow } from './window.ts';

/** The state that the menu depends on. */
interface Shown {
  readonly settings: Settings;
  readonly recent: readonly { readonly path: string; readonly title: string }[];
  readonly openPath: (path: string) => void;
  readonly restoreBackup: () => void;
}

/** Sets the application's menu in the language of the window. A click on an item that the page carries out is sent to it. */
export function setMenu(window: MainWindow, { settings, recent, openPath, restoreBackup }: Shown): void {
  const language = languageOf(settings);
  const mac = process.platform === 'darwin';
  const send = (command: MenuCommand) => () => window.send('command', command);
  const item = (name: MenuItemName, more: MenuItemConstructorOptions): MenuItemConstructorOptions => {
    const { [language]: label, ...shown } = menuItems[name];
    return { label, ...('key' in shown ? { accelerator: shown.key } : {}), ...more };
  };
  const pageItem = (command: MenuCommand): MenuItemConstructorOptions =>
    item(command, { click: send(command) });
  const theme = (name: Settings['theme']): MenuItemConstructorOptions =>
    item(`theme-${name}`, { type: 'radio', checked: settings.theme === name, click: send(`theme-${name}`) });
  const separator = { type: 'separator' } as const;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: menus.file[language],
        submenu: [
          pageItem('new'),
          pageItem('open'),
          {
            label: menus.recent[language],
            enabled: recent.length > 0,
            submenu: recent.map(({ path, title }) => ({ label: title, click: () => openPath(path) })),
          },
          separator,
          pageItem('print'),
          pageItem('export'),
          separator,
          item('restore', { click: restoreBackup }),
          separator,
          mac ? { role: 'close' } : item('quit', { role: 'quit' }),
        ],
      },
      {
        label: menus.edit[language],
        submenu: [
          pageItem('undo'),
          pageItem('redo'),
          separator,
          item('cut', { role: 'cut' }),
          item('copy', { role: 'copy' }),
          item('paste', { role: 'paste' }),
          item('selectAll', { role: 'selectAll' }),
        ],
      },
      {
        label: menus.view[language],
        submenu: [
          pageItem('shelf'),
          pageItem('sessions'),
          pageItem('labs'),
          pageItem('playground'),
          separator,
          pageItem('formulas'),
          pageItem('overview'),
          pageItem('glossary'),
          separator,
          pageItem('progress'),
          pageItem('settings'),
          separator,
          pageItem('audit'),
          separator,
          pageItem('present'),
          pageItem('notes'),
          separator,
          pageItem('theme'),
          {
            label: menus.theme[language],
            submenu: [theme('system'), theme('paper'), theme('slate'), theme('contrast')],
          },
          separator,
          pageItem('zoom-in'),
          pageItem('zoom-out'),
          pageItem('zoom-reset'),
          separator,
          item('fullScreen', { role: 'togglefullscreen', ...(mac ? { accelerator: 'Ctrl+Cmd+F' } : {}) }),
          ...(developing()
            ? [item('reload', { role: 'reload' }), item('developerTools', { role: 'toggleDevTools' })]
            : []),
        ],
      },
      {
        label: menus.help[language],
        submenu: [pageItem('first-minute'), pageItem('shortcuts'), pageItem('about')],
      },
    ]),
  );
}
