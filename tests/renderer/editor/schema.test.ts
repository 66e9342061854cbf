import { describe, expect, test } from 'vitest';
import { jsonSchema } from '../../../core/index.ts';
import { kindNames } from '../../../core/kinds/index.ts';
import { papers } from '../../../core/papers/index.ts';
import {
  appendEntry,
  mayShrink,
  moveUp,
  nextName,
  removeEntry,
  renameField,
  replaceEntry,
  withField,
} from '../../../renderer/editor/edits.ts';
import { fieldId, issuesInside } from '../../../renderer/editor/field-props.ts';
import { initial } from '../../../renderer/editor/initial.ts';
import { controlOf, entrySchema, isFields, labelOf, type Schema } from '../../../renderer/editor/schema.ts';
import {
  readNumbers,
  readQuantity,
  readSides,
  readTable,
  readValue,
  rowsOf,
  showTable,
  showValue,
  widthOf,
} from '../../../renderer/editor/typed-values.ts';
import { variantLabel, variantOf, variantsOf } from '../../../renderer/editor/variants.ts';

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

  test('a renamed entry of a record keeps its position, and a new one gets a free name', () => {
    expect(Object.entries(renameField({ x1: 1, x2: 2 }, 'x1', 'h'))).toEqual([
      ['h', 1],
      ['x2', 2],
    ]);
    expect(nextName({ x1: 1, x2: 2 })).toBe('x3');
    expect(nextName({ h2: 1, h1: 2 })).toBe('h3');
    expect(nextName({})).toBe('x2');
    expect(nextName({ bias: 0 })).toBe('bias1');
  });

  test('the entries of a list are replaced, moved up, removed and added without changing the list itself', () => {
    const list = [1, 2, 3];
    expect(replaceEntry(list, 1, 9)).toEqual([1, 9, 3]);
    expect(moveUp(list, 2)).toEqual([1, 3, 2]);
    expect(removeEntry(list, 0)).toEqual([2, 3]);
    expect(list).toEqual([1, 2, 3]);
  });

  test('an added entry is a copy of the last, but never of a fixed one', () => {
    const list: Schema = {
      type: 'array',
      prefixItems: [{ type: 'string' }],
      items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
    };
    expect(appendEntry(list, ['fixed'])).toEqual(['fixed', { n: 1 }]);
    const last = { n: 7 };
    const [, , copy] = appendEntry(list, ['fixed', last]);
    expect(copy).toEqual({ n: 7 });
    expect(copy).not.toBe(last);
  });

  test('a field shows its value as text and reads the text back', () => {
    const text: Schema = { type: 'string' };
    const cases: readonly [Parameters<typeof showValue>[0], Schema, unknown, string][] = [
      ['number', { type: 'number' }, 0.5, '0.5'],
      ['text', text, '0.5', '0.5'],
      ['sides', {}, [5, 3], '5, 3'],
      ['sides', {}, 5, '5'],
      ['numbers', {}, [5], '5'],
      ['words', { type: 'array', items: text }, ['a b', 'c'], 'a b\nc'],
      ['choice', { enum: [1, 2] }, 2, '2'],
    ];
    for (const [control, schema, value, shown] of cases) {
      expect(showValue(control, value), control).toBe(shown);
      expect(readValue(control, schema, shown), control).toEqual(value);
    }
    expect(showValue('text', undefined)).toBe('');
  });

  test('a field is as wide and as high as its usual content', () => {
    expect(widthOf('number', { type: 'number' })).toBe('narrow');
    expect(widthOf('numbers', { type: 'array', items: { type: 'number' } })).toBe('middle');
    expect(widthOf('text', { type: 'string', maxLength: 200 })).toBe('middle');
    expect(widthOf('text', { type: 'string', maxLength: 2000 })).toBe('wide');
    expect([0, 5, 50].map((rows) => rowsOf('table', Array(rows).fill([1])))).toEqual([2, 5, 10]);
    expect(rowsOf('words', Array(50).fill('a'))).toBe(8);
    expect(rowsOf('text', 'one line')).toBe(2);
  });

  test('a message is shown once, by the outer of two fields at the same path', () => {
    const issues = new Map([
      ['problem.optimizer', 'unknown'],
      ['problem.optimizer.eta', 'too large'],
    ]);
    expect([...issuesInside(issues, 'problem.optimizer').keys()]).toEqual(['problem.optimizer.eta']);
    expect(fieldId('problem.layers[2].kernel')).toBe('field-problem-layers-2-kernel');
  });
});
