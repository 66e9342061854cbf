import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, ChannelName, MainEvents } from '../core/contract/ipc.ts';

/** Every channel by name, without the schemas. A missing channel does not compile. */
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
  cancelPdf: true,
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

const calls = Object.fromEntries(
  Object.keys(channels).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
) as Pick<Bridge, ChannelName>;

/** Subscribes to an event of main; the result unsubscribes. */
function subscribe<E extends keyof MainEvents>(
  event: E,
  listener: (value: MainEvents[E]) => void,
): () => void {
  const forward = (_event: unknown, value: MainEvents[E]): void => listener(value);
  ipcRenderer.on(event, forward);
  return () => ipcRenderer.off(event, forward);
}

contextBridge.exposeInMainWorld('chalkgrad', {
  ...calls,
  onOpened: (listener) => subscribe('opened', listener),
  onNotice: (listener) => subscribe('notice', listener),
  onCommand: (listener) => subscribe('command', listener),
  onNotes: (listener) => subscribe('notes', listener),
  onClick: (listener) => subscribe('click', listener),
  onNotesOpen: (listener) => subscribe('notesOpen', listener),
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
} satisfies Bridge);
