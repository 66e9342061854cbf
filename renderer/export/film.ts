import type { FrameEncoder } from './encoder.ts';
import { momentsOf, type Take } from './moments.ts';
import { paintOn } from './raster.ts';
import { sampleOf } from './sample.ts';
import type { FrameContent } from './frame-content.ts';
import { Stage } from './stage.svelte.ts';

export interface FilmOrder extends FrameContent, Take {
  readonly format: 'webm' | 'gif';
  /** Height in pixels; the shape is 16 : 9. */
  readonly height: number;
}

export interface FilmProgress {
  readonly done: number;
  readonly of: number;
  /** Milliseconds that are left, as fast as it went so far; null before that can be said. */
  readonly leftMs: number | null;
}

/** The film is not wanted any more. */
export class Cancelled extends Error {}

/**
 * A turn for the window: its clicks, and its next picture. A timer would be slowed down while the window is
 * out of sight.
 */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Makes a film of a stretch of the timeline, frame by frame, and gives its file. Throws `Cancelled` when
 * `signal` says so; nothing is left then.
 */
export async function makeFilm(
  order: FilmOrder,
  signal: AbortSignal,
  onProgress: (progress: FilmProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const moments = momentsOf(order);
  const canvas = new OffscreenCanvas((order.height * 16) / 9, order.height);
  const shape = { width: canvas.width, height: canvas.height, fps: order.fps, frames: moments.length };
  const check = (): void => {
    if (signal.aborted) throw new Cancelled();
  };
  const stage = new Stage(order);
  let encoder: FrameEncoder | null = null;
  try {
    await stage.settle([order.from, order.to]);
    const sampled = order.format === 'gif' ? sampleOf(moments) : [];
    const of = moments.length + sampled.length;
    let done = 0;
    const began = performance.now();
    let drawn = '';
    const draw = async (t: number): Promise<void> => {
      const picture = stage.picture(t);
      // At rest two frames are one picture.
      if (picture.inside !== drawn) await paintOn(canvas, picture);
      drawn = picture.inside;
    };
    const tell = async (): Promise<void> => {
      done += 1;
      onProgress({ done, of, leftMs: done < 3 ? null : ((performance.now() - began) / done) * (of - done) });
      await breath();
      check();
    };
    check();
    if (order.format === 'gif') {
      const { gifEncoder, PaletteSample } = await import('./gif.ts');
      const sample = new PaletteSample();
      for (const t of sampled) {
        await draw(t);
        sample.add(canvas);
        await tell();
      }
      encoder = gifEncoder(shape, sample.palette);
    } else encoder = await (await import('./webm.ts')).webmEncoder(shape);
    for (const [k, t] of moments.entries()) {
      await draw(t);
      await encoder.add(canvas, k);
      await tell();
    }
    return await encoder.finish();
  } catch (error) {
    encoder?.abandon();
    throw error;
  } finally {
    stage.close();
  }
}
