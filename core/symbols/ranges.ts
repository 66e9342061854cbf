import type { Text } from '../language/text.ts';

/** A set of numbers, in LaTeX and in words. */
export interface NumberRange {
  readonly tex: string;
  readonly spoken: Text;
}

/** The sets of values that symbols and functions can have. */
export const ranges = {
  real: {
    tex: String.raw`(-\infty,\, \infty)`,
    spoken: { en: 'any real number', hi: 'कोई भी वास्तविक संख्या', bn: 'যেকোনো বাস্তব সংখ্যা' },
  },
  positive: {
    tex: String.raw`(0,\, \infty)`,
    spoken: { en: 'above 0', hi: '0 से बड़ा', bn: '0-এর বেশি' },
  },
  'not negative': {
    tex: String.raw`[0,\, \infty)`,
    spoken: { en: '0 or above', hi: '0 या उससे बड़ा', bn: '0 বা তার বেশি' },
  },
  'not positive': {
    tex: String.raw`(-\infty,\, 0]`,
    spoken: { en: '0 or below', hi: '0 या उससे छोटा', bn: '0 বা তার কম' },
  },
  between: {
    tex: String.raw`(0,\, 1)`,
    spoken: { en: 'between 0 and 1', hi: '0 और 1 के बीच', bn: '0 ও 1-এর মধ্যে' },
  },
  share: {
    tex: String.raw`[0,\, 1]`,
    spoken: { en: 'from 0 to 1', hi: '0 से 1 तक', bn: '0 থেকে 1 পর্যন্ত' },
  },
  'below one': {
    tex: String.raw`[0,\, 1)`,
    spoken: { en: '0 or above, below 1', hi: '0 या अधिक, 1 से कम', bn: '0 বা বেশি, 1-এর কম' },
  },
  'up to one': {
    tex: String.raw`(0,\, 1]`,
    spoken: { en: 'above 0, at most 1', hi: '0 से अधिक, अधिकतम 1', bn: '0-এর বেশি, সর্বোচ্চ 1' },
  },
  signed: {
    tex: String.raw`(-1,\, 1)`,
    spoken: { en: 'between −1 and 1', hi: '−1 और 1 के बीच', bn: '−1 ও 1-এর মধ্যে' },
  },
  'signed share': {
    tex: String.raw`[-1,\, 1]`,
    spoken: { en: 'from −1 to 1', hi: '−1 से 1 तक', bn: '−1 থেকে 1 পর্যন্ত' },
  },
  binary: {
    tex: String.raw`\{0,\, 1\}`,
    spoken: { en: '0 or 1', hi: '0 या 1', bn: '0 বা 1' },
  },
  label: {
    tex: String.raw`\{-1,\, +1\} \text{ or } \{0,\, 1\}`,
    spoken: {
      en: '−1 or +1, in other texts 0 or 1',
      hi: '−1 या +1, अन्य पुस्तकों में 0 या 1',
      bn: '−1 বা +1, অন্য বইয়ে 0 বা 1',
    },
  },
  counting: {
    tex: String.raw`\{1, 2, 3, \dots\}`,
    spoken: { en: 'a whole number from 1', hi: '1 से शुरू पूर्ण संख्या', bn: '1 থেকে পূর্ণ সংখ্যা' },
  },
  whole: {
    tex: String.raw`\{0, 1, 2, \dots\}`,
    spoken: { en: 'a whole number from 0', hi: '0 से शुरू पूर्ण संख्या', bn: '0 থেকে পূর্ণ সংখ্যা' },
  },
  integer: {
    tex: String.raw`\{\dots, -1, 0, 1, \dots\}`,
    spoken: { en: 'a whole number', hi: 'पूर्णांक', bn: 'পূর্ণসংখ্যা' },
  },
  'from one': {
    tex: String.raw`[1,\, \infty)`,
    spoken: { en: '1 or above', hi: '1 या उससे बड़ा', bn: '1 বা তার বেশি' },
  },
  'up to six': {
    tex: String.raw`[0,\, 6]`,
    spoken: { en: 'from 0 to 6', hi: '0 से 6 तक', bn: '0 থেকে 6 পর্যন্ত' },
  },
} as const satisfies Readonly<Record<string, NumberRange>>;
export type RangeName = keyof typeof ranges;
