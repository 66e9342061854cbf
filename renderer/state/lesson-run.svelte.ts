import type { LessonProgress } from '../../core/contract/lessons.ts';
import type { ReadyLesson, ReadyStop } from '../../core/lessons/ready.ts';
import { ask } from '../bridge.ts';
import type { Core } from '../worker/core-worker.ts';
import { BoardPreferences } from './board-preferences.svelte.ts';
import type { BoardServices } from './board-services.ts';
import { Board } from './board.svelte.ts';
import { LessonTask } from './lesson-task.svelte.ts';

/** A lesson that is taken: the stop, the boards of its problems, and what was answered. */
export class LessonRun {
  readonly lesson: ReadyLesson;
  /** The seed of the closing with other numbers; null: the lesson itself. */
  readonly seed: number | null;
  readonly core: Core;
  /** The index of the stop; the number of stops on the last screen. */
  index = $state(0);
  /** Stops whose task was solved by the student, now or before. */
  solved: readonly number[] = $state.raw([]);
  /** What was done at each stop since the lesson was opened. */
  readonly tasks: readonly LessonTask[];
  readonly #boards: ReadonlyMap<string, Board>;

  constructor(lesson: ReadyLesson, core: Core, before: LessonProgress | null, seed: number | null = null) {
    this.lesson = lesson;
    this.seed = seed;
    this.core = core;
    const services: BoardServices = {
      core,
      lastEdits: new WeakMap(),
      preferences: new BoardPreferences(),
      stepsOf: () => Promise.resolve([]),
      programIn: () => Promise.resolve(null),
      savePrediction: () => undefined,
      missedIn: () => Promise.resolve([]),
    };
    this.#boards = new Map(
      Object.entries(lesson.problems).flatMap(
        ([
          name,
          {
            paper,
            worked: [worked],
          },
        ]) => (worked ? [[name, new Board(worked, paper, services, 0)]] : []),
      ),
    );
    this.tasks = lesson.stops.map((stop, i) => new LessonTask(this, stop, i));
    if (before && !before.done) {
      this.solved = before.solved.filter((stop) => lesson.stops[stop]?.task);
      this.index = Math.min(before.stop, lesson.stops.length - 1);
    }
    this.#show(this.index, false);
  }

  readonly stop: ReadyStop | null = $derived.by(() => this.lesson.stops[this.index] ?? null);
  readonly task: LessonTask | null = $derived.by(() =>
    this.stop?.task ? (this.tasks[this.index] ?? null) : null,
  );
  readonly finished: boolean = $derived.by(() => this.index >= this.lesson.stops.length);
  /** The board of the stop; on the last screen that of the last one. */
  readonly board: Board = $derived.by(() => this.#boardOf(this.stop ?? this.lesson.stops.at(-1)));
  /** How many tasks there are. */
  get taskCount(): number {
    return this.lesson.stops.filter(({ task }) => task).length;
  }

  #boardOf(stop: ReadyStop | undefined): Board {
    const board = this.#boards.get(stop?.problem ?? '');
    if (!board) throw new RangeError(`no board for ${stop?.problem ?? 'a stop'}`);
    return board;
  }

  isSolved(index: number): boolean {
    return this.solved.includes(index);
  }

  /** Goes to a stop, or after the last one to the last screen, and stores the place. */
  goTo(index: number): void {
    const to = Math.min(Math.max(index, 0), this.lesson.stops.length);
    if (to === this.index) return;
    const forward = to > this.index;
    this.#leave();
    this.index = to;
    if (to < this.lesson.stops.length) this.#show(to, forward);
    this.#save();
  }

  /** Begins again, with nothing answered. */
  restart(): void {
    this.solved = [];
    for (const task of this.tasks) task.clear();
    this.goTo(0);
  }

  /** The task of a stop is solved, or its answer was shown: the picture goes on to what was asked. */
  settle(index: number, byStudent: boolean): void {
    if (byStudent && !this.isSolved(index)) this.solved = [...this.solved, index];
    if (index === this.index) this.#move(this.#boardOf(this.lesson.stops[index]), this.#timeOf(index), true);
    this.#save();
  }

  /** Shows the motion of the step at which the picture stands. */
  replay(): void {
    const { playback } = this.board;
    const at = playback.t;
    if (at < 1) return;
    playback.seek(at - 1);
    playback.step();
  }

  #leave(): void {
    const board = this.#boardOf(this.stop ?? this.lesson.stops.at(-1));
    board.playback.pause();
    board.select(null);
    if (board.live.changed !== null) board.live.show(null);
  }

  #show(index: number, forward: boolean): void {
    this.#move(this.#boardOf(this.lesson.stops[index]), this.#timeOf(index), forward);
  }

  /** Only the last beat of the way is shown in motion. */
  #move({ playback }: Board, to: number, forward: boolean): void {
    if (playback.t === to) return;
    if (!forward || to <= playback.t) return playback.seek(to);
    playback.seek(to - 1);
    playback.step();
  }

  /** The time of the picture at a stop, in beats: before or after its task. */
  #timeOf(index: number): number {
    const stop = this.lesson.stops[index];
    if (!stop) return 0;
    const { beatOf } = this.#boardOf(stop).timeline;
    const after = (step: string | null): number => (step === null ? 0 : (beatOf.get(step) ?? -1) + 1);
    const { task } = stop;
    const open =
      stop.at === undefined && task?.type === 'value' ? after(task.step) - 1 : after(stop.at ?? null);
    const settled = this.isSolved(index) || this.tasks[index]?.shown === true;
    if (!settled || !task) return Math.max(open, 0);
    const last = task.type === 'value' ? task.step : task.type === 'choice' ? task.then : null;
    return Math.max(open, after(last));
  }

  #save(): void {
    // The lesson is done; its place is not one in the closing alone.
    if (this.seed !== null) return;
    const { id, stops } = this.lesson;
    const done = this.finished;
    void ask('saveLessonProgress', {
      lesson: id,
      stop: done ? 0 : Math.min(this.index, stops.length - 1),
      solved: done ? [] : [...this.solved],
      done,
    }).catch(() => undefined);
  }
}
