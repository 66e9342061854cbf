/** Two values nearer than this, as a share of them, may be equal but for roundings. */
const NEAR = 1e-9;

/** Whether float64 leaves it open which of two values is the larger. */
export const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
