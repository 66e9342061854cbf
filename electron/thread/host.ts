import { Worker } from 'node:worker_threads';
import type { ThreadCall, ThreadCalls, ThreadReply } from '../../core/contract/thread.ts';

/** The core could not answer: the call threw, took too long, or its thread died. */
export class ThreadError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ThreadError';
  }
}

export interface ThreadLimits {
  /** Milliseconds one call may take. */
  readonly time: number;
  /** Megabytes of heap. Without a limit one document could use up the machine's memory before its time is up. */
  readonly memory: number;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: ThreadError) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Runs the core in a worker thread. A call that throws is rejected with its message. A call that takes too
 * long, ends the thread or exceeds its memory is rejected together with all other running calls, and the next
 * call starts a new thread.
 */
export class ThreadHost {
  readonly #entry: URL;
  readonly #limits: ThreadLimits;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(entry: URL, limits: Partial<ThreadLimits> = {}) {
    this.#entry = entry;
    this.#limits = { time: 10_000, memory: 1024, ...limits };
  }

  call<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> {
    const worker = this.#thread();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      // First: arguments that cannot be cloned throw here, before a timer is set.
      worker.postMessage({ id, call, args });
      const timer = setTimeout(
        () =>
          this.#drop(
            worker,
            `the calculation took longer than ${this.#limits.time / 1000} s and was stopped`,
          ),
        this.#limits.time,
      );
      this.#waiting.set(id, { resolve, reject, timer });
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#drop(worker, 'the application is closing');
    await worker.terminate();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    worker.on('message', (reply: ThreadReply) => this.#answer(reply));
    worker.on('error', (error) =>
      this.#drop(
        worker,
        `the calculation stopped: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
    worker.on('exit', () => this.#drop(worker, 'the calculation stopped unexpectedly'));
    this.#worker = worker;
    return worker;
  }

  #answer(reply: ThreadReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if (reply.ok) waiting.resolve(reply.result as never);
    else waiting.reject(new ThreadError(reply.message));
  }

  #drop(worker: Worker, message: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new ThreadError(message));
    }
    this.#waiting.clear();
    void worker.terminate();
  }
}
