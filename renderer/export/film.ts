import type { FrameEncoder } from './encoder.ts';
import { filmPictures, framesIn, type FilmRange } from './frame-times.ts';
import { paintOn } from './raster.ts';
import { sampleOf } from './sample.ts';
import type { FrameContent } from './frame-content.ts';
import { ExportRun } from './run.ts';
import { Stage } from './stage.svelte.ts';

export interface FilmOrder extends FrameContent, FilmRange {
  readonly format: 'webm' | 'gif';
  /** Height in pixels; the shape is 16 : 9. */
  readonly height: number;
}

export interface FilmProgress {
  readonly done: number;
  readonly of: number;
  /** Estimated milliseconds left at the speed so far; null before there is an estimate. */
  readonly leftMs: number | null;
}

/** The user cancelled the film. */
export class Cancelled extends Error {}

/**
 * Yields to the window for its events and its next frame. A timer would be throttled while the window is
 * hidden.
 */
const yieldToEvents = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Makes a film of a part of the timeline, frame by frame, and returns its file. Throws `Cancelled` when
 * `signal` aborts; nothing is left then.
 */
export async function makeFilm(
  order: FilmOrder,
  signal: AbortSignal,
  onProgress: (progress: FilmProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pictures = filmPictures(order.timeline, order);
  const times = pictures.map(({ t }) => t);
  const canvas = new OffscreenCanvas((order.height * 16) / 9, order.height);
  const shape = { width: canvas.width, height: canvas.height, fps: order.fps, frames: framesIn(pictures) };
  const check = (): void => {
    if (signal.aborted) throw new Cancelled();
  };
  const run = new ExportRun();
  const stage = new Stage(order, run);
  let encoder: FrameEncoder | null = null;
  try {
    await stage.settle([order.from, order.to]);
    const sampled = order.format === 'gif' ? sampleOf(times) : [];
    const of = times.length + sampled.length;
    let done = 0;
    const startedAt = performance.now();
    let drawn = '';
    const draw = async (t: number): Promise<void> => {
      const picture = stage.picture(t);
      // Consecutive frames without motion are the same picture.
      if (picture.inside !== drawn) await paintOn(canvas, picture, run);
      drawn = picture.inside;
    };
    const reportFrame = async (): Promise<void> => {
      done += 1;
      onProgress({
        done,
        of,
        leftMs: done < 3 ? null : ((performance.now() - startedAt) / done) * (of - done),
      });
      await yieldToEvents();
      check();
    };
    check();
    if (order.format === 'gif') {
      const { gifEncoder, PaletteSample } = await import('./gif.ts');
      const sample = new PaletteSample();
      for (const t of sampled) {
        await draw(t);
        sample.add(canvas);
        await reportFrame();
      }
      encoder = gifEncoder(shape, sample.palette);
    } else encoder = await (await import('./webm.ts')).webmEncoder(shape);
    let at = 0;
    for (const { t, frames } of pictures) {
      await draw(t);
      await encoder.add(canvas, at, frames);
      at += frames;
      await reportFrame();
    }
    return await encoder.finish();
  } catch (error) {
    encoder?.abandon();
    throw error;
  } finally {
    stage.close();
  }
}
