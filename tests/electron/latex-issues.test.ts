import { expect, test } from 'vitest';
import { listPapers } from '../../core/index.ts';
import { latexIssues } from '../../electron/cli/latex-issues.ts';

const [paper] = listPapers();
if (!paper) throw new Error('the Shelf has papers');
const withPrompt = (prompt: string) => ({
  ...paper,
  questions: paper.questions.map((one, i) => (i === 0 ? { ...one, prompt } : one)),
});

test('a formula that cannot be typeset is named with its question and the reason', () => {
  const [issue, ...others] = latexIssues(withPrompt('Find $\\frac{1$, then $x$.'));
  expect(others).toEqual([]);
  expect(issue?.where).toBe(`question ${paper.questions[0]?.id ?? ''}, prompt`);
  expect(issue?.what).toContain('the formula $\\frac{1$ cannot be typeset: ');
});

test.each(['It costs $5 or $6.', 'the rate $\\eta$', '$$\\sum_i x_i$$', '- $a$\n- $b$'])(
  '%s is sound',
  (prompt) => {
    expect(latexIssues(withPrompt(prompt))).toEqual([]);
  },
);

test('a command that is unknown is found in a list, a table and a displayed formula', () => {
  for (const prompt of ['- $a$\n- $\\nosuch$', '| a |\n| $\\nosuch$ |', '$$\\nosuch$$'])
    expect(latexIssues(withPrompt(prompt)), prompt).toHaveLength(1);
});

test('every paper of the Shelf can be typeset', () => {
  for (const one of listPapers()) expect(latexIssues(one), one.id).toEqual([]);
});
