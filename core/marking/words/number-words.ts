const ONES = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const POWERS: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  hundredth: 100,
  thousandth: 1000,
};
const PERCENT = new Set(['percent', 'percentage', 'pc']);

/** A number at the beginning of these words, and how many of them say it; null where there is none. */
export function leadingNumber(
  words: readonly string[],
): { readonly value: number; readonly words: number } | null {
  const counted = leadingCount(words);
  const rest = words.slice(counted?.words ?? 0);
  const part = partIn(rest[0]);
  // A third without “one” or “a” may be an ordinal, and half may not.
  if (part !== null && (counted || part === 2 || words[0] === 'a'))
    return { value: (counted?.value ?? 1) / part, words: (counted?.words ?? 0) + 1 };
  if (!counted) {
    const after = words[0] === 'a' || words[0] === 'an' ? partIn(words[1]) : null;
    return after === null ? null : { value: 1 / after, words: 2 };
  }
  const percent = percentIn(rest);
  return percent > 0 ? { value: counted.value / 100, words: counted.words + percent } : counted;
}

/** How many words say “percent”: one, two, or none. */
export const percentIn = (words: readonly string[]): number =>
  PERCENT.has(words[0] ?? '') ? 1 : words[0] === 'per' && words[1] === 'cent' ? 2 : 0;

const partIn = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  const name = Object.hasOwn(PARTS, word) ? word : word.replace(/s$/, '');
  return Object.hasOwn(PARTS, name) ? (PARTS[name] ?? null) : null;
};

/** `twenty two`, `hundred two`, and not `two two`. */
const takesOnes = (current: number | null, ones: number): boolean =>
  current === null ||
  (current % 100 === 0 && current !== 0) ||
  (current % 100 >= 20 && current % 10 === 0 && ones > 0 && ones < 10);

function leadingCount(words: readonly string[]): { readonly value: number; readonly words: number } | null {
  let whole = 0;
  let current: number | null = null;
  let thousands = false;
  let used = 0;
  for (const word of words) {
    const ones = ONES.indexOf(word);
    const tens = TENS.indexOf(word);
    const power = Object.hasOwn(POWERS, word) ? (POWERS[word] ?? null) : null;
    if (ones >= 0 && takesOnes(current, ones)) current = (current ?? 0) + ones;
    else if (tens >= 0 && (current === null || (current % 100 === 0 && current !== 0)))
      current = (current ?? 0) + 20 + 10 * tens;
    else if (power === 100 && current !== null && current < 100) current *= 100;
    else if (power !== null && power > 100 && current !== null) {
      whole += current * power;
      current = null;
      thousands = true;
    } else break;
    used += 1;
  }
  return current === null && !thousands ? null : { value: whole + (current ?? 0), words: used };
}
