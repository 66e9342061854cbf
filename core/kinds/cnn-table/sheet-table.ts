import type { SheetTable } from '../presentation.ts';

import type { CnnTableAnswer } from './solution.ts';

/** On the answer sheet the row of the input is given, and every other cell is a box. */
export const sheetTable = (rows: CnnTableAnswer['rows']): SheetTable => ({
  label: 'Layer',
  columns: [
    { title: 'Activation map', printed: 'Activation map', hint: { example: '30x20x7' } },
    { title: 'Weights', printed: 'Number of weights', hint: 'number or product' },
    { title: 'Biases', printed: 'Number of biases', hint: null },
  ],
  rows: rows.map(({ layer, shape, weights, biases }, i) => ({
    label: layer,
    cells:
      i === 0
        ? [{ given: shape.join(' × ') }, { given: String(weights) }, { given: String(biases) }]
        : [{ box: `${i} shape` }, { box: `${i} weights` }, { box: `${i} biases` }],
  })),
});
