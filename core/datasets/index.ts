import { blobs } from './blobs.ts';
import { circle } from './circle.ts';
import { spiral } from './spiral.ts';
import { twoMoons } from './two-moons.ts';
import { xorQuadrants } from './xor-quadrants.ts';

/** Every set of points that can be drawn, in the order of the list. */
export const pointSets = [twoMoons, circle, xorQuadrants, spiral, blobs] as const;
export { drawPoints, type DrawOptions } from './draw-points.ts';
export type { Points, PointSet } from './point-set.ts';
