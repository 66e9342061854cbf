import { expect, test } from 'vitest';
import { box, grade } from './seed-paper.ts';

/** Question 2 in two figures, each from the number before as it stands; right are three. */
const rounded = () =>
  grade('2', {
    z1: '0.30',
    a1: '0.30',
    z2: '-0.30',
    a2: '0',
    o1: '0.15',
    L: '0.061',
    'dL/do1': '-0.35',
    'dL/dw5': '-0.11', // −0.35·0.3 = −0.105
    'dL/dw6': '0',
    'dL/db3': '-0.35',
    'dL/da1': '-0.18', // −0.35·0.5 = −0.175
    'dL/da2': '-0.11',
    'dL/dz1': '-0.18',
    'dL/dz2': '0',
    "w5'": '0.56', // 0.5 + 0.5·0.11 = 0.555; ours is 0.5525
    "b3'": '0.18',
  });

test('a number in two figures has too few; no other value is looked for behind it', () => {
  const mark = rounded();
  for (const id of ['L', 'dL/dw5', 'dL/da1', 'dL/da2', "w5'", "b3'"])
    expect(box(mark, id).why, id).toMatch(
      /^Too few figures: give 3 significant figures or the exact value; here /,
    );
  for (const { id, why } of mark.boxes) expect(why, id).not.toMatch(/another value|did not write down/);
  expect(box(mark, 'dL/dz1').why).toBe('Right given your own ∂L/∂a₁ = −0.18, where we have −0.175.');
});
