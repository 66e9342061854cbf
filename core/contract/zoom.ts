/** The zoom factors of the interface; 1 is the normal size. */
export const zoomLevels = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;
export const leastZoom = 0.5;
export const mostZoom = 4;

/** The next level above or below a zoom factor; at the end of the scale, the last one. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? zoomLevels.find((level) => level > zoom + 1e-9)
      : zoomLevels.findLast((level) => level < zoom - 1e-9);
  return next ?? (direction === 1 ? mostZoom : leastZoom);
}
