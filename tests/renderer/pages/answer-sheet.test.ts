import { expect, test } from 'vitest';
import {
  groupBoxes,
  countVerdicts,
  marksOf,
  stepInQuestion,
} from '../../../renderer/pages/practise/answer-sheet.ts';
import { sectionPrompt } from '../../../renderer/pages/section-prompt.ts';
import { same } from '../../../core/language/text.ts';
import type { Box } from '../../../core/kinds/kind.ts';

const box = (id: string, group: string, weight = 1): Box => ({ id, group: same(group), weight }) as Box;

test('consecutive boxes with one heading are a group', () => {
  const groups = groupBoxes([
    box('a', 'Forward'),
    box('b', 'Forward'),
    box('c', 'Backward'),
    box('d', 'Forward'),
  ]);
  expect(groups.map(({ title, boxes }) => [title.en, boxes.map(({ id }) => id).join('')])).toEqual([
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

test('the working opens at the box entered last, else at the first one that is not right', () => {
  const boxes = [
    { ...box('z1', ''), accepts: { type: 'integer', step: 'z1' } },
    { ...box('map', ''), accepts: { type: 'shape', steps: ['H_1', 'W_1'] } },
    { ...box('choice', ''), accepts: { type: 'choice', options: [], correct: [], several: false } },
  ] as const;
  const verdict = (id: string): 'right' | 'wrong' => (id === 'z1' ? 'right' : 'wrong');
  expect(stepInQuestion(boxes, null, verdict)).toBe('W_1');
  expect(stepInQuestion(boxes, 'z1', verdict)).toBe('z1');
  expect(stepInQuestion(boxes, null, () => 'right')).toBe('z1');
  expect(stepInQuestion(boxes, null, () => undefined)).toBe('z1');
  expect(stepInQuestion(boxes, 'choice', verdict)).toBeNull();
});

test('a question has the prompt of its section, if it is in one', () => {
  const paper = { sections: [{ id: 'A', title: 'A', prompt: 'Answer all.' }] };
  expect(sectionPrompt(paper, { section: 'A' })).toBe('Answer all.');
  expect(sectionPrompt(paper, { section: undefined })).toBe('');
});
