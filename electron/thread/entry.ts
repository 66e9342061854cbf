import { parentPort } from 'node:worker_threads';
import { answerCall } from '../../core/calls.ts';
import type { ThreadRequest } from '../../core/contract/thread.ts';

/** The one place that knows the core runs in a thread of the application. */
parentPort?.on('message', (request: ThreadRequest) => parentPort?.postMessage(answerCall(request)));
