import { BrowserWindow, screen, type Display, type Rectangle } from 'electron';
import type { MainEvents } from '../core/contract/ipc.ts';
import type { Notes } from '../core/contract/notes.ts';
import { pageUrl } from './address.ts';
import type { Handlers } from './ipc.ts';
import { groundOf, webPreferences } from './window.ts';

const SMALL = { width: 560, height: 640 };

/** The other screen, whole but for a margin; with a single one a corner of it. In screen pixels. */
export function placeOfNotes(
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

/**
 * The whole screen for the board, and a second window with the notes. The two pages never meet: what one says
 * to the other goes through here.
 */
export class Lecture {
  readonly #board: () => BrowserWindow | null;
  #window: BrowserWindow | null = null;
  #notes: Notes | null = null;

  constructor(board: () => BrowserWindow | null) {
    this.#board = board;
  }

  readonly handlers: Pick<Handlers, 'present' | 'openNotes' | 'showNotes' | 'readNotes' | 'click'> = {
    present: ({ on }) => {
      const board = this.#board();
      board?.setMenuBarVisibility(!on);
      board?.setFullScreen(on);
      if (!on) this.closeNotes();
      else if (screen.getAllDisplays().length > 1) this.#openNotes();
      return null;
    },
    openNotes: ({ open }) => {
      if (open) this.#openNotes();
      else this.closeNotes();
      return null;
    },
    showNotes: ({ notes }) => {
      this.#notes = notes;
      this.#window?.webContents.send('notes' satisfies keyof MainEvents, notes);
      return null;
    },
    readNotes: () => this.#notes,
    click: ({ click }) => {
      this.#board()?.webContents.send('click' satisfies keyof MainEvents, click);
      return null;
    },
  };

  /** The notes go with the board; they are nothing by themselves. */
  closeNotes(): void {
    this.#window?.close();
  }

  #openNotes(): void {
    const board = this.#board();
    if (!board) return;
    if (this.#window) {
      this.#window.focus();
      return;
    }
    const place = placeOfNotes(screen.getAllDisplays(), screen.getDisplayMatching(board.getBounds()));
    const window = new BrowserWindow({
      ...place,
      minWidth: 360,
      minHeight: 320,
      title: 'Chalkgrad',
      show: false,
      autoHideMenuBar: true,
      backgroundColor: groundOf(this.#notes?.theme ?? 'system'),
      webPreferences: webPreferences(),
    });
    this.#window = window;
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      this.#window = null;
      this.#tellBoard(false);
    });
    this.#tellBoard(true);
    void window.loadURL(pageUrl('notes'));
  }

  #tellBoard(open: boolean): void {
    const board = this.#board();
    if (board && !board.isDestroyed()) board.webContents.send('notesOpen' satisfies keyof MainEvents, open);
  }
}
