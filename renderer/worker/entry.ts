import { answerCall } from '../../core/calls.ts';
import type { ThreadRequest } from '../../core/contract/thread.ts';

/**
 * The core beside the page: what is changed with the hand is worked here, without a way through the main
 * process.
 */
self.addEventListener('message', ({ data }: MessageEvent<ThreadRequest>) =>
  self.postMessage(answerCall(data)),
);
