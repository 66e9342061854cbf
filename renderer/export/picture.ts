import { paintBox, type Box } from './boxes.ts';
import type { ColourReader } from './colour.ts';
import { FacesUsed } from './faces.ts';
import { svgFace, svgInside } from './inline-svg.ts';
import { escaped, rounded, tag } from './markup.ts';
import type { ExportRun } from './run.ts';
import { faceOf, paintText, type TextTools } from './text.ts';

/** An element drawn as SVG: lines, boxes and text, without a style sheet. */
export interface Picture {
  /** Size in CSS pixels of the element. */
  readonly width: number;
  readonly height: number;
  /** The content of the `<svg>`; the origin is the element's upper left corner. */
  readonly inside: string;
  readonly faces: FacesUsed;
}

export interface PictureOptions {
  /** Crops to the drawn content with this margin, in pixels. */
  readonly cropTo?: number;
  /** Prefix of every id inside; two pictures in one document need different ones. */
  readonly prefix?: string;
}

/** The state of one walk over the elements, from the outermost inwards. */
interface Walk extends TextTools {
  /** Each nested picture and clip gets a unique id. */
  next: () => string;
  readonly definitions: string[];
  /** Sticky elements, drawn last because they lie above the content around them. */
  sticky: string[];
}

/**
 * Draws an element of the page as SVG from its layout, so it looks like the element: backgrounds and borders
 * become rectangles, each line of text is placed at its baseline in its computed font, nested SVG is copied
 * with its computed styles. Left out: blurred shadows, gradients and images of style sheets, and content
 * outside a clipping element.
 */
export function pictureOf(
  element: Element,
  { colours, metrics, range }: ExportRun,
  { cropTo, prefix = 'p' }: PictureOptions = {},
): Picture {
  const faces = new FacesUsed();
  let names = 0;
  const walk: Walk = {
    note: (style, text) => faces.note(style, text),
    colours,
    metrics,
    range,
    next: () => `${prefix}${(names += 1)}`,
    definitions: [],
    sticky: [],
  };
  const body = node(element, walk, '') + walk.sticky.join('');
  const whole = element.getBoundingClientRect();
  const frame = onPixels(cropTo === undefined ? whole : (drawnBox(element, cropTo) ?? whole));
  const background = backgroundOf(element, colours);
  const definitions = walk.definitions.length === 0 ? '' : tag('defs', {}, walk.definitions.join(''));
  const inside =
    tag('rect', { width: frame.width, height: frame.height, fill: background }) +
    tag('g', { transform: `translate(${rounded(-frame.x)} ${rounded(-frame.y)})` }, definitions + body);
  return { width: frame.width, height: frame.height, inside, faces };
}

/**
 * The whole file, without external references. `fonts` is the result of `facesCss` for the faces of the
 * picture.
 */
export function svgFile({ width, height, inside }: Picture, fonts: string, title: string, scale = 1): string {
  const style = fonts === '' ? '' : tag('style', {}, escapedCss(fonts));
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
    },
    `${title === '' ? '' : tag('title', {}, escaped(title))}${style}${inside}`,
  );
}

/** The smallest box of whole pixels around another, so the edges of a picture are not blurred. */
function onPixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width - 1e-3) - left,
    height: Math.ceil(y + height - 1e-3) - top,
  };
}

const escapedCss = (css: string): string => css.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The background behind an element: its own where it is opaque, else that of its theme. */
function backgroundOf(element: Element, colours: ColourReader): string {
  const style = getComputedStyle(element);
  const own = colours.paintOf(style.backgroundColor);
  return own.opacity === 1
    ? own.colour
    : colours.paintOf(style.getPropertyValue('--ground') || 'rgb(255, 255, 255)').colour;
}

