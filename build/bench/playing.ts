/// <reference lib="dom" />
import { readFile, rm } from 'node:fs/promises';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

/**
 * Budgets of a frame at 60 frames a second: the main thread's work, which leaves half of the time to drawing,
 * and the time between two frames, with a tenth of jitter.
 */
const WORK_MS = 8;
const APART_MS = 18.3;
/** How long a large network is played from its start, and again from the start of its backward pass. */
const STRETCH_MS = 8000;
const FEWEST = 100;
/** A wait of this long in which the thread hardly ran is the rest between two motions: no frame was due. */
const IDLE_MS = 100;
const LESSONS = ['Weigh, add, cut off', 'A window slides'] as const;
/** Longer than the motion of a step. */
const STOP_MS = 1500;
/** What a person still takes for at once when a key changes the page: Chromium's limit of a long task. */
const CHANGE_MS = 50;

/** The main thread's work of each frame and the time between two frames, in ms. */
interface Frames {
  readonly work: readonly number[];
  readonly apart: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: start, duration, and for how much of it the thread was running. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Plays question 2 of the paper from start to end. */
export async function playing(window: OpenWindow, paper: RegExp): Promise<Measure[]> {
  const { page } = window;
  await page.getByRole('button', { name: paper }).click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('Home');
  return traced(window, 'question 2', async () => {
    await page.keyboard.press('Space');
    await ended(page);
  });
}

/**
 * Resolves when playback has begun and ended. Watches one attribute: to wait for a locator is to search the
 * page twice a second, and each search would count as 15 ms of a frame.
 */
const ended = (page: OpenWindow['page']): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const button = document.querySelector('button[aria-label="Play"], button[aria-label="Pause"]');
        if (!button) throw new Error('there is no button to play');
        let begun = button.ariaLabel === 'Pause';
        new MutationObserver((_changes, watch) => {
          begun ||= button.ariaLabel === 'Pause';
          if (!begun || button.ariaLabel !== 'Play') return;
          watch.disconnect();
          resolve();
        }).observe(button, { attributeFilter: ['aria-label'] });
      }),
  );

/** Plays the window's document: some seconds of its forward pass and some of its backward pass. */
export async function playingDocument(window: OpenWindow, name: string): Promise<Measure[]> {
  const { page } = window;
  await page.getByRole('button', { name: 'Study question 1', exact: true }).click();
  await page.locator('.study').waitFor();
  const stretch = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForTimeout(STRETCH_MS);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  };
  await page.keyboard.press('Home');
  const forward = await traced(window, `${name}, forward`, stretch);
  await page
    .getByRole('button', { name: /^Backward/ })
    .first()
    .click();
  return [...forward, ...(await traced(window, `${name}, backward`, stretch))];
}

/**
 * Plays two lessons, the smallest network's and a convolution's: at each stop its step once more. The change of the
 * text between two stops is no motion, and counts as the answer to a key.
 */
export async function playingLessons(window: OpenWindow): Promise<Measure[]> {
  const { page } = window;
  await page.locator('.shelf .acts.lessons button').first().click();
  const measures: Measure[] = [];
  for (const title of LESSONS) {
    await page.locator('.lessons.column .cards').getByRole('button', { name: title }).first().click();
    await page.locator('.lesson .text').waitFor();
    const press = async (button: string): Promise<void> => {
      await page.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), button);
      await page.waitForTimeout(STOP_MS);
    };
    const work: number[] = [];
    const apart: number[] = [];
    const changes: number[] = [];
    const stops = await page.locator('.lesson ol li').count();
    for (let stop = 1; stop < stops; stop += 1) {
      const change = await trace(window, () => press('.lesson .go button:last-child'));
      changes.push(Math.max(...change.work));
      const again = await trace(window, () => press('.lesson button[title$="(R)"]'));
      work.push(...again.work);
      apart.push(...again.apart);
    }
    measures.push(
      ...measuresOf(`the lesson “${title}”`, { work, apart }),
      measureOf('  the longest frame of a change of stop', changes, { of: 'median', at: CHANGE_MS }),
    );
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('.lessons.column').waitFor();
  }
  return measures;
}

/**
 * Measures the frames while something plays, from Chromium's trace of the page's main thread. A frame begins
 * with BeginMainThreadFrame; all tasks until the next one are its work: script, style, layout, paint, garbage
 * collection. A task counts with the time its thread ran (tdur), which leaves out other load on the machine.
 * The time between two frames includes drawing and other load.
 */
async function trace({ app, page }: OpenWindow, play: () => Promise<void>): Promise<Frames> {
  await page.waitForTimeout(500);
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: [
        'toplevel',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'devtools.timeline.frame',
        'disabled-by-default-devtools.timeline.frame',
      ],
    }),
  );
  await play();
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  await rm(file);
  const thread = traceEvents.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args.name === 'CrRendererMain',
  )?.tid;
  const ours = traceEvents
    .filter((event) => event.pid === pid && event.tid === thread)
    .sort((a, b) => a.ts - b.ts);
  const begins = ours.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const frames: number[] = [];
  let next = 0;
  for (const task of ours.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')) {
    const begin = begins[next];
    if (begin !== undefined && begin < task.ts + (task.dur ?? 0)) {
      next += 1;
      frames.push(0);
    }
    // Tasks before the first frame belong to no frame.
    if (frames.length > 0) frames[frames.length - 1] = (frames.at(-1) ?? 0) + (task.tdur ?? 0) / 1000;
  }
  const apart = begins
    .slice(1)
    .map((ts, i) => (ts - (begins[i] ?? ts)) / 1000)
    .filter((gap, i) => gap < IDLE_MS || (frames[i] ?? 0) > gap / 10);
  return { work: frames, apart };
}

function measuresOf(name: string, { work, apart }: Frames): Measure[] {
  if (work.length < FEWEST) throw new Error(`only ${work.length} frames were drawn while ${name} played`);
  return [
    measureOf(`a frame of ${name} while playing`, work, { of: 'p95', at: WORK_MS }),
    measureOf('  from one frame to the next', apart, { of: 'p95', at: APART_MS }),
  ];
}

const traced = async (window: OpenWindow, name: string, play: () => Promise<void>): Promise<Measure[]> =>
  measuresOf(name, await trace(window, play));
