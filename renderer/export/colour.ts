/** A hex colour, which every SVG reader supports, and its opacity, 0 to 1. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

const known = new Map<string, Paint>();
let pixel: OffscreenCanvasRenderingContext2D | null = null;

/** Converts a computed CSS colour in any notation, including `color(srgb …)` of color-mix. */
export function paintOf(css: string): Paint {
  const found = known.get(css);
  if (found) return found;
  const paint = read(css) ?? painted(css);
  known.set(css, paint);
  return paint;
}

export const isSeen = ({ opacity }: Paint): boolean => opacity > 0;

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` and `color(srgb 0.1 0.2 0.3 / 0.4)`; null for another notation. */
export function read(css: string): Paint | null {
  const numbers = css.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [r = 0, g = 0, b = 0, a = 1] = numbers;
  if (/^rgba?\(/.test(css)) return { colour: hex(r, g, b), opacity: a };
  if (css.startsWith('color(srgb ')) return { colour: hex(r * 255, g * 255, b * 255), opacity: a };
  return css === 'transparent' ? { colour: '#000000', opacity: 0 } : null;
}

const hex = (...parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Paints one pixel with the colour and reads it back: the browser knows every notation. */
function painted(css: string): Paint {
  pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pixel) return { colour: '#000000', opacity: 1 };
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = pixel.getImageData(0, 0, 1, 1).data;
  return { colour: hex(r, g, b), opacity: a / 255 };
}
