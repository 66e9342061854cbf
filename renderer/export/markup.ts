/** Escapes text for XML content and attributes; drops characters that XML forbids. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A length or position to a hundredth of a unit: finer differences are invisible even at three times the
 * size.
 */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 || 0);

type Value = string | number | null | undefined;

/** A tag with its attributes; attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, Value>>, inside?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('');
  return inside === undefined ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
