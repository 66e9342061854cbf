import type { Box } from '../kind.ts';
import type { ShortAnswerProblem } from './problem.ts';
import { ANSWER, wordLabel } from '../word-label.ts';

export const boxes = ({ model, ideas, anyOf, lab }: ShortAnswerProblem): readonly Box[] => [
  {
    id: 'answer',
    label: wordLabel(ANSWER),
    group: ANSWER,
    weight: 1,
    accepts: { type: 'text', ideas, ...(anyOf ? { anyOf } : {}), model, ...(lab ? { lab } : {}) },
    contract: 'one or two sentences',
  },
];
