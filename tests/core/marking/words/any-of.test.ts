import { describe, expect, test } from 'vitest';
import { gradePaper } from '../../../../core/marking/grade.ts';
import type { BoxMark } from '../../../../core/marking/verdict.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';

const ideas = ['dropout', 'weight decay', 'early stopping', 'because'].map((name) => ({
  name,
  phrases: [name],
}));
const document = (anyOf: unknown): string =>
  JSON.stringify({ marks: 6, problem: { kind: 'short-answer', model: 'm', ideas, anyOf } });
const marked = (answer: string, anyOf: unknown): BoxMark | undefined =>
  gradePaper(parseDocument(document(anyOf), 'p.json'), { '1': { answer } }).questions[0]?.boxes[0];
const remedies = [{ count: 2, ideas: ['dropout', 'weight decay', 'early stopping'] }];

describe('any two of three remedies, and the reason', () => {
  test.each([
    ['dropout because', 4],
    ['dropout, weight decay', 4],
    ['dropout, weight decay, early stopping', 4],
    ['early stopping and dropout, because', 6],
    ['nothing', 0],
  ])('%s earns %s of 6', (answer, award) => expect(marked(answer, remedies)?.award).toBe(award));

  test('without a group every idea is asked for', () => {
    expect(marked('dropout, weight decay, because', undefined)?.award).toBe(4.5);
  });
});

describe('a group that does not fit its ideas is refused with its place', () => {
  test.each([
    [[{ count: 1, ideas: ['dropout', 'sleep'] }], 'anyOf[0].ideas[1]: there is no idea "sleep"'],
    [[{ count: 2, ideas: ['dropout', 'because'] }], 'anyOf[0].count: asks for 2 of 2 ideas'],
    [
      [
        { count: 1, ideas: ['dropout', 'because'] },
        { count: 1, ideas: ['weight decay', 'because'] },
      ],
      'anyOf[1].ideas[1]: "because" is in a group already',
    ],
  ])('%j', (anyOf, message) => expect(() => marked('', anyOf)).toThrow(message));
});
