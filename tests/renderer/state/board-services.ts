import { answerCall } from '../../../core/calls.ts';
import type { ThreadCall, ThreadCalls } from '../../../core/contract/thread.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { BoardPreferences } from '../../../renderer/state/board-preferences.svelte.ts';
import type { BoardServices } from '../../../renderer/state/board-services.ts';
import type { Core } from '../../../renderer/worker/core-worker.ts';

/** The core in this process; `solveEdited`, if given, answers the calls that solve an edited paper. */
export function coreInProcess(solveEdited?: (paper: Paper) => Promise<readonly WorkedQuestion[]>): Core {
  return {
    ask<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> {
      if (call === 'workEdited' && solveEdited !== undefined)
        // The contract pairs this call with these arguments and this result; the compiler does not narrow C.
        return solveEdited((args as ThreadCalls['workEdited']['args']).paper) as Promise<never>;
      const reply = answerCall({ id: 1, call, args });
      return reply.ok ? Promise.resolve(reply.result as never) : Promise.reject(new Error(reply.message));
    },
  };
}

/** Services of a board without a store, a printer or sessions. */
export const boardServices = (core: Core = coreInProcess()): BoardServices => ({
  core,
  lastEdits: new WeakMap(),
  preferences: new BoardPreferences(),
  stepsOf: () => Promise.resolve([]),
  programIn: () => Promise.resolve(null),
  savePrediction: () => undefined,
  missedIn: () => Promise.resolve([]),
});
