import { layerSchema } from '../index.ts';
import { nameText } from './names.ts';
import { spellings } from './spellings.ts';

/**
 * Layers of a document in words again, such that `parseWords` reads the same. A name could be taken for
 * something said of the layer before it, so that named layers are set apart by more than a comma.
 */
export const toListing = (entries: readonly Readonly<Record<string, unknown>>[]): string =>
  entries
    .map((entry) => toWords(entry))
    .join(entries.some(({ name: given }) => given !== undefined) ? '; ' : ', ');

/** One layer in words: `y = ADD (c, x)`. */
export function toWords(
  entry: Readonly<Record<string, unknown>>,
  from: readonly string[] | null = null,
): string {
  const spelling = spellings.find(
    ({ type, fixed }) =>
      type === entry['type'] && Object.entries(fixed).every(([key, value]) => entry[key] === value),
  );
  if (!spelling) throw new RangeError(`${String(entry['type'])} has no spelling`);
  const said = (key: string): boolean => entry[key] !== undefined && !isImplied(entry, key);
  const numbers = spelling.positional
    .filter(({ key, optional }) => (optional === true ? said(key) : entry[key] !== undefined))
    .map(({ key }) => written(entry[key]));
  // A value that has a word of its own is that word, but for padding, whose labels say `pad same`.
  const flagged = spelling.flags.filter(
    ({ key, value }) =>
      entry[key] === value &&
      said(key) &&
      !spelling.named.some((field) => field.key === key && field.form === 'padding'),
  );
  const fields = spelling.named
    .filter(({ key }) => said(key) && !flagged.some((flag) => flag.key === key))
    .map(({ key, words }) => `${words[0] ?? key} ${written(entry[key])}`);
  const flags = flagged.map(({ words }) => words[0] ?? '');
  const label =
    spelling.type === 'input'
      ? [`${spelling.label} ${numbers.join(' ')}`]
      : [[spelling.label, ...numbers].join('-')];
  const name = entry['name'] === undefined ? [] : [`${nameText(String(entry['name']))} =`];
  return [
    ...name,
    ...label,
    ...fields,
    ...flags,
    ...(from ? [`(${from.map(nameText).join(', ')})`] : []),
  ].join(' ');
}

/** Is it what the layer has where nothing is said? */
function isImplied(entry: Readonly<Record<string, unknown>>, key: string): boolean {
  const { [key]: value, ...rest } = entry;
  const parsed = layerSchema.safeParse(rest);
  return (
    parsed.success &&
    JSON.stringify((parsed.data as Readonly<Record<string, unknown>>)[key]) === JSON.stringify(value)
  );
}

const written = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((one: unknown) => (Array.isArray(one) ? one.join('+') : String(one))).join('x')
    : String(value);
