import { untrack } from 'svelte';
import { beatMs, type Pace } from '../../core/views/pace.ts';
import {
  frameAt,
  partsIn,
  TRAVEL_SHARE,
  zooms,
  type Chapter,
  type Timeline,
  type Zoom,
} from '../../core/views/timeline.ts';
import { PlayedFrame } from './played-frame.svelte.ts';

/** The speeds to choose from; the setting may be any value between. */
export const speeds = [0.1, 0.25, 0.5, 1, 2, 4, 10] as const;
/** The speeds to choose from, with the current one among them. */
export const speedsWith = (current: number): readonly number[] =>
  (speeds as readonly number[]).includes(current) ? speeds : [...speeds, current].sort((a, b) => a - b);
/** How long a chapter played as one step, an operation inside a step, and the motion of one step take. */
const CHAPTER_MS = 2400;
const OPERATION_MS = 600;
const GLIDE_MS = 600;
const NEAR = 1e-9;

/**
 * The position in the animation of one solution. Everything shown is computed from `t`; the only state that
 * runs by itself is the frame request while playing.
 */
export class Playback {
  readonly #timeline: () => Timeline;
  #t = $state(0);
  #playing = $state(false);
  speed = $state(1);
  /** How long the lines stay at speed 1. */
  pace: Pace = $state('calm');
  /** With reduced motion each beat is shown complete. */
  reduced = $state(false);
  /** Whether a step forward shows its motion; otherwise its end at once. */
  glides = $state(false);
  /** The time that is shown while the motion of a step runs; null at rest. The position is at its end already. */
  #gliding: number | null = $state(null);
  /** The zoom level: how much one step forward covers. */
  zoom: Zoom = $state('step');
  /** The chapter that is looped; null to play on. */
  loop: Chapter | null = $state.raw(null);
  /** Whether the value of a beat is hidden: playback stops before it is shown, until it is revealed. */
  isHidden: (beat: number) => boolean = () => false;
  readonly frame: PlayedFrame;
  #request = 0;
  #last = 0;

  /** The timeline may change while it is shown, when the problem is edited; the position stays. */
  constructor(timeline: () => Timeline, start: number) {
    this.#timeline = timeline;
    const { length } = untrack(timeline);
    this.#t = Math.min(Math.max(start, 0), length);
    this.frame = new PlayedFrame({
      frameNow: () =>
        frameAt(
          this.timeline,
          this.reduced ? this.#restAfter(this.#t) : (this.#gliding ?? this.#t),
          this.zoom,
        ),
      readSettings: () => (void this.timeline, void this.zoom, this.reduced),
      length,
    });
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
    this.frame.move(() => {
      this.#endGlide();
      this.#t = Math.min(Math.max(t, 0), this.timeline.length);
    });
  }

