import { ipc, type ChannelName, type FailureCode, type Reply } from '../core/contract/ipc.ts';
import { StoreError } from './store/host.ts';
import { ThreadError } from './thread/host.ts';

/** A failed call whose code and message the page receives. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Checks the argument of a channel, runs `work` on it and returns its value, or a failure code with a message
 * but never a stack. Errors that are ours are logged.
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
      message: `${name}: ${checked.error.issues[0]?.message ?? 'invalid argument'}`,
    };
  try {
    return { ok: true, value: await work(checked.data) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: error.code, message: error.message };
    if (error instanceof ThreadError) return { ok: false, code: 'core-failed', message: error.message };
    // A newer release's file ends the start, which says why; the stack of a StoreError is only its thread's.
    if (!(error instanceof StoreError)) console.error(`${name} failed:`, error);
    else if (!error.newer) console.error(`${name} failed: ${error.message}`);
    const reason = storeReason(error);
    if (reason !== null)
      return {
        ok: false,
        code: 'store-failed',
        message: `the session file could not be written (${reason})`,
      };
    return { ok: false, code: 'internal', message: 'something went wrong inside Chalkgrad' };
  }
}

/** Why the session file failed, in SQLite's or the system's words; null for another error. */
function storeReason(error: unknown): string | null {
  if (error instanceof StoreError) return error.code || error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? code : null;
}
