/** Of one pixel. */
const PER_PIXEL = 0.02;
/** A hand that clicks moves by less, in pixels. */
const STILL = 3;

/** A weight to the digits that a drag or a key can set. */
export const roundedWeight = (number: number): number => Number(number.toFixed(4));

/** A drag up or down, which moves a weight. */
export class WeightDrag {
  readonly #y: number;
  readonly #from: number;
  isMoved = false;

  constructor(y: number, from: number) {
    this.#y = y;
    this.#from = from;
  }

  /** The number for a pointer at this height; null while it has not left its place. */
  moved(y: number): number | null {
    const by = this.#y - y;
    if (!this.isMoved && Math.abs(by) < STILL) return null;
    this.isMoved = true;
    return roundedWeight(this.#from + by * PER_PIXEL);
  }
}
