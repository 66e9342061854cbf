/** Where the pointer was seen last, in pixels of the window. */
let [lastX, lastY] = [Number.NaN, Number.NaN];
// Pictures are also drawn for paper, without a window.
if (typeof document !== 'undefined')
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => ([lastX, lastY] = [clientX, clientY]),
    // Before the elements below it, whose own events of this movement have come already.
    { capture: true, passive: true },
  );

/**
 * Whether an element came under the pointer because the pointer moved, and not because the picture or the text
 * moved under a pointer at rest.
 */
export const pointerMoved = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): boolean =>
  clientX !== lastX || clientY !== lastY;

/**
 * The number that a picture is asked about by pointing at it. It holds until the time moves: a pointer at rest
 * never replaces the current step.
 */
export class Pointing {
  #pointed = $state.raw<{ readonly id: string; readonly beat: number } | null>(null);
  readonly #beat: () => number;
  readonly #playing: () => boolean;

  constructor(beat: () => number, playing: () => boolean) {
    this.#beat = beat;
    this.#playing = playing;
  }

  get id(): string | null {
    if (this.#pointed === null || this.#playing()) return null;
    return this.#pointed.beat === this.#beat() ? this.#pointed.id : null;
  }

  readonly point = (id: string | null): void => {
    this.#pointed = id === null ? null : { id, beat: this.#beat() };
  };
}
