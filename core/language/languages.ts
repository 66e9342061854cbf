/**
 * The one list of interface languages, as BCP 47 primary subtags. To add one, add it here: every table of
 * texts, letters and menus is typed by this list, so the compiler then names each place that lacks it.
 */
export const languageNames = ['en', 'hi', 'bn'] as const;
export type LanguageName = (typeof languageNames)[number];

interface Language {
  /** The language's name in the language itself, as listed in the settings. */
  readonly name: string;
  /** Unicode's name of its script, as in `\p{Script=Devanagari}`. */
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
  /** The plural categories of its grammar for whole numbers (Unicode CLDR). */
  readonly plurals: readonly Intl.LDMLPluralRule[];
}

export const languages = {
  en: { name: 'English', script: 'Latin', direction: 'ltr', plurals: ['one', 'other'] },
  hi: { name: 'हिन्दी', script: 'Devanagari', direction: 'ltr', plurals: ['one', 'other'] },
  bn: { name: 'বাংলা', script: 'Bengali', direction: 'ltr', plurals: ['one', 'other'] },
} as const satisfies Readonly<Record<LanguageName, Language>>;

export type ScriptName = (typeof languages)[LanguageName]['script'];
/** A text that depends on a count: one form for each plural category of the language. */
export type Plural<L extends LanguageName> = Readonly<
  Record<(typeof languages)[L]['plurals'][number], string>
>;

/**
 * The first supported language in a list of preferred BCP 47 tags, best first: `hi-IN` is Hindi. English if
 * none is supported.
 */
export function languageFor(preferred: readonly string[]): LanguageName {
  const subtags = preferred.map((tag) => tag.split('-')[0]);
  const best = subtags.find((subtag) => languageNames.some((name) => name === subtag));
  return languageNames.find((name) => name === best) ?? 'en';
}
