import { expect, test } from 'vitest';
import { shortAnswer, shortAnswerSchema } from '../../../../core/kinds/short-answer/short-answer.ts';

test('the solution of a short answer is its model, and its box asks for the ideas', () => {
  const written = shortAnswerSchema.parse({
    kind: 'short-answer',
    model: 'Transfer learning.',
    ideas: [{ name: 'transfer', phrases: ['transfer learn', 'fine-tun'] }],
  });
  const solution = shortAnswer.solve(written);
  expect(solution.answer).toEqual({ text: 'Transfer learning.' });
  expect(shortAnswer.boxes(written, solution)).toMatchObject([
    {
      id: 'answer',
      weight: 1,
      accepts: { type: 'text', model: 'Transfer learning.', ideas: [{ name: 'transfer' }] },
    },
  ]);
});
