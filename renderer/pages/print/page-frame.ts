/** What stands in the margins of every page. */
export interface PageFrame {
  /** The running head, left and right. */
  readonly head: readonly [string, string];
  /** Whether every page after the first has a rule for a name and a roll number. */
  readonly named: boolean;
  readonly paperSize: 'A4' | 'Letter';
}

/** A text as a string of CSS: every sign that is not a letter, a digit or a space is escaped. */
const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;

const FONT = "400 8.2pt/1.2 'Source Sans 3', 'Noto Sans Devanagari', 'Noto Sans Bengali', sans-serif";
const RULE = '_'.repeat(34);

/**
 * The page's size, margins, running head and page number as a style sheet. Chromium's own header and footer know
 * none of the page's fonts; page margin boxes do.
 */
export function pageFrame({ head: [left, right], named, paperSize }: PageFrame): string {
  const box = (name: string, content: string): string =>
    `@${name} { content: ${content}; font: ${FONT}; color: #555; white-space: nowrap; }`;
  const nameLine = `Name ${RULE}   Roll number ${RULE.slice(14)}`;
  return `
@page {
  size: ${paperSize === 'A4' ? 'A4' : 'letter'};
  margin: 17mm 16mm 15mm;
  ${box('top-left', cssString(left))}
  ${box('top-right', cssString(right))}
  ${named ? box('bottom-left', cssString(nameLine)) : ''}
  ${box('bottom-right', '"Page " counter(page) " of " counter(pages)')}
}
${named ? `@page :first { @bottom-left { content: none; } }` : ''}`;
}
