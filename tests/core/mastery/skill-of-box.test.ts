import { expect, test } from 'vitest';
import { findWorkedPaper, skillsAsked, skillsOfBoxes } from '../../../core/index.ts';

test('each box of a network exercises the skill of its step', () => {
  const paper = findWorkedPaper('cs60010-2023-midsem')?.paper;
  expect(paper && skillsOfBoxes(paper, '2')).toMatchObject({
    z1: 'affine-sum',
    a1: 'activation-value',
    'dL/dz2': 'relu-mask',
    "w1'": 'gd-step',
  });
});

test('a kind about one skill has it in all of its boxes', () => {
  const worked = findWorkedPaper('small-skills')?.worked ?? [];
  const skillsOf = (kind: string): readonly string[] =>
    skillsAsked(worked.filter(({ question }) => question.problem.kind === kind));
  expect(skillsOf('quadratic')).toEqual(['quadratic-curvature']);
  expect(skillsOf('gradient-clipping')).toEqual(['gradient-clipping']);
  expect(skillsOf('training-count')).toEqual(['updates-per-epoch']);
  expect(skillsOf('choose-weights')).toContain('choose-weights');
});

test('a question asked in words exercises none', () => {
  const paper = findWorkedPaper('cs60010-2023-midsem')?.paper;
  expect(paper && skillsOfBoxes(paper, '1a')).toEqual({});
});
