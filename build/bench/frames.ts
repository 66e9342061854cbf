import { readFile, rm } from 'node:fs/promises';
import { measureOf, type Measure } from './measure.ts';
import type { OpenWindow } from './window.ts';

/**
 * Budgets of a frame at 60 frames a second: the main thread's work, which leaves half of the time to drawing,
 * and the time between two frames, with a tenth of jitter.
 */
const WORK_MS = 8;
const APART_MS = 18.3;
const FEWEST = 100;
/** A wait of this long in which the thread hardly ran is the rest between two motions: no frame was due. */
const IDLE_MS = 100;

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

/**
 * Measures the frames while something plays, from Chromium's trace of the page's main thread. A frame begins
 * with BeginMainThreadFrame; all tasks until the next one are its work: script, style, layout, paint, garbage
 * collection. A task counts with the time its thread ran (tdur), which leaves out other load on the machine.
 * The time between two frames includes drawing and other load.
 */
export async function trace({ app, page }: OpenWindow, play: () => Promise<void>): Promise<Frames> {
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

export function measuresOf(name: string, { work, apart }: Frames): Measure[] {
  if (work.length < FEWEST) throw new Error(`only ${work.length} frames were drawn while ${name} played`);
  return [
    measureOf(`a frame of ${name} while playing`, work, { of: 'p95', at: WORK_MS }),
    measureOf('  from one frame to the next', apart, { of: 'p95', at: APART_MS }),
  ];
}

/** The frames while something plays, as two lines of the report. */
export const traced = async (
  window: OpenWindow,
  name: string,
  play: () => Promise<void>,
): Promise<Measure[]> => measuresOf(name, await trace(window, play));
