/**
 * What a JSON Schema (2020-12) says against a value, for the keywords our schemas use; a keyword not known
 * here throws, so that nothing is passed over.
 */
export function faults(schema: unknown, value: unknown, path = '$'): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${path}: nothing is allowed here`];
  if (!isObject(schema)) throw new Error(`${path}: no schema`);
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = checks[keyword];
    if (!check) throw new Error(`keyword ${keyword} is not known`);
    return check(rule, value, path, schema);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const list = (rule: unknown): readonly unknown[] => (Array.isArray(rule) ? rule : []);

type Check = (rule: unknown, value: unknown, path: string, schema: Record<string, unknown>) => string[];
const when = (ok: boolean, fault: string): string[] => (ok ? [] : [fault]);
const number =
  (test: (value: number, rule: number) => boolean, words: string): Check =>
  (rule, value, path) =>
    when(
      typeof value !== 'number' || test(value, Number(rule)),
      `${path}: ${String(value)} is not ${words} ${String(rule)}`,
    );
const length =
  (kind: 'array' | 'string', test: (value: number, rule: number) => boolean): Check =>
  (rule, value, path) =>
    when(
      (kind === 'array' ? !Array.isArray(value) : typeof value !== 'string') ||
        test((value as string | unknown[]).length, Number(rule)),
      `${path}: its length is not within ${String(rule)}`,
    );

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const checks: Readonly<Record<string, Check>> = {
  $schema: () => [],
  default: () => [],
  // Says what a program may do with the value, and nothing about which are allowed.
  readOnly: () => [],
  type: (rule, value, path) => when(types[String(rule)]?.(value) === true, `${path}: is not ${String(rule)}`),
  const: (rule, value, path) => when(same(rule, value), `${path}: is not ${JSON.stringify(rule)}`),
  enum: (rule, value, path) =>
    when(
      list(rule).some((one) => same(one, value)),
      `${path}: is none of ${JSON.stringify(rule)}`,
    ),
  required: (rule, value, path) =>
    isObject(value)
      ? list(rule).flatMap((name) =>
          when(Object.hasOwn(value, String(name)), `${path}: ${String(name)} is missing`),
        )
      : [],
  properties: (rule, value, path) =>
    isObject(value) && isObject(rule)
      ? Object.entries(rule).flatMap(([name, inner]) =>
          Object.hasOwn(value, name) ? faults(inner, value[name], `${path}.${name}`) : [],
        )
      : [],
  additionalProperties: (rule, value, path, { properties }) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) =>
          isObject(properties) && Object.hasOwn(properties, name)
            ? []
            : faults(rule, inner, `${path}.${name}`),
        )
      : [],
  propertyNames: (rule, value, path) =>
    isObject(value) ? Object.keys(value).flatMap((name) => faults(rule, name, `${path}.${name}`)) : [],
  prefixItems: (rule, value, path) =>
    Array.isArray(value)
      ? list(rule).flatMap((inner, i) => (i < value.length ? faults(inner, value[i], `${path}[${i}]`) : []))
      : [],
  items: (rule, value, path, { prefixItems }) =>
    Array.isArray(value)
      ? value
          .slice(list(prefixItems).length)
          .flatMap((inner, i) => faults(rule, inner, `${path}[${i + list(prefixItems).length}]`))
      : [],
  anyOf: (rule, value, path) =>
    when(
      list(rule).some((one) => faults(one, value, path).length === 0),
      `${path}: fits none of ${list(rule).length}`,
    ),
  oneOf: (rule, value, path) =>
    when(
      list(rule).filter((one) => faults(one, value, path).length === 0).length === 1,
      `${path}: does not fit exactly one of ${list(rule).length}`,
    ),
  minimum: number((value, rule) => value >= rule, 'at least'),
  maximum: number((value, rule) => value <= rule, 'at most'),
  exclusiveMinimum: number((value, rule) => value > rule, 'more than'),
  exclusiveMaximum: number((value, rule) => value < rule, 'less than'),
  minLength: length('string', (value, rule) => value >= rule),
  maxLength: length('string', (value, rule) => value <= rule),
  minItems: length('array', (value, rule) => value >= rule),
  maxItems: length('array', (value, rule) => value <= rule),
  pattern: (rule, value, path) =>
    when(
      typeof value !== 'string' || new RegExp(String(rule), 'u').test(value),
      `${path}: does not match ${String(rule)}`,
    ),
};
