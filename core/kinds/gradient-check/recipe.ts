import { among, likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { GradientCheckProblem } from './problem.ts';

/** The point and the nudge; the function stays, and with a claimed gradient the point. */
export const recipe: Recipe<GradientCheckProblem> = ({ at, nudge, claimed }) => [
  ...(claimed ? [] : likeThem(numbersIn(at, ['at']), { unlike: 'at' })),
  among(
    ['nudge'],
    [0.1, 0.01].map((value) => (typeof nudge === 'number' ? value : String(value))),
  ),
];
