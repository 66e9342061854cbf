import { parentPort, threadId } from 'node:worker_threads';
import type { ThreadCalls, ThreadReply, ThreadRequest } from '../../core/contract/thread.ts';

/**
 * A test entry in place of the core's thread. The text to parse chooses its behaviour: throw, hang, exit, work for a
 * second, or report its thread id as an issue.
 */
parentPort?.on('message', ({ id, args }: ThreadRequest<'parse'>) => {
  const { text } = args;
  if (text === 'hang') for (;;);
  if (text === 'work for 1 s') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  if (text === 'exit') process.exit(3);
  if (text === 'crash') throw new Error('not caught by anybody');
  if (text === 'fill the memory')
    for (const all: unknown[] = []; ;) all.push(new Array(1e6).fill(text.length));
  const result: ThreadCalls['parse']['result'] = {
    ok: false,
    issues: [{ where: String(threadId), what: text, fix: '' }],
  };
  const reply: ThreadReply =
    text === 'throw' ? { id, ok: false, message: 'the core threw this' } : { id, ok: true, result };
  parentPort?.postMessage(reply);
});
