import { controlOf, entrySchema, type Schema } from './schema.ts';
import { variantsOf } from './variants.ts';

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
