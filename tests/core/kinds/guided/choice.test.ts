import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { gradeQuestion } from '../../../../core/marking/grade.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';
import { answerKey } from '../../../../core/views/answer-key.ts';

const worked = (...boxes: readonly unknown[]): WorkedQuestion => {
  const [one] = workPaper(
    parseDocument(
      JSON.stringify({
        format: 1,
        title: 'Numbers and ticks',
        marks: 4,
        problem: {
          kind: 'guided',
          givens: { a: 2 },
          boxes: [{ type: 'numeric', id: 'b', answer: '3*a' }, ...boxes],
        },
      }),
      'ticks',
    ),
  );
  if (!one) throw new Error('no question');
  return one;
};
const one = {
  type: 'choice',
  id: 'sign',
  ask: 'Which sign has $b$?',
  options: [
    { id: 'A', text: 'plus', correct: true, reason: 'Both factors are positive.' },
    { id: 'B', text: 'minus' },
    { id: 'C', text: 'none' },
  ],
};
const several = {
  ...one,
  id: 'divisors',
  several: true,
  scoring: 'net-correct',
  options: [
    { id: 'A', text: '2', correct: true },
    { id: 'B', text: '3', correct: true },
    { id: 'C', text: '4' },
    { id: 'D', text: '5' },
  ],
};
const awards = (question: WorkedQuestion, answers: Readonly<Record<string, string>>): readonly number[] =>
  gradeQuestion(question, answers).boxes.map(({ award }) => award);

describe('options to tick among the boxes of an author', () => {
  test('one of them, with its share of the marks', () => {
    const question = worked({ ...one, weight: 3 });
    expect(question.boxes[1]).toMatchObject({ ask: 'Which sign has $b$?', contract: 'tick one' });
    expect(awards(question, { b: '6', sign: 'A' })).toEqual([1, 3]);
    expect(awards(question, { b: '6', sign: 'B' })).toEqual([1, 0]);
    expect(awards(question, { sign: 'a' })).toEqual([0, 3]);
  });

  test('several of them, by a named rule and with negative marking', () => {
    const question = worked(several);
    // (1 right − 0 wrong)/2 of 2 marks, (2 − 1)/2 of 2.
    expect(awards(question, { divisors: 'A' })).toEqual([0, 1]);
    expect(awards(question, { divisors: 'A, B, C' })).toEqual([0, 1]);
    expect(awards(question, { divisors: 'A, B' })).toEqual([0, 2]);
    expect(awards(worked({ ...one, wrongCosts: '1/4' }), { b: '6', sign: 'C' })).toEqual([2, -0.5]);
  });

  test('the answer stands in the solution, the picture and the key', () => {
    const question = worked(one);
    expect(question.solution.answer).toMatchObject({ texts: { sign: 'A' } });
    expect(question.solution.picture).toMatchObject({
      parts: [
        { part: { type: 'numbers' } },
        {
          ask: 'Which sign has $b$?',
          part: { type: 'choice', several: false, options: [{ correct: true }, { reason: '' }, { id: 'C' }] },
        },
      ],
    });
    expect(answerKey(question)[1]?.answer).toEqual({ type: 'text', text: 'A. plus' });
  });

  test.each([
    [{ ...one, options: [one.options[1], one.options[2]] }, 'boxes[1].options', 'none is correct'],
    [
      { ...one, options: [one.options[0], { id: 'a', text: 'x' }] },
      'boxes[1].options[1].id',
      'an earlier option',
    ],
    [{ ...several, several: false, scoring: undefined }, 'boxes[1].several', 'are all correct'],
    [{ ...one, scoring: 'coverage' }, 'boxes[1].scoring', 'one option is ticked'],
    [{ ...one, id: 'b' }, 'boxes[1].id', 'the name of another quantity'],
  ])('%j is refused at its place', (box, where, says) => {
    let issue = { where: '', what: '' };
    try {
      worked(box);
    } catch (error) {
      if (error instanceof ProblemError) issue = { where: '', what: '', ...error.issues[0] };
    }
    expect(issue.where).toContain(where);
    expect(issue.what).toContain(says);
  });
});
