import { parentPort } from 'node:worker_threads';
import { answerCall } from '../../core/calls.ts';
import type { ThreadRequest } from '../../core/contract/thread.ts';

/** The worker thread: answers each request with the result of the core. */
parentPort?.on('message', (request: ThreadRequest) => parentPort?.postMessage(answerCall(request)));
