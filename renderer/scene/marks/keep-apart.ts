import type { Point } from './geometry.ts';

/** A text that is drawn around its point, as the box that it fills. */
export interface Floating extends Point {
  readonly width: number;
  readonly height: number;
}
/** The space between two of them, in drawing units. */
const BETWEEN = 2;
/** More than this would make a pile higher than the picture; they are left where they are. */
const MOST = 24;

/**
 * Moves texts that cover one another apart, downwards in the order of their height, and then all of them up by
 * the mean, so that the pile stays around the place to which they travel. Where it would leave a drawing of this
 * height at its top or bottom, it is moved back into it.
 */
export function keptApart<T extends Floating>(
  texts: readonly T[],
  drawing = Number.POSITIVE_INFINITY,
): readonly T[] {
  if (texts.length < 2 || texts.length > MOST) return texts;
  const placed: T[] = [];
  let moved = 0;
  for (const text of [...texts].sort((a, b) => a.y - b.y || a.x - b.x)) {
    let { y } = text;
    for (const other of placed) {
      const near = Math.abs(other.x - text.x) < (other.width + text.width) / 2 + BETWEEN;
      const apart = (other.height + text.height) / 2 + BETWEEN;
      if (near && Math.abs(other.y - y) < apart) y = other.y + apart;
    }
    moved += y - text.y;
    placed.push({ ...text, y });
    // Those placed before are in the order of their height, which a text moved down may break.
    placed.sort((a, b) => a.y - b.y);
  }
  const mean = moved / placed.length;
  const bottom = Math.max(...placed.map(({ y, height }) => y + height / 2));
  const top = Math.min(...placed.map(({ y, height }) => y - height / 2));
  const up = drawing === Number.POSITIVE_INFINITY ? mean : Math.min(Math.max(mean, bottom - drawing), top);
  return placed.map((text) => ({ ...text, y: text.y - up }));
}
