import type { Problem } from '../kinds/index.ts';
import type { Translations } from '../paper/translations.ts';
import { numbersInText, type Token } from './numbers-in-text.ts';
import { rewritten, type Said } from './said.ts';

/** The translations of a text whose numbers were replaced, with the same replacements. */
export const translationsRewritten = (
  text: string,
  translations: Translations[string],
  said: Said,
  problem: Problem,
): Translations[string] =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([language, translation]) => {
      const next = translationRewritten(text, translation, said, problem);
      return next === null ? [] : [[language, next]];
    }),
  );

/**
 * A translation of a text whose numbers were replaced, with the same replacements. A translation may have them in
 * another order, so a number is known by the formula that it stands in, or by how it is written. Returns null where
 * that does not settle which number becomes which.
 */
function translationRewritten(
  text: string,
  translation: string,
  { repeats }: Said,
  problem: Problem,
): string | null {
  const after = keyed(translation);
  const found: Said['repeats'][number][] = [];
  for (const [key, tokens] of keyed(text)) {
    const places = tokens.map((token) => repeats.find((one) => one.token.start === token.start)?.place);
    if (places.every((place) => place === undefined)) continue;
    const others = after.get(key) ?? [];
    const numbers = tokens.map((token, i) => {
      const number = text.slice(token.start, token.end);
      const place = places[i];
      return place === undefined ? number : rewritten(number, only(token, place), problem);
    });
    if (others.length !== tokens.length) return null;
    if (new Set(numbers).size > 1 && !isInOrder(text, translation)) return null;
    for (const [i, token] of others.entries()) {
      const place = places[i] ?? (new Set(numbers).size === 1 ? places.find(Boolean) : undefined);
      if (place) found.push({ token, place });
    }
  }
  return rewritten(translation, { repeats: found, doubtful: [], unknown: [] }, problem);
}

/**
 * Whether a translation has all numbers in the order of its text. Two that are written alike in neighbouring places
 * may have changed places, except in a list; and so may all of them where they are the same from the end.
 */
function isInOrder(text: string, translation: string): boolean {
  const tokens = [numbersInText(text), numbersInText(translation)] as const;
  const keys = tokens[0].map((token) => keyOf(text, token));
  const others = tokens[1].map((token) => keyOf(translation, token));
  return (
    keys.join('\n') === others.join('\n') &&
    keys.join('\n') !== keys.toReversed().join('\n') &&
    keys.every(
      (key, i) =>
        key !== keys[i + 1] ||
        (LISTED.test(tokens[0][i + 1]?.before ?? '') && LISTED.test(tokens[1][i + 1]?.before ?? '')),
    )
  );
}
const LISTED = /^(?:[^\p{L}\p{M}]|\band\b|और|ও|এবং)*$/u;

/** A number that is a text by itself. */
const only = (token: Token, place: Said['repeats'][number]['place']): Said => ({
  repeats: [{ token: { ...token, start: 0, end: token.end - token.start }, place }],
  doubtful: [],
  unknown: [],
});

/** The numbers of a text by what tells them apart in every language. */
function keyed(text: string): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, Token[]>();
  for (const token of numbersInText(text)) {
    const key = keyOf(text, token);
    const same = found.get(key);
    if (same) same.push(token);
    else found.set(key, [token]);
  }
  return found;
}

function keyOf(text: string, { start, end }: Token): string {
  const isMath = (text.slice(0, start).match(/\$/g) ?? []).length % 2 === 1;
  if (!isMath) return `${text.slice(start, end)}${isSide(text, start, end) ? ' side' : ''}`;
  const from = text.lastIndexOf('$', start - 1) + 1;
  return `$${text.slice(from, text.indexOf('$', end))}$ ${start - from}`;
}

/** 3×3 is two sides of one thing. */
const isSide = (text: string, start: number, end: number): boolean =>
  /×\s*$/.test(text.slice(0, start)) || /^\s*×/.test(text.slice(end));
