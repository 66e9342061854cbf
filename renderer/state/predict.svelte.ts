import { SvelteSet } from 'svelte/reactivity';
import type { GuessMark } from '../../core/marking/guess.ts';
import type { Step } from '../../core/solution/step.ts';
import type { Timeline } from '../../core/views/timeline.ts';

/** Which values are hidden: none, all, every nth, or those that were wrong the last time. */
export type PredictMode = 'off' | 'every' | 'nth' | 'missed';

export interface PredictServices {
  readonly mark: (typed: string, step: Step) => Promise<GuessMark>;
  readonly save: (step: string, typed: string, missed: boolean) => void;
  readonly missed: () => Promise<readonly string[]>;
}

/**
 * A prediction exercise: which values stay hidden until they are typed, and the feedback on the current one.
 */
export class Predict {
  mode: PredictMode = $state('off');
  /** With `nth`: every how many values one is hidden. */
  every = $state(2);
  /** Feedback on the last try; null before the first. */
  feedback: GuessMark | null = $state.raw(null);
  /** The steps that were wrong the last time, as stored in the session. */
  missed: readonly string[] = $state.raw([]);
  right = $state(0);
  answered = $state(0);
  readonly #shown = new SvelteSet<string>();
  /** The step whose first try is already counted. */
  #at: string | null = null;
  readonly #services: PredictServices;
  readonly #timeline: () => Timeline;

  constructor(timeline: () => Timeline, services: PredictServices) {
    this.#timeline = timeline;
    this.#services = services;
  }

  /** Whether the value of this beat is hidden. */
  readonly isHidden = (beat: number): boolean => {
    if (this.mode === 'off') return false;
    const step = this.#timeline().beats[beat]?.step;
    if (step === undefined || this.#shown.has(step)) return false;
    if (this.mode === 'missed') return this.missed.includes(step);
    return this.mode === 'every' || (beat + 1) % this.every === 0;
  };

  /** Starts again: values that were revealed are hidden again. */
  async begin(mode: PredictMode): Promise<void> {
    this.#shown.clear();
    this.feedback = null;
    this.right = 0;
    this.answered = 0;
    this.#at = null;
    if (mode === 'missed') this.missed = await this.#services.missed();
    this.mode = mode;
  }

  /** Marks a try; a right one reveals the value. Resolves with true if the value is revealed. */
  async check(step: Step, typed: string): Promise<boolean> {
    const mark = await this.#services.mark(typed, step);
    this.feedback = mark;
    if (mark.verdict === 'unreadable') return false;
    if (this.#at !== step.id) {
      this.#at = step.id;
      this.answered += 1;
      if (mark.verdict === 'right') this.right += 1;
      this.#services.save(step.id, typed, mark.verdict !== 'right');
    }
    if (mark.verdict === 'right') this.#shown.add(step.id);
    return mark.verdict === 'right';
  }

  /** Reveals the value without a right answer, which counts as wrong. */
  reveal(step: Step): void {
    if (this.#at !== step.id) {
      this.answered += 1;
      this.#services.save(step.id, '', true);
    }
    this.#at = step.id;
    this.#shown.add(step.id);
    this.feedback = null;
  }
}
