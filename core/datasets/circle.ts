import { say } from '../language/text.ts';
import { cosOf, sinOf } from '../tensor/elementary.ts';
import type { PointSet } from './point-set.ts';

/** The radii between which there is no point. */
const GAP = [0.55, 0.65] as const;

/** A disc in a ring, each filled evenly; between them there is a gap. */
export const circle: PointSet = {
  name: 'circle',
  title: say('Circle', 'वृत्त', 'বৃত্ত'),
  source: 'TensorFlow Playground, “Circle”',
  classes: 2,
  noise: 0,
  place: (random, label) => {
    const [from, to] = label === 1 ? [0, GAP[0]] : [GAP[1], 1];
    // Even by area, not by radius.
    const radius = Math.sqrt(from * from + random() * (to * to - from * from));
    const angle = 2 * Math.PI * random();
    return [radius * cosOf(angle), radius * sinOf(angle)];
  },
};
