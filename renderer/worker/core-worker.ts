import type { ThreadCall, ThreadCalls, ThreadReply } from '../../core/contract/thread.ts';
import { learnTexts } from '../language/document-texts.svelte.ts';
import address from './entry.ts?worker&url';
import { trusted } from './trusted.ts';

/** The calls of the core, wherever it runs. */
export interface Core {
  ask<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']>;
}

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The core in a worker of the page, under the thread's contract; started at the first call. */
export class CoreWorker implements Core {
  #worker: Worker | null = null;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  /** Rejects with the core's message, or when the worker crashes; the next call then starts a new worker. */
  ask<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> {
    this.#last += 1;
    const id = this.#last;
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.postMessage({ id, call, args });
    });
  }

  /** Stops the worker; pending calls are rejected. */
  stop(why = 'stopped'): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#pending.forEach(({ reject }) => reject(new Error(why)));
    this.#pending.clear();
  }

  #start(): Worker {
    const worker = new Worker(trusted(address), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ThreadReply>) => {
      const pending = this.#pending.get(data.id);
      this.#pending.delete(data.id);
      if (!data.ok) return pending?.reject(new Error(data.message));
      learnTexts(data.result);
      pending?.resolve(data.result as never);
    });
    worker.addEventListener('error', (event) => this.stop(event.message || 'the core crashed'));
    return worker;
  }
}
