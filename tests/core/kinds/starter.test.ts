import { describe, expect, test } from 'vitest';
import { kindList, parseDocument, problemFromText, workPaper } from '../../../core/index.ts';

describe('a new problem of a kind', () => {
  test.each(kindList())('$title: is valid and can be solved as it begins', ({ kind, text, starter }) => {
    const problem = text === null ? starter : problemFromText(kind, text.example);
    const paper = parseDocument(
      JSON.stringify({ format: 1, title: 'New', prompt: '', marks: 10, problem }),
      'new',
    );
    const [worked] = workPaper(paper);
    expect(worked?.question.problem.kind).toBe(kind);
    expect(worked?.boxes.length).toBeGreaterThan(0);
  });
});
