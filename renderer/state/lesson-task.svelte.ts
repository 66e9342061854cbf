import type { TaskMark } from '../../core/lessons/mark.ts';
import type { ReadyStop, ReadyTask } from '../../core/lessons/ready.ts';
import type { HelpLevel } from '../../core/views/help-level.ts';
import { ask } from '../bridge.ts';

/** What a task needs of the lesson that is taken. */
interface Run {
  readonly seed: number | null;
  readonly lesson: { readonly id: string };
  readonly isSolved: (index: number) => boolean;
  readonly settle: (index: number, byStudent: boolean) => void;
}

/** A task at a stop: what was typed or chosen, the hints that were taken, and whether it is solved. */
export class LessonTask {
  readonly stop: ReadyStop;
  readonly task: ReadyTask | null;
  readonly #run: Run;
  readonly #index: number;
  typed = $state('');
  mark: TaskMark | null = $state.raw(null);
  /** Options or lines that were chosen, the last one last. */
  chosen: readonly number[] = $state.raw([]);
  hints = $state(0);
  /** The answer was shown. */
  shown = $state(false);
  marking = $state(false);
  #tries = 0;

  constructor(run: Run, stop: ReadyStop, index: number) {
    this.#run = run;
    this.stop = stop;
    this.task = stop.task;
    this.#index = index;
  }

  get solved(): boolean {
    return this.#run.isSolved(this.#index);
  }
  /** There is nothing more to do here. */
  get settled(): boolean {
    return this.solved || this.shown;
  }

  clear(): void {
    this.typed = '';
    this.#tries = 0;
    this.mark = null;
    this.chosen = [];
    this.hints = 0;
    this.shown = false;
  }

  /** Hints of the author, then the formula with its numbers, then the value. */
  get hintCount(): number {
    return this.task?.type === 'value' ? this.task.hints.length + 1 : 0;
  }

  hint(): void {
    if (this.hints < this.hintCount) this.hints += 1;
    else this.show();
  }

  show(): void {
    this.shown = true;
    if (this.task?.type === 'value') void this.#ask('', this.task.step).catch(() => undefined);
    this.#run.settle(this.#index, false);
  }

  type(text: string): void {
    this.typed = text;
    this.mark = null;
  }

  #ask(typed: string, step: string): Promise<TaskMark> {
    const { lesson, seed } = this.#run;
    const { problem } = this.stop;
    const tries = Math.max(1, this.#tries);
    return ask('markLessonTask', { lesson: lesson.id, seed, problem, step, typed, tries, help: this.#help });
  }

  /** What was shown, as the help with a box: the first of several hints says what it needs. */
  get #help(): HelpLevel | null {
    if (this.shown) return 'value';
    if (this.hints === 0) return null;
    if (this.hints === this.hintCount) return 'numbers';
    return this.hints === 1 && this.hintCount > 2 ? 'quantity' : 'rule';
  }

  /** Marks what was typed. */
  async check(): Promise<void> {
    if (this.task?.type !== 'value' || this.typed.trim() === '' || this.marking) return;
    this.marking = true;
    try {
      this.#tries += 1;
      this.mark = await this.#ask(this.typed, this.task.step);
      // What cannot be read is no try.
      if (this.mark.verdict === 'unreadable') this.#tries -= 1;
    } finally {
      this.marking = false;
    }
    if (this.mark.verdict === 'right') this.solve();
  }

  /** Chooses an option or a line. */
  choose(index: number): void {
    if (this.settled) return;
    this.chosen = [...this.chosen.filter((one) => one !== index), index];
    if (this.isRight(index)) this.solve();
  }

  isRight(index: number): boolean {
    if (this.task?.type === 'choice') return this.task.options[index]?.right === true;
    return this.task?.type === 'mistake' && this.task.lines[index]?.wrong === true;
  }

  solve(): void {
    if (!this.settled) this.#run.settle(this.#index, true);
  }
}
