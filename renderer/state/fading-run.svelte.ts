import type { FadingPlace } from '../../core/mastery/fading.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { ask } from '../bridge.ts';
import type { Core } from '../worker/core-worker.ts';
import { ExerciseSheet } from './exercise-sheet.svelte.ts';

/** A question whose steps fade: first it is shown whole, then its last box is blank, then its last two, … */
export class FadingRun {
  readonly key: string;
  readonly paper: Paper;
  readonly question: string;
  readonly #core: Core;
  place: FadingPlace | null = $state.raw(null);
  /** The round; null while the question is shown whole, and after the last round. */
  sheet: ExerciseSheet | null = $state.raw(null);
  /** How the round before went; null before the first. */
  last: 'good' | 'again' | null = $state(null);

  constructor(core: Core, key: string, paper: Paper, question: string) {
    this.#core = core;
    this.key = key;
    this.paper = paper;
    this.question = question;
  }

  /** To where the student is. Rejects where the question cannot have new numbers. */
  async begin(): Promise<void> {
    const { key, question } = this;
    this.place = await ask('readFading', { key, question });
    if (this.place.blanks > 0 && !this.place.finished) await this.round();
  }

  /** The next round, with new numbers. */
  async round(): Promise<void> {
    const { paper, question, key } = this;
    const { seed, blanks } = this.place ?? { seed: 1, blanks: 1 };
    const made = await this.#core.ask('fadedExercise', {
      paper,
      question,
      seed,
      blanks: Math.max(1, blanks),
    });
    if (!made.ok) throw new Error(made.why);
    this.sheet = new ExerciseSheet(key, 'fading', made.exercise);
  }

  /** From a round to the next one: with more blanks where it was right. */
  async next(): Promise<void> {
    const { sheet } = this;
    if (!sheet) return;
    if (!sheet.solved) await sheet.pass();
    this.last = sheet.outcome === 'again' ? 'again' : 'good';
    this.sheet = null;
    await this.begin();
  }

  /** All rounds once more, from the whole example. */
  wholeAgain(): void {
    this.sheet = null;
    this.last = null;
  }
}
