import { parentPort, workerData } from 'node:worker_threads';
import { NewerStoreError } from './open.ts';
import { StoreService, type StorePlace } from './service.ts';
import type { StoreReply, StoreRequest } from './wire.ts';

/** The thread of the session file: it alone opens it, and answers its calls in their order. */
const service = new StoreService(workerData as StorePlace);

function answer({ id, table, method, args }: StoreRequest): StoreReply {
  try {
    const target: unknown = table === null ? service : Reflect.get(service.tables, table);
    // StoreHost's types allow only methods that exist.
    const run = Reflect.get(target as object, method) as (...given: readonly unknown[]) => unknown;
    return { id, ok: true, result: run.apply(target, [...args]) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
      code: error instanceof Error && 'code' in error ? String(error.code) : '',
      newer: error instanceof NewerStoreError,
    };
  }
}

parentPort?.on('message', (request: StoreRequest) => parentPort?.postMessage(answer(request)));
