import { checkIdeas } from '../../document/ideas.ts';
import type { Kind } from '../kind.ts';
import { boxes } from './boxes.ts';
import { shortAnswerSchema, type ShortAnswerProblem } from './problem.ts';
import type { ShortAnswerSolution } from './solution.ts';

export { shortAnswerSchema, type ShortAnswerProblem } from './problem.ts';
export type { ShortAnswer, ShortAnswerPicture, ShortAnswerSolution } from './solution.ts';

/** A question answered in words, marked by the ideas that the answer must contain. */
export const shortAnswer: Kind<ShortAnswerProblem, ShortAnswerSolution> = {
  name: 'short-answer',
  title: 'A short written answer',
  recipe: null,
  schema: shortAnswerSchema,
  starter: {
    kind: 'short-answer',
    model: 'Transfer learning: keep the layers of a trained network, and train only the last one.',
    ideas: [
      { name: 'layers that are already trained', phrases: ['transfer learning', 'pretrained', 'freez*'] },
    ],
  },
  // The model answer is the solution; there is nothing to compute.
  solve: ({ model, ideas, anyOf, lab }) => {
    checkIdeas(ideas, anyOf ?? [], '');
    return {
      kind: 'short-answer',
      steps: [],
      answer: { text: model },
      picture: { ideas, ...(lab ? { lab } : {}) },
      conventions: [],
      alternatives: [],
    };
  },
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes,
  answerLines: ({ answer }) => [answer.text],
};
