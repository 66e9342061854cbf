import { edgeBundles } from './edge-marks.ts';
import type { MarkedEdge } from './network-view.svelte.ts';
import type { Box } from '../marks/geometry.ts';

/** The theme's colours of the edges. */
export interface Inks {
  readonly edge: string;
  readonly gradient: string;
}
/** The dash pattern of a negative weight, and the opacity of the other edges while one unit is selected. */
const DASH = [8, 6] as const;
const BEHIND = 0.16;
/** Overlapping lines stay distinguishable because they are translucent. */
const AMONG = 0.6;

/**
 * Paints the edges of a large picture and the arrows of their gradients on a canvas, clipped to `box`.
 * Painting a thousand lines takes as long as drawing a few SVG elements and causes no layout.
 */
export function paintEdges(
  context: CanvasRenderingContext2D,
  box: Box,
  edges: readonly MarkedEdge[],
  arrows: readonly string[],
  inks: Inks,
  behind: boolean,
): void {
  const scale = context.canvas.width / box.width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  context.globalAlpha = behind ? BEHIND : AMONG;
  context.strokeStyle = inks.edge;
  for (const { d, width, negative } of edgeBundles(edges)) {
    context.lineWidth = width;
    context.setLineDash(negative ? [...DASH] : []);
    context.stroke(new Path2D(d));
  }
  context.setLineDash([]);
  context.globalAlpha = behind ? BEHIND : 1;
  context.fillStyle = inks.gradient;
  if (arrows.length > 0) context.fill(new Path2D(arrows.join('')));
}
