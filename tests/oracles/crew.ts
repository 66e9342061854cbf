import { Worker } from 'node:worker_threads';
import { dismiss, Engine } from '../../core/tensor/engine.ts';

/** An engine with other threads of this process, and how to end them. */
export async function engineWithCrew(
  bytes: Uint8Array,
  threads: number,
): Promise<{ readonly engine: Engine; readonly end: () => Promise<void> }> {
  const memory = Engine.sharedMemory();
  const workers = Array.from(
    { length: threads - 1 },
    (_, i) =>
      new Worker(new URL('./crew-member.ts', import.meta.url), {
        workerData: { bytes, memory, thread: i + 1 },
        execArgv: ['--disable-warning=ExperimentalWarning'],
      }),
  );
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
  const engine = Engine.create(bytes, { threads, memory });
  return {
    engine,
    end: async () => {
      dismiss(engine);
      await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
    },
  };
}
