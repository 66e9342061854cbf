import { middle, type Box, type Point, type Size } from './geometry.ts';
import { centreKeeping, magnified, pageAround, wholeBox } from './viewport-box.ts';

/** The factor of one press or one notch of the wheel. */
const STEP = 1.25;
/** Limits of magnification: up to this many pixels per drawing unit, and at least this factor. */
const NEAREST = { pixels: 2.2, times: 3 } as const;

/** The initial view of a picture that is too wide to be readable as a whole. */
export interface Opening {
  /** The CSS pixels per drawing unit that its text needs; 0 where it is always shown whole. */
  readonly scale: () => number;
  /** The point to keep in view then. */
  readonly about: () => Point | null;
}

/** The visible part of a picture. Until the user moves it, it depends only on the picture and the time. */
export class Viewport {
  readonly #drawing: () => Box;
  readonly #opening: Opening;
  /** The frame, in CSS pixels. */
  room: Size = $state.raw({ width: 0, height: 0 });
  #zoom: number | null = $state(null);
  #centre: Point | null = $state.raw(null);
  readonly whole: Box = $derived.by(() => wholeBox(this.#drawing(), this.room));
  /** The initial magnification. */
  readonly opens: number = $derived.by(() =>
    this.room.width === 0 ? 1 : Math.max(1, (this.#opening.scale() * this.whole.width) / this.room.width),
  );
  readonly zoom: number = $derived(this.#zoom ?? this.opens);
  readonly box: Box = $derived.by(() => {
    if (this.#centre !== null) return magnified(this.whole, this.zoom, this.#centre);
    if (this.zoom === 1) return magnified(this.whole, 1, middle(this.whole));
    return pageAround(
      this.#drawing(),
      this.whole,
      this.zoom,
      this.#opening.about() ?? { x: this.whole.x, y: this.whole.y },
    );
  });
  /** CSS pixels per drawing unit. */
  readonly scale: number = $derived(this.room.width === 0 ? 1 : this.room.width / this.box.width);
  readonly viewBox: string = $derived(`${this.box.x} ${this.box.y} ${this.box.width} ${this.box.height}`);

  /** Is this part of the drawing inside the frame, not cut by its edge? */
  readonly shows = ({ x, y, width, height }: Box): boolean =>
    this.zoom === 1 ||
    (x >= this.box.x &&
      x + width <= this.box.x + this.box.width &&
      y >= this.box.y &&
      y + height <= this.box.y + this.box.height);

  constructor(drawing: () => Box, opening: Opening = { scale: () => 0, about: () => null }) {
    this.#drawing = drawing;
    this.#opening = opening;
  }

  get most(): number {
    return Math.max(
      NEAREST.times,
      this.room.width === 0 ? 1 : (NEAREST.pixels * this.whole.width) / this.room.width,
    );
  }

  /** `share`: the point that stays in place, as a share of the frame from its left and top. */
  magnify(times: number, share: Point = { x: 0.5, y: 0.5 }): void {
    const zoom = Math.min(Math.max(this.zoom * times, 1), this.most);
    this.#centre = zoom === 1 ? null : centreKeeping(this.box, this.whole, zoom, share);
    this.#zoom = zoom;
  }

  nearer(): void {
    this.magnify(STEP);
  }

  farther(): void {
    this.magnify(1 / STEP);
  }

  /** Pans by this many pixels of the frame. */
  move(across: number, down: number): void {
    if (this.zoom === 1) return;
    const { x, y } = middle(this.box);
    this.#centre = { x: x - across / this.scale, y: y - down / this.scale };
  }

  /** Shows the whole picture; where it is shown already, returns to the initial view. */
  reset(): void {
    this.#zoom = this.zoom > 1 ? 1 : null;
    this.#centre = null;
  }
}
