import { paintOf } from './colour.ts';
import { tag } from './markup.ts';

/** A face that a picture needs, and the characters it is needed for. */
export type NoteFace = (style: CSSStyleDeclaration, text: string) => void;

/** One line of a text node: its characters and their position, in pixels of the window. */
interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** CSS collapses only these white-space characters: a KaTeX space is a character of its own. */
const SPACES = /[ \t\n\r\f]+/g;

const range = (): Range => document.createRange();
let reused: Range | null = null;

function boxesOf(node: Text, from: number, to: number): DOMRect[] {
  reused ??= range();
  reused.setStart(node, from);
  reused.setEnd(node, to);
  return [...reused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

const union = (boxes: readonly DOMRect[]): DOMRect => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new DOMRect(
    left,
    top,
    Math.max(...boxes.map((box) => box.right)) - left,
    Math.max(...boxes.map((box) => box.bottom)) - top,
  );
};

/** The lines into which a text node was broken, in reading order. */
export function linesOf(node: Text, keepsSpaces: boolean): Line[] {
  const { data } = node;
  const start = data.search(/[^ \t\n\r\f]/);
  if (start < 0) return [];
  const end = data.trimEnd().length || data.length;
  const whole = boxesOf(node, start, Math.max(end, start + 1));
  if (whole.length === 0) return [];
  const written = (text: string): string =>
    keepsSpaces ? text.replace(/[\n\r]+/g, '') : text.replace(SPACES, ' ').trim();
  const sameLine = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  if (whole.every((box) => sameLine(box, whole[0] as DOMRect)))
    return [{ text: written(data.slice(start, end)), box: union(whole) }];
  const lines: { text: string; box: DOMRect }[] = [];
  // A word without a possible break at a space may itself be broken: then each of its characters is placed.
  const pieces = [...data.slice(start, end).matchAll(/[^ \t\n\r\f]+[ \t\n\r\f]*/g)].flatMap((match) => {
    const [at, word] = [start + match.index, match[0]];
    const boxes = boxesOf(node, at, at + word.trimEnd().length);
    const broken = boxes.some((box) => !sameLine(box, boxes[0] as DOMRect));
    return broken
      ? [...word].map((letter, i) => ({ text: letter, boxes: boxesOf(node, at + i, at + i + 1) }))
      : [{ text: word, boxes }];
  });
  for (const { text, boxes } of pieces) {
    if (boxes.length === 0) continue;
    const box = union(boxes);
    const last = lines.at(-1);
    if (last && sameLine(last.box, box)) {
      last.text += text;
      last.box = union([last.box, box]);
    } else lines.push({ text, box });
  }
  return lines.map(({ text, box }) => ({ text: written(text), box }));
}

const metrics = new Map<string, { readonly ascent: number; readonly descent: number }>();
let measure: OffscreenCanvasRenderingContext2D | null = null;

/** How far the first face of a font reaches above and below the baseline, in pixels. */
function metricsOf(font: string): { readonly ascent: number; readonly descent: number } {
  const known = metrics.get(font);
  if (known) return known;
  measure ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!measure) return { ascent: 0.8, descent: 0.2 };
  measure.font = font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measure.measureText('x');
  metrics.set(font, { ascent, descent });
  return { ascent, descent };
}

/**
 * The baseline of a line. Layout rounds ascent and descent to whole pixels; where they do not fill the line's
 * box a fallback font was used, and the baseline divides the box in their ratio.
 */
function baselineOf(box: DOMRect, font: string): number {
  const { ascent, descent } = metricsOf(font);
  const [above, below] = [Math.round(ascent), Math.round(descent)];
  return Math.abs(above + below - box.height) < 0.51
    ? box.top + above
    : box.top + (box.height * ascent) / (ascent + descent);
}

const cased = (text: string, transform: string): string =>
  transform === 'uppercase'
    ? text.toUpperCase()
    : transform === 'lowercase'
      ? text.toLowerCase()
      : transform === 'capitalize'
        ? text.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase())
        : text;

/** The attributes that give SVG text the face of an element. */
export function faceOf(style: CSSStyleDeclaration, zoom: number): Record<string, string | number | null> {
  const { colour, opacity } = paintOf(style.color);
  return {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize) * zoom,
    'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
    'letter-spacing': style.letterSpacing === 'normal' ? null : Number.parseFloat(style.letterSpacing) * zoom,
    style: style.fontVariantNumeric === 'normal' ? null : `font-variant-numeric:${style.fontVariantNumeric}`,
    fill: colour,
    'fill-opacity': opacity === 1 ? null : opacity,
  };
}

/** The lines of a text node as SVG. `decoration` is the text decoration of its ancestors. */
export function paintText(
  node: Text,
  style: CSSStyleDeclaration,
  zoom: number,
  decoration: string,
  note: NoteFace,
): string {
  const keeps = style.whiteSpace.startsWith('pre');
  const size = Number.parseFloat(style.fontSize) * zoom;
  const font = `${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;
  return linesOf(node, keeps)
    .filter(({ text }) => text !== '')
    .map(({ text, box }) => {
      const shown = cased(text, style.textTransform);
      note(style, shown);
      // A program without these fonts uses others; textLength keeps the length of the line.
      const length = [...shown].length > 1 ? box.width : null;
      return tag(
        'text',
        {
          x: box.left,
          y: baselineOf(box, font),
          ...faceOf(style, zoom),
          textLength: length,
          lengthAdjust: length === null ? null : 'spacingAndGlyphs',
          'text-decoration': decoration,
          'xml:space': /\s\s|^\s|\s$/.test(shown) ? 'preserve' : null,
        },
        tagText(shown),
      );
    })
    .join('');
}

const tagText = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
