/** A place of a drawing, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
  /** Its place among the points of the line, from 0. */
  readonly order: number;
}

/**
 * A line that grows at its end, as an SVG path. Of the points in one column of pixels the first, lowest, highest and last
 * are drawn, which gives the same pixels as all of them (the M4 aggregation of Jugel et al., VLDB 2014).
 */
export class GrowingLine {
  /** The path up to the column that the line has now reached. */
  #behind = '';
  #column = Number.NaN;
  #first: Place | null = null;
  #low: Place | null = null;
  #high: Place | null = null;
  #last: Place | null = null;
  #count = 0;
  #isBegun = false;

  add(x: number, y: number): void {
    const place: Place = { x, y, order: this.#count };
    this.#count += 1;
    const column = Math.floor(x);
    if (column !== this.#column || this.#first === null) {
      this.#leave();
      this.#column = column;
      this.#first = place;
    }
    if (this.#low === null || y > this.#low.y) this.#low = place;
    if (this.#high === null || y < this.#high.y) this.#high = place;
    this.#last = place;
  }

  /** The next point is not joined to the one before. */
  lift(): void {
    this.#leave();
    this.#isBegun = false;
  }

  clear(): void {
    this.#leave();
    this.#behind = '';
    this.#isBegun = false;
  }

  get path(): string {
    return this.#behind + this.#here();
  }

  #leave(): void {
    this.#behind += this.#here();
    this.#isBegun ||= this.#first !== null;
    this.#first = this.#low = this.#high = this.#last = null;
  }
  /** The part in the present column. */
  #here(): string {
    return [...new Set([this.#first, this.#low, this.#high, this.#last])]
      .filter((place) => place !== null)
      .sort((a, b) => a.order - b.order)
      .map(({ x, y }, i) => `${i > 0 || this.#isBegun ? 'L' : 'M'}${tenths(x)},${tenths(y)}`)
      .join('');
  }
}

const tenths = (pixels: number): number => Math.round(10 * pixels) / 10;
