import { say } from '../language/text.ts';
import type { PointSet } from './point-set.ts';

/** How far every point is from both axes. */
const MARGIN = 0.05;

/** Four squares: a point is of class 1 where its coordinates have the same sign. */
export const xorQuadrants: PointSet = {
  name: 'xor',
  title: say('Exclusive or', 'एक्सक्लूसिव-ऑर', 'এক্সক্লুসিভ অর'),
  source: 'TensorFlow Playground, “Exclusive or”',
  classes: 2,
  noise: 0,
  place: (random, label) => {
    const side = (): number => MARGIN + (1 - MARGIN) * random();
    const sign = random() < 0.5 ? -1 : 1;
    return [sign * side(), (label === 1 ? sign : -sign) * side()];
  },
};
