import type { ExercisePlace } from '../../core/contract/exercise.ts';
import type { Exercise } from '../../core/mastery/exercise.ts';
import type { Verdict } from '../../core/marking/verdict.ts';
import { ask } from '../bridge.ts';
import { AnswerSheet } from './answers.svelte.ts';
import { exerciseStore } from './sheet-store.ts';

/** How an exercise went: right at once, with help or a second try, or not. */
export type Outcome = 'good' | 'hard' | 'again';

/** An exercise that is worked, with its answers. */
export class ExerciseSheet {
  readonly exercise: Exercise;
  readonly answers: AnswerSheet;
  readonly #place: ExercisePlace;
  /** It was left without an answer. */
  #passed = false;
  /** How often it was marked. */
  marked = $state(0);
  /** Without the times when what is not right could not be read. */
  #tries = $state(0);

  constructor(key: string, source: ExercisePlace['source'], exercise: Exercise) {
    const { question, seed, boxes } = exercise;
    this.exercise = exercise;
    this.#place = { key, source, question, seed, boxes: [...boxes] };
    this.answers = new AnswerSheet(exerciseStore(this.#place), [], { attempts: [], help: [] });
  }

  get question(): string {
    return this.exercise.question;
  }

  isRight(box: string): boolean {
    const verdict = this.answers.mark(this.question, box)?.verdict;
    return verdict === 'right' || verdict === 'carried';
  }
  /** Every box is right. */
  get solved(): boolean {
    return this.exercise.boxes.every((box) => this.isRight(box));
  }

  /** The verdicts of the boxes that are not right. */
  get #open(): readonly (Verdict | undefined)[] {
    return this.exercise.boxes
      .filter((box) => !this.isRight(box))
      .map((box) => this.answers.mark(this.question, box)?.verdict);
  }

  async mark(): Promise<void> {
    await this.answers.markQuestion(this.question);
    this.marked += 1;
    if (this.solved || this.#open.some((verdict) => verdict !== 'unreadable')) this.#tries += 1;
  }

  /** Goes on without an answer. */
  async pass(): Promise<void> {
    this.#passed = true;
    await ask('passExercise', this.#place);
  }

  /** As its skill is rated for the day, over all boxes: the least of them. */
  get outcome(): Outcome {
    const { record } = this.answers;
    const levels = this.exercise.boxes.flatMap((box) => record.levels(this.question, box));
    const shown = levels.some((level) => ['value', 'solution', 'board'].includes(level));
    if (this.#passed || shown || !this.solved || this.#tries > 2) return 'again';
    return this.#tries > 1 || levels.some((level) => level !== 'quantity') ? 'hard' : 'good';
  }
}
