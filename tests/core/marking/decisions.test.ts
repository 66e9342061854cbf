import { expect, test } from 'vitest';
import { answerCall } from '../../../core/calls.ts';
import type { Decision } from '../../../core/marking/decision.ts';
import { withDecisions } from '../../../core/marking/decisions.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { writtenAnswers, type WrittenScript } from '../../../core/marking/written-answers.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';

const worked = workPaper(papers().slice(0, 1)[0] ?? ({} as never));
const TYPED = 'it drops units at random';
const question = worked.find(({ question: { id } }) => id === '3');
if (!question) throw new Error('no question 3');
/** The tick earns 2 of 4, one idea of two 1. */
const proposed = gradeQuestion(question, { choice: 'A', justification: TYPED });

const decision = (more: Partial<Decision>): Decision => ({
  question: '3',
  box: 'justification',
  typed: TYPED,
  by: 'teacher',
  had: [],
  earned: 0,
  of: 2,
  comment: '',
  ...more,
});
const last = ({ boxes }: QuestionMark): QuestionMark['boxes'][number] | undefined => boxes.at(-1);

test('a decision takes the place of the proposal, in the box and in the score', () => {
  expect(proposed.score).toBe(3);
  const accepted = withDecisions(proposed, [decision({ had: ['a', 'b'], earned: 2 })]);
  expect(last(accepted)).toMatchObject({ verdict: 'right', award: 2, why: 'Decided by the teacher: a; b.' });
  expect(accepted.score).toBe(4);
  const refused = withDecisions(proposed, [decision({ comment: 'drops how?' })]);
  expect(last(refused)).toMatchObject({ verdict: 'wrong', award: 0, why: 'Drops how?' });
  expect(refused.score).toBe(2);
});

test('a third of the marks is exact, and never more than the marks', () => {
  expect(withDecisions(proposed, [decision({ earned: 1, of: 3 })]).score).toBeCloseTo(2 + 2 / 3, 9);
  expect(last(withDecisions(proposed, [decision({ earned: 9, of: 3 })]))?.award).toBe(2);
});

test('the last decision of a teacher counts, and before any the own rating; on this very answer', () => {
  const self = decision({ by: 'self', earned: 2 });
  expect(last(withDecisions(proposed, [self]))).toMatchObject({ award: 2, decided: { by: 'self' } });
  expect(last(withDecisions(proposed, [decision({ earned: 1 }), self]))?.award).toBe(1);
  expect(last(withDecisions(proposed, [decision({ earned: 1 }), decision({ earned: 2 })]))?.award).toBe(2);
  expect(last(withDecisions(proposed, [decision({ typed: 'another' })]))?.verdict).toBe('proposed');
  expect(last(withDecisions(proposed, [decision({ question: '7c' })]))?.verdict).toBe('proposed');
});

test('the written answers of some scripts are listed, blank ones and other boxes are not', () => {
  const scripts: WrittenScript[] = [
    { session: 1, answers: { 3: { choice: 'A', justification: TYPED } }, decisions: [] },
    { session: 2, answers: { '7c': { answer: 'freeze it' }, 2: { z1: '.3' } }, decisions: [] },
    { session: 3, answers: {}, decisions: [] },
  ];
  const listed = writtenAnswers(worked, scripts);
  expect(listed.map(({ session, question: of, mark: { id } }) => [session, of, id])).toEqual([
    [1, '3', 'justification'],
    [2, '7c', 'answer'],
  ]);
});

/** b = 2a, and a reason that earns nothing where b earns nothing; the paper names a policy, or none. */
const requiring = (policy?: string): string =>
  JSON.stringify({
    format: 1,
    id: 'doubled',
    title: 'Doubled',
    ...(policy === undefined ? {} : { marking: { policy } }),
    questions: [
      {
        id: '1',
        title: 'Doubled',
        marks: 4,
        boxRules: { a: { marks: 1 }, b: { marks: 1 }, why: { marks: 2, requires: ['b'] } },
        problem: {
          kind: 'guided',
          givens: { x: 2, y: 1 },
          boxes: [
            { type: 'numeric', id: 'a', ask: 'The sum.', answer: 'x + y' },
            { type: 'numeric', id: 'b', ask: 'Twice the sum.', answer: '2*a' },
            {
              type: 'words',
              id: 'why',
              ask: 'Why?',
              model: 'Both are added.',
              ideas: [{ name: 'sum', phrases: ['added'] }],
            },
          ],
        },
      },
    ],
  });

test('the queue proposes marks by the policy of the paper, and where it names none by the chosen one', () => {
  const proposedBy = (policy: string, text: string): unknown => {
    // a is 3: the 4 is a slip, and b = 8 follows from it.
    const scripts = [
      { session: 1, answers: { 1: { a: '4', b: '8', why: 'they are added' } }, decisions: [] },
    ];
    const reply = answerCall({ id: 1, call: 'written', args: { text, scripts, policy } as never });
    if (!reply.ok) throw new Error(reply.message);
    return (reply.result as ReturnType<typeof writtenAnswers>).map(({ mark: { award } }) => award);
  };
  expect(proposedBy('follow-through', requiring())).toEqual([2]);
  expect(proposedBy('right-wrong', requiring())).toEqual([0]);
  expect(proposedBy('follow-through', requiring('right-wrong'))).toEqual([0]);
  expect(proposedBy('right-wrong', requiring('follow-through'))).toEqual([2]);
});
