import { expect, test } from 'vitest';
import { withKeyDecisions } from '../../../core/paper/with-key-decisions.ts';

const decision = { take: 'both', reason: 'both are taught' } as const;
const parsed = (document: unknown, decisions: Parameters<typeof withKeyDecisions>[1]): unknown =>
  JSON.parse(withKeyDecisions(JSON.stringify(document), decisions));

test('only the questions that are named change, and what else the file holds stays', () => {
  const paper = { format: 1, extra: true, questions: [{ id: '1', key: { z: '.8' } }, { id: '2' }] };
  expect(parsed(paper, { 1: { z: decision } })).toEqual({
    ...paper,
    questions: [{ id: '1', key: { z: '.8' }, decisions: { z: decision } }, { id: '2' }],
  });
});

test('decisions that are taken back leave no trace', () => {
  const paper = { questions: [{ id: '1', decisions: { z: decision } }] };
  expect(parsed(paper, { 1: {} })).toEqual({ questions: [{ id: '1' }] });
});

test('a problem file is its question 1, and a bare problem gets a file around it', () => {
  expect(parsed({ problem: { kind: 'graph' } }, { 1: { z: decision } })).toEqual({
    problem: { kind: 'graph' },
    decisions: { z: decision },
  });
  expect(parsed({ kind: 'graph' }, { 1: { z: decision } })).toEqual({
    format: 1,
    problem: { kind: 'graph' },
    decisions: { z: decision },
  });
});
