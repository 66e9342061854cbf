import { say } from '../language/text.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import type { PointSet } from './point-set.ts';

/** Two half circles of radius 1 that reach into one another, moved to the middle and stretched by 1.2. */
export const twoMoons: PointSet = {
  name: 'two-moons',
  title: say('Two moons', 'दो चाँद', 'দুটি চাঁদ'),
  source: 'scikit-learn, make_moons',
  classes: 2,
  noise: 0.3,
  place: (random, label) => {
    const angle = Math.PI * random();
    const [x, y] = label === 0 ? [cosOf(angle), sinOf(angle)] : [1 - cosOf(angle), 0.5 - sinOf(angle)];
    return [1.2 * (x - 0.5), 1.2 * (y - 0.25)];
  },
};
