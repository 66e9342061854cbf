import { shuffled, type Random } from '../tensor/random.ts';

/**
 * Batches of points by index: an epoch goes through all of them once, in a random order; its last batch takes what is left.
 */
export class Batches {
  readonly #count: number;
  readonly #random: Random;
  #order: readonly number[];
  #at = 0;
  /** Epochs that are over. */
  epochs = 0;

  constructor(count: number, random: Random) {
    this.#count = count;
    this.#random = random;
    this.#order = this.#mixed();
  }

  #mixed(): readonly number[] {
    return shuffled(
      this.#random,
      Array.from({ length: this.#count }, (_, i) => i),
    );
  }

  /** The points of the next update. */
  peek(size: number): readonly number[] {
    return this.#order.slice(this.#at, this.#at + size);
  }

  /** Goes on behind them; true at the end of an epoch. */
  pass(size: number): boolean {
    this.#at += size;
    if (this.#at < this.#count) return false;
    this.#at = 0;
    this.#order = this.#mixed();
    this.epochs += 1;
    return true;
  }

  /** Epochs, with the share of the one under way. */
  get progress(): number {
    return this.epochs + this.#at / this.#count;
  }
}
