import type { LanguageName } from '../../core/contract/languages.ts';

/**
 * The faces of a script, fetched from the application's own files when a language that is written in it is
 * shown. Latin letters and figures are always there.
 */
export async function lettersOf(language: LanguageName): Promise<void> {
  if (language === 'hi')
    await Promise.all([
      import('@fontsource/noto-sans-devanagari/devanagari-400.css'),
      import('@fontsource/noto-sans-devanagari/devanagari-600.css'),
      import('@fontsource/noto-sans-devanagari/devanagari-700.css'),
    ]);
  if (language === 'bn')
    await Promise.all([
      import('@fontsource/noto-sans-bengali/bengali-400.css'),
      import('@fontsource/noto-sans-bengali/bengali-600.css'),
      import('@fontsource/noto-sans-bengali/bengali-700.css'),
    ]);
}
