import { say, type Text } from '../../language/text.ts';
import type { Box } from '../kind.ts';
import type { ReceptiveFieldProblem } from './problem.ts';
import type { ReceptiveFieldSolution } from './solution.ts';
import { wordLabel } from '../word-label.ts';

const FIELD = say('Receptive field', 'ग्राही क्षेत्र', 'গ্রাহী ক্ষেত্র');

/** The size of the field; with a unit also its first and last cell and its share in the padding. */
export const boxes = (
  _problem: ReceptiveFieldProblem,
  { picture: { rows, unit } }: ReceptiveFieldSolution,
): readonly Box[] => [
  box(
    'size',
    FIELD,
    { type: 'shape', steps: [...(rows.at(-1)?.size ?? [])] },
    'height x width, in input cells',
  ),
  ...(unit
    ? [
        box(
          'first',
          say('First row and column', 'पहली पंक्ति और स्तंभ', 'প্রথম সারি ও স্তম্ভ'),
          { type: 'vector', steps: unit.first, figures: 3 },
          '(row, column), from 0; negative in the padding',
        ),
        box(
          'last',
          say('Last row and column', 'अंतिम पंक्ति और स्तंभ', 'শেষ সারি ও স্তম্ভ'),
          { type: 'vector', steps: unit.last, figures: 3 },
          '(row, column), from 0',
        ),
        box(
          'outside',
          say('Share in the padding', 'पैडिंग में हिस्सा', 'প্যাডিংয়ে অংশ'),
          { type: 'real', step: unit.outside, figures: 3 },
          'a fraction, or 3 significant figures',
        ),
      ]
    : []),
];

const box = (id: string, words: Text, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: wordLabel(words),
  group: FIELD,
  weight: 1,
  accepts,
  contract,
});
