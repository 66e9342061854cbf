import { ipcMain } from 'electron';
import { channelNames } from '../core/contract/channel-names.ts';
import type { ArgsOf, ChannelName, Reply, ResultOf } from '../core/contract/ipc.ts';
import { isOurPage } from './page-address.ts';

type Handler<C extends ChannelName> = (
  args: ArgsOf<C>,
  sender: Electron.WebContents,
) => ResultOf<C> | Promise<ResultOf<C>>;
export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/**
 * Registers the channels that have a handler; all of them, where the handlers are still being made, and a call
 * then waits for them. Each call checks the sender, then the argument, then runs the handler; the page gets a
 * value or a failure code, never a stack.
 */
export function serve(handlers: Partial<Handlers> | Promise<Handlers>): void {
  const names = handlers instanceof Promise ? channelNames : (Object.keys(handlers) as ChannelName[]);
  for (const name of names)
    ipcMain.handle(name, async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurPage(event.senderFrame))
        return { ok: false, code: 'bad-sender', message: 'only a page of Chalkgrad may call' };
      // With the schemas of the arguments, which the window does not wait for.
      const { reply } = await import('./reply.ts');
      return reply(name, args, async (checked) => {
        const handler = (await handlers)[name] as (args: unknown, sender: Electron.WebContents) => unknown;
        return handler(checked, event.sender);
      });
    });
}
