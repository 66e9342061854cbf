import type { Text } from '../language/text.ts';
import type { Random } from '../tensor/random.ts';

/** Points of the plane with the class of each. */
export interface Points {
  /** x and y of one point after the other. */
  readonly inputs: Float64Array;
  /** The class of each point, counted from 0. */
  readonly labels: Uint8Array;
  readonly classes: number;
}

/** Points that are drawn by a rule, in [−2, 2] × [−2, 2] or a little beyond where there is noise. */
export interface PointSet {
  readonly name: string;
  readonly title: Text;
  readonly source: string;
  readonly classes: number;
  /** Standard deviation of the normal noise that is added to each coordinate where none is asked for. */
  readonly noise: number;
  /** One point of a class, before noise. `share` in [0, 1) is its place among the points of its class. */
  readonly place: (random: Random, label: number, share: number) => readonly [x: number, y: number];
}
