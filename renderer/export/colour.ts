/** A hex colour, which every SVG reader supports, and its opacity, 0 to 1. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

/** Converts computed CSS colours in any notation, including `color(srgb …)` of color-mix; each is read once. */
export class ColourReader {
  readonly #known = new Map<string, Paint>();
  #pixel: OffscreenCanvasRenderingContext2D | null = null;

  paintOf(css: string): Paint {
    const known = this.#known.get(css);
    if (known) return known;
    const paint = parseColour(css) ?? this.#sampled(css);
    this.#known.set(css, paint);
    return paint;
  }

  /** Paints one pixel with the colour and reads it back: the browser knows every notation. */
  #sampled(css: string): Paint {
    this.#pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!this.#pixel) return { colour: '#000000', opacity: 1 };
    this.#pixel.clearRect(0, 0, 1, 1);
    this.#pixel.fillStyle = css;
    this.#pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = this.#pixel.getImageData(0, 0, 1, 1).data;
    return { colour: hex(r, g, b), opacity: a / 255 };
  }
}

export const isVisible = ({ opacity }: Paint): boolean => opacity > 0;

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` and `color(srgb 0.1 0.2 0.3 / 0.4)`; null for another notation. */
export function parseColour(css: string): Paint | null {
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
