/** Where an element with an id stands in a PDF. */
export interface Place {
  /** From 1. */
  readonly page: number;
  /** Points from the bottom of the page, as Chromium counts them: without the page's margins. */
  readonly y: number;
}

/** The number of pages of a PDF, and its named places. */
export interface Places {
  readonly pages: number;
  readonly byName: ReadonlyMap<string, Place>;
}

/**
 * Reads the pages and the named places of a PDF that Chromium wrote: a place is named by the id of an element
 * to which a link of the document leads. Both stand in objects that are not compressed.
 */
export function placesOf(pdf: Buffer): Places {
  const text = pdf.toString('latin1');
  const pages = pageOrder(text);
  const byName = new Map<string, Place>();
  for (const [, name = '', object = '', y = ''] of text.matchAll(
    /[/(]([A-Za-z0-9.-]+)\)? ?\[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+) /g,
  )) {
    const page = pages.indexOf(Number(object)) + 1;
    if (page > 0) byName.set(name, { page, y: Number(y) });
  }
  return { pages: pages.length, byName };
}

/** The objects of the pages in their order: the leaves of the page tree. */
function pageOrder(text: string): readonly number[] {
  const nodes = new Map<number, readonly number[]>();
  for (const [, object, kids = ''] of text.matchAll(
    /(\d+) 0 obj\s*<<\/Type \/Pages\b[^[]*\/Kids \[([\d R\s]*)\]/g,
  ))
    nodes.set(
      Number(object),
      [...kids.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1])),
    );
  const inner = new Set([...nodes.values()].flat());
  const root = [...nodes.keys()].find((object) => !inner.has(object));
  const leaves = (object: number): readonly number[] => nodes.get(object)?.flatMap(leaves) ?? [object];
  return root === undefined ? [] : leaves(root);
}
