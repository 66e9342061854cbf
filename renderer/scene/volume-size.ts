import { scaleLog } from 'd3-scale';

/** The box that stands for an activation map in a small drawing of 44 by 34: sides and channels on a log scale, so that 1 and 512 both show. */
export function volumeSize(shape: readonly number[]): { readonly width: number; readonly height: number; readonly depth: number } {
  const side = scaleLog().domain([1, 256]).range([3, 22]).clamp(true);
  const channels = scaleLog().domain([1, 1024]).range([2, 16]).clamp(true);
  const [first = 1, ...rest] = shape;
  const depth = rest.at(-1) ?? 1;
  if (shape.length === 1) return { width: 3, height: side(first), depth: 2 };
  // A sequence lies along its length; of a volume the slices are not drawn.
  const [height, width] = shape.length === 2 ? [1, first] : shape.slice(-3);
  return { width: side(width ?? 1), height: side(height ?? 1), depth: channels(depth) };
}
