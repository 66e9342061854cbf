import { parseRational, rationalText } from '../expr/rational.ts';

/** A place within a problem's JSON: `['units', 0, 'bias']`. */
export type Path = readonly (string | number)[];

export const pathKey = (path: Path): string => JSON.stringify(path);

/** The value at a place; undefined if there is none. */
export function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? (part as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    whole,
  );
}

/**
 * A copy with another value at a place; everything else is shared with the original. undefined removes the
 * place. Missing objects along the path are created.
 */
export function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withValueAt(valueAt(whole, [key]), rest, value);
  if (Array.isArray(whole)) return whole.map((part: unknown, i) => (i === key ? inner : part));
  const kept = Object.entries((whole ?? {}) as Readonly<Record<string, unknown>>);
  if (inner === undefined) return Object.fromEntries(kept.filter(([name]) => name !== key));
  return kept.some(([name]) => name === key)
    ? Object.fromEntries(kept.map(([name, part]) => [name, name === key ? inner : part]))
    : Object.fromEntries([...kept, [key, inner]]);
}

/** The places at which two documents differ, each as deep as both documents have the same structure. */
export function placesBetween(a: unknown, b: unknown, at: Path = []): readonly Path[] {
  if (a === b) return [];
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return [at];
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length
      ? a.flatMap((part: unknown, i) => placesBetween(part, b[i], [...at, i]))
      : [at];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => placesBetween(valueAt(a, [name]), valueAt(b, [name]), [...at, name]));
}

/** A place as issues name it: `layers[3].kernel`. */
export const placeText = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');

/** The type of a value: quantity is a number or a fraction, real a number, whole a whole number. */
export type NumberType = 'quantity' | 'real' | 'whole';

/**
 * A typed value as stored in the document in place of `before`; null if it is not of this type. A number
 * stays a number, a fraction is stored as text. The minus sign U+2212 and the decimal comma are accepted.
 */
export function readTyped(typed: string, type: NumberType, before: unknown): number | string | null {
  const text = typed
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/^(-?\d*),(\d+)$/, '$1.$2')
    .replace(/\s*\/\s*/, '/')
    .replace(/^\+/, '');
  if (parseRational(text) === null) return null;
  const number = Number(text);
  if (type === 'quantity') return typeof before === 'number' && Number.isFinite(number) ? number : text;
  return Number.isFinite(number) && (type === 'real' || Number.isInteger(number)) ? number : null;
}

/**
 * A value changed by `by` units of its last digit: 0.5 by 1 is 0.6, 0.25 by −3 is 0.22, 1/3 by 1 is 4/3. A 1
 * without decimals changes by tenths, a value of type whole by ones. `places` shifts the digit: 1 makes the
 * unit ten times as large, −1 a tenth. The digits of `like`, the value as the document writes it, count as
 * well: 0.3 that was 0.25 still changes by hundredths.
 */
export function nudged(text: string, by: number, places: number, type: NumberType, like = text): string {
  const exact = parseRational(text);
  if (exact === null) return text;
  const digits = [text, like].flatMap((one) => lastDigit(one) ?? []);
  if (lastDigit(text) === null) return rationalText(exact.add(by));
  const digit =
    type === 'whole' ? Math.max(0, places) : Math.max(-MOST_DECIMALS, Math.min(...digits) + places);
  // The shortest decimal of the nearest float; with this few digits it is the exact sum.
  return String(exact.add(parseRational(`${by}e${digit}`) ?? 0).valueOf());
}
const MOST_DECIMALS = 12;

/** The place of the last digit, −2 for hundredths; −1 if there are no decimals, null for a fraction. */
function lastDigit(text: string): number | null {
  const decimal = /^[+-]?\d*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!decimal) return null;
  const [, decimals = '', exponent = '0'] = decimal;
  return decimals === '' && exponent === '0' ? -1 : Number(exponent) - decimals.length;
}
