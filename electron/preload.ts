import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelNames } from '../core/contract/channel-names.ts';
import type { Bridge, ChannelName, MainEvents } from '../core/contract/ipc.ts';

const calls = Object.fromEntries(
  channelNames.map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
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
