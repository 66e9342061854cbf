import { bisectLeft } from 'd3-array';

/** The mean of the curves of an arm at each x, over those that got so far; it grows with them. */
export class CurveMean {
  /** In ascending order. */
  readonly #xs: number[] = [];
  readonly #at = new Map<number, { sum: number; count: number }>();

  add(x: number, y: number): void {
    const at = this.#at.get(x);
    if (at) {
      at.sum += y;
      at.count += 1;
      return;
    }
    this.#at.set(x, { sum: y, count: 1 });
    const place = bisectLeft(this.#xs, x);
    if (place === this.#xs.length) this.#xs.push(x);
    else this.#xs.splice(place, 0, x);
  }

  *[Symbol.iterator](): Iterator<{ readonly x: number; readonly y: number }> {
    for (const x of this.#xs) {
      const { sum, count } = this.#at.get(x) ?? { sum: Number.NaN, count: 1 };
      yield { x, y: sum / count };
    }
  }
}
