import { say } from '../language/text.ts';
import type { PointSet } from './point-set.ts';

const CENTRES = [
  [-0.6, -0.6],
  [0.6, 0.6],
] as const;

/** Two clouds around two centres. */
export const blobs: PointSet = {
  name: 'blobs',
  title: say('Two clouds', 'दो बादल', 'দুটি মেঘ'),
  source: 'TensorFlow Playground, “Gaussian”',
  classes: 2,
  noise: 0.3,
  place: (_random, label) => CENTRES[label === 0 ? 0 : 1],
};
