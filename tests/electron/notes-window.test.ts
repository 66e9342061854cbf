import { expect, test, vi } from 'vitest';

vi.mock('electron', () => ({
  BrowserWindow: class {},
  screen: {},
  app: {},
  dialog: {},
  nativeImage: {},
  nativeTheme: {},
}));
const { boundsOfNotes } = await import('../../electron/notes-window.ts');

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 700 } };
const projector = { id: 2, workArea: { x: 1280, y: 0, width: 1920, height: 1080 } };

test('the notes go to the screen that the board is not on', () => {
  expect(boundsOfNotes([laptop, projector], projector)).toEqual({ x: 128, y: 70, width: 1024, height: 560 });
  expect(boundsOfNotes([laptop, projector], laptop)).toEqual({ x: 1472, y: 108, width: 1536, height: 864 });
});

test('with one screen the notes go to its corner and fit on it', () => {
  expect(boundsOfNotes([laptop], laptop)).toEqual({ x: 720, y: 60, width: 560, height: 640 });
  const small = { id: 3, workArea: { x: 10, y: 20, width: 500, height: 400 } };
  expect(boundsOfNotes([small], small)).toEqual({ x: 10, y: 20, width: 500, height: 400 });
});
