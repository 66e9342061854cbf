import { givesAnother } from './number-words.ts';
import type { Read } from './read.ts';
import { refusal } from './refusals.ts';
import { plainSigns } from './signs.ts';

/** Words around a letter that are not the choice itself. */
const AROUND =
  /^(?:options?|choices?|answers?|ans|both|only|and|the|is|are|correct|right|it|i|choose|pick|my|और|এবং|उत्तर|উত্তর|विकल्प|বিকল্প)$/iu;
const REASON = /^(.*?)[,;:]? (?:because|since|as|क्योंकि|चूँकि|কারণ|কেননা|যেহেতু)(?![\p{L}\p{M}])(.*)$/isu;

interface Option {
  readonly id: string;
  readonly text: string;
}

/**
 * `B`, `a, c`, `A and C`, `Option B`, `(b)`, `B: faster training`, `B because it is faster`, or an option's own text:
 * option ids, in any case and order.
 */
export function readChoice(typed: string, options: readonly Option[]): Read<readonly string[]> {
  const text = plainSigns(typed);
  const whole = options.find((option) => bare(option.text) !== '' && bare(option.text) === bare(text));
  if (text.includes('?') && whole?.text.trim() !== text) return refusal('unsure', { typed });
  if (whole) return { ok: true, value: [whole.id] };
  const [, answer, reason = ''] = REASON.exec(text) ?? [];
  if (answer !== undefined) return givesAnother(reason) ? doubt(typed) : readChoice(answer, options);
  return (
    withWords(text, options) ??
    withLetters(
      text,
      typed,
      options.map(({ id }) => id),
    )
  );
}

const doubt = (typed: string): Read<never> => refusal('doubt', { typed });
const twoOptions = (typed: string, one: string, other: string): Read<never> =>
  refusal('two-options', { typed, one, other });

/** Options by their texts, `pooling and dropout`, or letters with them, `A: pooling; B: dropout`; null for others. */
function withWords(text: string, options: readonly Option[]): Read<readonly string[]> | null {
  const ids = options.map(({ id }) => id);
  const segments = text.split(/[,;&]| and | और | এবং | ও /).filter((segment) => bare(segment) !== '');
  const found = segments.map((segment) => {
    const own = options.find((option) => bare(option.text) === bare(segment));
    const [, letter = '', words = ''] = /^[\s([]*(\w{1,4})[\s)\].:(-]*(.*?)[)\]. ]*$/su.exec(segment) ?? [];
    const option = options.find(({ id }) => id === find(letter, ids));
    return own ?? (option && (words === '' || bare(option.text) === bare(words)) ? option : undefined);
  });
  if (found.every((option) => option !== undefined)) {
    const chosen = [...new Set(found.map(({ id }) => id))];
    return chosen.length > 0 ? { ok: true, value: chosen } : null;
  }
  // A letter with words after it: the letter is the choice, the words say it again.
  const [, letter = '', words = ''] = LABELLED.exec(text) ?? [];
  const first = find(letter, ids);
  if (first === undefined || wordsOf(words, ids).every((word) => find(word, ids) !== undefined)) return null;
  const others = options.filter(({ id }) => id !== first);
  const isOther = others.some((option) => bare(option.text) === bare(words));
  const labelsAnother = [...words.matchAll(ANOTHER)].some((match) =>
    find(
      match[1] ?? '',
      others.map(({ id }) => id),
    ),
  );
  const changed = namedAlone(
    words,
    others.map(({ id }) => id),
  );
  if (changed !== undefined) return twoOptions(text, first, changed);
  return isOther || givesAnother(words) || (labelsAnother && !DENIED.test(words))
    ? doubt(text)
    : { ok: true, value: [first] };
}
const LABELLED = /^[([]?(\w{1,4})(?:[)\].]? ?[:-]| \(|[)\].]) ?(.*\p{L}{2}.*)$/u;
const ANOTHER = /(?:^|[\s,;(])\(?(\w{1,4})(?:\)|[)\].]? ?[:(]| - )/gu;
/** `B (A is wrong)`, `(B) and not (A)`. */
const DENIED = /(?<!\p{L})(?:not|wrong|false|नहीं|गलत|নয়|ভুল)(?!\p{L})/iu;

/**
 * Another option after the first, standing alone: `no, A`, `changed to A`, `sorry A, as it is faster`. Not where it is
 * denied, compared with, or the article of a sentence, `A larger step`.
 */
function namedAlone(words: string, ids: readonly string[]): string | undefined {
  const alone = [...words.matchAll(/(?<![\p{L}\p{M}\d'’])(\w{1,4})(?![\p{L}\p{M}\d'’])/gu)].filter(
    ({ 0: word, index }) => {
      const before = words.slice(0, index);
      const after = words.slice(index + word.length);
      const isDenied = REJECTED.test(before) || /^[)\]]? (?:is|was|are) (?:not|wrong|false)\b/i.test(after);
      return (
        !isDenied &&
        !COMPARED.test(before) &&
        (/^[)\]. ]*(?:$|[,;:!])/.test(after) || /^[)\]]?\. /.test(after) || CORRECTED.test(before))
      );
    },
  );
  return alone.map(([word]) => find(word, ids)).find((id) => id !== undefined);
}
const REJECTED = /(?<!\p{L})(?:not|and not|never|नहीं|নয়)(?: the| option| choice)?[ (]*$/iu;
const COMPARED =
  /(?<!\p{L})(?:than|as|like|unlike|from|over|with|of|rather than|instead of)(?: option)?[ (]*$/iu;
const CORRECTED =
  /(?<!\p{L})(?:no|sorry|oops|wait|changed? (?:it )?to|i mean|i meant|actually|rather|instead|correction|now|नहीं|না)[,:;.]?(?: option| it is| it's)?[ (]*$/iu;

/** Letters alone, apart or together. */
function withLetters(text: string, typed: string, ids: readonly string[]): Read<readonly string[]> {
  const [, from = '', to = ''] = /(?<![\p{L}\d])(\w{1,4}) ?- ?(\w{1,4})(?![\p{L}\d])/u.exec(text) ?? [];
  // A-C may be A, B, C.
  if (find(from, ids) !== undefined && find(to, ids) !== undefined) return doubt(typed);
  const chosen: string[] = [];
  for (const word of wordsOf(text, ids)) {
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

const wordsOf = (part: string, ids: readonly string[]): string[] =>
  part
    .split(/[\s,;:&+/|.()[\]{}"“”!-]+/)
    .filter((word) => word !== '' && !(AROUND.test(word) && find(word, ids) === undefined));

const find = (typed: string, ids: readonly string[]): string | undefined =>
  ids.find((id) => id.toLowerCase() === typed.toLowerCase());
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
