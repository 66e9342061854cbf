/** A text in every language of the interface. */
export interface Said {
  readonly en: string;
  readonly hi: string;
  readonly bn: string;
}

export const eachLanguage = (write: (language: keyof Said) => string): Said => ({
  en: write('en'),
  hi: write('hi'),
  bn: write('bn'),
});

/** Puts each value in the place of its `{{name}}`. Throws RangeError for a name without a value. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(.+?)\}\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {{${name}}} in “${text}”`);
    return value;
  });
