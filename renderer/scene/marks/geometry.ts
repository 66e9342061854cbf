/** A point of a drawing, in drawing units: x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Width and height in drawing units, or in CSS pixels where said so. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** A rectangle in a drawing, by its upper left corner. */
export interface Box extends Point, Size {}

/** The point at `share` of the way from `start` to `end`: 0 is the start, 1 the end. */
export const along = (start: Point, end: Point, share: number): Point => ({
  x: start.x + (end.x - start.x) * share,
  y: start.y + (end.y - start.y) * share,
});

export const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
