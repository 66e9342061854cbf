import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../../core/index.ts';
import { kindNames } from '../../../core/kinds/index.ts';
import { papers } from '../../../core/papers/index.ts';
import {
  controlOf,
  entrySchema,
  initial,
  isFields,
  labelOf,
  mayShrink,
  readNumbers,
  readQuantity,
  readSides,
  readTable,
  showTable,
  variantLabel,
  variantOf,
  variantsOf,
  withField,
  type Schema,
} from '../../../renderer/editor/schema.ts';

const schemaOf = (kind: (typeof kindNames)[number]): Schema => jsonSchema(kind) as Schema;

describe('a form read off a schema', () => {
  test('has a control for every part of every kind', () => {
    const visit = (schema: Schema, path: string): void => {
      for (const [name, one] of Object.entries(schema.properties ?? {})) visit(one, `${path}.${name}`);
      for (const [i, one] of variantsOf(schema).entries()) visit(one, `${path}|${i}`);
      for (const [i, one] of (schema.prefixItems ?? []).entries()) visit(one, `${path}[${i}]`);
      if (typeof schema.items === 'object') visit(schema.items, `${path}[]`);
      // A part without a type would be shown as text, whatever it is.
      if (
        !schema.properties &&
        variantsOf(schema).length === 0 &&
        schema.type === undefined &&
        !('const' in schema)
      )
        expect(schema.enum, path).toBeDefined();
    };
    for (const kind of kindNames) visit(schemaOf(kind), kind);
  });

  test('begins with the required parts and their defaults', () => {
    expect(initial(schemaOf('choice'))).toMatchObject({
      kind: 'choice',
      options: [
        { id: '', text: '', correct: false, reason: '' },
        { id: '', text: '', correct: false, reason: '' },
      ],
    });
  });

  test('recognises which variant every problem of the shelf uses, all the way down', () => {
    const visit = (schema: Schema, value: unknown, path: string): void => {
      if (variantsOf(schema).length > 0 && controlOf(schema) === 'variants') {
        const at = variantOf(schema, value);
        expect(at, `${path} = ${JSON.stringify(value).slice(0, 80)}`).toBeGreaterThanOrEqual(0);
        visit(variantsOf(schema)[at] ?? {}, value, path);
      }
      if (Array.isArray(value))
        value.forEach((entry, i) => {
          visit(entrySchema(schema, i), entry, `${path}[${i}]`);
        });
      else if (isFields(value))
        for (const [name, part] of Object.entries(value))
          visit(
            schema.properties?.[name] ??
              (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}),
            part,
            `${path}.${name}`,
          );
    };
    for (const paper of papers())
      for (const { id, problem } of paper.questions)
        visit(schemaOf(problem.kind), problem, `${paper.id} ${id}`);
  });

  test('names a variant by the constant that distinguishes it', () => {
    const optimizer = schemaOf('optimizer-run').properties?.['optimizer'] ?? {};
    expect(variantsOf(optimizer).map(variantLabel)).toContain('Gradient descent');
  });

  test('keeps the fixed entries of a list and its least length', () => {
    const list: Schema = {
      type: 'array',
      prefixItems: [{ type: 'string' }],
      items: { type: 'object', properties: {} },
      minItems: 1,
    };
    expect(mayShrink(list, 3, 0)).toBe(false);
    expect(mayShrink(list, 3, 2)).toBe(true);
    expect(mayShrink(list, 1, 0)).toBe(false);
  });

  test('reads numbers as JSON numbers, fractions as text, and keeps what is neither', () => {
    expect(readQuantity('.5')).toBe(0.5);
    expect(readQuantity('−.25')).toBe(-0.25);
    expect(readQuantity('1/3')).toBe('1/3');
    expect(readQuantity('two')).toBe('two');
    expect(readQuantity('1e999')).toBe('1e999');
    expect(readNumbers('1, .5; 1/3')).toEqual([1, 0.5, '1/3']);
    const rows: Schema = { type: 'array', items: { type: 'array', items: { type: 'number' } } };
    expect(
      readTable(
        rows,
        showTable([
          [1, 2],
          ['1/3', 4],
        ]),
      ),
    ).toEqual([
      [1, 2],
      ['1/3', 4],
    ]);
    const either: Schema = {
      type: 'array',
      items: { anyOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }] },
    };
    expect(readTable(either, '1\n2, 3\n')).toEqual([1, [2, 3]]);
  });

  test('one number is a number, several are a list', () => {
    const side: Schema = {
      anyOf: [
        { type: 'integer' },
        { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], items: false },
      ],
    };
    expect(controlOf(side)).toBe('sides');
    expect(readSides('3')).toBe(3);
    expect(readSides('3, 5')).toEqual([3, 5]);
  });

  test('a part is replaced, or taken out', () => {
    expect(withField({ a: 1, b: 2 }, 'b', 3)).toEqual({ a: 1, b: 3 });
    expect(withField({ a: 1, b: 2 }, 'b', undefined)).toEqual({ a: 1 });
    expect(labelOf('learningRate')).toBe('Learning rate');
    expect(labelOf('max-pool')).toBe('Max pool');
  });
});
