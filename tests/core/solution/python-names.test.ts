import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonNames } from '../../../core/solution/python-names.ts';

test.each([
  ['z1', 'z1'],
  ['dL/dw1', 'dL_dw1'],
  ["w1'", 'w1_new'],
  ["w1''", 'w1_new_new'],
  ['dL/dx_1_2', 'dL_dx_1_2'],
  ['lambda', 'lambda_'],
  ['sum', 'sum_'],
  ['math', 'math_'],
  ['7a width', 'q_7a_width'],
])('%s is called %s in Python', (id, name) => {
  expect(pythonNames([id]).get(id)).toBe(name);
});

test('ids that would give the same name get different names', () => {
  expect([...pythonNames(['a-b', 'a b', 'a.b', 'a_b_v2']).values()]).toEqual([
    'a_b',
    'a_b_v2',
    'a_b_v3',
    'a_b_v2_v2',
  ]);
});

test('for any ids, every name is a valid Python name and all are different', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("w'", 'w_new', 'w/', 'w_', 'if', 'if_')),
        { maxLength: 30 },
      ),
      (ids) => {
        const names = [...pythonNames(ids).values()];
        expect(names).toHaveLength(ids.length);
        expect(new Set(names).size).toBe(ids.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
      },
    ),
    { seed: 20230223, numRuns: 300 },
  );
});
