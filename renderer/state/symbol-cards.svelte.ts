import type { SymbolWords } from '../../core/symbols/index.ts';

/** What a card says of one symbol. */
export interface SymbolFacts {
  readonly id: string;
  /** The symbol, in LaTeX. */
  readonly tex: string;
  readonly spoken: string;
  readonly words: SymbolWords;
  /** In LaTeX; null where it is not known yet, which `valueNote` says. */
  readonly value: string | null;
  readonly valueNote: string | null;
  readonly plainValue: string;
  /** Where it was computed; null where it has no step. */
  readonly where: string | null;
  /** Goes to that step; null where there is nowhere to go. */
  readonly go: (() => void) | null;
}

/** The symbol that a card is shown for. */
export interface AskedSymbol {
  readonly id: string;
  /** The element that stands for it on the page. */
  readonly at: Element;
  /** By key: which of how many symbols of the line. */
  readonly walked: { readonly n: number; readonly count: number } | null;
}

/** Milliseconds that the pointer rests on a symbol before its card is shown, and after it left until it is closed. */
const REST_MS = 450;
/** On a picture, which the pointer also explores and the card covers a part of. */
const REST_ON_PICTURE_MS = 900;
const LEAVE_MS = 250;

/** Which symbol is asked about, by the pointer or by key. */
export class SymbolCards {
  asked: AskedSymbol | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The pointer is over a symbol, or over none; a symbol that was asked for by key stays. */
  point(id: string, at: Element, onPicture = false): void {
    clearTimeout(this.#timer);
    if (this.asked?.walked || this.asked?.at === at) return;
    // The card of another number would stand in the way of the one that is looked for.
    if (onPicture) this.asked = null;
    const show = (): void => {
      if (at.isConnected) this.asked = { id, at, walked: null };
    };
    const rest = this.asked ? LEAVE_MS / 2 : REST_MS;
    this.#timer = setTimeout(show, onPicture ? REST_ON_PICTURE_MS : rest);
  }
  leave(): void {
    clearTimeout(this.#timer);
    if (this.asked && !this.asked.walked) this.#timer = setTimeout(() => this.close(), LEAVE_MS);
  }
  /** The pointer is on the card itself, which stays. */
  stay(): void {
    clearTimeout(this.#timer);
  }
  close(): void {
    clearTimeout(this.#timer);
    this.asked = null;
  }

  /** The next symbol of a line, or the one before; after the last the first again. */
  walk(symbols: readonly { readonly id: string; readonly at: Element }[], by: 1 | -1): void {
    clearTimeout(this.#timer);
    const count = symbols.length;
    const now = symbols.findIndex(({ at }) => at === this.asked?.at);
    const next = now < 0 ? (by === 1 ? 0 : count - 1) : (now + by + count) % count;
    const symbol = symbols[next];
    this.asked = symbol ? { ...symbol, walked: { n: next + 1, count } } : null;
  }
}
