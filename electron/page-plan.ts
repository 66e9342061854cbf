import type { LanguageName } from '../core/contract/languages.ts';
import { placeIds } from '../core/contract/print.ts';
import type { Places } from './pdf-places.ts';

/** A last page with less than this share of its height is closed up. */
export const LEAST_LAST_PAGE = 0.2;
/** Smaller text as a factor: 9.3 pt and 8.9 pt in place of 10.1 pt. */
const SMALLER = [0.92, 0.88] as const;
/** A first size is reckoned, and one a little below it is tried too. */
const A_LITTLE = 0.03;
/** Larger text, which moves more of it to the last page, where smaller text does not save the page. */
const LARGER = [1.05, 1.1, 1.15] as const;

/** One layout that was printed. */
export interface Attempt {
  /** The size of the text as a factor. */
  readonly scale: number;
  readonly pages: number;
  /** The share of the last page's height that is used. */
  readonly last: number;
}

const good = ({ pages, last }: Attempt): boolean => pages <= 1 || last >= LEAST_LAST_PAGE;

/**
 * The size of the text to try next, after these attempts (the first at 1); null when the last attempt is to be
 * kept. What stands on a nearly empty last page is spread over the pages before it by a smaller text, or is
 * given more company by a larger one. Where neither helps the text keeps its size.
 */
export function scaleAfter(attempts: readonly Attempt[]): number | null {
  const [first] = attempts;
  const latest = attempts.at(-1);
  if (!first || !latest || good(latest) || (attempts.length > 1 && latest.scale === 1)) return null;
  const needed = Math.floor(100 * (1 - first.last / (first.pages - 1))) / 100;
  const smaller = [needed, needed - A_LITTLE, ...SMALLER].filter((scale) => scale >= SMALLER[1]);
  const tried = new Set(attempts.map(({ scale }) => scale));
  const round = (scale: number): number => Math.round(scale * 100) / 100;
  return [...smaller.map(round), ...LARGER].find((scale) => !tried.has(scale)) ?? 1;
}

/** The share of the last page's height that is used; `height` is that of the page's content in points. */
export function lastPageShare({ byName }: Places, height: number): number {
  const [start, end] = [byName.get(placeIds.start), byName.get(placeIds.end)];
  return start && end ? (start.y - end.y) / height : 1;
}

/** The page on which each question begins. */
export const startPages = ({ byName }: Places, questions: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    questions.flatMap((id) => {
      const page = byName.get(placeIds.question(id))?.page;
      return page === undefined ? [] : [[id, page] as const];
    }),
  );

/** Points: a question this near to the top of a page has nothing of the question before it above. */
const AT_TOP = 24;

/** A question and several, as the running head names them. */
const QUESTIONS: Readonly<Record<LanguageName, readonly [one: string, several: string]>> = {
  en: ['Question', 'Questions'],
  hi: ['प्रश्न', 'प्रश्न'],
  bn: ['প্রশ্ন', 'প্রশ্ন'],
};

/** The questions on each page: `Question 2`, `Questions 1a–1d`; empty where the places are not known. */
export function questionsByPage(
  { pages, byName }: Places,
  questions: readonly string[],
  language: LanguageName = 'en',
): readonly string[] {
  const top = byName.get(placeIds.start)?.y;
  const starts = questions.map((id) => byName.get(placeIds.question(id)));
  if (top === undefined || starts.length < 2) return [];
  const lastPage = (i: number): number => {
    const next = starts[i + 1];
    if (!next) return pages;
    return top - next.y < AT_TOP ? next.page - 1 : next.page;
  };
  return Array.from({ length: pages }, (_, p) => {
    const ids = questions.filter((_id, i) => {
      const begins = starts[i]?.page ?? Infinity;
      return begins <= p + 1 && Math.max(begins, lastPage(i)) >= p + 1;
    });
    const [one, last] = [ids[0], ids.at(-1)];
    if (one === undefined || last === undefined) return '';
    const [single, several] = QUESTIONS[language];
    return one === last ? `${single} ${one}` : `${several} ${one}–${last}`;
  });
}
