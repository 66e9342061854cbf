import { screen } from 'electron';
import type { Handlers } from '../ipc.ts';
import type { NotesWindow } from '../notes-window.ts';
import type { MainWindow } from '../window.ts';

/** Presenter mode: the board on the whole screen, and the notes in a second window. */
export function presenterHandlers(
  board: MainWindow,
  notes: NotesWindow,
): Pick<Handlers, 'present' | 'openNotes' | 'showNotes' | 'readNotes' | 'click'> {
  return {
    present: ({ on }) => {
      board.current?.setMenuBarVisibility(!on);
      board.current?.setFullScreen(on);
      if (!on) notes.close();
      else if (screen.getAllDisplays().length > 1) notes.open();
      return null;
    },
    openNotes: ({ open }) => {
      if (open) notes.open();
      else notes.close();
      return null;
    },
    showNotes: ({ notes: shown }) => {
      notes.show(shown);
      return null;
    },
    readNotes: () => notes.notes,
    click: ({ click }) => {
      board.send('click', click);
      return null;
    },
  };
}
