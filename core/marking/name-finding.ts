import { because } from './why.ts';
import type { Accepts } from '../kinds/kind.ts';
import type { Finding } from './finding.ts';
import { proposeIdeas } from './words/propose.ts';

/** Words around a name that do not change it. */
const AROUND =
  /\b(?:it|this|is|it's|the|a|an|answer|use|uses|used|using|activation|function|layer|non-?linearity)\b/gi;
const letters = (text: string): string =>
  text
    .replace(AROUND, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Marks an answer that is a name; null where the name is found among other words, which a person reads. */
export function nameFinding(
  { ideas, model: expected }: Extract<Accepts, { readonly type: 'text' }>,
  typed: string,
): Finding | null {
  const names = ideas.flatMap(({ name, phrases }) => [name, ...phrases]).map(letters);
  if (names.includes(letters(typed))) return { verdict: 'right', share: 1, expected, why: because('right') };
  const found = proposeIdeas(ideas, typed, { model: expected, isName: true });
  if (found.some(({ at, alternatives }) => at !== null || alternatives)) return null;
  return { verdict: 'wrong', share: 0, expected, why: because('name', { expected }) };
}
