import { controlOf, entrySchema, isFields, labelOf, type Schema } from './schema.ts';

/** The shapes that a value may have; empty if it has one. */
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

/** The constants that distinguish a variant from the others, e.g. `type` is `conv`; one that may be absent does not. */
const tagsOf = ({ properties = {}, required = [] }: Schema): readonly (readonly [string, unknown])[] =>
  Object.entries(properties).flatMap(([name, one]) =>
    'const' in one && required.includes(name) ? [[name, one.const] as const] : [],
  );

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
