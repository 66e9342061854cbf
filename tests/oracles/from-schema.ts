import fc, { type Arbitrary } from 'fast-check';

/** The keywords of JSON Schema that our documents use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly pattern?: string;
}

/** Names and numbers that documents use, so that generated names sometimes refer to each other. */
const NAMES = ['x1', 'x2', 'w1', 'w2', 'h1', 'h2', 'o1', 'y', 'b1', 'a', 'z'] as const;
const NUMBERS = ['0', '1', '-1', '0.5', '1/3', '.25', '2', '1e-8', '-3/4', '0.1'] as const;

/** Small values that satisfy a schema but may make no sense, as from a careless or hostile author. */
export function fromSchema(schema: unknown): Arbitrary<unknown> {
  return valueOf(schema as Schema, 0);
}

function valueOf(schema: Schema, depth: number): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((one) => valueOf(one, depth + 1)));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -5), max: Math.min(schema.maximum ?? 12, 12) });
    case 'number':
      return fc.oneof(
        fc.constantFrom(0.1, 0.5, 0.9, 1, 2).filter((value) => within(schema, value)),
        fc
          .integer({ min: -40, max: 40 })
          .map((n) => n / 8)
          .filter((value) => within(schema, value)),
      );
    case 'string':
      return textOf(schema);
    case 'array': {
      const fixed = schema.prefixItems ?? [];
      const least = Math.max(0, (schema.minItems ?? 0) - fixed.length);
      const most = Math.min(Math.max(0, (schema.maxItems ?? 4) - fixed.length), least + (depth > 4 ? 1 : 3));
      const rest =
        typeof schema.items === 'object'
          ? fc.array(valueOf(schema.items, depth + 1), { minLength: least, maxLength: most })
          : fc.constant([]);
      return fixed.length === 0
        ? rest
        : fc
            .tuple(fc.tuple(...fixed.map((one) => valueOf(one, depth + 1))), rest)
            .map(([first, more]) => [...first, ...more]);
    }
    case 'object': {
      if (schema.properties) {
        const parts = Object.fromEntries(
          Object.entries(schema.properties).map(([name, one]) => [name, valueOf(one, depth + 1)]),
        );
        return fc.record(parts, { requiredKeys: [...(schema.required ?? [])] });
      }
      const value =
        typeof schema.additionalProperties === 'object'
          ? valueOf(schema.additionalProperties, depth + 1)
          : fc.constant(1);
      return fc.dictionary(fc.constantFrom(...NAMES), value, { minKeys: 1, maxKeys: 4 });
    }
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function within(
  {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  }: Schema,
  value: number,
): boolean {
  return value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum;
}

function textOf({ pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  const fits = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const words = [...NAMES, ...NUMBERS, 'x^2 + 3*y', 'dropout', 'a b'].filter(fits);
  return words.length > 0
    ? fc.constantFrom(...words)
    : fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 6) });
}
