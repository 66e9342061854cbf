import { SvelteSet } from 'svelte/reactivity';

/** Content this far above and below the view is on the page already, as a share of the view's height. */
const AHEAD = '40%';

/**
 * Which parts of a long scrolling text are in view or near it. Only those are on the page; the others are
 * empty boxes of their last height, so that the text does not move when they come and go.
 */
export class NearView {
  readonly #near = new SvelteSet<number>();
  readonly #heights = new Map<number, number>();
  #observer: IntersectionObserver | null = null;

  /** Observes the parts within the scrolling element it is attached to. */
  readonly frame = (root: HTMLElement): (() => void) => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#passed(target, isIntersecting);
      },
      { root, rootMargin: `${AHEAD} 0px` },
    );
    this.#observer = observer;
    for (const part of root.querySelectorAll('[data-part]')) observer.observe(part);
    return () => {
      observer.disconnect();
      this.#observer = null;
    };
  };

  /** Attached to the element of a part, which has the attribute `data-part` with its number. */
  readonly part = (element: HTMLElement): (() => void) => {
    this.#observer?.observe(element);
    return () => this.#observer?.unobserve(element);
  };

  has(part: number): boolean {
    return this.#near.has(part);
  }

  /** The last height of a part in pixels; undefined if it was never on the page. */
  heightOf(part: number): number | undefined {
    return this.#heights.get(part);
  }

  /** Forgets heights: the text is another, or set in another size. */
  forget(): void {
    this.#heights.clear();
  }

  #passed(target: Element, near: boolean): void {
    const part = Number(target.getAttribute('data-part'));
    if (near) this.#near.add(part);
    else if (this.#near.delete(part)) this.#heights.set(part, target.getBoundingClientRect().height);
  }
}
