/** A part of the content of a scrolling frame: its edges in pixels from the frame's upper left corner. */
export interface Part {
  readonly top: number;
  readonly bottom: number;
  /** Absent if the frame is not scrolled sideways. */
  readonly left?: number;
  readonly right?: number;
}
export interface KeepOptions {
  /** Margins at the upper and lower end of the frame that count as out of view, in pixels. */
  readonly above?: number;
  readonly below?: number;
  /**
   * Where the part is scrolled to, as a share of the frame's height: its upper edge if it was above the view,
   * its lower edge if it was below.
   */
  readonly rest?: { readonly above: number; readonly below: number };
}

/**
 * Scrolls a frame, never the page around it, until a part of it is in view. Does nothing if it already is.
 */
export function keepInView(
  frame: HTMLElement | undefined,
  part: Part | undefined,
  { above = 0, below = 0, rest = { above: 0.5, below: 0.5 } }: KeepOptions = {},
): void {
  if (!frame || !part) return;
  const options = { above, below, rest };
  const down = scrollBy(part.top, part.bottom, frame.clientHeight, options);
  if (down !== 0) frame.scrollTop += down;
  if (part.left === undefined || part.right === undefined) return;
  const across = scrollBy(part.left, part.right, frame.clientWidth, options);
  if (across !== 0) frame.scrollLeft += across;
}

/**
 * How far a view of `length` pixels must move to show a part from `start` to `end`; 0 if it shows it already.
 */
export function scrollBy(
  start: number,
  end: number,
  length: number,
  { above, below, rest }: Required<KeepOptions>,
): number {
  if (start < above) return start - rest.above * length;
  if (end > length - below) return end - rest.below * length;
  return 0;
}

/** An element inside a frame as a part of it, for vertical scrolling only. */
export function partOf(
  frame: HTMLElement | undefined,
  element: Element | null | undefined,
): Part | undefined {
  if (!frame || !element) return undefined;
  const [inner, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  return { top: inner.top - outer.top, bottom: inner.bottom - outer.top };
}

/** Pixels around a point of a drawing that are shown with it. */
const AROUND = 36;

/** The same for a point of a drawing, in drawing units, which is scaled by `scale` in the frame. */
export function keepPlaceInView(
  frame: HTMLElement | undefined,
  place: { readonly x: number; readonly y: number } | undefined,
  scale: number,
): void {
  if (!frame || !place) return;
  const [x, y] = [place.x * scale - frame.scrollLeft, place.y * scale - frame.scrollTop];
  keepInView(frame, { top: y, bottom: y, left: x, right: x }, { above: AROUND, below: AROUND });
}
