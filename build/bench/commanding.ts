import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../cache.ts';
import { measureOf, type Measure } from './measure.ts';

const BUDGET_MS = 350;
const RUNS = 10;
const SOURCES_RUNS = 3;

/** One command as a process of its own, from its start to its end; without npm, which adds its own start. */
export function commanding(paperId: string): Measure[] {
  const timesOf = (file: string, runs: number, args: readonly string[]): number[] =>
    // The first run makes the bundle and its code cache, and does not count.
    Array.from({ length: runs + 1 }, () => {
      const start = performance.now();
      const { status } = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(root, file), ...args],
        { stdio: 'ignore' },
      );
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
      return performance.now() - start;
    }).slice(1);
  const command = 'build/chalkgrad.js';
  const solve = ['solve', paperId];
  return [
    measureOf('chalkgrad solve, the process', timesOf(command, RUNS, solve), {
      of: 'median',
      at: BUDGET_MS,
    }),
    measureOf('  chalkgrad check', timesOf(command, RUNS, ['check', paperId]), {
      of: 'median',
      at: BUDGET_MS,
    }),
    measureOf('  chalkgrad code', timesOf(command, RUNS, ['code', paperId]), {
      of: 'median',
      at: BUDGET_MS,
    }),
    measureOf('  solve, from the sources', timesOf('electron/cli.ts', SOURCES_RUNS, solve)),
  ];
}
