import type { Read } from './read.ts';
import { refusal } from './refusals.ts';
import { plainSigns } from './signs.ts';

/** Words around a letter that are not the choice itself. */
const AROUND = /^(?:options?|choices?|answers?|ans|both|only|and|the|is|are)$/i;

/**
 * `B`, `a, c`, `A and C`, `Option B`, `(b)`, `B: faster training`, or an option's own text: option ids, in
 * any case and order.
 */
export function readChoice(
  typed: string,
  options: readonly { readonly id: string; readonly text: string }[],
): Read<readonly string[]> {
  const text = plainSigns(typed);
  if (/\?["'”)\]]*$/.test(text) && !options.some((option) => option.text.trim() === text))
    return refusal('unsure', { typed });
  const ids = options.map(({ id }) => id);
  const whole = options.find((option) => bare(option.text) !== '' && bare(option.text) === bare(text));
  if (whole) return { ok: true, value: [whole.id] };
  // A letter with words after it: the letter is the choice, the words say it again.
  const wordsOf = (part: string): string[] =>
    part
      .split(/[\s,;:&+/|.()[\]{}"“”!?-]+/)
      .filter((word) => word !== '' && !(AROUND.test(word) && find(word, ids) === undefined));
  const labelled = /^[([]?(\w{1,4})(?:[)\].]? ?[:-]| \(|[)\].]) ?(.*\p{L}{2}.*)$/u.exec(text);
  const first = find(labelled?.[1] ?? '', ids);
  if (first !== undefined && wordsOf(labelled?.[2] ?? '').some((word) => find(word, ids) === undefined))
    return { ok: true, value: [first] };
  const words = wordsOf(text);
  const chosen: string[] = [];
  for (const word of words) {
    const named = find(word, ids);
    const letters = named === undefined ? [...word].map((letter) => find(letter, ids)) : [named];
    for (const letter of letters) {
      if (letter === undefined) return refusal('no-option', { typed: word, options: ids.join(', ') });
      if (!chosen.includes(letter)) chosen.push(letter);
    }
  }
  return chosen.length === 0
    ? refusal('none-found', { typed, options: ids.join(', ') })
    : { ok: true, value: chosen };
}

const find = (typed: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => id.toLowerCase() === typed.toLowerCase());
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
