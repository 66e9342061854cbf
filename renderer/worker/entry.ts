import { answerCall } from '../../core/calls.ts';
import type { ThreadRequest } from '../../core/contract/thread.ts';

// Live edits are solved here, beside the page, without a round trip through the main process.
self.addEventListener('message', ({ data }: MessageEvent<ThreadRequest>) =>
  self.postMessage(answerCall(data)),
);
