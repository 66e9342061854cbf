import { untrack } from 'svelte';
import { hasLanded, type Frame } from '../../core/views/timeline.ts';

/** What a frame is computed from. */
export interface FrameSource {
  /** The frame at this time. */
  readonly frameNow: () => Frame;
  /** Reads what a frame depends on beside the time. True if more than the time moves it: with reduced motion. */
  readonly readSettings: () => boolean;
  /** The number of beats. */
  readonly length: number;
}

/** A signal without a value: `read` subscribes, `notify` runs whatever subscribed. */
class Signal {
  #changes = $state(0);
  read(): void {
    void this.#changes;
  }
  notify(): void {
    untrack(() => (this.#changes += 1));
  }
}

const isSameMoment = (a: Frame, b: Frame): boolean =>
  a.beat === b.beat && a.step === b.step && a.part?.index === b.part?.index && a.from === b.from;
/** The number of beats whose value is landing or known. */
const landedIn = ({ beat, landed }: Frame): number => (landed > 0 ? beat + 1 : Math.max(beat, 0));

/**
 * The frame of a playback. While it plays, the time moves sixty times a second but the beat about twice: the
 * fields that belong to a beat notify their readers only when it changes, and `hasLanded` only for the beats
 * that the time has passed. All fields are computed from the time, as in `frameAt`.
 */
export class PlayedFrame implements Frame {
  readonly #source: FrameSource;
  readonly #now: Frame = $derived.by(() => this.#source.frameNow());
  readonly #moment = new Signal();
  /** By beat. Made at once: a reader does not subscribe to a signal that is made while it runs. */
  readonly #landings: readonly Signal[];

  constructor(source: FrameSource) {
    this.#source = source;
    this.#landings = Array.from({ length: source.length }, () => new Signal());
  }

  /** Moves the time, and notifies the readers of what changes by that. */
  move(change: () => void): void {
    const before = untrack(this.#source.frameNow);
    change();
    const after = untrack(this.#source.frameNow);
    if (!isSameMoment(before, after)) this.#moment.notify();
    const [from, to] = [landedIn(before), landedIn(after)];
    for (let beat = Math.min(from, to); beat < Math.max(from, to); beat += 1) this.#landings[beat]?.notify();
  }

  get t(): number {
    return this.#now.t;
  }
  get progress(): number {
    return this.#now.progress;
  }
  get travel(): number {
    return this.#now.travel;
  }
  get landed(): number {
    return this.#now.landed;
  }
  get beat(): number {
    return this.#ofBeat.beat;
  }
  get step(): Frame['step'] {
    return this.#ofBeat.step;
  }
  get phase(): Frame['phase'] {
    return this.#ofBeat.phase;
  }
  get from(): Frame['from'] {
    return this.#ofBeat.from;
  }
  get part(): Frame['part'] {
    return this.#ofBeat.part === null ? null : this.#now.part;
  }

  /** Whether the value of a beat is landing or known. */
  hasLanded(beat: number): boolean {
    const landing = this.#landings[beat];
    // The timeline of an edited question may be longer than the first one.
    if (!landing) return hasLanded(this.#now, beat);
    landing.read();
    return hasLanded(this.#unread, beat);
  }

  get #ofBeat(): Frame {
    this.#moment.read();
    return this.#unread;
  }

  /** The frame, without subscribing to the time. */
  get #unread(): Frame {
    return this.#source.readSettings() ? this.#now : untrack(() => this.#now);
  }
}

/** Whether the value of a beat is landing or known in a frame. */
export const landedAt = (frame: Frame, beat: number): boolean =>
  frame instanceof PlayedFrame ? frame.hasLanded(beat) : hasLanded(frame, beat);
