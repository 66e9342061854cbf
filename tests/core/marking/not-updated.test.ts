import { expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { paperSchema } from '../../../core/paper/paper.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { box, grade, question, seed } from './seed-paper.ts';

const rightIn = (worked: WorkedQuestion): Record<string, string> =>
  Object.fromEntries(gradeQuestion(worked, {}).boxes.map(({ id, expected }) => [id, expected]));
const charged = (mark: ReturnType<typeof grade>): readonly string[] =>
  mark.boxes.filter(({ award, marks }) => award < marks).map(({ id }) => id);

test('biases of 0 that stay 0 were not updated, which is charged once', () => {
  // b₁ = 0 + 0.5·0.175 and b₃ = 0 + 0.5·0.35; b₂ has the gradient 0.
  const mark = grade('2', { ...rightIn(question('2')), "b1'": '0', "b2'": '0', "b3'": '0' });
  expect(charged(mark)).toEqual(["b1'"]);
  expect(box(mark, "b1'").diagnosis).toMatchObject({
    mistake: 'not-updated',
    says: { en: 'b₁′ = 0: b₁ = 0 was not updated.' },
  });
});

/** Question 2 with other numbers. */
function changed(parameters: Record<string, number>, targets = { y: 0.5 }): WorkedQuestion {
  const { problem } = question('2').question;
  if (problem.kind !== 'scalar-net') throw new Error('question 2 is a network');
  const [asked] = JSON.parse(JSON.stringify(seed.questions.filter(({ id }) => id === '2'))) as object[];
  const paper = paperSchema.parse({
    ...(JSON.parse(JSON.stringify(seed)) as object),
    questions: [
      {
        ...asked,
        key: {},
        disputes: [],
        problem: { ...problem, targets, parameters: { ...problem.parameters, ...parameters } },
      },
    ],
  });
  const [worked] = workPaper(paper) as [WorkedQuestion];
  return worked;
}

test('other biases are named too, and not “worked with η = 0”, nor 0.4875 in one figure', () => {
  const worked = changed({ b1: 0.2, b3: 0.5 });
  const mark = gradeQuestion(worked, { ...rightIn(worked), "b1'": '0.2', "b3'": '0.5' });
  expect(charged(mark)).toEqual(["b1'"]);
  expect(box(mark, "b1'").diagnosis?.says.en).toBe('b₁′ = 0.2: b₁ = 0.2 was not updated.');
  expect(box(mark, "b3'").why).toContain('charged');
});

test('the mask left out is named in one figure, where the dead unit has 0', () => {
  // ∂L/∂o₁ = 0.15 − 0.25 = −0.1, and ∂L/∂a₂ = −0.1·0.3 = −0.03, which goes on with η = 0.5.
  const worked = changed({}, { y: 0.25 });
  const mark = gradeQuestion(worked, {
    ...rightIn(worked),
    'dL/dz2': '-0.03',
    'dL/dw2': '-0.03',
    'dL/dw4': '-0.03',
    'dL/db2': '-0.03',
    "w2'": '-0.185',
    "w4'": '-0.085',
    "b2'": '0.015',
  });
  expect(charged(mark)).toEqual(['dL/dz2']);
  expect(box(mark, 'dL/dz2').diagnosis?.mistake).toBe('relu-mask-left-out');
});
