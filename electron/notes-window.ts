import { BrowserWindow, screen, type Display, type Rectangle } from 'electron';
import type { MainEvents } from '../core/contract/ipc.ts';
import type { Notes } from '../core/contract/notes.ts';
import { pageUrl } from './page-address.ts';
import { backgroundOf, webPreferences, type MainWindow } from './window.ts';

const SMALL = { width: 560, height: 640 };

/**
 * The bounds of the notes: a second screen except for a margin, or a corner of the only one. In pixels of the
 * desktop.
 */
export function boundsOfNotes(
  displays: readonly Pick<Display, 'id' | 'workArea'>[],
  board: Pick<Display, 'id' | 'workArea'>,
): Rectangle {
  const other = displays.find(({ id }) => id !== board.id);
  const { x, y, width, height } = (other ?? board).workArea;
  if (other)
    return {
      x: x + Math.round(width / 10),
      y: y + Math.round(height / 10),
      width: Math.round(width * 0.8),
      height: Math.round(height * 0.8),
    };
  return {
    x: Math.max(x, x + width - SMALL.width),
    y: Math.max(y, y + height - SMALL.height),
    width: Math.min(width, SMALL.width),
    height: Math.min(height, SMALL.height),
  };
}

/** The window with the presenter's notes. Its page and the board exchange messages only through here. */
export class NotesWindow {
  readonly #board: MainWindow;
  #window: BrowserWindow | null = null;
  #notes: Notes | null = null;

  constructor(board: MainWindow) {
    this.#board = board;
  }

  /** The last notes; null before the first. */
  get notes(): Notes | null {
    return this.#notes;
  }

  show(notes: Notes | null): void {
    this.#notes = notes;
    this.#window?.webContents.send('notes' satisfies keyof MainEvents, notes);
  }

  open(): void {
    const board = this.#board.current;
    if (!board) return;
    if (this.#window) {
      this.#window.focus();
      return;
    }
    const window = new BrowserWindow({
      ...boundsOfNotes(screen.getAllDisplays(), screen.getDisplayMatching(board.getBounds())),
      minWidth: 360,
      minHeight: 320,
      title: 'Chalkgrad',
      show: false,
      autoHideMenuBar: true,
      backgroundColor: backgroundOf(this.#notes?.theme ?? 'system'),
      webPreferences: webPreferences(),
    });
    this.#window = window;
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      this.#window = null;
      this.#board.send('notesOpen', false);
    });
    this.#board.send('notesOpen', true);
    void window.loadURL(pageUrl('notes'));
  }

  close(): void {
    this.#window?.close();
  }
}
