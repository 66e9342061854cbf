import { kinds, type Problem } from '../kinds/index.ts';
import type { Box, BoxLabel } from '../kinds/kind.ts';
import { fillEach, inEach, joined, say, type Text } from '../language/text.ts';
import type { LanguageName } from '../language/languages.ts';
import { stepsOf } from '../marking/asked-steps.ts';

/** Of more quantities it is said that the boxes name them. */
const MOST_NAMED = 8;

const FIND = say('Find {{what}}.', '{{what}} ज्ञात कीजिए।', '{{what}} নির্ণয় করুন।');
const FILL_IN = say(
  'Find the value of every box.',
  'हर खाने का मान ज्ञात कीजिए।',
  'প্রতিটি ঘরের মান নির্ণয় করুন।',
);
const AND = say(' and ', ' और ', ' ও ');

/**
 * A prompt for a variant that the printed words do not fit: what is given, without its numbers, which stand beside it, and
 * what to find.
 */
export function promptOf({ kind }: Problem, boxes: readonly Box[]): Text {
  const { setting } = kinds[kind];
  const asked = askedIn(boxes);
  return joined([...(setting ? [setting] : []), asked ? fillEach(FIND, { what: asked }) : FILL_IN]);
}

/** The quantities of the boxes, each once; null where there are too many to read, or some are no quantities. */
function askedIn(boxes: readonly Box[]): Text | null {
  const labels = new Map(boxes.map(({ label }) => [label.plain, label]));
  if (labels.size === 0 || labels.size > MOST_NAMED) return null;
  if (boxes.some((box) => stepsOf(box).length === 0)) return null;
  // “y, row 1” is read beside its box.
  if ([...labels.values()].some(({ inLanguages }) => /[\d,]/.test(inLanguages?.plain.en ?? ''))) return null;
  return inEach((language) => {
    const names = [...labels.values()].map((label) => nameOf(label, language));
    const [last = ''] = names.slice(-1);
    return names.length > 1 ? names.slice(0, -1).join(', ') + AND[language] + last : last;
  });
}

/** A symbol as mathematics, words as they are read in a sentence: “the shape”, “all parameters”. */
function nameOf({ tex, inLanguages }: BoxLabel, language: LanguageName): string {
  if (!inLanguages) return `$${tex}$`;
  const words = inLanguages.plain[language];
  if (language !== 'en') return words;
  const inSentence = /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return /^(?:all|the|every) /.test(inSentence) ? inSentence : `the ${inSentence}`;
}
