/**
 * Signs that look alike to a reader and differ to a program; characters that are not seen at all, such as the
 * U+202C that the calculator of Windows copies behind a number, are left out.
 */
export function plainSigns(typed: string): string {
  return typed
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/٫/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, '')
    .replace(/[٪﹪]/g, '%')
    .replace(/[‐‑‒–—−﹣˗➖]/g, '-')
    .replace(/[ᴇ⏨]/g, 'e')
    .replace(
      /([⁰¹²³⁴-⁹]+)[⁄/]([₀-₉]+)/g,
      (_whole, over: string, under: string) => `${over.normalize('NFKC')}/${under.normalize('NFKC')}`,
    )
    .replace(/⁄/g, '/')
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/[’′ʹ]/g, "'")
    .trim();
}

/** Arrows of one letter, and comparisons as signs that are no equals sign: `->`, `!=`, `<=`. */
export const plainArrows = (text: string): string =>
  text
    .replace(/=>|⟹|⟾/g, '⇒')
    .replace(/-+>|⟶|⟼|↦/g, '→')
    .replace(/←|⟵/g, '=')
    .replace(/!=|=\/=/g, '≠')
    .replace(/<=/g, '≤')
    .replace(/>=/g, '≥');

/** A decimal digit of any script: ৩ and ३ are 3. Unicode keeps the ten digits of a script together, from 0 on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** `⅔` → `(2/3)`, `1½` → `(1+1/2)`. */
export const withoutSmallFractions = (text: string): string =>
  text.replace(/(\d*) ?([¼-¾⅐-⅞↉])/g, (_whole, before: string, fraction: string) => {
    const [over, under] = fraction.normalize('NFKC').split('⁄');
    return before === '' ? `(${over}/${under})` : `(${before}+${over}/${under})`;
  });
