import { expect, test } from 'vitest';
import { mistakes } from '../../../../core/marking/diagnose/index.ts';
import { cases } from './cases.ts';
import { boxOf, markedWith, posed, shelved } from './scripts.ts';

test.for(cases)('$mistake: $hand', ({ mistake, worked, typed }) => {
  const question = worked();
  const marks = markedWith(question, typed);
  for (const step of Object.keys(typed)) {
    const { verdict, diagnosis } = boxOf(question, marks, step);
    // The other numbers of a shape or a vector are right.
    expect(['wrong', 'partial']).toContain(verdict);
    expect(diagnosis?.mistake).toBe(mistake);
    for (const text of Object.values(diagnosis?.says ?? {})) {
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).not.toMatch(/\{\{|undefined|NaN/);
    }
  }
  // Nothing is said of the boxes that are right in themselves, but for those that do not follow from the slip.
  for (const { verdict, diagnosis } of marks)
    if (verdict === 'right') expect([undefined, 'not-from-working']).toContain(diagnosis?.mistake);
});

/** L = ½(y − o)², o = wx = 2·1: ∂L/∂o = o − y, and ∂L/∂w is the same. */
const missedBy = (miss: number) =>
  posed({
    kind: 'scalar-net',
    inputs: { x: 1 },
    targets: { y: 2 - miss },
    parameters: { w: 2 },
    units: [{ id: 'o', activation: 'identity' }],
    edges: [{ from: 'x', to: 'o', weight: 'w' }],
    loss: { name: 'squared-error', targets: { o: 'y' } },
  });
const POINT = 'power-of-ten';
test.for([
  // Ten times 1 is 10, whatever it rounds to.
  { miss: 1, typed: '9.99', mistake: undefined },
  { miss: 1, typed: '9.996', mistake: undefined },
  { miss: 1, typed: '0.0999', mistake: undefined },
  { miss: 1, typed: '10.0', mistake: POINT },
  { miss: 1, typed: '10', mistake: POINT },
  { miss: 1, typed: '0.10', mistake: POINT },
  // 0.37512 to three, four and five figures, and with a last figure that is not its own.
  { miss: 0.37512, typed: '3.75', mistake: POINT },
  { miss: 0.37512, typed: '3.751', mistake: POINT },
  { miss: 0.37512, typed: '3.7512', mistake: POINT },
  { miss: 0.37512, typed: '3.7514', mistake: undefined },
  { miss: 0.9996, typed: '10.0', mistake: POINT },
  { miss: 0.9996, typed: '9.99', mistake: undefined },
])('a misplaced decimal point keeps every digit: $typed for $miss', ({ miss, typed, mistake }) => {
  const question = missedBy(miss);
  const { diagnosis } = boxOf(question, markedWith(question, { 'dL/do': typed }), 'dL/do');
  expect(diagnosis?.mistake).toBe(mistake);
});

test('every sentence has the same placeholders in each language, and every mistake an id of its own', () => {
  const names = (text: string): readonly string[] => [...new Set(text.match(/\{\{.+?\}\}/g) ?? [])].sort();
  for (const { id, says } of mistakes) {
    expect(names(says.hi), id).toEqual(names(says.en));
    expect(names(says.bn), id).toEqual(names(says.en));
    expect(says.hi, id).toMatch(/\p{Script=Devanagari}/u);
    expect(says.bn, id).toMatch(/\p{Script=Bengali}/u);
  }
  expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
});

test('the mask of ReLU left out in question 2 is named, and what follows from it keeps its marks', () => {
  const question = shelved('cs60010-2023-midsem', '2');
  // −0.105 goes on: by x₁ = x₂ = 1 to w₂, w₄ and b₂, and with η = 0.5 into their updates.
  const marks = markedWith(question, {
    'dL/dz2': '-.105',
    'dL/dw2': '-.105',
    'dL/dw4': '-.105',
    'dL/db2': '-.105',
    "w2'": '-.1475',
    "w4'": '-.0475',
    "b2'": '.0525',
  });
  expect(boxOf(question, marks, 'dL/dz2').diagnosis?.says.en).toBe(
    '∂L/∂z₂ = −0.105: the mask ReLU′(z₂) was left out; z₂ = −0.3 is not above 0, so nothing passes back.',
  );
  expect(marks.filter(({ award }) => award === 0).map(({ id }) => id)).toEqual(['dL/dz2']);
  expect(marks.filter(({ verdict }) => verdict === 'carried')).toHaveLength(6);
});

test('a right number that does not follow from the student’s own slip is said to be so', () => {
  const question = shelved('cs60010-2023-midsem', '2');
  const marks = markedWith(question, { 'dL/do1': '.35' });
  expect(boxOf(question, marks, 'dL/dw5').diagnosis).toMatchObject({
    mistake: 'not-from-working',
    says: {
      en: '∂L/∂w₅ = −0.105 is right, but not from your working: your ∂L/∂o₁ = 0.35 gives 0.105 here.',
    },
  });
  expect(boxOf(question, marks, 'z1').diagnosis).toBeUndefined();
});

test('0, 1 and one figure name nothing', () => {
  const question = shelved('cs60010-2023-midsem', '2');
  // 1·0.35 with the wrong sign of y, 0 and 1 come about in too many ways; so does 0.4.
  for (const [step, typed] of [
    ["w1'", '0'],
    ["w1'", '1'],
    ['z1', '0.4'],
  ] as const)
    expect(boxOf(question, markedWith(question, { [step]: typed }), step).diagnosis).toBeUndefined();
});

test('of two mistakes that give the same number neither is named', () => {
  const question = shelved('line-two-epochs');
  // w[1]·x + b[1] = 1.9·1 + 0.4. Without the bias it is 1.9, and with b = 0 from before the update as well.
  const marks = markedWith(question, { o_s1_u1: '1.9' });
  expect(boxOf(question, marks, 'o_s1_u1')).toMatchObject({ verdict: 'wrong' });
  expect(boxOf(question, marks, 'o_s1_u1').diagnosis).toBeUndefined();
});
