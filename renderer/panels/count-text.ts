/** Counts with more digits than this are shown by their order of magnitude. */
const DIGITS = 15;

/** A count as shown: 1,024, or about 1.6·10⁶⁰. */
export function countText(count: bigint): string {
  const digits = count.toString();
  if (digits.length <= DIGITS) return count.toLocaleString('en');
  return `about ${digits[0] ?? ''}.${digits[1] ?? ''}·10${[...String(digits.length - 1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
