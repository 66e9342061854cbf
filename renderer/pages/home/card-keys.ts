/** The place of a card, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * The card that an arrow key leads to from another: the next or the previous one, or the nearest in the row
 * below or above, which may have fewer cards; null at the ends, and for other keys.
 */
export function cardBeside(places: readonly Place[], from: number, key: string): number | null {
  const at = places[from];
  if (!at) return null;
  if (key === 'ArrowRight') return from + 1 < places.length ? from + 1 : null;
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : null;
  if (key === 'Home') return 0;
  if (key === 'End') return places.length - 1;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const beyond = places.filter(({ top }) => (key === 'ArrowDown' ? top > at.top + 1 : top < at.top - 1));
  const row =
    key === 'ArrowDown'
      ? Math.min(...beyond.map(({ top }) => top))
      : Math.max(...beyond.map(({ top }) => top));
  const nearest = beyond
    .filter(({ top }) => Math.abs(top - row) <= 1)
    .toSorted((a, b) => Math.abs(a.left - at.left) - Math.abs(b.left - at.left))[0];
  return nearest ? places.indexOf(nearest) : null;
}
