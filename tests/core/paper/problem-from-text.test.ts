import { describe, expect, test } from 'vitest';
import {
  problemFromText,
  ProblemError,
  textExamples,
  textOfProblem,
  type Issue,
} from '../../../core/index.ts';

const issueOf = (work: () => unknown): Issue | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.issues[0];
    throw error;
  }
  return undefined;
};

describe('problems as people type them', () => {
  test('the example of every kind that can be typed is a problem of that kind, and can be worked', () => {
    for (const { kind, example, hint } of textExamples()) {
      expect(problemFromText(kind, example).kind).toBe(kind);
      expect(hint).not.toBe('');
    }
  });

  test('what was understood is written in the same notation: reading that again gives the same problem', () => {
    for (const { kind, example } of textExamples()) {
      const problem = problemFromText(kind, example);
      const text = textOfProblem(problem);
      if (text !== null) expect(problemFromText(kind, text)).toEqual(problem);
    }
  });

  test('nothing typed is answered with an example, and an endless text is not read', () => {
    for (const { kind, example } of textExamples()) {
      expect(issueOf(() => problemFromText(kind, '  \n'))).toMatchObject({
        at: 0,
        fix: `write, for example, ${example}`,
      });
      expect(issueOf(() => problemFromText(kind, 'a'.repeat(60_000)))?.what).toContain('60000 characters');
    }
  });

  test('a kind without a notation says so, and which have one', () => {
    expect(issueOf(() => problemFromText('choice', 'A or B'))).toMatchObject({
      where: 'choice',
      what: '“Multiple choice” cannot be typed as text',
    });
  });
});
