import type { ColourReader } from './colour.ts';
import { tag } from './markup.ts';

/** Records a font face that a picture uses, and the characters in it. */
export type NoteFace = (style: CSSStyleDeclaration, text: string) => void;

/** One line of a text node: its characters and their position, in pixels of the window. */
interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** CSS collapses only these white-space characters; the spaces of KaTeX are other characters and stay. */
const SPACES = /[ \t\n\r\f]+/g;

/** The boxes of the characters from one index to another, one for each line. */
function boxesOf(range: Range, node: Text, from: number, to: number): DOMRect[] {
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
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
export function linesOf(node: Text, keepsSpaces: boolean, range: Range): Line[] {
  const { data } = node;
  const start = data.search(/[^ \t\n\r\f]/);
  if (start < 0) return [];
  const end = data.trimEnd().length || data.length;
  const whole = boxesOf(range, node, start, Math.max(end, start + 1));
  if (whole.length === 0) return [];
  const collapsed = (text: string): string =>
    keepsSpaces ? text.replace(/[\n\r]+/g, '') : text.replace(SPACES, ' ').trim();
  const sameLine = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  if (whole.every((box) => sameLine(box, whole[0] as DOMRect)))
    return [{ text: collapsed(data.slice(start, end)), box: union(whole) }];
  const lines: { text: string; box: DOMRect }[] = [];
  // A word without a possible break at a space may itself be broken: then each of its characters is placed.
  const pieces = [...data.slice(start, end).matchAll(/[^ \t\n\r\f]+[ \t\n\r\f]*/g)].flatMap((match) => {
    const [at, word] = [start + match.index, match[0]];
    const boxes = boxesOf(range, node, at, at + word.trimEnd().length);
    const broken = boxes.some((box) => !sameLine(box, boxes[0] as DOMRect));
    return broken
      ? [...word].map((letter, i) => ({ text: letter, boxes: boxesOf(range, node, at + i, at + i + 1) }))
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
  return lines.map(({ text, box }) => ({ text: collapsed(text), box }));
}

/** How far a font's first face reaches above and below the baseline, in pixels. */
interface Metrics {
  readonly ascent: number;
  readonly descent: number;
}

/** The metrics of fonts; each is measured once. */
export class FontMetrics {
  readonly #measured = new Map<string, Metrics>();
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** `font` is in the notation of CSS: `italic 400 15px KaTeX_Main`. */
  of(font: string): Metrics {
    const known = this.#measured.get(font);
    if (known) return known;
    this.#context ??= new OffscreenCanvas(1, 1).getContext('2d');
    if (!this.#context) return { ascent: 0.8, descent: 0.2 };
    this.#context.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#context.measureText('x');
    const metrics = { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
    this.#measured.set(font, metrics);
    return metrics;
  }
}

/**
 * The baseline of a line. Layout rounds ascent and descent to whole pixels; where they do not fill the line's
 * box a fallback font was used, and the baseline divides the box in their ratio.
 */
function baselineOf(box: DOMRect, { ascent, descent }: Metrics): number {
  const [above, below] = [Math.round(ascent), Math.round(descent)];
  return Math.abs(above + below - box.height) < 0.51
    ? box.top + above
    : box.top + (box.height * ascent) / (ascent + descent);
}

const withCase = (text: string, transform: string): string =>
  transform === 'uppercase'
    ? text.toUpperCase()
    : transform === 'lowercase'
      ? text.toLowerCase()
      : transform === 'capitalize'
        ? text.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase())
        : text;

/** The attributes that give SVG text the face of an element. */
export function faceOf(
  style: CSSStyleDeclaration,
  zoom: number,
  colours: ColourReader,
): Record<string, string | number | null> {
  const { colour, opacity } = colours.paintOf(style.color);
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

/** How a text node is drawn. */
export interface TextStyle {
  readonly style: CSSStyleDeclaration;
  readonly zoom: number;
  /** The text decoration of its ancestors. */
  readonly decoration: string;
}

/** What drawing text needs from its surroundings. */
export interface TextTools {
  readonly note: NoteFace;
  readonly colours: ColourReader;
  readonly metrics: FontMetrics;
  /** One range for all texts: the document updates every range that exists with each change. */
  readonly range: Range;
}

/** The lines of a text node as SVG. */
export function paintText(
  node: Text,
  { style, zoom, decoration }: TextStyle,
  { note, colours, metrics: fontMetrics, range }: TextTools,
): string {
  const keepsSpaces = style.whiteSpace.startsWith('pre');
  const size = Number.parseFloat(style.fontSize) * zoom;
  const metrics = fontMetrics.of(`${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`);
  return linesOf(node, keepsSpaces, range)
    .filter(({ text }) => text !== '')
    .map(({ text, box }) => {
      const shown = withCase(text, style.textTransform);
      note(style, shown);
      // A program without these fonts uses others; textLength keeps the length of the line.
      const length = [...shown].length > 1 ? box.width : null;
      return tag(
        'text',
        {
          x: box.left,
          y: baselineOf(box, metrics),
          ...faceOf(style, zoom, colours),
          textLength: length,
          lengthAdjust: length === null ? null : 'spacingAndGlyphs',
          'text-decoration': decoration,
          'xml:space': /\s\s|^\s|\s$/.test(shown) ? 'preserve' : null,
        },
        escapedText(shown),
      );
    })
    .join('');
}

const escapedText = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
