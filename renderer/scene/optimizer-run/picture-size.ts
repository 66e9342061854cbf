/** The least size of the picture on a board, and its size on paper, beside an answer and in a film, in pixels. */
const LEAST = { width: 300, height: 200 } as const;
const PRINTED = { width: 520, height: 290 } as const;
const BESIDE = { width: 640, height: 340 } as const;
const FILMED = { width: 400, height: 340 } as const;

/**
 * The size of the picture in pixels. On a board, `room` is the space measured for it, of width 0 before the
 * first measurement; elsewhere null.
 */
export function pictureSize(
  room: { readonly width: number; readonly height: number } | null,
  place: 'still' | 'beside' | 'film',
): { readonly width: number; readonly height: number } {
  if (room !== null && room.width > 0)
    return { width: Math.max(LEAST.width, room.width), height: Math.max(LEAST.height, room.height) };
  return { still: PRINTED, beside: BESIDE, film: FILMED }[place];
}
