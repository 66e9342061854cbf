import { readFile, rm } from 'node:fs/promises';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

const BUDGET_MS = 8;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how much of that the thread was running. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * The work of one frame of question 2 while it plays. Chromium's own trace has every task of the page's main thread, and among them the ones that begin a
 * frame (BeginMainThreadFrame): all tasks from one such to the next are that frame's work, be it script, style, layout, paint or collecting garbage. A
 * task counts with the time its thread ran (tdur): on a shared machine the rest is other people's work.
 */
export async function playing({ app, page }: OpenWindow, paper: RegExp): Promise<Measure[]> {
  await page.getByRole('button', { name: paper }).click();
  await page.getByRole('button', { name: 'Study question 2', exact: true }).click();
  await page.locator('.study').waitFor();
  await page.keyboard.press('Home');
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'] }));
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: 120_000 });
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  await rm(file);
  const thread = traceEvents.find((event) => event.name === 'thread_name' && event.pid === pid && event.args.name === 'CrRendererMain')?.tid;
  const ours = traceEvents.filter((event) => event.pid === pid && event.tid === thread).sort((a, b) => a.ts - b.ts);
  const begins = ours.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const frames: number[] = [];
  let next = 0;
  for (const task of ours.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')) {
    const begin = begins[next];
    if (begin !== undefined && begin < task.ts + (task.dur ?? 0)) {
      next += 1;
      frames.push(0);
    }
    // What ran before the first frame is not part of any.
    if (frames.length > 0) frames[frames.length - 1] = (frames.at(-1) ?? 0) + (task.tdur ?? 0) / 1000;
  }
  if (frames.length < 100) throw new Error(`only ${frames.length} frames were drawn while question 2 played`);
  return [measureOf('a frame of question 2 while playing', frames, { of: 'p95', at: BUDGET_MS })];
}
