import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, ChannelName, MainEvents } from '../core/contract/ipc.ts';

/** Every channel by name, without the schemas: a channel left out does not compile. */
const channels: { readonly [C in ChannelName]: true } = {
  listShelf: true,
  openDocument: true,
  chooseDocument: true,
  openFile: true,
  forgetRecent: true,
  listKinds: true,
  schemaOf: true,
  readText: true,
  checkDraft: true,
  openDraft: true,
  saveDraft: true,
  readDraft: true,
  listSessions: true,
  startSession: true,
  openSession: true,
  branchSession: true,
  renameSession: true,
  deleteSession: true,
  restoreSession: true,
  moveSession: true,
  saveAnswer: true,
  markQuestion: true,
  savePrediction: true,
  listMissed: true,
  programOf: true,
  stepsOf: true,
  exportPdf: true,
  chooseExport: true,
  saveExport: true,
  copyPicture: true,
  printJob: true,
  printReady: true,
  present: true,
  openNotes: true,
  showNotes: true,
  readNotes: true,
  click: true,
  readSettings: true,
  writeSettings: true,
  appInfo: true,
  takePendingOpen: true,
};

function listen<E extends keyof MainEvents>(event: E, listener: (value: MainEvents[E]) => void): () => void {
  const heard = (_event: unknown, value: MainEvents[E]): void => listener(value);
  ipcRenderer.on(event, heard);
  return () => ipcRenderer.off(event, heard);
}

contextBridge.exposeInMainWorld('chalkgrad', {
  ...Object.fromEntries(
    Object.keys(channels).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
  ),
  onOpened: (listener: (opened: MainEvents['opened']) => void) => listen('opened', listener),
  onCommand: (listener: (command: MainEvents['command']) => void) => listen('command', listener),
  onNotes: (listener: (notes: MainEvents['notes']) => void) => listen('notes', listener),
  onClick: (listener: (click: MainEvents['click']) => void) => listen('click', listener),
  onNotesOpen: (listener: (open: MainEvents['notesOpen']) => void) => listen('notesOpen', listener),
  pathOfFile: (file: unknown) => webUtils.getPathForFile(file as File),
} as unknown as Bridge);
