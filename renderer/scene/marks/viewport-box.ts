import { middle, type Box, type Point, type Size } from './geometry.ts';

/** The box that a magnification of 1 shows: the whole drawing, centred in a frame of this aspect ratio. */
export function wholeBox(drawing: Box, frame: Size): Box {
  const aspect =
    frame.width > 0 && frame.height > 0 ? frame.width / frame.height : drawing.width / drawing.height;
  const width = Math.max(drawing.width, drawing.height * aspect);
  return around(middle(drawing), width, width / aspect);
}

/** The visible box at a magnification, as near to `centre` as possible without leaving the whole box. */
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
 * The centre that keeps a point of the drawing at its place in the frame when the magnification changes.
 * `share` is that place, as a share of the frame from its left and top.
 */
export function centreKeeping(box: Box, whole: Box, zoom: number, share: Point): Point {
  const held = { x: box.x + box.width * share.x, y: box.y + box.height * share.y };
  return {
    x: held.x + (0.5 - share.x) * (whole.width / zoom),
    y: held.y + (0.5 - share.y) * (whole.height / zoom),
  };
}

/**
 * A page at a magnification that has a point in its middle half: pages overlap by half, so the view jumps seldom
 * as the point moves. It stays within the drawing, and a drawing that is less high than the page is in its middle.
 */
export function pageAround(drawing: Box, whole: Box, zoom: number, { x, y }: Point): Box {
  const nearest = (at: number, from: number, length: number, page: number): number => {
    if (page >= length) return from + length / 2;
    const centre = from + Math.round((at - from) / (page / 2)) * (page / 2);
    return Math.min(Math.max(centre, from + page / 2), from + length - page / 2);
  };
  const [width, height] = [whole.width / zoom, whole.height / zoom];
  return around(
    {
      x: nearest(x, drawing.x, drawing.width, width),
      y: nearest(y, drawing.y, drawing.height, height),
    },
    width,
    height,
  );
}

/** The box of this size centred at a point. */
const around = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
