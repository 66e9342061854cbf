import { say } from '../language/text.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import type { PointSet } from './point-set.ts';

/** How often an arm turns. */
const TURNS = 1.75;

/** Two arms that wind around one another, from the middle outwards. */
export const spiral: PointSet = {
  name: 'spiral',
  title: say('Spiral', 'सर्पिल', 'সর্পিল'),
  source: 'TensorFlow Playground, “Spiral”',
  classes: 2,
  noise: 0,
  place: (_random, label, share) => {
    const angle = 2 * Math.PI * TURNS * share + Math.PI * label;
    return [share * sinOf(angle), share * cosOf(angle)];
  },
};
