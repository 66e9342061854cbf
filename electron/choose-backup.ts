import { dialog, type BrowserWindow } from 'electron';
import type { LanguageName } from '../core/contract/languages.ts';
import { storeWords } from '../core/contract/store-words.ts';
import { heldText } from './store-text.ts';
import type { Backup } from './store/backups.ts';

/** Backups listed at a time; a button of the dialog is the number of its line, since GTK puts buttons side by side. */
const LISTED = 6;

/** Asks which backup to restore, with the date of each and what it holds; null when the dialog is cancelled. */
export async function chooseBackup(
  window: BrowserWindow | null,
  backups: readonly Backup[],
  language: LanguageName,
): Promise<Backup | null> {
  const words = storeWords[language];
  const ask = async (options: Electron.MessageBoxOptions): Promise<number> =>
    (window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options)).response;
  if (backups.length === 0) {
    await ask({ type: 'info', title: words.restore, message: words.none, buttons: [words.cancel] });
    return null;
  }
  for (let from = 0; from < backups.length; from += LISTED) {
    const shown = backups.slice(from, from + LISTED);
    const lines = shown.map((backup, i) => `${from + i + 1}.  ${heldText(backup, language)}`);
    const buttons = [
      ...shown.map((_, i) => String(from + i + 1)),
      ...(from + LISTED < backups.length ? [words.older] : []),
      words.cancel,
    ];
    const cancel = buttons.length - 1;
    const chosen = await ask({
      type: 'question',
      title: words.restore,
      message: words.which,
      detail: [...lines, '', words.kept].join('\n'),
      buttons,
      defaultId: cancel,
      cancelId: cancel,
      noLink: true,
    });
    if (chosen === cancel) return null;
    if (chosen < shown.length) return shown[chosen] ?? null;
  }
  return null;
}
