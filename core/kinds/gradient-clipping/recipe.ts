import { quantityValue } from '../../document/quantity.ts';
import { among, likeThem, numbersIn, rates, together, type Recipe } from '../recipe.ts';
import type { GradientClippingProblem } from './problem.ts';

/** The gradient and the limit, of two entries with a whole length; the weights and the learning rate. */
export const recipe: Recipe<GradientClippingProblem> = (problem) => {
  const { gradient, by, limit, weights, learningRate } = problem;
  const whole = by === 'norm' && gradient.length === 2;
  return [
    ...(whole
      ? [
          together(
            [
              ['gradient', 0],
              ['gradient', 1],
            ],
            PAIRS,
          ),
          among(
            ['limit'],
            [1, 2, 2.5, 4].map((value) => (typeof limit === 'number' ? value : String(value))),
          ),
        ]
      : [
          ...likeThem(numbersIn(gradient, ['gradient']), { unlike: 'gradient' }),
          ...likeThem(numbersIn(limit, ['limit'])),
        ]),
    ...likeThem(numbersIn(weights ?? [], ['weights']), { unlike: 'weights' }),
    ...(learningRate === undefined ? [] : rates(quantityValue(learningRate), ['learningRate'])),
  ];
};

/** Legs of right triangles with a whole third side. */
const PAIRS = [
  [3, 4],
  [3, -4],
  [-4, 3],
  [6, 8],
  [-6, 8],
  [5, -12],
  [8, -6],
  [12, 5],
];
