import { middle, type Box, type Point, type Size } from './geometry.ts';

/** The whole drawing in the middle of a frame of this shape: what a magnification of 1 shows. */
export function wholeBox(drawing: Box, frame: Size): Box {
  const aspect =
    frame.width > 0 && frame.height > 0 ? frame.width / frame.height : drawing.width / drawing.height;
  const width = Math.max(drawing.width, drawing.height * aspect);
  return around(middle(drawing), width, width / aspect);
}

/** The part seen at a magnification, as near to `centre` as leaves no room beyond the whole. */
export function magnified(whole: Box, zoom: number, centre: Point): Box {
  const [width, height] = [whole.width / zoom, whole.height / zoom];
  const kept = (at: number, from: number, length: number, seen: number): number =>
    Math.min(Math.max(at, from + seen / 2), from + length - seen / 2);
  return around(
    { x: kept(centre.x, whole.x, whole.width, width), y: kept(centre.y, whole.y, whole.height, height) },
    width,
    height,
  );
}

/**
 * The centre at which a point of the drawing stays where it is seen, a share of the frame from its left and
 * top, when the magnification changes.
 */
export function centreKeeping(box: Box, whole: Box, zoom: number, share: Point): Point {
  const held = { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
  return {
    x: held.x + (0.5 - share.x) * (whole.width / zoom),
    y: held.y + (0.5 - share.y) * (whole.height / zoom),
  };
}

/**
 * The centre of a page with a point in its middle half: pages lie half over one another, so that what is seen
 * leaps only now and then as the point moves.
 */
export function pageAround(whole: Box, zoom: number, { x, y }: Point): Point {
  const nearest = (at: number, from: number, page: number): number =>
    from + Math.round((at - from) / (page / 2)) * (page / 2);
  return { x: nearest(x, whole.x, whole.width / zoom), y: nearest(y, whole.y, whole.height / zoom) };
}

/** The box of this size with its middle at a point. */
const around = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
