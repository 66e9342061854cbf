import type { LanguageName, Plural } from './languages.ts';
import { inEach, type Text } from './text.ts';

/** What texts count, in the plural forms of each language. */
const THINGS = {
  input: {
    en: { one: '{{count}} input', other: '{{count}} inputs' },
    hi: { one: '{{count}} इनपुट', other: '{{count}} इनपुट' },
    bn: { one: '{{count}}টি ইনপুট', other: '{{count}}টি ইনপুট' },
  },
  unit: {
    en: { one: '{{count}} unit', other: '{{count}} units' },
    hi: { one: '{{count}} इकाई', other: '{{count}} इकाइयाँ' },
    bn: { one: '{{count}}টি একক', other: '{{count}}টি একক' },
  },
  update: {
    en: { one: '{{count}} update', other: '{{count}} updates' },
    hi: { one: '{{count}} अद्यतन', other: '{{count}} अद्यतन' },
    bn: { one: '{{count}}টি হালনাগাদ', other: '{{count}}টি হালনাগাদ' },
  },
  sample: {
    en: { one: '{{count}} sample', other: '{{count}} samples' },
    hi: { one: '{{count}} नमूना', other: '{{count}} नमूने' },
    bn: { one: '{{count}}টি নমুনা', other: '{{count}}টি নমুনা' },
  },
} as const satisfies Readonly<Record<string, { readonly [L in LanguageName]: Plural<L> }>>;

/** `2 inputs` in every language. */
export const countedIn = (count: number, thing: keyof typeof THINGS): Text =>
  inEach((language) =>
    THINGS[thing][language][new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other'].replace(
      '{{count}}',
      String(count),
    ),
  );
