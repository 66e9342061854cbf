import { ipcMain } from 'electron';
import type { ArgsOf, ChannelName, Reply, ResultOf } from '../core/contract/ipc.ts';
import { isOurPage } from './page-address.ts';
import { reply } from './reply.ts';

type Handler<C extends ChannelName> = (
  args: ArgsOf<C>,
  sender: Electron.WebContents,
) => ResultOf<C> | Promise<ResultOf<C>>;
export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/**
 * Registers the channels that have a handler. Each call checks the sender, then the argument, then runs the
 * handler; the page gets a value or a failure code, never a stack.
 */
export function serve(handlers: Partial<Handlers>): void {
  for (const [name, handler] of Object.entries(handlers) as [
    ChannelName,
    (args: unknown, sender: Electron.WebContents) => unknown,
  ][]) {
    ipcMain.handle(name, async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurPage(event.senderFrame))
        return { ok: false, code: 'bad-sender', message: 'only a page of Chalkgrad may call' };
      return reply(name, args, (checked) => handler(checked, event.sender));
    });
  }
}
