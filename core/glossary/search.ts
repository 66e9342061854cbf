import { languageNames } from '../language/languages.ts';
import { GREEK } from './greek.ts';
import { otherNames } from './other-names.ts';
import type { Term } from './term.ts';

/** Lower case without accents and marks of formulas: `\hat m` is found as m. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\\]/g, '')
    .toLowerCase()
    .trim();

/** Kept for each term: they are asked for at every key. */
const known = new WeakMap<Term, readonly string[]>();
function otherNamesOf(term: Term): readonly string[] {
  const names =
    known.get(term) ??
    otherNames(languageNames.map((language) => term.name[language]).join(' ¦ ')).map(plain);
  known.set(term, names);
  return names;
}

/** How well a term fits, the lower the better; null where it does not. */
function fit(term: Term, sought: string): number | null {
  const names = languageNames.map((language) => plain(term.name[language]));
  const symbol = plain((term.tex ?? '').replace(/[\\{}]/g, ''));
  const greek = GREEK[sought];
  if (names.includes(sought)) return 0;
  if (symbol !== '' && (symbol === sought || symbol === greek)) return 1;
  if (names.some((name) => name.startsWith(sought))) return 2;
  if (names.some((name) => name.split(/[\s,()]+/).some((word) => word.startsWith(sought)))) return 3;
  if (greek !== undefined && new RegExp(`(?<![a-z])${greek}(?![a-z])`).test(symbol)) return 4;
  if (sought.length > 1 && names.some((name) => name.includes(sought))) return 5;
  if (otherNamesOf(term).includes(sought)) return 6;
  if (sought.length > 2 && languageNames.some((language) => plain(term.says[language]).includes(sought)))
    return 7;
  return null;
}

/** The terms that fit a search in any language, or a symbol, the best first; all of them for an empty one. */
export function searchTerms<T extends Term>(terms: readonly T[], search: string): readonly T[] {
  const sought = plain(search);
  if (sought === '') return terms;
  return terms
    .flatMap((term) => {
      const rank = fit(term, sought);
      return rank === null ? [] : [{ term, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ term }) => term);
}
