import { applyPalette, GIFEncoder, quantize, type Palette } from 'gifenc';
import type { FilmShape, FrameEncoder } from './encoder.ts';

/** Of the 256 colours of a GIF one is transparent: such a pixel keeps the colour of the frame before. */
const COLOURS = 255;
/** How long the last frame is shown before a GIF repeats, in milliseconds. */
const HOLD_MS = 1500;

const pixelsOf = (canvas: OffscreenCanvas): Uint8ClampedArray => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this computer has no canvas to draw on');
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
};

/**
 * One palette for the whole film, from a sample of its frames: with a palette per frame the colours would
 * flicker.
 */
export class PaletteSample {
  readonly #parts: Uint8ClampedArray[] = [];

  add(canvas: OffscreenCanvas): void {
    this.#parts.push(pixelsOf(canvas));
  }

  get palette(): Palette {
    const all = new Uint8ClampedArray(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return quantize(all, COLOURS);
  }
}

/** A GIF that repeats for ever. `fps` must divide 100, since GIF delays are in hundredths of a second. */
export function gifEncoder({ width, height, fps, frames }: FilmShape, palette: Palette): FrameEncoder {
  const encoder = GIFEncoder();
  const same = palette.length;
  const table = [...palette, [0, 0, 0]];
  let before: Uint8Array | null = null;
  const changed = (index: Uint8Array, from: Uint8Array): Uint8Array => {
    const written = index.slice();
    for (let i = 0; i < written.length; i += 1) if (index[i] === from[i]) written[i] = same;
    return written;
  };
  return {
    add: (canvas, at, shown) => {
      const index = applyPalette(pixelsOf(canvas), palette);
      // Unchanged pixels get the transparent index, which compresses to almost nothing.
      const written = before === null ? index : changed(index, before);
      encoder.writeFrame(written, width, height, {
        ...(before === null ? { palette: table, repeat: 0 } : { transparent: true, transparentIndex: same }),
        dispose: 1,
        delay: Math.max((shown * 1000) / fps, at + shown === frames ? HOLD_MS : 0),
      });
      before = index;
      return Promise.resolve();
    },
    finish: () => {
      encoder.finish();
      return Promise.resolve(encoder.bytes());
    },
    abandon: () => undefined,
  };
}
