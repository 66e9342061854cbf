import { shuffled, type Random } from '../tensor/random.ts';
import { normalOf } from './normal.ts';
import type { Points, PointSet } from './point-set.ts';

export interface DrawOptions {
  readonly count: number;
  /** Standard deviation of the noise of each coordinate; that of the set where it is not given. */
  readonly noise?: number;
  /** The share of the points, in [0, 1], whose label is replaced by another class, drawn evenly. */
  readonly flipped?: number;
}

/**
 * `count` points of a set, as evenly divided among its classes as the count allows, in a random order. The number of
 * flipped labels is the nearest whole one, so that two draws are as noisy. Throws RangeError for a count that is not a
 * whole number above 0.
 */
export function drawPoints(
  set: PointSet,
  random: Random,
  { count, noise = set.noise, flipped = 0 }: DrawOptions,
): Points {
  if (!Number.isInteger(count) || count <= 0) throw new RangeError(`cannot draw ${count} points`);
  const normal = normalOf(random);
  const inputs = new Float64Array(2 * count);
  const labels = new Uint8Array(count);
  const order = shuffled(
    random,
    Array.from({ length: count }, (_, i) => i),
  );
  order.forEach((at, i) => {
    const label = i % set.classes;
    const ofClass = Math.ceil((count - label) / set.classes);
    const [x, y] = set.place(random, label, Math.floor(i / set.classes) / ofClass);
    inputs[2 * at] = x + noise * normal();
    inputs[2 * at + 1] = y + noise * normal();
    labels[at] = label;
  });
  for (const at of shuffled(random, order).slice(0, Math.round(flipped * count)))
    labels[at] = ((labels[at] ?? 0) + 1 + Math.floor(random() * (set.classes - 1))) % set.classes;
  return { inputs, labels, classes: set.classes };
}
