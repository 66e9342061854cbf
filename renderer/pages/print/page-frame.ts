import { t } from '../../language/language.svelte.ts';
import { pageMargins, pageSize, type PrintLayout } from '../../../core/contract/print.ts';

/** What stands in the margins of every page. */
export interface PageFrame {
  /** The running head, left and right. */
  readonly head: readonly [string, string];
  /** Whether every page after the first has a rule for a name and a roll number. */
  readonly named: boolean;
  readonly paperSize: 'A4' | 'Letter';
  readonly layout: PrintLayout;
}

/** A text as a string of CSS: every sign that is not a letter, a digit or a space is escaped. */
const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)).join('')}"`;

const FONT = "400 8.2pt/1.2 'Source Sans 3', 'Noto Sans Devanagari', 'Noto Sans Bengali', sans-serif";
/** Places of the counters in a text: letters of the private use area, which no text has. */
const PAGE = '\uE000';
const PAGES = '\uE001';
/** `Page 3 of 8`, with the counters of the page. */
const pageNumber = (): string =>
  t('Page {{page}} of {{pages}}', { page: PAGE, pages: PAGES })
    .split(new RegExp(`(${PAGE}|${PAGES})`))
    .filter((part) => part !== '')
    .map((part) => (part === PAGE ? 'counter(page)' : part === PAGES ? 'counter(pages)' : cssString(part)))
    .join(' ');
const RULE = '_'.repeat(34);

/**
 * The name of a counter style in which the number of a page is written as the questions on it: a margin box knows
 * its page only by its number.
 */
const QUESTIONS = 'questions-of-page';

/**
 * The page's size, margins, running head and page number as a style sheet. Chromium's own header and footer know
 * none of the page's fonts; page margin boxes do.
 */
export function pageFrame({ head: [left, right], named, paperSize, layout }: PageFrame): string {
  const { scale, heads } = layout;
  const box = (name: string, content: string): string =>
    `@${name} { content: ${content}; font: ${FONT}; color: #555; white-space: nowrap; }`;
  const nameLine = `${t('Name')} ${RULE}   ${t('Roll number')} ${RULE.slice(14)}`;
  const questions = heads.length === 0 ? '' : ` " · " counter(page, ${QUESTIONS})`;
  const { top, side, bottom } = pageMargins;
  const width = pageSize[paperSize].width - 2 * side;
  return `
:root { --fit: ${scale}; --page-width: ${width}mm; }
${heads.length === 0 ? '' : `@counter-style ${QUESTIONS} { system: fixed; symbols: ${heads.map(cssString).join(' ')}; }`}
@page {
  size: ${paperSize === 'A4' ? 'A4' : 'letter'};
  margin: ${top}mm ${side}mm ${bottom}mm;
  ${box('top-left', cssString(left))}
  ${box('top-right', cssString(right) + questions)}
  ${named ? box('bottom-left', cssString(nameLine)) : ''}
  ${box('bottom-right', pageNumber())}
}
${named ? `@page :first { @bottom-left { content: none; } }` : ''}`;
}
