import { describe, expect, test } from 'vitest';
import { problemFromText, textExamples, textOfProblem } from '../../../core/index.ts';
import { issueOf } from '../issue-of.ts';

describe('typed problems', () => {
  test('the example of every typed kind is a problem of that kind and can be solved', () => {
    for (const { kind, example, hint } of textExamples()) {
      expect(problemFromText(kind, example).kind).toBe(kind);
      expect(hint).not.toBe('');
    }
  });

  test('a parsed problem is written in the same notation, which parses to the same problem', () => {
    for (const { kind, example } of textExamples()) {
      const problem = problemFromText(kind, example);
      const text = textOfProblem(problem);
      if (text !== null) expect(problemFromText(kind, text)).toEqual(problem);
    }
  });

  test('an empty text is answered with an example, and a text that is too long is refused', () => {
    for (const { kind, example } of textExamples()) {
      expect(issueOf(() => problemFromText(kind, '  \n'))).toMatchObject({
        at: 0,
        fix: `write, for example, ${example}`,
      });
      expect(issueOf(() => problemFromText(kind, 'a'.repeat(60_000)))?.what).toContain('60000 characters');
    }
  });

  test('a kind without a notation is refused with a list of the kinds that have one', () => {
    expect(issueOf(() => problemFromText('choice', 'A or B'))).toMatchObject({
      where: 'choice',
      what: '“Multiple choice” cannot be typed as text',
    });
  });
});
