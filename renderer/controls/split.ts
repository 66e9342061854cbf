/** The least and the greatest share of the width on the left of a splitter. */
const [LEAST, MOST] = [0.25, 0.75];
const KEY_STEP = 0.02;

const limited = (split: number): number => Math.min(MOST, Math.max(LEAST, split));

/** The share at a pointer position `x`, in the same pixels as the divided element's box. */
export const splitAt = (x: number, { left, width }: Pick<DOMRect, 'left' | 'width'>): number =>
  limited((x - left) / width);

/** The share after a key press; null for a key that does not move the splitter. */
export function splitAfterKey(split: number, key: string): number | null {
  if (key === 'ArrowLeft') return limited(split - KEY_STEP);
  if (key === 'ArrowRight') return limited(split + KEY_STEP);
  return null;
}
