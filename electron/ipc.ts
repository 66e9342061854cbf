import { ipcMain, type WebFrameMain } from 'electron';
import { ipc, type ArgsOf, type ChannelName, type FailureCode, type Reply, type ResultOf } from '../core/contract/ipc.ts';
import { HOST, SCHEME } from './offline.ts';
import { ThreadError } from './thread/host.ts';

/** A failure that the page is told by its code. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type Handlers = { readonly [C in ChannelName]: (args: ArgsOf<C>, sender: Electron.WebContents) => ResultOf<C> | Promise<ResultOf<C>> };

/** Only the main frame of one of our own pages may call. */
export function isOurPage(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  if (!frame || frame.parent !== null) return false;
  try {
    const { protocol, host } = new URL(frame.url);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}

/** Every channel of the contract: sender, then argument, then work. The page gets a value or a code, never a stack. */
export function serve(handlers: Handlers): void {
  for (const name of Object.keys(ipc) as ChannelName[]) {
    ipcMain.handle(name, async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOurPage(event.senderFrame)) return { ok: false, code: 'bad-sender', message: 'this page may not ask' };
      return reply(name, args, (checked) => (handlers[name] as (args: unknown, sender: Electron.WebContents) => unknown)(checked, event.sender));
    });
  }
}

/** Checks an argument against its channel and turns what happens into a reply. */
export async function reply(name: ChannelName, args: unknown, work: (checked: unknown) => unknown): Promise<Reply<unknown>> {
  const checked = ipc[name].args.safeParse(args);
  if (!checked.success) return { ok: false, code: 'bad-request', message: `${name}: ${checked.error.issues[0]?.message ?? 'not understood'}` };
  try {
    return { ok: true, value: await work(checked.data) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, message: error.message };
    if (error instanceof ThreadError) return { ok: false, code: 'core-failed', message: error.message };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    console.error(`${name} failed:`, error);
    if (code.startsWith('SQLITE_')) return { ok: false, code: 'store-failed', message: `the session file could not be written (${code})` };
    return { ok: false, code: 'internal', message: 'something went wrong inside Chalkgrad' };
  }
}
