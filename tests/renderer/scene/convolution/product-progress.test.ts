import { expect, test } from 'vitest';
import { num } from '../../../../core/expr/expr.ts';
import { isProductMade, movingTerms } from '../../../../renderer/scene/convolution/product-progress.ts';
import type { Share } from '../../../../renderer/scene/convolution/shares.ts';

const share = (from: string, to: string): Share => ({ from, by: null, to, term: num(1), factor: num(1) });
const [first, second, third] = [share('x1', 'z'), share('x2', 'z'), share('x3', 'z')];
const shares = { forward: [first, second, third, share('x1', 'other')], backward: [] };

test('in a whole step all terms of the sum move at once, and are products from the halfway point', () => {
  const terms = movingTerms(shares, { step: 'z', part: null, from: ['x1', 'x2', 'x3'] });
  expect(terms.moving).toEqual([first, second, third]);
  expect(isProductMade(second, terms, { part: null, travel: 0.49 })).toBe(false);
  expect(isProductMade(second, terms, { part: null, travel: 0.5 })).toBe(true);
});

test('inside a step the products are computed one after another', () => {
  const part = { index: 1, count: 3, progress: 0 };
  const terms = movingTerms(shares, { step: 'z', part, from: ['x2'] });
  expect(terms.moving).toEqual([second]);
  const made = (one: Share | null, travel: number): boolean => isProductMade(one, terms, { part, travel });
  expect([first, second, third].map((one) => made(one, 0))).toEqual([true, false, false]);
  expect([first, second, third].map((one) => made(one, 0.5))).toEqual([true, true, false]);
});
