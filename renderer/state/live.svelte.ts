import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Problem } from '../../core/kinds/index.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { placesBetween } from '../../core/views/edit.ts';
import { EditHistory } from './edit-history.svelte.ts';
import { editedPaper, type PaperQuestion } from './edited-paper.ts';
import { failureText } from './failure-text.ts';

/** Solves a paper; rejects with the author's mistake in words. */
export type SolvePaper = (paper: Paper) => Promise<readonly WorkedQuestion[]>;
/** By original question: its last edited version, which is restored when the question is opened again. */
export type LastEdits = WeakMap<WorkedQuestion, WorkedQuestion>;

interface Edit {
  readonly generation: number;
  readonly problem: Problem;
  readonly done: (worked: WorkedQuestion | null) => void;
}

/** Milliseconds before the shown result is greyed: a faster reply causes no flicker. */
const GREYED_AFTER = 120;

/**
 * A question under live editing: every edit is solved in the background and then shown. Edits are numbered;
 * one is solved at a time and only the newest waits, so that a drag never queues. A reply older than what is
 * shown is dropped, and a result older than the newest edit is greyed.
 */
export class Live {
  readonly question: PaperQuestion;
  readonly #solve: SolvePaper;
  readonly #lastEdits: LastEdits;
  readonly #history = new EditHistory();
  /** The edited question that is shown; null while the document's own is. */
  changed: WorkedQuestion | null = $state.raw(null);
  /** The shown result is older than the newest edit, and has been for a noticeable time. */
  greyed = $state(false);
  /** Why the newest edit cannot be solved; the result before it stays, greyed. */
  error: string | null = $state(null);
  #newest = $state(0);
  #shown = $state(0);
  #problem: Problem | null = $state.raw(null);
  #running = false;
  #waiting: Edit | null = null;
  #greying: ReturnType<typeof setTimeout> | null = null;

  constructor(question: PaperQuestion, solve: SolvePaper, lastEdits: LastEdits) {
    this.question = question;
    this.#solve = solve;
    this.#lastEdits = lastEdits;
  }

  /** The number of the newest edit; 0 before the first. */
  get generation(): number {
    return this.#newest;
  }

  /** The shown result is older than the newest edit. */
  get stale(): boolean {
    return this.#shown < this.#newest;
  }

  get original(): Problem {
    return this.question.original.question.problem;
  }

  /** The problem as last edited, which may not be shown yet: the next edit begins from here. */
  get problem(): Problem {
    return this.#problem ?? this.changed?.question.problem ?? this.original;
  }

  /**
   * Solves the question with this problem in place of its own. Resolves when the result is shown; with null
   * if a later edit overtook it or it cannot be solved.
   */
  edit(problem: Problem): Promise<WorkedQuestion | null> {
    // A worker takes plain data only.
    const plain = $state.snapshot(problem) as Problem;
    this.#history.record(this.problem, plain);
    return this.#enqueue(plain);
  }

  #enqueue(problem: Problem): Promise<WorkedQuestion | null> {
    this.#problem = problem;
    const generation = this.#nextGeneration();
    this.#greyLater();
    return new Promise((done) => {
      this.#waiting?.done(null);
      this.#waiting = { generation, problem, done };
      void this.#run();
    });
  }

  /** Shows a result that is already solved, or with null the document's own question. */
  show(worked: WorkedQuestion | null): void {
    this.#history.endStep();
    this.#history.record(this.problem, worked?.question.problem ?? this.original);
    this.#showNow(worked);
  }

  #showNow(worked: WorkedQuestion | null): void {
    this.#waiting?.done(null);
    this.#waiting = null;
    this.#settle(this.#nextGeneration(), worked);
    this.#problem = worked?.question.problem ?? null;
  }

  /** Restores the edited version from before the page was left. */
  resume(): void {
    const before = this.#lastEdits.get(this.question.original);
    if (before && this.#newest === 0) this.show(before);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** False if there is nothing to undo. */
  undo(): boolean {
    return this.#goTo(this.#history.undo(this.problem));
  }
  /** False if there is nothing to redo. */
  redo(): boolean {
    return this.#goTo(this.#history.redo(this.problem));
  }

  /** Ends a step of undo, as when a drag ends: the next edit is another step. */
  endStep(): void {
    this.#history.endStep();
  }

  #goTo(problem: Problem | null): boolean {
    if (problem === null) return false;
    if (placesBetween(problem, this.original).length === 0) this.#showNow(null);
    else void this.#enqueue(problem);
    return true;
  }

  #nextGeneration(): number {
    this.#newest += 1;
    return this.#newest;
  }

  async #run(): Promise<void> {
    const edit = this.#waiting;
    if (this.#running || edit === null) return;
    this.#waiting = null;
    this.#running = true;
    let shown: WorkedQuestion | null = null;
    try {
      const [worked] = await this.#solve(editedPaper(this.question, edit.problem));
      if (worked && edit.generation > this.#shown) {
        this.#settle(edit.generation, worked);
        shown = worked;
      }
    } catch (error) {
      if (edit.generation === this.#newest) this.error = failureText(error);
    }
    this.#running = false;
    edit.done(shown);
    void this.#run();
  }

  #settle(generation: number, worked: WorkedQuestion | null): void {
    this.#shown = generation;
    this.changed = worked;
    if (worked) this.#lastEdits.set(this.question.original, worked);
    else this.#lastEdits.delete(this.question.original);
    if (this.stale) return;
    this.error = null;
    if (this.#greying !== null) clearTimeout(this.#greying);
    this.#greying = null;
    this.greyed = false;
  }

  #greyLater(): void {
    this.#greying ??= setTimeout(() => {
      this.#greying = null;
      this.greyed = this.stale;
    }, GREYED_AFTER);
  }
}
