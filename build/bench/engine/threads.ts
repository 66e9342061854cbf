import { Worker } from 'node:worker_threads';
import { PRODUCT } from '../../../core/tensor/codes.ts';
import { dismiss, Engine } from '../../../core/tensor/engine.ts';
import { productScratch } from '../../../core/tensor/scratch.ts';
import { kernels } from '../../kernels.ts';
import { quantile } from '../measure.ts';
import { productInputs } from './work.js';

/** How much faster two threads multiply matrices than one, by the clock; and whether all bits are the same. */
export async function threadsOn(
  n: number,
  rounds: number,
): Promise<{ readonly times: number; readonly same: boolean }> {
  const bytes = (await kernels()).fused;
  const memory = Engine.sharedMemory();
  const worker = new Worker(new URL('../../../tests/oracles/crew-member.ts', import.meta.url), {
    workerData: { bytes, memory, thread: 1 },
  });
  await new Promise((resolve) => worker.once('online', resolve));
  const made = [Engine.create(bytes), Engine.create(bytes, { threads: 2, memory })].map((engine) => {
    const [a, b] = productInputs(n);
    const size = n * n * 4 + 64;
    const scratch = Math.ceil(productScratch(n, n, 'float32') / 64) * 64 + 64;
    const place = engine.reserve(3 * size + scratch * engine.threads);
    engine.floats.set(a ?? [], place / 4);
    engine.floats.set(b ?? [], (place + size) / 4);
    const whole = [
      n,
      n,
      n,
      place,
      n,
      0,
      place + size,
      n,
      0,
      place + 2 * size,
      n,
      0,
      0,
      place + 3 * size,
      scratch,
    ];
    const many = Math.ceil(2e9 / n ** 3 / 2);
    const seconds = (): number => {
      const start = performance.now();
      for (let i = 0; i < many; i += 1) engine.once('float32', { code: PRODUCT, whole });
      return performance.now() - start;
    };
    return {
      engine,
      seconds,
      result: () => engine.floats.slice((place + 2 * size) / 4, (place + 2 * size) / 4 + n * n),
    };
  });
  const [one, two] = made;
  if (!one || !two) throw new RangeError('two engines');
  one.seconds();
  two.seconds();
  const ratios = Array.from({ length: rounds }, () => one.seconds() / two.seconds());
  const [first, second] = [one.result(), two.result()];
  dismiss(two.engine);
  return { times: quantile(ratios, 0.5), same: first.every((value, i) => value === second[i]) };
}
