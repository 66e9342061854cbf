/** The languages of the interface, each by its own name. */
export const languages = { en: 'English', hi: 'हिन्दी', bn: 'বাংলা' } as const;
export type LanguageName = keyof typeof languages;

/**
 * The best of our languages for a list of preferred ones, best first, as BCP 47 tags: `hi-IN` is Hindi.
 * English where there is none.
 */
export function languageFor(preferred: readonly string[]): LanguageName {
  const found = preferred
    .map((tag) => tag.split('-')[0])
    .find((tag) => tag !== undefined && Object.hasOwn(languages, tag));
  return (found ?? 'en') as LanguageName;
}
