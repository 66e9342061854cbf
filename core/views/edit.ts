import { parseRational, rationalText } from '../expr/rational.ts';

/** A place within a problem's JSON: `['units', 0, 'bias']`. */
export type Path = readonly (string | number)[];

export const pathKey = (path: Path): string => JSON.stringify(path);

/** What stands at a place; undefined where nothing does. */
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
 * A copy with another value at a place, sharing all that is beside it; undefined takes the place away.
 * Objects on the way are made where there are none.
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

/** The places at which two documents differ, each as deep as they have the same form around it. */
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

/** As issues name a place: `layers[3].kernel`. */
export const placeText = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');

/** What a value may be: a number or a fraction, a number, a whole number. */
export type NumberType = 'quantity' | 'real' | 'whole';

/**
 * A typed value as it is to stand in the document in place of another; null where it is none of this type. A
 * number stays a number, a fraction is kept as text. A minus sign and a decimal comma are what people type.
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
 * A value moved by so many of its last digits: 0.5 by 1 is 0.6, 0.25 by −3 is 0.22, 1/3 by 1 is 4/3; a plain
 * 1 moves by tenths, a whole number by ones. `places` moves the digit: 1 makes it ten times as much, −1 a
 * tenth. `like` is how the document writes it, whose digits count as well: 0.3 that was 0.25 still moves by
 * hundredths.
 */
export function nudged(text: string, by: number, places: number, type: NumberType, like = text): string {
  const exact = parseRational(text);
  if (exact === null) return text;
  const digits = [text, like].flatMap((one) => lastDigit(one) ?? []);
  if (lastDigit(text) === null) return rationalText(exact.add(by));
  const digit =
    type === 'whole' ? Math.max(0, places) : Math.max(-MOST_DECIMALS, Math.min(...digits) + places);
  // The shortest decimal of the nearest float, which for so few digits is the sum itself.
  return String(exact.add(parseRational(`${by}e${digit}`) ?? 0).valueOf());
}
const MOST_DECIMALS = 12;

/** The place of the last digit, −2 for hundredths; −1 where there is no decimal, null for a fraction. */
function lastDigit(text: string): number | null {
  const decimal = /^[+-]?\d*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!decimal) return null;
  const [, decimals = '', exponent = '0'] = decimal;
  return decimals === '' && exponent === '0' ? -1 : Number(exponent) - decimals.length;
}
