import { ipc, type ChannelName, type FailureCode, type Reply } from '../core/contract/ipc.ts';
import { ThreadError } from './thread/host.ts';

/** A failure that the page is told by its code. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Checks an argument against its channel and turns what happens into a reply: a value or a code, never a
 * stack.
 */
export async function reply(
  name: ChannelName,
  args: unknown,
  work: (checked: unknown) => unknown,
): Promise<Reply<unknown>> {
  const checked = ipc[name].args.safeParse(args);
  if (!checked.success)
    return {
      ok: false,
      code: 'bad-request',
      message: `${name}: ${checked.error.issues[0]?.message ?? 'not understood'}`,
    };
  try {
    return { ok: true, value: await work(checked.data) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, message: error.message };
    if (error instanceof ThreadError) return { ok: false, code: 'core-failed', message: error.message };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    console.error(`${name} failed:`, error);
    if (code.startsWith('SQLITE_'))
      return { ok: false, code: 'store-failed', message: `the session file could not be written (${code})` };
    return { ok: false, code: 'internal', message: 'something went wrong inside Chalkgrad' };
  }
}
