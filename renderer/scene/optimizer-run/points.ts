interface At {
  readonly x: number;
  readonly y: number;
}
/** The least distance of two point numbers, in pixels. */
const APART = 20;

/**
 * Which points of a path are numbered, and where: the first, the one in view, and those with free space
 * around their number.
 */
export function numbered(
  points: readonly At[],
  looked: number | null,
): { readonly t: number; readonly x: number; readonly y: number }[] {
  const placed: { readonly t: number; readonly x: number; readonly y: number }[] = [];
  const order = [0, ...(looked === null ? [] : [looked]), points.length - 1, ...points.keys()];
  for (const t of order) {
    const point = points[t];
    if (!point || placed.some((one) => one.t === t)) continue;
    const next = points[t + 1] ?? point;
    // On the side opposite to the next segment.
    const at = {
      t,
      x: point.x + (next.x > point.x + 2 ? -18 : 10),
      y: point.y + (next.y < point.y - 2 ? 20 : -10),
    };
    if (t === looked || placed.every((one) => Math.hypot(one.x - at.x, one.y - at.y) > APART))
      placed.push(at);
  }
  return placed;
}
