import { Worker } from 'node:worker_threads';
import type { Opening, StorePlace, StoreService } from './service.ts';
import type { Tables } from './tables.ts';
import type { Remote, StoreReply, StoreRequest } from './wire.ts';

/** The session file could not be read or written. */
export class StoreError extends Error {
  /** SQLite's or the system's code: SQLITE_FULL, EACCES; empty for other errors. */
  readonly code: string;
  /** A newer release wrote the file. */
  readonly newer: boolean;
  constructor(message: string, code = '', newer = false) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
    this.newer = newer;
  }
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: StoreError) => void;
}

/** Milliseconds that an exit waits for the last backup; what was acknowledged is on disk before it. */
const CLOSING_MS = 15_000;

/**
 * The session file in a thread of its own, so that a slow, full or locked disk never holds up the window. Calls
 * are answered in their order. When the thread ends, its calls are rejected, and the next one starts another.
 */
export class StoreHost {
  readonly #entry: URL;
  readonly #place: StorePlace;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #closing = false;

  readonly sessions = this.#table('sessions');
  readonly answers = this.#table('answers');
  readonly attempts = this.#table('attempts');
  readonly decisions = this.#table('decisions');
  readonly results = this.#table('results');
  readonly predictions = this.#table('predictions');
  readonly labRuns = this.#table('labRuns');
  readonly lessons = this.#table('lessons');
  readonly evidence = this.#table('evidence');
  readonly recent = this.#table('recent');
  readonly settings = this.#table('settings');

  constructor(entry: URL, place: StorePlace) {
    this.#entry = entry;
    this.#place = place;
  }

  open(): Promise<Opening> {
    return this.#call(null, 'open', []);
  }

  backUpToday(): Promise<void> {
    return this.#call(null, 'backUpToday', []);
  }

  backups(): Promise<ReturnType<StoreService['backups']>> {
    return this.#call(null, 'backups', []);
  }

  restore(path: string): Promise<Opening> {
    return this.#call(null, 'restore', [path]);
  }

  /** Writes the backup and ends the thread. Never rejects, and waits no longer than 15 s. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const backedUp = this.#call(null, 'close', []).catch(() => undefined);
    this.#closing = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSING_MS)));
    await Promise.race([backedUp, late]);
    clearTimeout(timer);
    this.#drop(worker, 'the application is closing');
    await worker.terminate();
  }

  #table<T extends keyof Tables>(table: T): Remote<Tables[T]> {
    const methods = {
      get:
        (_target: object, method: string | symbol) =>
        (...args: unknown[]) =>
          this.#call(table, String(method), args),
    };
    return new Proxy({}, methods) as Remote<Tables[T]>;
  }

  #call<Result>(table: string | null, method: string, args: readonly unknown[]): Promise<Result> {
    if (this.#closing) return Promise.reject(new StoreError('the application is closing'));
    const worker = this.#thread();
    this.#lastId += 1;
    const request: StoreRequest = { id: this.#lastId, table, method, args };
    return new Promise((resolve, reject) => {
      worker.postMessage(request);
      this.#waiting.set(request.id, { resolve, reject });
    });
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#entry, { workerData: this.#place });
    worker.on('message', (reply: StoreReply) => this.#answer(reply));
    worker.on('error', (error) => this.#drop(worker, error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => this.#drop(worker, 'its thread stopped'));
    this.#worker = worker;
    return worker;
  }

  #answer(reply: StoreReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting.resolve(reply.result as never);
    else waiting.reject(new StoreError(reply.message, reply.code, reply.newer));
  }

  #drop(worker: Worker, message: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new StoreError(message));
    this.#waiting.clear();
    void worker.terminate();
  }
}
