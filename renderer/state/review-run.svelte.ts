import type { ReviewItem } from '../../core/mastery/review.ts';
import type { SkillName } from '../../core/skills/index.ts';
import type { Core } from '../worker/core-worker.ts';
import { ExerciseSheet, type Outcome } from './exercise-sheet.svelte.ts';

/** An exercise of a review. */
interface Asked {
  readonly item: ReviewItem;
  /** It is asked a second time today, with other numbers, since it went wrong. */
  readonly again: boolean;
}

/** A review that is taken: its exercises one after the other, and what went wrong once more at the end. */
export class ReviewRun {
  readonly #core: Core;
  #queue: readonly Asked[] = $state.raw([]);
  #index = $state(0);
  /** The exercise that is shown; null while it is drawn, and after the last one. */
  sheet: ExerciseSheet | null = $state.raw(null);
  /** How each exercise went, the first one first. */
  results: readonly { readonly skill: SkillName; readonly outcome: Outcome; readonly again: boolean }[] =
    $state.raw([]);

  constructor(core: Core, items: readonly ReviewItem[]) {
    this.#core = core;
    this.#queue = items.map((item) => ({ item, again: false }));
  }

  readonly current: Asked | null = $derived.by(() => this.#queue[this.#index] ?? null);
  readonly finished: boolean = $derived.by(() => this.#index >= this.#queue.length);
  get index(): number {
    return this.#index;
  }
  get count(): number {
    return this.#queue.length;
  }

  /** Draws the exercise; one that cannot be drawn is left out. */
  async begin(): Promise<void> {
    const { current } = this;
    if (!current) return;
    const exercise = await this.#core.ask('reviewExercise', { ...current.item });
    if (current !== this.current) return;
    if (exercise) {
      this.sheet = new ExerciseSheet(current.item.paper, 'review', exercise);
      return;
    }
    this.#queue = this.#queue.filter((one) => one !== current);
    await this.begin();
  }

  /** Goes on to the next exercise; what is not solved is passed over. */
  async next(): Promise<void> {
    const { sheet, current } = this;
    if (!sheet || !current) return;
    if (!sheet.solved) await sheet.pass();
    const { outcome } = sheet;
    const { item, again } = current;
    this.results = [...this.results, { skill: item.skill, outcome, again }];
    if (outcome === 'again' && !again)
      this.#queue = [...this.#queue, { item: { ...item, seed: item.seed + 1 }, again: true }];
    this.sheet = null;
    this.#index += 1;
    await this.begin();
  }
}
