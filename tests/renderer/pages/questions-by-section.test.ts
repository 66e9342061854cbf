import { expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import { questionsBySection } from '../../../renderer/pages/questions-by-section.ts';

test('questions of a section that follow each other are grouped, in the order of the paper', () => {
  const paper = findPaper('cs60010-2023-midsem');
  if (!paper) throw new Error('the paper is missing');
  const groups = questionsBySection(paper);
  expect(groups.flatMap(({ questions }) => questions)).toEqual(paper.questions);
  for (const { section, questions } of groups)
    expect(new Set(questions.map((question) => question.section ?? null))).toEqual(
      new Set([section?.id ?? null]),
    );
  expect(groups.length).toBeLessThan(paper.questions.length);
});
