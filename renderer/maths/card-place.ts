/** A rectangle of the window, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between the card and what it explains. */
const GAP = 6;
/** From the edges of the room. */
const EDGE = 8;

/**
 * Where a card of this size is put so that it stays in the room and does not cover the line that it explains: below
 * the line, above it, or beside it. null: it fits nowhere.
 */
export function cardPlace(
  symbol: Box,
  line: Box,
  room: Box,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const clamp = (x: number, least: number, most: number): number => Math.max(least, Math.min(x, most));
  const left = clamp((symbol.left + symbol.right - width) / 2, room.left + EDGE, room.right - EDGE - width);
  const below = line.bottom + GAP;
  if (below + height <= room.bottom - EDGE) return { left, top: below };
  const above = line.top - GAP - height;
  if (above >= room.top + EDGE) return { left, top: above };
  const top = clamp(symbol.top, room.top + EDGE, room.bottom - EDGE - height);
  const before = line.left - GAP - width;
  if (before >= room.left + EDGE) return { left: before, top };
  const after = line.right + GAP;
  if (after + width <= room.right - EDGE) return { left: after, top };
  // Nowhere beside the line: then at least not over the symbol itself.
  const under = symbol.bottom + GAP;
  return under + height <= room.bottom - EDGE
    ? { left, top: under }
    : { left, top: Math.max(room.top + EDGE, symbol.top - GAP - height) };
}
