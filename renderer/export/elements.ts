const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));

/**
 * Turns the markup of `svgFile` into elements of the page, which share its fonts. Builds node by node, since
 * Trusted Types forbid strings as markup. Parses only the XML that `tag` writes: elements, attributes in
 * double quotes, and numeric character references.
 */
export function elementsOf(svg: string): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  let at: Element | null = null as Element | null;
  for (const [, close, open, attributes = '', empty, text] of svg.matchAll(
    /<(?:\/(\w+)|(\w+)((?:\s[\w:-]+="[^"]*")*)(\/?))>|([^<]+)/g,
  )) {
    if (text !== undefined) at?.append(unescaped(text));
    else if (close !== undefined) at = at?.parentElement ?? null;
    else if (open !== undefined) {
      const element: SVGElement = at === null ? root : document.createElementNS(SVG, open);
      for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g))
        attribute(element, name, unescaped(value));
      at?.append(element);
      if (empty === '') at = element;
    }
  }
  return root;
}

function attribute(element: SVGElement, name: string, value: string): void {
  if (name === 'xmlns') return;
  if (name === 'xml:space') element.setAttributeNS(XML, name, value);
  else if (name !== 'style') element.setAttribute(name, value);
  // The content security policy refuses style attributes but allows setting a style by script.
  else
    for (const [property = '', set = ''] of value.split(';').map((one) => one.split(':')))
      element.style.setProperty(property, set);
}
