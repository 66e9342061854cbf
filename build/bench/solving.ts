import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listPapers, workPaper, type Paper } from '../../core/index.ts';
import { ThreadHost } from '../../electron/thread/host.ts';
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
  const warmed: number[] = [];
  for (let run = 0; run < FRESH_THREADS; run += 1) {
    // Loads the core only.
    first.push(await inNewThread(paper, (host) => host.call('kinds', null)));
    warmed.push(await inNewThread(paper, (host) => host.warmUp()));
  }
  return [
    measureOf('solve the whole seed paper', warm, { of: 'median', at: BUDGET_MS }),
    measureOf('  the first time after the warm-up of the thread, and back', warmed, {
      of: 'median',
      at: BUDGET_MS,
    }),
    measureOf('  the first time in a new thread, and back', first),
  ];
}

/** Milliseconds until a new thread has solved the paper and sent the solutions, after `before`. */
async function inNewThread(paper: Paper, before: (host: ThreadHost) => Promise<unknown>): Promise<number> {
  const host = new ThreadHost(pathToFileURL(join(root, 'dist', 'main', 'thread-entry.js')));
  await before(host);
  const start = performance.now();
  await Promise.all(paper.questions.map((question) => host.call('work', { type: paper.type, question })));
  const time = performance.now() - start;
  await host.close();
  return time;
}
