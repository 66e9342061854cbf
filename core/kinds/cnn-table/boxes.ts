import { sideNames } from '../../format/sides.ts';
import { same, say, type Text } from '../../language/text.ts';
import type { Box } from '../kind.ts';

import type { CnnTableProblem } from './problem.ts';
import type { CnnTableSolution } from './solution.ts';
import { wordLabel } from '../word-label.ts';

/** Three answer boxes for each layer: shape of the activation map, weights and biases. */
export const boxes = (_problem: CnnTableProblem, { picture }: CnnTableSolution): readonly Box[] =>
  picture.rows
    .slice(1)
    .flatMap((row, i): Box[] => [
      box(
        `${i + 1} shape`,
        row.layer,
        say('Activation map', 'सक्रियण मैप', 'অ্যাক্টিভেশন ম্যাপ'),
        row.shape.length === 1
          ? { type: 'integer', step: row.shape[0] ?? '' }
          : { type: 'shape', steps: row.shape },
        row.shape.length === 1 ? 'a whole number' : sideNames(row.shape.length).join(' x '),
      ),
      box(
        `${i + 1} weights`,
        row.layer,
        say('Weights', 'भार', 'ওয়েট'),
        { type: 'integer', step: row.weights },
        'a whole number or a product',
      ),
      box(
        `${i + 1} biases`,
        row.layer,
        say('Biases', 'बायस', 'বায়াস'),
        { type: 'integer', step: row.biases },
        'a whole number',
      ),
    ]);

const box = (id: string, layer: string, column: Text, accepts: Box['accepts'], contract: string): Box => ({
  id,
  label: wordLabel(column),
  group: same(layer),
  weight: 1,
  accepts,
  contract,
});
