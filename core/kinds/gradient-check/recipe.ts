import { among, eitherSide, likeThem, numbersIn, type Recipe } from '../recipe.ts';
import type { GradientCheckProblem } from './problem.ts';

/** The point and the nudge; the function stays, and with a claimed gradient the point. */
export const recipe: Recipe<GradientCheckProblem> = ({ at, nudge, claimed }) => {
  const point = numbersIn(at, ['at']);
  return [
    ...(claimed ? [] : likeThem(point, point.length === 1 ? { like: eitherSide(point) } : { unlike: 'at' })),
    among(
      ['nudge'],
      [0.1, 0.01].map((value) => (typeof nudge === 'number' ? value : String(value))),
    ),
  ];
};
