import { ipcMain } from 'electron';
import type { ArgsOf, ChannelName, Reply, ResultOf } from '../core/contract/ipc.ts';
import { isOurPage } from './address.ts';
import { reply } from './reply.ts';

export type Handlers = {
  readonly [C in ChannelName]: (
    args: ArgsOf<C>,
    sender: Electron.WebContents,
  ) => ResultOf<C> | Promise<ResultOf<C>>;
};

/**
 * The channels that have a handler: sender, then argument, then work. The page gets a value or a code, never
 * a stack.
 */
export function serve(handlers: Partial<Handlers>): void {
  for (const [name, handler] of Object.entries(handlers) as [
    ChannelName,
    (args: unknown, sender: Electron.WebContents) => unknown,
  ][]) {
    ipcMain.handle(name, async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurPage(event.senderFrame))
        return { ok: false, code: 'bad-sender', message: 'this page may not ask' };
      return reply(name, args, (checked) => handler(checked, event.sender));
    });
  }
}
