import type { ColourReader } from './colour.ts';
import { escaped, tag } from './markup.ts';
import type { NoteFace } from './text.ts';

/** Attributes of shape and references, which are copied; paint is taken from the computed style. */
const COPIED = new Set(
  'x y x1 y1 x2 y2 cx cy r rx ry fx fy width height d points viewBox preserveAspectRatio dx dy rotate textLength lengthAdjust startOffset refX refY markerWidth markerHeight markerUnits orient patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits href in in2 stdDeviation result mode type values'.split(
    ' ',
  ),
);
const ELEMENTS = new Set(
  'svg g path line rect circle ellipse polyline polygon text tspan textPath defs marker pattern clipPath mask linearGradient radialGradient stop use symbol image title desc'.split(
    ' ',
  ),
);
/** Inherited properties; written where an element differs from its parent. */
const INHERITED =
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit text-anchor font-family font-size font-weight font-style letter-spacing visibility marker-start marker-mid marker-end clip-rule paint-order'.split(
    ' ',
  );
const INITIAL: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'text-anchor': 'start',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  visibility: 'visible',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'clip-rule': 'nonzero',
  'paint-order': 'normal',
};
/** Properties that are not inherited; written where they differ from the initial value. */
const NOT_INHERITED: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
  'dominant-baseline': 'auto',
  'baseline-shift': 'baseline',
  'vector-effect': 'none',
  'text-decoration': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
};

interface Surroundings {
  /** Makes ids unique: two pictures on one page may use the same id. */
  readonly prefix: string;
  readonly note: NoteFace;
  readonly colours: ColourReader;
}

/**
 * The content of an `<svg>` of the page with every computed style written out, so it needs no style sheet.
 */
export function svgInside(svg: SVGSVGElement, surroundings: Surroundings): string {
  return childrenOf(svg, null, surroundings);
}

/** The inherited attributes of the outermost element. */
export const svgFace = (svg: SVGSVGElement, surroundings: Surroundings): Record<string, string> =>
  painted(getComputedStyle(svg), null, surroundings);

function childrenOf(parent: Element, style: CSSStyleDeclaration | null, surroundings: Surroundings): string {
  let markup = '';
  for (const node of parent.childNodes) {
    if (node instanceof Text) {
      if (style && parent instanceof SVGTextContentElement) {
        surroundings.note(style, node.data);
        markup += escapedText(node.data);
      }
    } else if (node instanceof SVGElement && ELEMENTS.has(node.localName))
      markup += element(node, surroundings);
  }
  return markup;
}

const escapedText = (text: string): string => escaped(text.replace(/[ \t\n\r\f]+/g, ' '));

function element(node: SVGElement, surroundings: Surroundings): string {
  const style = getComputedStyle(node);
  if (
    style.display === 'none' &&
    !['linearGradient', 'radialGradient', 'stop', 'defs'].includes(node.localName)
  )
    return '';
  const attributes: Record<string, string> = {};
  if (node.id !== '') attributes['id'] = surroundings.prefix + node.id;
  for (const { name, value } of node.attributes)
    if (COPIED.has(name))
      attributes[name] =
        name === 'href' && value.startsWith('#') ? `#${surroundings.prefix}${value.slice(1)}` : value;
  for (const name of GEOMETRY[node.localName] ?? []) {
    const computed = style.getPropertyValue(name);
    if (attributes[name] === undefined && /^[\d.]+px$/.test(computed) && computed !== '0px')
      attributes[name] = computed.replace('px', '');
  }
  const parent = node.parentElement;
  Object.assign(attributes, painted(style, parent ? getComputedStyle(parent) : null, surroundings));
  const transform = transformOf(node, style);
  if (transform !== '') attributes['transform'] = transform;
  if (node instanceof SVGTextContentElement && /\s\s|^\s|\s$/.test(node.textContent))
    attributes['xml:space'] = 'preserve';
  return tag(node.localName, attributes, childrenOf(node, style, surroundings) || undefined);
}

function painted(
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | null,
  { prefix, colours }: Surroundings,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  const write = (name: string, value: string): void => {
    const local = value.replace(/url\("?#([^")]+)"?\)/g, (_whole, id: string) => `url(#${prefix}${id})`);
    if (!['fill', 'stroke', 'stop-color'].includes(name) || local === 'none' || local.startsWith('url(')) {
      attributes[name] = local.replace(/(\d)px\b/g, '$1');
      return;
    }
    const { colour, opacity } = colours.paintOf(value);
    attributes[name] = colour;
    // A colour with its own opacity, which SVG attributes need as two values.
    if (opacity < 1)
      attributes[name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`] = String(
        opacity *
          Number(style.getPropertyValue(name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`) || 1),
      );
  };
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== (parent ? parent.getPropertyValue(name) : INITIAL[name])) write(name, value);
  }
  for (const [name, initial] of Object.entries(NOT_INHERITED)) {
    const value = name === 'text-decoration' ? style.textDecorationLine : style.getPropertyValue(name);
    if (value !== '' && value !== initial && attributes[name] === undefined) write(name, value);
  }
  if (style.fontVariantNumeric !== (parent?.fontVariantNumeric ?? 'normal'))
    attributes['style'] = `font-variant-numeric:${style.fontVariantNumeric}`;
  return attributes;
}

/** The computed transform, from an attribute or a style sheet, including its transform origin. */
function transformOf(node: SVGElement, { transform, transformOrigin }: CSSStyleDeclaration): string {
  if (transform === 'none' || transform === '') return node.getAttribute('transform') ?? '';
  const [x = 0, y = 0] = transformOrigin.split(' ').map(Number.parseFloat);
  const matrix = transform.startsWith('matrix(')
    ? transform.replace(/, /g, ' ')
    : (node.getAttribute('transform') ?? '');
  if (x === 0 && y === 0) return matrix;
  const about =
    node instanceof SVGGraphicsElement &&
    getComputedStyle(node).getPropertyValue('transform-box') === 'fill-box'
      ? node.getBBox()
      : { x: 0, y: 0 };
  return `translate(${about.x + x} ${about.y + y}) ${matrix} translate(${-about.x - x} ${-about.y - y})`;
}
