import type { Level } from '../../../core/mastery/level.ts';
import type { MessageKey } from '../../language/messages/index.ts';

/** How well a skill is known, in a word or two, and what that means. */
export const levelTexts = {
  new: { name: 'not begun', means: 'No box of it was answered yet.' },
  begun: { name: 'begun', means: 'It was answered, but not yet twice in a row at once.' },
  can: { name: 'can do', means: 'Two boxes in a row were right at once.' },
  keeps: { name: 'keeps', means: 'It was right again on a later day.' },
  sure: { name: 'sure', means: 'It need not be asked again for two weeks or more.' },
} as const satisfies Readonly<Record<Level, { readonly name: MessageKey; readonly means: MessageKey }>>;

/** From the least to the most. */
export const levels = Object.keys(levelTexts) as readonly Level[];
