/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { root } from '../cache.ts';
import { writeEmptyApp } from '../empty-app.ts';
import type { Ready } from '../ready.ts';
import { measureOf, quantile, type Measure } from './measure.ts';

const RATIO = 1.25;
const PAIRS = 10;
/** The debugger connects only after this time, so that it does not slow the start. */
const UNDISTURBED_MS = 2000;

/**
 * Milliseconds from spawn to the paint of the window's main content: the render time of the last
 * largest-contentful-paint entry, by the system clock of both processes. For the Shelf that is one of its
 * papers, not the line that says it is loading.
 */
async function firstPaint(
  { runtime, env, flags }: Ready,
  application: string,
  shown: string,
): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'chalkgrad-bench-'));
  const spawned = Date.now();
  const child = spawn(runtime.bin, [application, ...flags, '--remote-debugging-port=0'], {
    env: { ...process.env, ...env, CHALKGRAD_USER_DATA: profile, CHALKGRAD_NO_DIALOGS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const address = await new Promise<string>((resolve, reject) => {
      createInterface(child.stderr).on('line', (line) => {
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`${application} ended with ${code ?? 'a signal'}`)));
    });
    await setTimeout(UNDISTURBED_MS);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error(`${application} has no window`);
    await page.locator(shown).first().waitFor();
    return (
      (await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN)),
            ).observe({ type: 'largest-contentful-paint', buffered: true });
          }),
      )) - spawned
    );
  } finally {
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Starts our application and an empty window alternately, so that other load on the machine affects both. Each
 * start has a new profile.
 */
export async function starting(found: Ready): Promise<Measure[]> {
  const empty = await mkdtemp(join(tmpdir(), 'chalkgrad-empty-'));
  try {
    await writeEmptyApp(empty);
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first pair fills the disk cache and does not count.
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const [a, b] = [await firstPaint(found, root, '.shelf .card'), await firstPaint(found, empty, 'h1')];
      if (pair === 0) continue;
      ours.push(a);
      theirs.push(b);
    }
    const ratios = ours.map((time, i) => time / (theirs[i] ?? Number.NaN));
    return [
      {
        name: 'spawn to first paint of the Shelf, against an empty window',
        unit: '×',
        median: quantile(ours, 0.5) / quantile(theirs, 0.5),
        p95: quantile(ratios, 0.95),
        runs: PAIRS,
        budget: { of: 'median', at: RATIO },
      },
      measureOf('  the Shelf', ours),
      measureOf('  an empty Electron window', theirs),
    ];
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}
