import type { Box } from '../kinds/kind.ts';
import { sentence, type Finding } from './finding.ts';
import { readChoice } from './read/read-choice.ts';

/** Marks a choice or a text. Throws RangeError for a box whose answer is a number or a formula. */
export function wordsFinding(box: Box, typed: string): Finding {
  const { accepts } = box;
  if (accepts.type === 'choice') {
    const expected = accepts.correct.join(', ');
    if (typed === '') return { verdict: 'blank', share: 0, expected, why: 'Nothing was ticked.' };
    const read = readChoice(typed, accepts.options);
    if (!read.ok) return { verdict: 'unreadable', share: 0, expected, why: sentence(read.why) };
    const right =
      read.value.length === accepts.correct.length && accepts.correct.every((id) => read.value.includes(id));
    if (right) return { verdict: 'right', share: 1, expected, why: 'Right.' };
    const missing = accepts.correct.filter((id) => !read.value.includes(id));
    const extra = read.value.filter((id) => !accepts.correct.includes(id));
    const parts = [
      ...(extra.length > 0 ? [`${extra.join(', ')} should not be ticked`] : []),
      ...(missing.length > 0
        ? [`${missing.join(', ')} should be${extra.length > 0 ? '' : ' ticked as well'}`]
        : []),
    ];
    return { verdict: 'wrong', share: 0, expected, why: sentence(parts.join(' and ')) };
  }
  if (accepts.type === 'text') {
    const expected = accepts.model;
    if (typed === '') return { verdict: 'blank', share: 0, expected, why: 'Nothing was written.' };
    const said = plainWords(typed);
    const missing = accepts.ideas.filter(
      ({ phrases }) => !phrases.some((phrase) => said.includes(plainWords(phrase))),
    );
    if (missing.length === 0)
      return {
        verdict: 'right',
        share: 1,
        expected,
        why: `Right: it names ${list(accepts.ideas.map(({ name }) => name))}.`,
      };
    return {
      verdict: 'wrong',
      share: (accepts.ideas.length - missing.length) / accepts.ideas.length,
      expected,
      why: `No mention was recognised of ${list(missing.map(({ name }) => name))}; compare with the model answer.`,
    };
  }
  throw new RangeError(`box ${box.id} of type ${accepts.type} has no steps`);
}

const plainWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
