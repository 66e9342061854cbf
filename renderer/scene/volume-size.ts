import { scaleLog } from 'd3-scale';

/** The box that stands for an activation map in a small drawing of 44 by 34: sides and channels on a log scale, so that 1 and 512 both show. */
export function volumeSize(shape: readonly number[]): { readonly width: number; readonly height: number; readonly depth: number } {
  const side = scaleLog().domain([1, 256]).range([3, 22]).clamp(true);
  const channels = scaleLog().domain([1, 1024]).range([2, 16]).clamp(true);
  const [height = 1, width = 1, depth = 1] = shape;
  return shape.length === 1 ? { width: 3, height: side(height), depth: 2 } : { width: side(width), height: side(height), depth: channels(depth) };
}
