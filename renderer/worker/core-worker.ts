import type { ThreadCall, ThreadCalls, ThreadReply } from '../../core/contract/thread.ts';
import address from './entry.ts?worker&url';

/** A worker's script is an address the page trusts: its own. */
const trusted = (): string => {
  const policies = (
    globalThis as {
      trustedTypes?: {
        createPolicy: (
          name: string,
          rules: { createScriptURL: (url: string) => string },
        ) => { createScriptURL: (url: string) => string };
      };
    }
  ).trustedTypes;
  return (
    policies?.createPolicy('chalkgrad', { createScriptURL: (url) => url }).createScriptURL(address) ?? address
  );
};

interface Asked {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The core in a worker of the page, under the thread's contract; started at the first call. */
class CoreWorker {
  #worker: Worker | null = null;
  readonly #asked = new Map<number, Asked>();
  #last = 0;

  /** Rejects with the core's message, or when the worker breaks down; the next call then begins a new one. */
  ask<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> {
    this.#last += 1;
    const id = this.#last;
    const worker = (this.#worker ??= this.#begin());
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      worker.postMessage({ id, call, args });
    });
  }

  /** Ends what runs too long; what was asked is rejected. */
  stop(why = 'stopped'): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#asked.forEach(({ reject }) => reject(new Error(why)));
    this.#asked.clear();
  }

  #begin(): Worker {
    const worker = new Worker(url(), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ThreadReply>) => {
      const asked = this.#asked.get(data.id);
      this.#asked.delete(data.id);
      if (data.ok) asked?.resolve(data.result as never);
      else asked?.reject(new Error(data.message));
    });
    worker.addEventListener('error', (event) => this.stop(event.message || 'the core broke down'));
    return worker;
  }
}
let known: string | null = null;
const url = (): string => (known ??= trusted());

export const coreWorker = new CoreWorker();
