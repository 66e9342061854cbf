import { initial } from './initial.ts';
import { entrySchema, isFields, type Fields, type Schema } from './schema.ts';

/** A value with one part replaced, or removed if the new value is undefined. */
export function withField(value: unknown, name: string, part: unknown): Fields {
  const fields = isFields(value) ? value : {};
  if (part === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
  return { ...fields, [name]: part };
}

/** The fields with one renamed; it keeps its position. */
export const renameField = (fields: Fields, from: string, to: string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, part]) => [name === from ? to : name, part]));

/** A name that is not used yet: the last name with the next free number, `x1` → `x2`. */
export function nextName(fields: Fields): string {
  const last = Object.keys(fields).at(-1) ?? 'x1';
  const [, stem = 'x', number = '0'] = /^(.*?)(\d*)$/.exec(last) ?? [];
  let next = Number(number) + 1;
  while (`${stem}${next}` in fields) next += 1;
  return `${stem}${next}`;
}

/** Whether a list may get one more entry, and whether entry `index` may be removed. */
export const mayGrow = ({ items, maxItems = Number.POSITIVE_INFINITY }: Schema, length: number): boolean =>
  typeof items === 'object' && length < maxItems;
export const mayShrink = (
  { prefixItems = [], minItems = 0 }: Schema,
  length: number,
  index: number,
): boolean => index >= prefixItems.length && length > minItems;

type Entries = readonly unknown[];

export const replaceEntry = (entries: Entries, index: number, entry: unknown): Entries =>
  entries.map((old, i) => (i === index ? entry : old));

export const removeEntry = (entries: Entries, index: number): Entries =>
  entries.filter((_, i) => i !== index);

/** The entries with entry `index` and the one before it exchanged. */
export function moveUp(entries: Entries, index: number): Entries {
  const next = [...entries];
  [next[index - 1], next[index]] = [next[index], next[index - 1]];
  return next;
}

/** One more entry: a copy of the last, unless a fixed entry would be copied. */
export const appendEntry = (schema: Schema, entries: Entries): Entries => [
  ...entries,
  entries.length > (schema.prefixItems?.length ?? 0)
    ? structuredClone(entries.at(-1))
    : initial(entrySchema(schema, entries.length)),
];
