/** A part of a problem's JSON. */
export type JsonValue =
  string | number | boolean | null | undefined | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Longer texts are cut: a difference is named, not printed in full. */
const MOST = 120;
/** Fields that say what an object is; their values need no name before them. */
const NAMES: readonly string[] = ['name', 'type', 'kind', 'optimizer', 'function'];

/**
 * A value of a document as one line of text, never as “[object Object]”: `0.5`, `1, 2, 3`, and an object by what
 * it is and then its fields: `adam, beta1 0.9`. Objects of a list are separated by semicolons. – if absent.
 */
export function valueText(value: JsonValue): string {
  const text = written(value);
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

function written(value: JsonValue): string {
  if (value === undefined || value === null) return '–';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) {
    const nested = value.some((part) => typeof part === 'object');
    return value.map(written).join(nested ? '; ' : ', ');
  }
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const [names, others] = [true, false].map((naming) =>
    fields.filter(([key]) => NAMES.includes(key) === naming),
  ) as [typeof fields, typeof fields];
  return [
    ...names.map(([, part]) => written(part)),
    ...others.map(([key, part]) => `${key} ${inner(part)}`),
  ].join(', ');
}

/** A list or an object within a field is in parentheses, where its commas would be read as the object's. */
const inner = (value: JsonValue): string =>
  typeof value === 'object' && value !== null ? `(${written(value)})` : written(value);

// Array.isArray does not narrow a readonly array.
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
