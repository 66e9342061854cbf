import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';

// Strict: a keyword that Ajv does not know throws, so that no part of a schema is passed over.
// A list with one first entry and any number of others is what we mean, so tuples may be open.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });

/** What a JSON Schema (2020-12) says against a value, one line an error; none where the value is valid. */
export function faults(schema: unknown, value: unknown): string[] {
  if (!isSchema(schema)) throw new TypeError(`a JSON Schema is an object, not ${String(schema)}`);
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}

const isSchema = (value: unknown): value is AnySchemaObject => typeof value === 'object' && value !== null;
