import { Worker } from 'node:worker_threads';
import type { ThreadCall, ThreadCalls, ThreadReply, ThreadRequest } from '../../core/contract/thread.ts';

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

/**
 * Solving the seed paper in a new thread takes 70 ms, after one warm-up 30, after five 15. Each is a call of its
 * own, so that a call of the user waits for one at most.
 */
const WARM_UPS = 5;

interface Waiting {
  readonly request: ThreadRequest;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs the core in a worker thread, one call after another. A call that throws is rejected with its message. A
 * call that takes too long, ends the thread or exceeds its memory is rejected alone: the calls behind it have
 * their own time in a new thread.
 */
export class ThreadHost {
  readonly #entry: URL;
  readonly #limits: ThreadLimits;
  readonly #queue: Waiting[] = [];
  #running: (Waiting & { readonly timer: NodeJS.Timeout }) | null = null;
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(entry: URL, limits: Partial<ThreadLimits> = {}) {
    this.#entry = entry;
    this.#limits = { time: 10_000, memory: 1024, ...limits };
  }

  call<C extends ThreadCall>(call: C, args: ThreadCalls[C]['args']): Promise<ThreadCalls[C]['result']> {
    this.#lastId += 1;
    const request: ThreadRequest = { id: this.#lastId, call, args };
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, resolve, reject });
      this.#runNext();
    });
  }

  /** Loads the core while nobody waits for it, and runs it until V8 has compiled what solves. */
  async warmUp(): Promise<void> {
    for (let round = 0; round < WARM_UPS; round += 1) await this.call('warmUp', null);
  }

  async close(): Promise<void> {
    for (const { reject } of this.#queue.splice(0)) reject(new ThreadError('the application is closing'));
    const worker = this.#worker;
    if (!worker) return;
    this.#drop(worker, 'the application is closing');
    await worker.terminate();
  }

  #runNext(): void {
    if (this.#running) return;
    const next = this.#queue.shift();
    if (!next) return;
    const worker = this.#thread();
    try {
      worker.postMessage(next.request);
    } catch (error) {
      // The arguments cannot be cloned.
      next.reject(error);
      this.#runNext();
      return;
    }
    const late = `the calculation took longer than ${this.#limits.time / 1000} s and was stopped`;
    this.#running = { ...next, timer: setTimeout(() => this.#drop(worker, late), this.#limits.time) };
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
    const running = this.#finish(reply.id);
    if (!running) return;
    if (reply.ok) running.resolve(reply.result as never);
    else running.reject(new ThreadError(reply.message));
    this.#runNext();
  }

  #drop(worker: Worker, message: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#finish(this.#running?.request.id)?.reject(new ThreadError(message));
    void worker.terminate();
    this.#runNext();
  }

  /** The running call, if it is this one: it no longer runs. */
  #finish(id: number | undefined): Waiting | null {
    const running = this.#running;
    if (running?.request.id !== id) return null;
    if (running) clearTimeout(running.timer);
    this.#running = null;
    return running;
  }
}
