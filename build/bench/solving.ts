import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { listPapers, workPaper } from '../../core/index.ts';
import type { ThreadReply } from '../../core/contract/thread.ts';
import { root } from '../cache.ts';
import { measureOf, type Measure } from './measure.ts';

const BUDGET_MS = 20;
const WARM = { skipped: 20, runs: 60 };
const FRESH_THREADS = 8;

/** Solving every question of the seed paper, with all readings: repeatedly, and once in a new thread, as at opening. */
export async function solving(paperId: string): Promise<Measure[]> {
  const paper = listPapers().find(({ id }) => id === paperId);
  if (!paper) throw new Error(`no paper ${paperId}`);
  const warm: number[] = [];
  for (let run = 0; run < WARM.skipped + WARM.runs; run += 1) {
    const start = performance.now();
    workPaper(paper);
    if (run >= WARM.skipped) warm.push(performance.now() - start);
  }
  const first: number[] = [];
  for (let run = 0; run < FRESH_THREADS; run += 1) {
    const thread = new Worker(join(root, 'dist', 'main', 'thread-entry.js'));
    const call = (name: string, args: unknown): Promise<void> =>
      new Promise((resolve, reject) => {
        thread.once('message', ({ ok }: ThreadReply) =>
          ok ? resolve() : reject(new Error(`${name} failed`)),
        );
        thread.postMessage({ id: 0, call: name, args });
      });
    await call('shelf', null);
    const start = performance.now();
    await call('work', { paper });
    first.push(performance.now() - start);
    await thread.terminate();
  }
  return [
    measureOf('solve the whole seed paper', warm, { of: 'median', at: BUDGET_MS }),
    measureOf('  the first time in a new thread, and back', first, { of: 'median', at: BUDGET_MS }),
  ];
}
