import { workerData } from 'node:worker_threads';
import { serve } from '../../core/tensor/engine.ts';
import type { WasmMemory } from '../../core/tensor/web-assembly.ts';

/** One of the other threads of `crew.ts`, which gives it these data. */
const { bytes, memory, thread } = workerData as {
  readonly bytes: Uint8Array;
  readonly memory: WasmMemory;
  readonly thread: number;
};
serve(bytes, memory, thread);
