import type { Refusal } from '../../core/vary/refused.ts';
import { t } from './language.svelte.ts';
import type { MessageKey } from './messages/index.ts';

/** Why a question has no new numbers, in one short sentence. */
export const refusalTexts: Readonly<Record<Refusal, MessageKey>> = {
  'no-numbers': 'This question has no numbers.',
  fixed: 'No answer of this question depends on numbers that may change.',
  'too-many': 'This question has too many numbers to change.',
  'in-words': 'The text of this question needs its own numbers.',
  unsolvable: 'This question cannot be solved.',
  'none-found': 'No other numbers fit this question.',
};

/** Why there are no other numbers, or none but those that were shown. */
export const noNumbersText = (why: Refusal | { readonly sets: number }): string =>
  typeof why === 'string'
    ? t(refusalTexts[why])
    : t('This question has only {{count}} sets of new numbers.', { count: why.sets });
