/**
 * One text in every language but English, whose text is the key. A text that counts has a form for one and a
 * form for more.
 */
export type Plural = { readonly one: string; readonly other: string };
export type Translations = Readonly<Record<'hi' | 'bn', string | Plural>>;
/** Texts of one part of the window, keyed by their English. `en` stands only where English itself counts. */
export type Messages = Readonly<Record<string, Translations & { readonly en?: Plural }>>;
