import { edgeBundles } from './edge-marks.ts';
import type { MarkedEdge } from './network-view.svelte.ts';
import type { Box } from '../marks/geometry.ts';

/** The colours that the edges are painted with, as the theme has them. */
export interface Inks {
  readonly edge: string;
  readonly gradient: string;
}
/** Dashes of a weight below 0 and how faint all is while one unit is looked at. */
const DASH = [8, 6] as const;
const BEHIND = 0.16;
/** Lines on lines are distinguished where they shine through. */
const AMONG = 0.6;

/**
 * Paints the edges of a large picture and the arrows of their gradients: the part of the drawing that `box`
 * shows, over the whole canvas. A thousand lines take as long as a handful of elements, and nothing of them
 * is laid out.
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
