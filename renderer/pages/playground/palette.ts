/** Colours of numbers from −1 to 1, as pixels of a canvas: of class 0 over the ground to that of class 1. */
export type Palette = Uint32Array;
const STEPS = 256;
/** The strength of the colours at ±1: points of the same colour stay visible on them. */
const STRENGTH = 0.82;

/** Reads the colours of the theme that is on. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const [below, ground, above] = ['--forward', '--raised', '--backward'].map((name) =>
    channelsOf(style.getPropertyValue(name)),
  );
  const palette = new Uint32Array(STEPS + 1);
  for (let i = 0; i <= STEPS; i += 1) {
    const value = (2 * i) / STEPS - 1;
    const share = STRENGTH * Math.abs(value);
    const end = (value < 0 ? below : above) ?? [0, 0, 0];
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((k) =>
      Math.round((ground?.[k] ?? 0) * (1 - share) + (end[k] ?? 0) * share),
    );
    // Little-endian: alpha, blue, green, red.
    palette[i] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return palette;
}

/** Whatever notation a colour has: as the browser draws it. */
function channelsOf(colour: string): readonly number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return [128, 128, 128];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** The pixels of a canvas, which it keeps: some dozens are drawn at each picture of a training. */
const images = new WeakMap<HTMLCanvasElement, ImageData>();
function imageOf(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, side: number): ImageData {
  const kept = images.get(canvas);
  if (kept?.width === side) return kept;
  const image = context.createImageData(side, side);
  images.set(canvas, image);
  return image;
}

/** Draws side × side numbers, row by row from below. */
export function paint(canvas: HTMLCanvasElement, values: Float32Array, side: number, palette: Palette): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = imageOf(canvas, context, side);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1) {
      const value = values[row * side + column] ?? 0;
      pixels[(side - 1 - row) * side + column] = palette[Math.round(((value + 1) * STEPS) / 2)] ?? 0;
    }
  context.putImageData(image, 0, 0);
}
