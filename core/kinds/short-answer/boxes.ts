import type { Box } from '../kind.ts';
import type { ShortAnswerProblem } from './problem.ts';

export const boxes = ({ model, ideas, anyOf }: ShortAnswerProblem): readonly Box[] => [
  {
    id: 'answer',
    label: { tex: '\\text{Answer}', plain: 'Answer' },
    group: 'Answer',
    weight: 1,
    accepts: { type: 'text', ideas, ...(anyOf ? { anyOf } : {}), model },
    contract: 'one or two sentences',
  },
];