const zoomOf = (element: Element): number =>
  (element as Element & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;

/** Not visible, only for screen readers: KaTeX's MathML and hidden labels. */
const isForScreenReaders = (element: Element, style: CSSStyleDeclaration): boolean =>
  element.classList.contains('katex-mathml') ||
  element.classList.contains('visually-hidden') ||
  style.clipPath.startsWith('inset(50%') ||
  style.clip === 'rect(0px, 0px, 0px, 0px)';

/** Sliders and the buttons that move a picture: of no use in an exported picture. */
const isControl = (element: Element): boolean =>
  element instanceof HTMLElement &&
  (element.dataset['onScreen'] === 'only' ||
    (element instanceof HTMLInputElement && element.type === 'range'));

function node(element: Element, walk: Walk, decoration: string): string {
  const style = getComputedStyle(element);
  if (
    style.display === 'none' ||
    isForScreenReaders(element, style) ||
    isControl(element) ||
    Number(style.opacity) === 0
  )
    return '';
  if (element instanceof SVGSVGElement) return withOpacity(nestedSvg(element, walk), style);
  const zoom = zoomOf(element);
  const visible = style.visibility === 'visible';
  const boxes = style.display === 'contents' ? [] : [...element.getClientRects()];
  let drawn = visible ? boxes.map((box) => paintBox(box, style, zoom, walk.colours)).join('') : '';
  if (visible) drawn += replacedContent(element, style, zoom, walk);
  const lines = [
    decoration,
    ...(style.textDecorationLine === 'none' ? [] : style.textDecorationLine.split(' ')),
  ]
    .filter((line) => line !== '')
    .join(' ');
  const cut = clips(element, style);
  const around = walk.sticky;
  if (cut) walk.sticky = [];
  let inside = '';
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)) {
    for (const child of layersOf(element)) {
      if (child instanceof Text)
        inside += visible ? paintText(child, { style, zoom, decoration: lines }, walk) : '';
      else inside += node(child, walk, lines);
    }
  }
  const [box] = boxes;
  if (cut) {
    inside += walk.sticky.join('');
    walk.sticky = around;
    if (inside !== '' && box) inside = clipped(inside, box, walk);
  }
  const whole = withOpacity(drawn + inside, style);
  if (style.position !== 'sticky') return whole;
  walk.sticky.push(whole);
  return '';
}

/** Children from back to front: those with a z-index are last. A closed `<details>` has only its summary. */
function layersOf(element: Element): readonly (Text | Element)[] {
  const folded = element instanceof HTMLDetailsElement && !element.open;
  const children = [...element.childNodes].filter(
    (child): child is Text | Element =>
      (child instanceof Text && !folded) ||
      (child instanceof Element && (!folded || child.localName === 'summary')),
  );
  const layer = new Map(
    children.map((child) => [
      child,
      child instanceof HTMLElement ? Number(getComputedStyle(child).zIndex) || 0 : 0,
    ]),
  );
  if ([...layer.values()].every((z) => z === 0)) return children;
  return children.toSorted((a, b) => (layer.get(a) ?? 0) - (layer.get(b) ?? 0));
}

/** The content of elements that have none of their own in the document: canvas, image, field. */
function replacedContent(
  element: Element,
  style: CSSStyleDeclaration,
  zoom: number,
  { note, colours }: Walk,
): string {
  const box = element.getBoundingClientRect();
  if (element instanceof HTMLCanvasElement)
    return tag('image', {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      href: element.toDataURL(),
    });
  if (element instanceof HTMLImageElement && element.src.startsWith('data:'))
    return tag('image', { x: box.x, y: box.y, width: box.width, height: box.height, href: element.src });
  const text =
    element instanceof HTMLInputElement && ['text', 'number', 'search'].includes(element.type)
      ? element.value
      : element instanceof HTMLSelectElement
        ? (element.selectedOptions[0]?.text ?? '')
        : '';
  if (text === '') return '';
  note(style, text);
  const size = Number.parseFloat(style.fontSize) * zoom;
  return tag(
    'text',
    {
      x: box.x + (Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth)) * zoom,
      y: box.y + box.height / 2 + size * 0.35,
      ...faceOf(style, zoom, colours),
    },
    escaped(text),
  );
}

