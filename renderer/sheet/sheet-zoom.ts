/** How much a sheet on the screen can be enlarged, as factors. */
export const ZOOM = { least: 0.5, most: 3, step: 0.25 } as const;

/** The size after a key: + and − change it by a step, 0 sets it back; null for any other key. */
export function nextZoom(zoom: number, key: string): number | null {
  if (key === '0') return 1;
  if (key === '+' || key === '=') return Math.min(ZOOM.most, zoom + ZOOM.step);
  return key === '-' ? Math.max(ZOOM.least, zoom - ZOOM.step) : null;
}