  /** Whether playback waits for the hidden value of the current beat. */
  get waiting(): boolean {
    const beat = Math.floor(this.#t);
    return this.#t - beat >= TRAVEL_SHARE - NEAR && this.isHidden(beat);
  }

  play(): void {
    if (this.#playing || this.timeline.length === 0) return;
    if (this.#gliding !== null) this.frame.move(() => this.#endGlide());
    if (this.#t >= this.timeline.length) this.seek(0);
    if (this.loop !== null && (this.#t < this.loop.start || this.#t >= this.loop.end))
      this.seek(this.loop.start);
    this.#playing = true;
    this.#last = performance.now();
    this.#request = requestAnimationFrame(this.#tick);
  }

  pause(): void {
    if (this.#gliding !== null) this.frame.move(() => this.#endGlide());
    if (!this.#playing) return;
    this.#playing = false;
    cancelAnimationFrame(this.#request);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /**
   * One step forward at the current zoom: to the end of the current operation, beat or chapter, or of the
   * next one if it has already ended. The position moves at once; the picture shows the motion of the last beat
   * of the way, which the next key ends.
   */
  step(): void {
    this.pause();
    const from = this.#t;
    this.#moveOn(
      this.zoom === 'phase'
        ? this.#chapterEnd(this.#t)
        : this.zoom === 'inside'
          ? this.#partEnd(this.#t)
          : Math.floor(this.#t + NEAR) + 1,
    );
    this.#glide(Math.max(from, Math.ceil(this.#t - NEAR) - 1));
  }

  /** One step back: to the start of the current operation, beat or chapter, or of the previous one. */
  stepBack(): void {
    this.pause();
    if (this.zoom === 'phase') this.seek(this.#starts.findLast((start) => start < this.#t - NEAR) ?? 0);
    else if (this.zoom === 'inside') this.seek(this.#partStart(this.#t));
    else this.seek(Math.ceil(this.#t - NEAR) - 1);
  }

  /** Zooms in, and goes to the first thing to see: the next operation of the next step. */
  stepInto(): void {
    const closer = zooms[zooms.indexOf(this.zoom) + 1];
    if (closer !== undefined) this.zoom = closer;
    this.step();
  }

  /** Completes the current operation or step, and zooms out. */
  stepOut(): void {
    this.pause();
    if (this.zoom === 'inside') this.#moveOn(Math.ceil(this.#t - NEAR));
    else if (this.zoom === 'step' && !this.#starts.some((start) => Math.abs(start - this.#t) < NEAR))
      this.#moveOn(this.#chapterEnd(this.#t));
    const farther = zooms[zooms.indexOf(this.zoom) - 1];
    if (farther !== undefined) this.zoom = farther;
  }

  /** Goes to the start of the next or the previous chapter. */
  chapter(direction: 1 | -1): void {
    this.pause();
    const next =
      direction === 1
        ? this.#starts.find((start) => start > this.#t)
        : this.#starts.findLast((start) => start < this.#t);
    this.seek(next ?? (direction === 1 ? this.timeline.length : 0));
  }

  /** Goes to the start of the backward pass; does nothing if there is none. */
  toBackward(): void {
    const chapter = this.timeline.chapters.find(({ phase }) => phase === 'backward');
    if (!chapter) return;
    this.pause();
    this.seek(chapter.start);
  }

  /** Loops the current chapter, or ends the loop. */
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
  /** The time at which the current operation or beat is complete. */
  #restAfter(t: number): number {
    if (this.waiting) return t;
    return this.zoom === 'inside' && Math.ceil(t) !== t ? this.#partEnd(t - 2 * NEAR) : Math.ceil(t);
  }

  /** Moves forward, at most to the next hidden value. */
  #moveOn(to: number): void {
    const first = Math.floor(this.#t + NEAR);
    for (let beat = first; beat < to - NEAR; beat += 1) {
      // Inside a step all operations but the last are shown; only the value is hidden.
      const stop = beat + TRAVEL_SHARE;
      if (!this.isHidden(beat) || to <= stop) continue;
      this.seek(Math.max(this.#t, stop));
      this.pause();
      return;
    }
    this.seek(to);
  }

  /**
   * Milliseconds that a beat lasts at this position and speed 1: long enough to read it, or the time of each of
   * its operations, or its share of a chapter that is played as one step.
   */
  get #beatMs(): number {
    const beat = Math.min(Math.floor(this.#t), this.timeline.length - 1);
    const reading = beatMs(this.timeline, beat, this.pace);
    if (this.zoom === 'inside') return partsIn(this.timeline, beat) * OPERATION_MS;
    const chapter = this.zoom === 'phase' ? this.#chapterAt(this.#t) : null;
    return chapter === null ? reading : Math.min(reading, CHAPTER_MS / (chapter.end - chapter.start));
  }

  /** Shows the way to the current position. */
  #glide(from: number): void {
    const to = this.#t;
    if (!this.glides || this.reduced || to - from < NEAR) return;
    const length = GLIDE_MS / Math.max(1, this.speed);
    const show = (t: number | null): void => this.frame.move(() => (this.#gliding = t));
    show(from);
    let begun: number | null = null;
    const move = (now: number): void => {
      begun ??= now;
      const share = (now - begun) / length;
      if (share >= 1) show(null);
      else {
        show(from + (to - from) * share);
        this.#request = requestAnimationFrame(move);
      }
    };
    this.#request = requestAnimationFrame(move);
  }
  #endGlide(): void {
    if (this.#gliding === null) return;
    this.#gliding = null;
    cancelAnimationFrame(this.#request);
  }

  readonly #tick = (now: number): void => {
    if (!this.#playing) return;
    // After the window was hidden, playback must not jump ahead.
    const elapsed = Math.min(now - this.#last, 100);
    this.#last = now;
    const to = this.#t + (elapsed / this.#beatMs) * this.speed;
    if (this.loop !== null && to >= this.loop.end) this.seek(this.loop.start);
    else this.#moveOn(to);
    if (!this.#playing) return;
    if (this.#t >= this.timeline.length) this.pause();
    else this.#request = requestAnimationFrame(this.#tick);
  };
}
