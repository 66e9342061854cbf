import { answerCall } from '../../../core/calls.ts';
import type { ThreadCall, ThreadCalls } from '../../../core/contract/thread.ts';
import type { ThreadHost } from '../../../electron/thread/host.ts';

/** The core itself in place of its thread. */
export const coreHere: Pick<ThreadHost, 'call'> = {
  call: <C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']) => {
    const reply = answerCall({ id: 1, call, args });
    return reply.ok
      ? Promise.resolve(reply.result as ThreadCalls[C]['result'])
      : Promise.reject(new Error(reply.message));
  },
};
