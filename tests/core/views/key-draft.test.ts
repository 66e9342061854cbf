import { expect, test } from 'vitest';
import { sameDecisions, withDecision, withKeyDraft } from '../../../core/views/key-draft.ts';

const ours = { take: 'ours', reason: 'floor' } as const;
const theirs = { take: 'theirs', reason: 'as printed' } as const;
const asked = [
  { question: '7a', box: 'shape' },
  { question: '7a', box: 'weights' },
  { question: '7b', box: 'side' },
];

test('a draft is laid over the paper: what it changes, and nothing else', () => {
  // Since the draft was made somebody decided on 7b in the file, and changed the reason for the weights.
  const base = { '7a': { weights: ours } };
  const saved = { '7a': { weights: { ...ours, reason: 'another' } }, '7b': { side: theirs } };
  const draft = { base, decisions: { '7a': { weights: ours, shape: theirs } } };
  expect(withKeyDraft(saved, draft, asked)).toEqual({
    '7a': { weights: { ...ours, reason: 'another' }, shape: theirs },
    '7b': { side: theirs },
  });
});

test('a decision that was taken back in the draft is taken back', () => {
  const saved = { '7a': { shape: ours } };
  expect(withKeyDraft(saved, { base: saved, decisions: { '7a': {} } }, asked)).toEqual({ '7a': {} });
});

test('a box that the paper does not ask for any more keeps out', () => {
  const draft = { base: {}, decisions: { '9': { gone: ours }, '7a': { gone: ours } } };
  expect(withKeyDraft({}, draft, asked)).toEqual({});
});

test('the order in which boxes were decided is no difference; a reason is', () => {
  const one = { '7a': { shape: ours, weights: theirs } };
  const other = { '7b': {}, '7a': { weights: theirs, shape: ours } };
  expect(sameDecisions(one, other)).toBe(true);
  expect(sameDecisions(one, withDecision(one, { question: '7a', box: 'shape' }, theirs))).toBe(false);
  expect(sameDecisions(one, withDecision(one, { question: '7a', box: 'shape' }, null))).toBe(false);
});