function nestedSvg(svg: SVGSVGElement, walk: Walk): string {
  const box = svg.getBoundingClientRect();
  const style = getComputedStyle(svg);
  if (style.visibility !== 'visible' || box.width === 0 || box.height === 0) return '';
  const zoom = zoomOf(svg);
  const [left, right, top, bottom] = (['left', 'right', 'top', 'bottom'] as const).map(
    (side) =>
      (Number.parseFloat(style.getPropertyValue(`padding-${side}`)) +
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`))) *
      zoom,
  ) as [number, number, number, number];
  const inner = {
    x: box.x + left,
    y: box.y + top,
    width: box.width - left - right,
    height: box.height - top - bottom,
  };
  const surroundings = { prefix: `${walk.next()}-`, note: walk.note, colours: walk.colours };
  const viewBox =
    svg.getAttribute('viewBox') ?? `0 0 ${rounded(inner.width / zoom)} ${rounded(inner.height / zoom)}`;
  const face = svgFace(svg, surroundings);
  // Its opacity, clip and mask are applied by the element around it.
  delete face['opacity'];
  const inside = svgInside(svg, surroundings);
  const around = paintBox(box, style, zoom, walk.colours);
  return inside === ''
    ? around
    : around +
        tag(
          'svg',
          {
            ...inner,
            viewBox,
            preserveAspectRatio: svg.getAttribute('preserveAspectRatio'),
            overflow: style.overflowX === 'visible' ? 'visible' : null,
            ...face,
          },
          inside,
        );
}

const clips = (element: Element, style: CSSStyleDeclaration): boolean =>
  (style.overflowX !== 'visible' || style.overflowY !== 'visible') &&
  (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) &&
  element.clientWidth > 0;

function clipped(inside: string, { x, y, width, height }: Box, { next, definitions }: Walk): string {
  const id = next();
  definitions.push(tag('clipPath', { id }, tag('rect', { x, y, width, height })));
  return tag('g', { 'clip-path': `url(#${id})` }, inside);
}

const withOpacity = (drawn: string, { opacity }: CSSStyleDeclaration): string =>
  opacity === '1' || drawn === '' ? drawn : tag('g', { opacity: Number(opacity) }, drawn);

/** The bounds of an element's visible content, its texts and drawings, with a margin. */
function drawnBox(element: Element, margin: number): Box | null {
  const within = element.getBoundingClientRect();
  const boxes = [...element.querySelectorAll('*')]
    .flatMap((one) => {
      if (one.closest('details:not([open])') && !one.closest('summary')) return [];
      if (
        one instanceof SVGGraphicsElement &&
        !(one instanceof SVGSVGElement) &&
        one.closest('defs, marker, pattern, clipPath, mask') === null
      )
        return [one.getBoundingClientRect()];
      return one instanceof HTMLElement &&
        [...one.childNodes].some((child) => child instanceof Text && child.data.trim() !== '') &&
        !one.closest('.katex-mathml, .visually-hidden')
        ? [...one.getClientRects()]
        : one instanceof HTMLCanvasElement
          ? [one.getBoundingClientRect()]
          : [];
    })
    .filter((box) => box.width > 0 || box.height > 0);
  if (boxes.length === 0) return null;
  const x = Math.max(within.left, Math.min(...boxes.map((box) => box.left)) - margin);
  const y = Math.max(within.top, Math.min(...boxes.map((box) => box.top)) - margin);
  return {
    x,
    y,
    width: Math.min(within.right, Math.max(...boxes.map((box) => box.right)) + margin) - x,
    height: Math.min(within.bottom, Math.max(...boxes.map((box) => box.bottom)) + margin) - y,
  };
}
