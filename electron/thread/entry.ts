import { parentPort } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from '../../core/contract/thread.ts';
import { shelfList } from '../../core/papers/shelf.ts';

/**
 * The worker thread: answers each request with the result of the core. The list of the Shelf is answered without
 * the core, which takes a while to load; the first other call loads it.
 */
const answer = async (request: ThreadRequest): Promise<ThreadReply> => {
  if (request.call === 'shelf') return { id: request.id, ok: true, result: shelfList() };
  const { answerCall } = await import('../../core/calls.ts');
  return answerCall(request);
};

parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
