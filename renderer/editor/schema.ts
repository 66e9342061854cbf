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

/** Whether a part consists of several fields or rows, so that it needs a line of its own. */
export const isGroup = (schema: Schema): boolean =>
  ['object', 'record', 'list', 'variants', 'table'].includes(controlOf(schema));

/** Whether a text may have several lines. */
export const isLongText = (schema: Schema): boolean =>
  controlOf(schema) === 'text' && (schema.maxLength ?? 0) > 500;
