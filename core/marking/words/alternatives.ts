import type { Occurrence, Span } from './phrase.ts';
import type { Word } from './words.ts';

const OR = new Set(['or', 'या', 'अथवा', 'বা', 'অথবা', 'কিংবা', 'নাকি']);
const ARTICLES = new Set(['a', 'an', 'the', 'use', 'using', 'either', 'maybe', 'perhaps', 'else', 'फिर']);
/** An alternative to a phrase stands beside it and is short: prose goes on. */
const LONGEST = 4;

/** Whether a text names alternatives itself: `ReLU or leaky ReLU` as the answer that is asked for. */
export const hasOr = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => OR.has(word));

/**
 * `softmax or sigmoid` around a phrase: who names both has chosen none. `said`: every place of the idea, which may
 * stand on both sides (`bagging or averaging`). null where the phrase has no alternative. `listed`: commas and
 * slashes set alternatives apart as well, where a single name is asked for.
 */
export function alternativesAround(
  text: string,
  words: readonly Word[],
  { from, to }: Span,
  said: readonly Occurrence[],
  listed: boolean,
): Span | null {
  const first = words.findIndex((word) => word.from >= from);
  const last = words.findLastIndex((word) => word.to <= to);
  const clauseOf = (at: number): number | undefined => (listed ? words[at]?.sentence : words[at]?.clause);
  for (const step of [1, -1]) {
    const joint = jointBeside(text, words, step === 1 ? last : first, step, listed);
    if (joint === null) continue;
    const other: Word[] = [];
    for (let at = joint; clauseOf(at) === clauseOf(first) && words[at]; at += step) {
      const word = words[at];
      if (word && !ARTICLES.has(word.text)) other.push(word);
    }
    const isSaid = said.some((one) => other.some((word) => one.from <= word.from && word.to <= one.to));
    const end = other.at(-1);
    if (!end || isSaid || other.length > LONGEST) continue;
    return { from: Math.min(from, end.from), to: Math.max(to, end.to) };
  }
  return null;
}

/** The word after an “or” that stands beside a phrase; null where none does. */
function jointBeside(
  text: string,
  words: readonly Word[],
  end: number,
  step: number,
  listed: boolean,
): number | null {
  const next = (at: number): number => {
    let to = at + step;
    while (ARTICLES.has(words[to]?.text ?? '') || (listed && FILLING.has(words[to]?.text ?? ''))) to += step;
    return to;
  };
  const at = next(end);
  if (OR.has(words[at]?.text ?? '')) return at + step;
  const [left, right] = step === 1 ? [words[end], words[end + 1]] : [words[end - 1], words[end]];
  const between = left && right ? text.slice(left.to, right.from) : '';
  return listed && /^\s*[,/]\s*$/.test(between) ? end + step : null;
}

/** Words after a name that do not change it. */
const FILLING = new Set(['function', 'activation', 'layer', 'nonlinearity']);
