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
  /**
   * Megabytes of heap. Without a limit a runaway document would take the whole machine's before its time is
   * up.
   */
  readonly memory: number;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: ThreadError) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The core in a thread of its own. A call that throws is refused with its message; one that hangs, kills the
 * thread or fills its memory is refused, with every other call under way, and the next call gets a fresh
 * thread.
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
      // First, because what cannot be copied to the thread throws here and must leave nothing waiting.
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
