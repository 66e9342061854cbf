import { expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { add, call, div, mul, neg, num, pow, ref, refs, sub, substitute } from '../../../core/expr/expr.ts';

const everything = add(
  mul(ref('b'), ref('a')),
  neg(ref('c')),
  div(ref('d'), pow(ref('e'), ref('f'))),
  call('max', ref('a'), ref('g')),
);

test('refs lists each quantity once, in reading order', () => {
  expect(refs(everything)).toEqual(['b', 'a', 'c', 'd', 'e', 'f', 'g']);
});

test('substitute replaces every reference and leaves the rest unchanged', () => {
  const renamed = substitute(everything, (id) => (id === 'a' ? add(ref('x'), num(1)) : undefined));
  expect(refs(renamed)).toEqual(['b', 'x', 'c', 'd', 'e', 'f', 'g']);
  const values: Readonly<Record<string, number>> = { a: 4, x: 3, b: 2, c: 7, d: 18, e: 3, f: 2, g: 1 };
  expect(evaluate(renamed, (id) => values[id] ?? Number.NaN)).toBe(7); // 2·4 − 7 + 18/9 + max(4, 1)
});

test('a replacement is not searched again, so a quantity may be replaced by a formula of itself', () => {
  expect(substitute(ref('a'), () => add(ref('a'), num(1)))).toEqual(add(ref('a'), num(1)));
});

test('a difference has only one form, however it is built', () => {
  expect(sub(sub(ref('a'), ref('b')), ref('c'))).toEqual(add(ref('a'), neg(ref('b')), neg(ref('c'))));
});
