/**
 * Scrolls a frame, and nothing around it, until a place of the picture in it is in view. `place` is in units
 * of the picture, drawn `scale` times as large.
 */
export function keepInView(
  frame: HTMLElement | undefined,
  place: { readonly x: number; readonly y: number } | undefined,
  scale: number,
): void {
  if (!frame || !place) return;
  const [x, y] = [place.x * scale, place.y * scale];
  if (y < frame.scrollTop + MARGIN || y > frame.scrollTop + frame.clientHeight - MARGIN)
    frame.scrollTop = y - frame.clientHeight / 2;
  if (x < frame.scrollLeft + MARGIN || x > frame.scrollLeft + frame.clientWidth - MARGIN)
    frame.scrollLeft = x - frame.clientWidth / 2;
}
const MARGIN = 36;
