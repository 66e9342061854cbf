import { say } from '../../language/text.ts';
import type { Box } from '../kind.ts';
import type { ReceptiveFieldProblem } from './problem.ts';
import type { ReceptiveFieldSolution } from './solution.ts';
/** The size of the field; with a unit also its first and last cell and its share in the padding. */
export const boxes = (
  _problem: ReceptiveFieldProblem,
  { picture: { rows, unit } }: ReceptiveFieldSolution,
): readonly Box[] => [
  box(
    'size',
    'Receptive field',
    { type: 'shape', steps: [...(rows.at(-1)?.size ?? [])] },
    'height x width, in input cells',
  ),
  ...(unit
    ? [
        box(
          'first',
          'First row and column',
          { type: 'vector', steps: unit.first, figures: 3 },
          '(row, column), from 0; negative in the padding',
        ),
        box(
          'last',
          'Last row and column',
          { type: 'vector', steps: unit.last, figures: 3 },
          '(row, column), from 0',
        ),
        box(
          'outside',
          'Share in the padding',
          { type: 'real', step: unit.outside, figures: 3 },
          'a fraction, or 3 significant figures',
        ),
      ]
    : []),
];

const box = (id: string, words: string, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: { tex: `\\text{${words}}`, plain: words },
  group: say('Receptive field', 'ग्राही क्षेत्र', 'গ্রাহী ক্ষেত্র'),
  weight: 1,
  accepts,
  contract,
});
