import { ipcMain } from 'electron';
import { ipc, type ArgsOf, type ChannelName, type Reply, type ResultOf } from '../core/contract/ipc.ts';
import { isOurPage } from './address.ts';
import { reply } from './reply.ts';

export type Handlers = { readonly [C in ChannelName]: (args: ArgsOf<C>, sender: Electron.WebContents) => ResultOf<C> | Promise<ResultOf<C>> };

/** Every channel of the contract: sender, then argument, then work. */
export function serve(handlers: Handlers): void {
  for (const name of Object.keys(ipc) as ChannelName[]) {
    ipcMain.handle(name, async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurPage(event.senderFrame)) return { ok: false, code: 'bad-sender', message: 'this page may not ask' };
      return reply(name, args, (checked) => (handlers[name] as (args: unknown, sender: Electron.WebContents) => unknown)(checked, event.sender));
    });
  }
}
