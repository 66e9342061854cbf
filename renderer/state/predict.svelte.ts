import { SvelteSet } from 'svelte/reactivity';
import type { GuessMark } from '../../core/marking/guess.ts';
import type { Step } from '../../core/solution/step.ts';
import type { Timeline } from '../../core/views/timeline.ts';

/** Which values are held back: none, every one, every nth, or those that were missed the last time. */
export type PredictMode = 'off' | 'every' | 'nth' | 'missed';

export interface PredictServices {
  readonly mark: (typed: string, step: Step) => Promise<GuessMark>;
  readonly keep: (step: string, typed: string, missed: boolean) => void;
  readonly missed: () => Promise<readonly string[]>;
}

/** Values told before they are shown: which are held back, and what was said of the one at hand. */
export class Predict {
  mode: PredictMode = $state('off');
  /** With `nth`: one in so many. */
  every = $state(2);
  /** What was said of the last try; null before it. */
  said: GuessMark | null = $state.raw(null);
  /** Steps missed the last time, as the session has them. */
  missed: readonly string[] = $state.raw([]);
  right = $state(0);
  told = $state(0);
  readonly #shown = new SvelteSet<string>();
  /** The step whose first try counts. */
  #at: string | null = null;
  readonly #services: PredictServices;
  readonly #timeline: () => Timeline;

  constructor(timeline: () => Timeline, services: PredictServices) {
    this.#timeline = timeline;
    this.#services = services;
  }

  /** Is the value of this beat to be told first? */
  readonly holds = (beat: number): boolean => {
    if (this.mode === 'off') return false;
    const step = this.#timeline().beats[beat]?.step;
    if (step === undefined || this.#shown.has(step)) return false;
    if (this.mode === 'missed') return this.missed.includes(step);
    return this.mode === 'every' || (beat + 1) % this.every === 0;
  };

  /** Begins anew: everything that was told is held back again. */
  async begin(mode: PredictMode): Promise<void> {
    this.#shown.clear();
    this.said = null;
    this.right = 0;
    this.told = 0;
    this.#at = null;
    if (mode === 'missed') this.missed = await this.#services.missed();
    this.mode = mode;
  }

  /** Marks a try; a right one lets the value land. True when it is let go. */
  async tell(step: Step, typed: string): Promise<boolean> {
    const mark = await this.#services.mark(typed, step);
    this.said = mark;
    if (mark.verdict === 'unreadable') return false;
    if (this.#at !== step.id) {
      this.#at = step.id;
      this.told += 1;
      if (mark.verdict === 'right') this.right += 1;
      this.#services.keep(step.id, typed, mark.verdict !== 'right');
    }
    if (mark.verdict === 'right') this.#shown.add(step.id);
    return mark.verdict === 'right';
  }

  /** Shows the value without a right answer, which counts as missed. */
  reveal(step: Step): void {
    if (this.#at !== step.id) {
      this.told += 1;
      this.#services.keep(step.id, '', true);
    }
    this.#at = step.id;
    this.#shown.add(step.id);
    this.said = null;
  }
}
