import { flushSync, mount, unmount } from 'svelte';
import { scrollBy } from '../controls/keep-in-view.ts';
import ExportFrame from './ExportFrame.svelte';
import type { FrameContent } from './frame-content.ts';
import type { ExportRun } from './run.ts';
import { pictureOf, type Picture, type PictureOptions } from './picture.ts';

/**
 * The least scale at which a picture is fitted into a frame, if no other is given; a larger picture is scrolled
 * to the current step.
 */
const MIN_FIT = 0.6;
const FIT_STEP = 0.05;
const MAX_LAYOUTS = 8;
/** Two frames of the window, or half a second where a hidden window has no frames. */
const laidOut = (): Promise<unknown> =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);

/** The elements with overflowing content: the frame around the picture and its scrolling parts. */
const scrollersIn = (room: Element): Element[] =>
  [room, ...room.querySelectorAll('*')].filter(
    (one) =>
      one instanceof HTMLElement &&
      one.clientHeight > 0 &&
      (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) &&
      (one === room || /auto|scroll/.test(getComputedStyle(one).overflow)),
  );

/** How far to scroll a view of `length` pixels to centre a part that ends beyond it; 0 where it does not. */
function scrollToCentre(start: number, end: number, length: number): number {
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
function scrollToCurrent(scroller: Element): void {
  scroller.scrollTo(0, 0);
  const current = scroller.querySelector('.current, [aria-current], .lit')?.getBoundingClientRect();
  if (!current) return;
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop += scrollToCentre(current.top - view.top, current.bottom - view.top, view.height);
  scroller.scrollLeft += scrollToCentre(current.left - view.left, current.right - view.left, view.width);
}

/** One question, laid out outside the visible page; gives its picture at any time. */
export class Stage {
  readonly #moment: { t: number; selected: string | null; fit: number } = $state({
    t: 0,
    selected: null,
    fit: 1,
  });
  readonly #frame: ReturnType<typeof mount>;
  readonly #host: HTMLElement;
  readonly #run: ExportRun;
  readonly #leastFit: number;

  constructor(content: FrameContent, run: ExportRun, leastFit = MIN_FIT) {
    this.#run = run;
    this.#leastFit = leastFit;
    this.#host = document.createElement('div');
    this.#host.className = 'off-stage';
    this.#host.inert = true;
    document.body.append(this.#host);
    this.#frame = mount(ExportFrame, { target: this.#host, props: { ...content, moment: this.#moment } });
    flushSync();
  }

  /** Waits for the first layout and the fonts, and scales the picture down until it fits at these times. */
  async settle(times: readonly number[]): Promise<void> {
    await laidOut();
    const room = this.#host.querySelector('.room');
    for (const t of times) {
      this.#show(t, null);
      await document.fonts.ready;
      // A picture that adapts to the size of its room may need several layouts.
      for (
        let layouts = 0;
        room && this.#moment.fit > this.#leastFit && scrollersIn(room).length > 0 && layouts < MAX_LAYOUTS;
        layouts += 1
      ) {
        this.#moment.fit = Math.max(this.#leastFit, this.#moment.fit - FIT_STEP);
        flushSync();
        await laidOut();
      }
    }
  }

  /** The scale at which the picture is fitted into the frame. */
  get fit(): number {
    return this.#moment.fit;
  }

  #show(t: number, selected: string | null): void {
    this.#moment.t = t;
    this.#moment.selected = selected;
    flushSync();
    const room = this.#host.querySelector('.room');
    if (room) for (const scroller of scrollersIn(room)) scrollToCurrent(scroller);
  }

  picture(t: number, selected: string | null = null, options: PictureOptions = {}): Picture {
    this.#show(t, selected);
    const frame = this.#host.firstElementChild;
    if (!frame) throw new Error('the frame of the film is not mounted');
    return pictureOf(frame, this.#run, options);
  }

  close(): void {
    void unmount(this.#frame);
    this.#host.remove();
  }
}
