import { flushSync, mount, unmount } from 'svelte';
import { scrollBy } from '../controls/keep-in-view.ts';
import ExportFrame from './ExportFrame.svelte';
import type { FrameContent } from './frame-content.ts';
import { pictureOf, type Picture, type PictureOptions } from './picture.ts';

/**
 * The least scale at which a picture is fitted into a frame; a larger picture is scrolled to the current
 * step.
 */
const LEAST_FIT = 0.6;
const FIT_STEP = 0.05;
const MOST_TRIES = 8;
const settled = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);

/** The elements with overflowing content: the room itself and scrolling parts of the picture. */
const scrollersIn = (room: Element): Element[] =>
  [room, ...room.querySelectorAll('*')].filter(
    (one) =>
      one instanceof HTMLElement &&
      one.clientHeight > 0 &&
      (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) &&
      (one === room || /auto|scroll/.test(getComputedStyle(one).overflow)),
  );

/** How far to scroll a view of `length` pixels to centre a part that ends beyond it; 0 where it does not. */
function toCentre(start: number, end: number, length: number): number {
  const middle = (start + end) / 2;
  return scrollBy(middle, middle, length, {
    above: -Infinity,
    below: (end - start) / 2,
    rest: { above: 0.5, below: 0.5 },
  });
}

/**
 * Scrolls the current step into view, always starting from the top left corner, so the result does not depend
 * on the frame shown before.
 */
function scrollToWorked(scroller: Element): void {
  scroller.scrollTo(0, 0);
  const worked = scroller.querySelector('.current, [aria-current], .lit')?.getBoundingClientRect();
  if (!worked) return;
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop += toCentre(worked.top - view.top, worked.bottom - view.top, view.height);
  scroller.scrollLeft += toCentre(worked.left - view.left, worked.right - view.left, view.width);
}

/** One question laid out off the screen, from which pictures are taken at one time after another. */
export class Stage {
  readonly #moment: { t: number; selected: string | null; fit: number } = $state({
    t: 0,
    selected: null,
    fit: 1,
  });
  readonly #frame: ReturnType<typeof mount>;
  readonly #host: HTMLElement;

  constructor(content: FrameContent) {
    this.#host = document.createElement('div');
    this.#host.className = 'off-stage';
    this.#host.inert = true;
    document.body.append(this.#host);
    this.#frame = mount(ExportFrame, { target: this.#host, props: { ...content, moment: this.#moment } });
    flushSync();
  }

  /** Waits for the first layout and the fonts, and scales the picture down until it fits at these times. */
  async settle(times: readonly number[]): Promise<void> {
    await settled();
    const room = this.#host.querySelector('.room');
    for (const t of times) {
      this.#show(t, null);
      await document.fonts.ready;
      // A picture that adapts to the size of its room may need several layouts.
      for (
        let tries = 0;
        room && this.#moment.fit > LEAST_FIT && scrollersIn(room).length > 0 && tries < MOST_TRIES;
        tries += 1
      ) {
        this.#moment.fit = Math.max(LEAST_FIT, this.#moment.fit - FIT_STEP);
        flushSync();
        await settled();
      }
    }
  }

  #show(t: number, selected: string | null): void {
    this.#moment.t = t;
    this.#moment.selected = selected;
    flushSync();
    const room = this.#host.querySelector('.room');
    if (room) for (const scroller of scrollersIn(room)) scrollToWorked(scroller);
  }

  picture(t: number, selected: string | null = null, options: PictureOptions = {}): Picture {
    this.#show(t, selected);
    const frame = this.#host.firstElementChild;
    if (!frame) throw new Error('nothing is on the stage');
    return pictureOf(frame, options);
  }

  close(): void {
    void unmount(this.#frame);
    this.#host.remove();
  }
}
