/** The subset of JSON Schema (2020-12) that the core uses to describe documents. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

export type Fields = Readonly<Record<string, unknown>>;

/**
 * How a part of a document is edited in a form: `sides` as one number or several (`5`, or `5, 3`), `numbers`
 * on one line, `table` as rows of numbers, `record` as names with values, `variants` by first choosing one of
 * several shapes.
 */
export type Control =
  | 'fixed'
  | 'choice'
  | 'flag'
  | 'number'
  | 'quantity'
  | 'text'
  | 'sides'
  | 'numbers'
  | 'table'
  | 'words'
  | 'object'
  | 'record'
  | 'list'
  | 'variants';

export function controlOf(schema: Schema): Control {
  if ('const' in schema) return 'fixed';
  if (schema.enum) return 'choice';
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    if (
      options.every(
        (one) => ['number', 'integer', 'string'].includes(one.type ?? '') && !('const' in one) && !one.enum,
      )
    )
      return 'quantity';
    return options.every((one) => isNumeric(one) || controlOf(one) === 'numbers') ? 'sides' : 'variants';
  }
  switch (schema.type) {
    case 'boolean':
      return 'flag';
    case 'number':
    case 'integer':
      return 'number';
    case 'string':
      return 'text';
    case 'object':
      return schema.properties ? 'object' : 'record';
    case 'array': {
      const items = entrySchemas(schema);
      if (items.every(isNumeric)) return 'numbers';
      if (items.every((one) => controlOf(one) === 'numbers' || controlOf(one) === 'sides')) return 'table';
      return items.every((one) => one.type === 'string' && !one.enum) ? 'words' : 'list';
    }
    default:
      return 'text';
  }
}

const isNumeric = (schema: Schema): boolean => ['number', 'quantity'].includes(controlOf(schema));
const entrySchemas = ({ prefixItems = [], items }: Schema): readonly Schema[] =>
  typeof items === 'object' ? [...prefixItems, items] : prefixItems;

/** The schema of entry `index` of a list. */
export function entrySchema({ prefixItems = [], items }: Schema, index: number): Schema {
  return prefixItems[index] ?? (typeof items === 'object' ? items : {});
}

/** Whether a list may get one more entry, and whether entry `index` may be removed. */
export const mayGrow = ({ items, maxItems = Number.POSITIVE_INFINITY }: Schema, length: number): boolean =>
  typeof items === 'object' && length < maxItems;
export const mayShrink = (
  { prefixItems = [], minItems = 0 }: Schema,
  length: number,
  index: number,
): boolean => index >= prefixItems.length && length > minItems;

/** The smallest value of a schema, with the required parts only: the initial value of a form. */
export function initial(schema: Schema): unknown {
  if ('default' in schema) return schema.default;
  switch (controlOf(schema)) {
    case 'fixed':
      return schema.const;
    case 'choice':
      return schema.enum?.[0];
    case 'flag':
      return false;
    case 'number':
    case 'quantity':
    case 'sides':
      return 1;
    case 'text':
      return '';
    case 'record':
      return {};
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, initial(schema.properties?.[name] ?? {})]),
      );
    case 'variants':
      return initial(variantsOf(schema)[0] ?? {});
    case 'numbers':
    case 'table':
    case 'words':
    case 'list':
      return Array.from({ length: Math.max(schema.prefixItems?.length ?? 0, schema.minItems ?? 0) }, (_, i) =>
        initial(entrySchema(schema, i)),
      );
  }
}

export const variantsOf = (schema: Schema): readonly Schema[] => schema.oneOf ?? schema.anyOf ?? [];

/**
 * The index of the variant that a value belongs to, by its constants, else by its type; −1 if there is none.
 */
export function variantOf(schema: Schema, value: unknown): number {
  const variants = variantsOf(schema);
  const exact = variants.findIndex(
    (one) =>
      tagsOf(one).length > 0 && tagsOf(one).every(([name, tag]) => isFields(value) && value[name] === tag),
  );
  return exact >= 0 ? exact : variants.findIndex((one) => tagsOf(one).length === 0 && fitsType(one, value));
}

/** The constants that distinguish a variant from the others, e.g. `type` is `conv`. */
const tagsOf = ({ properties = {} }: Schema): readonly (readonly [string, unknown])[] =>
  Object.entries(properties).flatMap(([name, one]) => ('const' in one ? [[name, one.const] as const] : []));

/** The name of a variant in a menu. */
export function variantLabel(schema: Schema): string {
  const [tag] = tagsOf(schema);
  if (tag) return labelOf(String(tag[1]));
  if ('const' in schema) return labelOf(String(schema.const));
  return {
    choice: 'One of',
    flag: 'Yes or no',
    number: 'One number',
    quantity: 'One number',
    sides: 'Numbers',
    text: 'Text',
    numbers: 'Numbers',
    table: 'Rows of numbers',
    words: 'Words',
    object: 'Parts',
    record: 'Names',
    list: 'List',
    variants: 'Variant',
    fixed: 'Fixed',
  }[controlOf(schema)];
}

function fitsType(schema: Schema, value: unknown): boolean {
  if ('const' in schema) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  const inner = schema.anyOf ?? schema.oneOf;
  if (inner) return inner.some((one) => fitsType(one, value));
  switch (schema.type) {
    case 'array':
      return (
        Array.isArray(value) &&
        (value.length === 0 || value.every((entry, i) => fitsType(entrySchema(schema, i), entry)))
      );
    case 'object':
      return isFields(value) && (schema.required ?? []).every((name) => name in value);
    case 'integer':
      return typeof value === 'number';
    default:
      return typeof value === schema.type;
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `learningRate` → Learning rate, `max-pool` → Max pool. */
export function labelOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
  return words.replace(/^./, (letter) => letter.toUpperCase());
}

/**
 * A typed number: a JSON number if it is one, else the text as typed (a fraction, or a text that the check
 * will report), so nothing typed is lost.
 */
export function readQuantity(typed: string): number | string {
  const text = typed
    .trim()
    .replace(/−/g, '-')
    .replace(/^(-?)\./, '$10.');
  return text !== '' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : typed.trim();
}

/** `1, .5 1/3` → [1, 0.5, "1/3"]. */
export const readNumbers = (typed: string): readonly (number | string)[] =>
  typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(readQuantity);
export const showNumbers = (values: unknown): string =>
  Array.isArray(values) ? values.map(String).join(', ') : String(values ?? '');
/** One number alone, several as a list. */
export function readSides(typed: string): unknown {
  const numbers = readNumbers(typed);
  return numbers.length === 1 ? numbers[0] : numbers;
}
/** One row per line. If rows may be single numbers, a line with one number is that number. */
export const readTable = ({ items }: Schema, typed: string): readonly unknown[] =>
  typed
    .split('\n')
    .filter((line) => readNumbers(line).length > 0)
    .map(typeof items === 'object' && controlOf(items) === 'sides' ? readSides : readNumbers);
export const showTable = (rows: unknown): string =>
  Array.isArray(rows) ? rows.map(showNumbers).join('\n') : '';

/** A value with one part replaced, or removed if the new value is undefined. */
export function withField(value: unknown, name: string, part: unknown): Fields {
  const fields = isFields(value) ? value : {};
  if (part === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
  return { ...fields, [name]: part };
}
