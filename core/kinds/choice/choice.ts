import type { Kind } from '../kind.ts';
import { boxes } from './boxes.ts';
import { choiceSchema, type ChoiceProblem } from './problem.ts';
import type { ChoiceSolution } from './solution.ts';
import { solve } from './solve.ts';

export { choiceSchema, type ChoiceProblem } from './problem.ts';
export type { ChoiceAnswer, ChoicePicture, ChoiceSolution } from './solution.ts';

/** Multiple choice: options with the reason for each, and optionally a written justification. */
export const choice: Kind<ChoiceProblem, ChoiceSolution> = {
  name: 'choice',
  title: 'Multiple choice',
  recipe: null,
  schema: choiceSchema,
  starter: {
    kind: 'choice',
    several: false,
    options: [
      { id: 'A', text: 'The right answer', correct: true, reason: 'Why it is right.' },
      { id: 'B', text: 'Another answer', correct: false, reason: 'Why it is not right.' },
    ],
  },
  solve,
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes,
  answerLines: ({ picture }) =>
    picture.options.map(
      ({ id, text, correct, reason }) => `${correct ? '✓' : ' '} ${id}. ${text}: ${reason}`,
    ),
};
