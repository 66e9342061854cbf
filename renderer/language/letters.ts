import { languages, type LanguageName, type ScriptName } from '../../core/contract/languages.ts';

interface Letters {
  /** The font family, which `styles/tokens.css` lists in its font stacks. */
  readonly family: string;
  /** Loads the font's faces from the application's own files. */
  readonly load: () => Promise<unknown>;
}

/** The fonts, one for each script that a language of the interface is written in. */
export const letters: Readonly<Record<ScriptName, Letters>> = {
  // The Latin font is in every window's style sheet.
  Latin: { family: 'Source Sans 3', load: () => Promise.resolve() },
  Devanagari: {
    family: 'Noto Sans Devanagari',
    load: () =>
      Promise.all([
        import('@fontsource/noto-sans-devanagari/devanagari-400.css'),
        import('@fontsource/noto-sans-devanagari/devanagari-600.css'),
        import('@fontsource/noto-sans-devanagari/devanagari-700.css'),
      ]),
  },
  Bengali: {
    family: 'Noto Sans Bengali',
    load: () =>
      Promise.all([
        import('@fontsource/noto-sans-bengali/bengali-400.css'),
        import('@fontsource/noto-sans-bengali/bengali-600.css'),
        import('@fontsource/noto-sans-bengali/bengali-700.css'),
      ]),
  },
};

/** Loads the fonts of a language. */
export const loadLetters = (language: LanguageName): Promise<unknown> =>
  letters[languages[language].script].load();

/**
 * Loads the rules of every font: a paper, a name or an answer may be written in any of the scripts, whatever the
 * language of the window. The file of a font is read only when a letter of it is drawn.
 */
export const loadAllLetters = (): Promise<unknown> =>
  Promise.all(Object.values(letters).map(({ load }) => load()));
