import { parseRational } from '../../core/expr/rational.ts';

/** A typed number or fraction, with either minus, also one with a power of ten as the pages write it, `2×10⁻⁸`; null for another text. */
export function typedNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll('−', '-')
    .replace(/^\+/, '')
    .replace(
      /^(-?[\d.]+)\s*[×·*]\s*10([⁻⁰¹²³⁴-⁹]+)$/,
      (_, digits: string, power: string) => `${digits}e${levelled(power)}`,
    )
    .replace(/^(-?)10([⁻⁰¹²³⁴-⁹]+)$/, (_, sign: string, power: string) => `${sign}1e${levelled(power)}`);
  return parseRational(plain)?.valueOf() ?? null;
}
/** `⁻¹²` → `-12`. */
const levelled = (power: string): string =>
  [...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('');

/** The numbers that a field takes. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether `most` itself is not one of them. */
  readonly isOpen?: boolean;
  readonly isWhole?: boolean;
}
/** Why a text is not taken: it is empty, no number (no whole one), or one outside of the range. */
export type TypedFault = 'empty' | 'no-number' | 'not-whole' | 'outside';

/** The number of a text, or why it is not taken. */
export function readTypedNumber(
  text: string,
  { least, most, isOpen, isWhole }: NumberRange,
): number | TypedFault {
  if (text.trim() === '') return 'empty';
  const value = typedNumber(text);
  if (value === null) return isWhole ? 'not-whole' : 'no-number';
  if (isWhole && !Number.isInteger(value)) return 'not-whole';
  return value < least || value > most || (isOpen && value === most) ? 'outside' : value;
}
