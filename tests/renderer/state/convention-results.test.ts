import { expect, test } from 'vitest';
import { findPaper } from '../../../core/index.ts';
import type { Problem } from '../../../core/kinds/index.ts';
import { workQuestion, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { withValueAt } from '../../../core/views/edit.ts';
import { tableOf } from '../../../renderer/state/convention-results.svelte.ts';

const question = findPaper('cs60010-2023-midsem')?.questions.find(({ id }) => id === '2');
function under(choice: string): WorkedQuestion {
  if (!question) throw new Error('question 2 is missing');
  return workQuestion({
    ...question,
    problem: withValueAt(question.problem, ['conventions', 'squared-error-factor'], choice) as Problem,
    key: {},
    disputes: [],
  });
}

test('the loss stands first under every choice: ½·0.35² = 0.06125, and 0.35² = 0.1225 without the half', () => {
  const found = tableOf(under('half'), 'half', [['one', under('one')]]);
  expect(found.steps[0]?.id).toBe('L');
  expect([found.numbers['half']?.[0], found.numbers['one']?.[0]]).toEqual(['0.06125', '0.1225']);
  expect(found.differ['one']).toBeGreaterThan(1);
});

test('a choice that cannot be worked has no numbers', () => {
  expect(tableOf(under('half'), 'half', [['one', null]])).toEqual({
    steps: [],
    numbers: { half: [], one: [] },
    differ: { one: 0 },
  });
});
