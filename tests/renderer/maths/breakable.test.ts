import { expect, test } from 'vitest';
import { breakable } from '../../../renderer/maths/breakable.ts';

test.each([
  ['x \\cdot \\left(a + b\\right)', 'x \\cdot (a + b)'],
  [
    '\\left(-\\left(f\\left(s - t\\right) + f\\left(u - \\left(-3\\right)\\right)\\right)\\right)',
    '(-(f(s - t) + f(u - (-3))))',
  ],
  // What is taller than a letter keeps brackets that grow, and so do the brackets around it.
  ['\\left(\\frac{1}{2}\\right)', '\\left(\\frac{1}{2}\\right)'],
  [
    '\\left(a + \\left(\\frac{1}{2}\\right)\\right) \\left(b\\right)',
    '\\left(a + \\left(\\frac{1}{2}\\right)\\right) (b)',
  ],
  ['\\left(\\left\\lfloor x \\right\\rfloor\\right)', '\\left(\\left\\lfloor x \\right\\rfloor\\right)'],
  ['\\left\\lfloor \\left(a\\right) \\right\\rfloor', '\\left\\lfloor (a) \\right\\rfloor'],
  ['w_1 + b', 'w_1 + b'],
])('%s', (tex, set) => {
  expect(breakable(tex)).toBe(set);
});
