/** Advance widths in the upright face of KaTeX, in em; the metrics of its font. Digits and most letters: half. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.278,
  ',': 0.278,
  ' ': 0.25,
  '\u200a': 0,
  '−': 0.778,
  '+': 0.778,
  '=': 0.778,
  '×': 0.778,
  '·': 0.278,
  '/': 0.5,
  '(': 0.389,
  ')': 0.389,
  '′': 0.3,
  '∂': 0.6,
  '◂': 0.45,
};
const OTHER = { digit: 0.5, index: 0.4, letter: 0.6 } as const;

/** How wide a number or a plain symbol is drawn at a letter size, in the units of that size. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => {
    if (/\p{M}/u.test(letter)) return sum;
    const kind = /[0-9]/.test(letter) ? 'digit' : /[₀-₎ₐ-ₜ⁰-₎]/u.test(letter) ? 'index' : 'letter';
    return sum + (WIDTHS[letter] ?? OTHER[kind]);
  }, 0) * size;
