import { parentPort } from 'node:worker_threads';
import { answerCall } from '../../core/calls.ts';
import type { ThreadRequest } from '../../core/contract/thread.ts';

/** The thread of the core; it ends at a question called `endless`, as at one that exhausts its time or memory. */
parentPort?.on('message', (request: ThreadRequest) => {
  if ('question' in (request.args ?? {}) && JSON.stringify(request.args).includes('"id":"endless"'))
    process.exit(3);
  parentPort?.postMessage(answerCall(request));
});
