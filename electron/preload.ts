import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelNames } from '../core/contract/channel-names.ts';
import type { Bridge, ChannelName, MainEvents } from '../core/contract/ipc.ts';

/** Of the page, which this process's types do not know. */
declare const location: { readonly pathname: string };

/** What the page of the main window asks before it shows anything. */
const FIRST_ASKED: readonly ChannelName[] = ['readSettings', 'appInfo', 'listShelf', 'listSessions'];
/** Their answers, asked for while the scripts of the page are loaded; each answers the first call. */
const early = new Map(
  location.pathname === '/index.html'
    ? FIRST_ASKED.map((name) => [name, ipcRenderer.invoke(name) as Promise<unknown>])
    : [],
);

function call(name: ChannelName, args: unknown): Promise<unknown> {
  const answer = early.get(name);
  if (answer === undefined) return ipcRenderer.invoke(name, args);
  early.delete(name);
  return answer;
}

const calls = Object.fromEntries(
  channelNames.map((name) => [name, (args: unknown) => call(name, args)]),
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
