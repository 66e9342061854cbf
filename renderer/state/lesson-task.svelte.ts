import type { TaskMark } from '../../core/lessons/mark.ts';
import type { ReadyStop, ReadyTask } from '../../core/lessons/ready.ts';
import type { Core } from '../worker/core-worker.ts';

/** What a task needs of the lesson that is taken. */
interface Run {
  readonly core: Core;
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
    this.#run.settle(this.#index, false);
  }

  type(text: string): void {
    this.typed = text;
    this.mark = null;
  }

  /** Marks what was typed. */
  async check(): Promise<void> {
    if (this.task?.type !== 'value' || this.typed.trim() === '' || this.marking) return;
    this.marking = true;
    try {
      this.mark = await this.#run.core.ask('markInLesson', {
        lesson: this.#run.lesson.id,
        problem: this.stop.problem,
        step: this.task.step,
        typed: this.typed,
      });
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
