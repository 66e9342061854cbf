import { isVisible, type ColourReader, type Paint } from './colour.ts';
import { rounded, tag } from './markup.ts';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

interface Edge {
  readonly width: number;
  readonly style: string;
  readonly paint: Paint;
}

/**
 * Background, shadow and border of one box of an element, as SVG. `zoom` multiplies the pixel values of the
 * style.
 */
export function paintBox(
  { x, y, width, height }: Box,
  style: CSSStyleDeclaration,
  zoom: number,
  colours: ColourReader,
): string {
  const box = { x, y, width, height };
  if (box.width <= 0 && box.height <= 0) return '';
  const radius = Math.min(
    Number.parseFloat(style.borderTopLeftRadius) *
      (style.borderTopLeftRadius.endsWith('%') ? box.width / 100 : zoom) || 0,
    box.width / 2,
    box.height / 2,
  );
  const background = colours.paintOf(style.backgroundColor);
  const filled = isVisible(background)
    ? rectangle(box, radius, {
        fill: background.colour,
        'fill-opacity': background.opacity === 1 ? null : background.opacity,
      })
    : '';
  return (
    shadowsOf(style.boxShadow, false, box, radius, zoom, colours) +
    filled +
    borderOf(box, radius, style, zoom, colours) +
    shadowsOf(style.boxShadow, true, box, radius, zoom, colours) +
    outlineOf(box, radius, style, zoom, colours)
  );
}

const rectangle = (
  box: Box,
  radius: number,
  attributes: Readonly<Record<string, string | number | null>>,
): string => tag('rect', { ...box, rx: radius > 0 ? radius : null, ...attributes });

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: Math.max(0, box.width + 2 * by),
  height: Math.max(0, box.height + 2 * by),
});

const stroke = ({ width, style, paint }: Edge): Record<string, string | number | null> => ({
  stroke: paint.colour,
  'stroke-opacity': paint.opacity === 1 ? null : paint.opacity,
  'stroke-width': width,
  'stroke-dasharray':
    style === 'dashed'
      ? `${rounded(width * 3)} ${rounded(width * 2)}`
      : style === 'dotted'
        ? `${rounded(width)} ${rounded(width)}`
        : null,
});

function borderOf(
  box: Box,
  radius: number,
  style: CSSStyleDeclaration,
  zoom: number,
  colours: ColourReader,
): string {
  const edge = (side: Side): Edge => ({
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) * zoom,
    style: style.getPropertyValue(`border-${side}-style`),
    paint: colours.paintOf(style.getPropertyValue(`border-${side}-color`)),
  });
  const edges = SIDES.map(edge);
  const drawn = edges.map(
    (one) => one.width > 0 && !['none', 'hidden'].includes(one.style) && isVisible(one.paint),
  );
  const [first] = edges as [Edge, ...Edge[]];
  if (
    drawn.every(Boolean) &&
    edges.every(
      (one) =>
        one.width === first.width && one.style === first.style && one.paint.colour === first.paint.colour,
    )
  ) {
    return rectangle(grown(box, -first.width / 2), Math.max(0, radius - first.width / 2), {
      fill: 'none',
      ...stroke(first),
    });
  }
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const lines: Readonly<Record<Side, (half: number) => readonly [number, number, number, number]>> = {
    top: (half) => [box.x, box.y + half, right, box.y + half],
    right: (half) => [right - half, box.y, right - half, bottom],
    bottom: (half) => [box.x, bottom - half, right, bottom - half],
    left: (half) => [box.x + half, box.y, box.x + half, bottom],
  };
  return SIDES.map((side, i) => {
    const one = edges[i] as Edge;
    if (drawn[i] !== true) return '';
    const [x1, y1, x2, y2] = lines[side](one.width / 2);
    return tag('line', { x1, y1, x2, y2, ...stroke(one) });
  }).join('');
}

function outlineOf(
  box: Box,
  radius: number,
  style: CSSStyleDeclaration,
  zoom: number,
  colours: ColourReader,
): string {
  const width = Number.parseFloat(style.outlineWidth) * zoom;
  const paint = colours.paintOf(style.outlineColor);
  if (style.outlineStyle === 'none' || !(width > 0) || !isVisible(paint)) return '';
  const out = (Number.parseFloat(style.outlineOffset) || 0) * zoom + width / 2;
  return rectangle(grown(box, out), radius > 0 ? Math.max(0, radius + out) : 0, {
    fill: 'none',
    ...stroke({ width, style: style.outlineStyle, paint }),
  });
}

/**
 * Shadows without blur are rings, as on a highlighted or current cell; blurred shadows are decoration and
 * left out.
 */
function shadowsOf(
  css: string,
  inset: boolean,
  box: Box,
  radius: number,
  zoom: number,
  colours: ColourReader,
): string {
  if (css === 'none' || css === '') return '';
  return css
    .split(/,(?![^(]*\))/)
    .filter((shadow) => shadow.includes('inset') === inset)
    .map((shadow) => {
      const colour = /^\s*((?:rgba?|color|oklab|oklch)\([^)]*\))/.exec(shadow)?.[1] ?? 'rgb(0, 0, 0)';
      const [x = 0, y = 0, blur = 0, spread = 0] = [
        ...shadow.replace(colour, '').matchAll(/(-?[\d.]+)px/g),
      ].map((match) => Number(match[1]) * zoom);
      if (blur > 0 || spread === 0) return '';
      const paint = colours.paintOf(colour);
      const at = { ...box, x: box.x + x, y: box.y + y };
      const half = grown(at, inset ? -spread / 2 : spread / 2);
      return isVisible(paint)
        ? rectangle(half, Math.max(0, radius + (inset ? -spread / 2 : spread / 2)), {
            fill: 'none',
            ...stroke({ width: spread, style: 'solid', paint }),
          })
        : '';
    })
    .join('');
}
