import { untrack } from 'svelte';
import { BEAT_MS, frameAt, type Frame, type Timeline } from '../../core/views/timeline.ts';

/** Where the animation of one solution stands. Everything shown follows from `t`; the only moving part is the frame request while playing. */
export class Playback {
  readonly #timeline: () => Timeline;
  #t = $state(0);
  #playing = $state(false);
  speed = $state(1);
  /** With reduced motion each beat is shown complete. */
  reduced = $state(false);
  readonly frame: Frame = $derived.by(() => frameAt(this.timeline, this.reduced ? Math.ceil(this.#t) : this.#t));
  #request = 0;
  #last = 0;

  /** The timeline may change under it, as a change of the problem makes it; the place is kept. */
  constructor(timeline: () => Timeline, start: number) {
    this.#timeline = timeline;
    this.#t = Math.min(Math.max(start, 0), untrack(timeline).length);
  }

  get timeline(): Timeline {
    return this.#timeline();
  }

  get t(): number {
    return this.#t;
  }

  get playing(): boolean {
    return this.#playing;
  }

  seek(t: number): void {
    this.#t = Math.min(Math.max(t, 0), this.timeline.length);
  }

  play(): void {
    if (this.#playing || this.timeline.length === 0) return;
    if (this.#t >= this.timeline.length) this.#t = 0;
    this.#playing = true;
    this.#last = performance.now();
    this.#request = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    cancelAnimationFrame(this.#request);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** To the end of the beat under way, or of the next one. */
  step(): void {
    this.pause();
    this.seek(Math.floor(this.#t + 1e-9) + 1);
  }

  /** To the beginning of the beat under way, or of the one before. */
  stepBack(): void {
    this.pause();
    this.seek(Math.ceil(this.#t - 1e-9) - 1);
  }

  /** To the beginning of the next chapter, or of the one before. */
  chapter(direction: 1 | -1): void {
    this.pause();
    const starts = [...this.timeline.chapters.map(({ start }) => start), this.timeline.length];
    const next = direction === 1 ? starts.find((start) => start > this.#t) : starts.findLast((start) => start < this.#t);
    this.seek(next ?? (direction === 1 ? this.timeline.length : 0));
  }

  readonly #tick = (now: number): void => {
    if (!this.#playing) return;
    // A window that was hidden must not leap ahead when it comes back.
    const elapsed = Math.min(now - this.#last, 100);
    this.#last = now;
    this.seek(this.#t + (elapsed / BEAT_MS) * this.speed);
    if (this.#t >= this.timeline.length) this.pause();
    else this.#request = requestAnimationFrame(this.#tick);
  };
}
