import { expect, test } from 'vitest';
import { groupBoxes, countVerdicts, marksOf } from '../../../renderer/pages/practise/answer-sheet.ts';
import { sectionPrompt } from '../../../renderer/pages/section-prompt.ts';
import type { Box } from '../../../core/kinds/kind.ts';

const box = (id: string, group: string, weight = 1): Box => ({ id, group, weight }) as Box;

test('consecutive boxes with one heading are a group', () => {
  const groups = groupBoxes([
    box('a', 'Forward'),
    box('b', 'Forward'),
    box('c', 'Backward'),
    box('d', 'Forward'),
  ]);
  expect(groups.map(({ title, boxes }) => [title, boxes.map(({ id }) => id).join('')])).toEqual([
    ['Forward', 'ab'],
    ['Backward', 'c'],
    ['Forward', 'd'],
  ]);
});

test('boxes are worth their share of the marks by weight', () => {
  // 10 marks over the weights 1, 1 and 3: the last box is worth 10 · 3/5.
  const all = [box('a', '', 1), box('b', '', 1), box('c', '', 3)];
  expect(marksOf(all.slice(2), all, 10)).toBe(6);
  expect(marksOf(all, all, 10)).toBe(10);
  expect(marksOf([], [], 10)).toBe(0);
});

test('verdicts are counted in a fixed order, and none that was not given', () => {
  expect(countVerdicts(['wrong', undefined, 'right', 'wrong'])).toEqual([
    { verdict: 'right', count: 1 },
    { verdict: 'wrong', count: 2 },
  ]);
  expect(countVerdicts([undefined])).toEqual([]);
});

test('a question has the prompt of its section, if it is in one', () => {
  const paper = { sections: [{ id: 'A', title: 'A', prompt: 'Answer all.' }] };
  expect(sectionPrompt(paper, { section: 'A' })).toBe('Answer all.');
  expect(sectionPrompt(paper, { section: undefined })).toBe('');
});
