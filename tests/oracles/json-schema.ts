import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';

// Strict: a keyword that Ajv does not know throws, so that no part of a schema is ignored.
// Tuples may be open: some lists have a fixed first entry and any number of others.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });

/** The errors of a value against a JSON Schema (2020-12), one line each; empty for a valid value. */
export function faults(schema: unknown, value: unknown): string[] {
  if (!isSchema(schema)) throw new TypeError(`a JSON Schema is an object, not ${String(schema)}`);
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}

const isSchema = (value: unknown): value is AnySchemaObject => typeof value === 'object' && value !== null;
