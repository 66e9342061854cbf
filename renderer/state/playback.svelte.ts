import { untrack } from 'svelte';
import {
  BEAT_MS,
  frameAt,
  partsIn,
  TRAVEL_SHARE,
  zooms,
  type Chapter,
  type Frame,
  type Timeline,
  type Zoom,
} from '../../core/views/timeline.ts';

/** The speeds that are offered; a setting may hold any between. */
export const speeds = [0.1, 0.25, 0.5, 1, 2, 4, 10] as const;
/** A chapter that is played as one goes by in at most so many beats' time. */
const CHAPTER_BEATS = 4;
const NEAR = 1e-9;

/**
 * Where the animation of one solution stands. Everything shown follows from `t`; the only moving part is the
 * frame request while playing.
 */
export class Playback {
  readonly #timeline: () => Timeline;
  #t = $state(0);
  #playing = $state(false);
  speed = $state(1);
  /** With reduced motion each beat is shown complete. */
  reduced = $state(false);
  /** How close one looks: what one step forward is. */
  zoom: Zoom = $state('step');
  /** The chapter that is played over and over; null to play on. */
  loop: Chapter | null = $state.raw(null);
  /** A beat whose value is held back: time stops before it lands, until somebody lets it. */
  held: (beat: number) => boolean = () => false;
  readonly frame: Frame = $derived.by(() =>
    frameAt(this.timeline, this.reduced ? this.#restAfter(this.#t) : this.#t, this.zoom),
  );
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

  /** Is the value of the beat under way held back? */
  get waiting(): boolean {
    const beat = Math.floor(this.#t);
    return this.#t - beat >= TRAVEL_SHARE - NEAR && this.held(beat);
  }

  play(): void {
    if (this.#playing || this.timeline.length === 0) return;
    if (this.#t >= this.timeline.length) this.#t = 0;
    if (this.loop !== null && (this.#t < this.loop.start || this.#t >= this.loop.end))
      this.#t = this.loop.start;
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

  /**
   * One step on, as the zoom has it: to the end of the operation, the beat or the chapter under way, or of
   * the next one.
   */
  step(): void {
    this.pause();
    this.#moveOn(
      this.zoom === 'phase'
        ? this.#chapterEnd(this.#t)
        : this.zoom === 'inside'
          ? this.#partEnd(this.#t)
          : Math.floor(this.#t + NEAR) + 1,
    );
  }

  /** One step back: to the beginning of what is under way, or of what was before. */
  stepBack(): void {
    this.pause();
    if (this.zoom === 'phase') this.seek(this.#starts.findLast((start) => start < this.#t - NEAR) ?? 0);
    else if (this.zoom === 'inside') this.seek(this.#partStart(this.#t));
    else this.seek(Math.ceil(this.#t - NEAR) - 1);
  }

  /** Looks closer, and goes to the first thing there is to see: the next operation of the next step. */
  stepInto(): void {
    const closer = zooms[zooms.indexOf(this.zoom) + 1];
    if (closer !== undefined) this.zoom = closer;
    this.step();
  }

  /** Finishes what is under way at this zoom, and looks from farther. */
  stepOut(): void {
    this.pause();
    if (this.zoom === 'inside') this.#moveOn(Math.ceil(this.#t - NEAR));
    else if (this.zoom === 'step' && !this.#starts.some((start) => Math.abs(start - this.#t) < NEAR))
      this.#moveOn(this.#chapterEnd(this.#t));
    const farther = zooms[zooms.indexOf(this.zoom) - 1];
    if (farther !== undefined) this.zoom = farther;
  }

  /** To the beginning of the next chapter, or of the one before. */
  chapter(direction: 1 | -1): void {
    this.pause();
    const next =
      direction === 1
        ? this.#starts.find((start) => start > this.#t)
        : this.#starts.findLast((start) => start < this.#t);
    this.seek(next ?? (direction === 1 ? this.timeline.length : 0));
  }

  /** To where the backward pass begins; stays where there is none. */
  toBackward(): void {
    const chapter = this.timeline.chapters.find(({ phase }) => phase === 'backward');
    if (!chapter) return;
    this.pause();
    this.seek(chapter.start);
  }

  /** Plays the chapter under way over and over, or goes on again. */
  toggleLoop(): void {
    this.loop = this.loop === null ? this.#chapterAt(this.#t) : null;
  }

  get #starts(): readonly number[] {
    return [...this.timeline.chapters.map(({ start }) => start), this.timeline.length];
  }
  #chapterAt(t: number): Chapter | null {
    return this.timeline.chapters.find(({ end }) => t < end - NEAR) ?? this.timeline.chapters.at(-1) ?? null;
  }
  #chapterEnd(t: number): number {
    return this.#chapterAt(t)?.end ?? this.timeline.length;
  }
  #partEnd(t: number): number {
    const beat = Math.min(Math.floor(t + NEAR), this.timeline.length - 1);
    const parts = partsIn(this.timeline, beat);
    return beat + (Math.floor((t - beat) * parts + NEAR * parts) + 1) / parts;
  }
  #partStart(t: number): number {
    const beat = Math.max(Math.ceil(t - NEAR) - 1, 0);
    const parts = partsIn(this.timeline, beat);
    return beat + (Math.ceil((t - beat) * parts - NEAR * parts) - 1) / parts;
  }
  /** The end state of what is under way. */
  #restAfter(t: number): number {
    if (this.waiting) return t;
    return this.zoom === 'inside' && Math.ceil(t) !== t ? this.#partEnd(t - 2 * NEAR) : Math.ceil(t);
  }

  /** Forward, as far as nothing is held back. */
  #moveOn(to: number): void {
    const first = Math.floor(this.#t + NEAR);
    for (let beat = first; beat < to - NEAR; beat += 1) {
      // Inside a step every operation but the last is shown; the value itself is held.
      const stop = beat + TRAVEL_SHARE;
      if (!this.held(beat) || to <= stop) continue;
      this.seek(Math.max(this.#t, stop));
      this.pause();
      return;
    }
    this.seek(to);
  }

  /** Beats a beat's time at this place: a chapter goes by as one, operations one at a time. */
  get #pace(): number {
    if (this.zoom === 'inside')
      return 1 / partsIn(this.timeline, Math.min(Math.floor(this.#t), this.timeline.length - 1));
    if (this.zoom === 'step') return 1;
    const chapter = this.#chapterAt(this.#t);
    return chapter === null ? 1 : Math.max(1, (chapter.end - chapter.start) / CHAPTER_BEATS);
  }

  readonly #tick = (now: number): void => {
    if (!this.#playing) return;
    // A window that was hidden must not leap ahead when it comes back.
    const elapsed = Math.min(now - this.#last, 100);
    this.#last = now;
    const to = this.#t + (elapsed / BEAT_MS) * this.speed * this.#pace;
    if (this.loop !== null && to >= this.loop.end) this.seek(this.loop.start);
    else this.#moveOn(to);
    if (!this.#playing) return;
    if (this.#t >= this.timeline.length) this.pause();
    else this.#request = requestAnimationFrame(this.#tick);
  };
}
