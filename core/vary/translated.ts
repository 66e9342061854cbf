import type { Problem } from '../kinds/index.ts';
import type { Translations } from '../paper/translations.ts';
import { pathKey } from '../views/edit.ts';
import { layersInText, type LayersSaid } from './layers-in-text.ts';
import { numbersInText, type Token } from './numbers-in-text.ts';
import { rewritten, type Said } from './said.ts';

type Repeats = Pick<Said, 'repeats'>;

/** The translations of a text whose numbers were replaced, with the same replacements. */
export const translationsRewritten = (
  text: string,
  translations: Translations[string],
  said: Repeats,
  problem: Problem,
  /** With the numbers that the text has. */
  printed: Problem = problem,
): Translations[string] =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([language, translation]) => {
      const next = translationRewritten(text, translation, said, problem, printed);
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
  { repeats }: Repeats,
  problem: Problem,
  printed: Problem,
): string | null {
  const layers = layersInText(text, printed);
  const others = layers && layersInText(translation, printed);
  if (layers && !others) return null;
  const moved = new Set(repeats.map((one) => pathKey(one.place)));
  const after = keyed(translation, others);
  const found: Said['repeats'][number][] = (others?.repeats ?? []).filter((one) =>
    moved.has(pathKey(one.place)),
  );
  for (const [key, tokens] of keyed(text, layers)) {
    const said = tokens.map((token) => repeats.find((one) => one.token.end === token.end));
    const places = said.map((one) => one?.place);
    if (places.every((place) => place === undefined)) continue;
    const same = after.get(key) ?? [];
    const numbers = tokens.map((token, i) => {
      const number = text.slice(token.start, token.end);
      const place = places[i];
      return place === undefined ? number : rewritten(number, only(token, place), problem);
    });
    if (same.length !== tokens.length) return null;
    if (new Set(numbers).size > 1 && !isInOrder(text, translation)) return null;
    for (const [i, token] of same.entries()) {
      const place = places[i] ?? (new Set(numbers).size === 1 ? places.find(Boolean) : undefined);
      const isAdded = said.some((one) => one !== undefined && one.token.start === one.token.minus);
      if (isAdded && token.minus === undefined) return null;
      // `x - 0.1`: the minus belongs to the number.
      if (place)
        found.push({ token: isAdded ? { ...token, start: token.minus ?? token.start } : token, place });
    }
  }
  return rewritten(translation, { repeats: found }, problem);
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
const only = (token: Token, place: Said['repeats'][number]['place']): Repeats => ({
  repeats: [{ token: { ...token, start: 0, end: token.end - token.start }, place }],
});

/** The numbers of a text by what tells them apart in every language; not those of its layers, which tell it themselves. */
function keyed(text: string, layers: LayersSaid | null): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, Token[]>();
  const ofLayers = new Set(layers?.repeats.map(({ token }) => token.start));
  for (const token of numbersInText(text)) {
    if (ofLayers.has(token.start)) continue;
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
