import { drawPoints, pointSets } from '../datasets/index.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import type { PlaygroundSettings } from './settings.ts';

/** Points with the class of each, 0 or 1, in the order of learning: first those to learn from, then the test points. */
export interface PlaygroundPoints {
  /** x₁ and x₂ of one point after the other. */
  readonly places: Float64Array;
  readonly labels: Uint8Array;
  /** How many of them are learnt from. */
  readonly learnt: number;
  /** The part of the plane that is shown. */
  readonly box: Box;
}
export interface Box {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}
/** The points of a file. */
export interface OwnPoints {
  readonly name: string;
  readonly places: Float64Array;
  readonly labels: Uint8Array;
  /** What the file calls class 0 and class 1. */
  readonly classes: ClassNames;
  /** Whether they are used with each axis stretched to −1 … 1; `places` are those of the file. */
  readonly isStretched: boolean;
}
export type ClassNames = readonly [zero: string, one: string];

/** The first weights are drawn for numbers whose largest is between these. */
const SMALL = 0.1;
const FAR = 3;
/**
 * Whether points are of another size than the sets that are drawn: further out, units are full or dead from the start;
 * near 0, they answer the same to all.
 */
export function areOffScale(places: Float64Array): boolean {
  const largest = places.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > FAR || largest < SMALL;
}

/** The points with each axis stretched to −1 … 1; an axis on which they are all the same is moved to 0. */
export function stretched({ places }: Pick<OwnPoints, 'places'>): Float64Array {
  const axes = ([0, 1] as const).map((axis) => {
    const values = places.filter((_, i) => i % 2 === axis);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { middle: (least + most) / 2, half: (most - least) / 2 || 1 };
  });
  return places.map((value, i) => (value - (axes[i % 2]?.middle ?? 0)) / (axes[i % 2]?.half ?? 1));
}

/** The points of a file as they are used. */
export const usedPlaces = (own: OwnPoints): Float64Array => (own.isStretched ? stretched(own) : own.places);

const COUNT = 300;
/** Beyond the outermost point, as a share of the width. */
const MARGIN = 0.06;

/** The points of the settings. Throws RangeError for points of one's own that are not there. */
export function pointsOf(
  { data, noise, share, seed }: PlaygroundSettings,
  own: OwnPoints | null,
): PlaygroundPoints {
  const set = pointSets.find(({ name }) => name === data);
  if (!set && !own) throw new RangeError(`there are no points ${data}`);
  const { places, labels } = set ? drawn(set, noise, seed) : mixed(own, seed);
  const all = labels.length;
  // At least one point on either side.
  const learnt = Math.min(all - 1, Math.max(1, Math.round(share * all)));
  return { places, labels, learnt, box: set ? squareAround(places) : boxAround(places) };
}

function drawn(set: (typeof pointSets)[number], noise: number, seed: number) {
  const { inputs, labels } = drawPoints(set, randomOf(`${seed} playground points`), { count: COUNT, noise });
  return { places: inputs, labels };
}

/** In a random order, so that learnt and test points are alike. */
function mixed(own: OwnPoints | null, seed: number) {
  const labels = own?.labels ?? new Uint8Array();
  const places = own ? usedPlaces(own) : new Float64Array();
  const order = shuffled(
    randomOf(`${seed} playground points`),
    Array.from(labels, (_, i) => i),
  );
  return {
    places: Float64Array.from(order.flatMap((at) => [places[2 * at] ?? 0, places[2 * at + 1] ?? 0])),
    labels: Uint8Array.from(order, (at) => labels[at] ?? 0),
  };
}

/** A square around 0: a circle looks round, and the axes cross in the middle. */
function squareAround(places: Float64Array): Box {
  const reach = places.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * (1 + MARGIN);
  return { from: [-reach, -reach], to: [reach, reach] };
}

function boxAround(places: Float64Array): Box {
  const along = (axis: 0 | 1): readonly [number, number] => {
    const values = places.filter((_, i) => i % 2 === axis);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    // Points on one line still have a plane around them.
    const margin = (most - least) * MARGIN || 1;
    return [least - margin, most + margin];
  };
  const [x, y] = [along(0), along(1)];
  return { from: [x[0], y[0]], to: [x[1], y[1]] };
}
