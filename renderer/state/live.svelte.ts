import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Paper, Question } from '../../core/paper/paper.ts';
import { placesBetween } from '../../core/views/edit.ts';
import { coreWorker } from '../worker/core-worker.ts';
import type { Board } from './board.svelte.ts';
import { EditHistory } from './edit-history.svelte.ts';

export type Problem = Question['problem'];
/** Works a paper; rejects with the author's mistake in words. */
export type Ask = (paper: Paper) => Promise<readonly WorkedQuestion[]>;
interface Edit {
  readonly generation: number;
  readonly problem: Problem;
  readonly done: (worked: WorkedQuestion | null) => void;
}

/** An answer that comes within this many milliseconds is not announced by greying what stands there. */
const GREYED_AFTER = 120;

/**
 * A question that is changed with the hand: every edit is worked beside the page and shown on the board.
 * Edits are numbered; one is worked at a time and only the newest waits, so that a drag never queues. A reply
 * older than what is shown is dropped, and what is older than the newest edit is greyed.
 */
export class Live {
  readonly #board: Board;
  readonly #ask: Ask;
  readonly #history = new EditHistory();
  #asked = $state(0);
  #shown = $state(0);
  #problem: Problem | null = $state.raw(null);
  /** Why the newest edit cannot be worked; what was shown before it stays, greyed. */
  error: string | null = $state(null);
  #running = false;
  #waiting: Edit | null = null;
  #greying: ReturnType<typeof setTimeout> | null = null;

  constructor(board: Board, ask: Ask = (paper) => coreWorker.ask('workEdited', { paper })) {
    this.#board = board;
    this.#ask = ask;
  }

  /** The number of the newest edit; 0 before there was one. */
  get generation(): number {
    return this.#asked;
  }

  /** What is shown is older than the newest edit. */
  get stale(): boolean {
    return this.#shown < this.#asked;
  }

  /** The problem as it was last edited, which may not be shown yet: a next edit begins from here. */
  get problem(): Problem {
    return this.#problem ?? this.#board.worked.question.problem;
  }

  /**
   * Works the question with this problem in place of its own. Resolves when it is shown; with null where a
   * later edit overtook it or it cannot be worked.
   */
  work(problem: Problem): Promise<WorkedQuestion | null> {
    // A worker takes plain data only.
    const plain = $state.snapshot(problem) as Problem;
    this.#history.note(this.problem, plain);
    return this.#work(plain);
  }

  #work(problem: Problem): Promise<WorkedQuestion | null> {
    this.#problem = problem;
    const edit = { generation: this.#next(), problem };
    this.#grey();
    return new Promise((done) => {
      this.#waiting?.done(null);
      this.#waiting = { ...edit, done };
      void this.#run();
    });
  }

  /** Back to the question as the document has it, or to one that was worked before, as undo has it. */
  show(worked: WorkedQuestion | null): void {
    this.#history.rest();
    this.#history.note(this.problem, (worked ?? this.#board.original).question.problem);
    this.#show(worked);
  }

  #show(worked: WorkedQuestion | null): void {
    this.#waiting?.done(null);
    this.#waiting = null;
    this.#settle(this.#next(), worked);
    this.#problem = worked?.question.problem ?? null;
  }

  /** What was changed before the page was left is there again. */
  resume(): void {
    const before = lastShown.get(this.#board.original);
    if (before && this.#asked === 0) this.show(before);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /**
   * Takes the last change back, or makes it again; edits of the same values without a rest between them are
   * one change. False where there is none.
   */
  undo(): boolean {
    return this.#go(this.#history.undo(this.problem));
  }
  redo(): boolean {
    return this.#go(this.#history.redo(this.problem));
  }

  /** A change is finished, as when a drag ends: what follows is another. */
  rest(): void {
    this.#history.rest();
  }

  #go(problem: Problem | null): boolean {
    if (problem === null) return false;
    if (placesBetween(problem, this.#board.original.question.problem).length === 0) this.#show(null);
    else void this.#work(problem);
    return true;
  }

  #next(): number {
    this.#asked += 1;
    return this.#asked;
  }

  async #run(): Promise<void> {
    const edit = this.#waiting;
    if (this.#running || edit === null) return;
    this.#waiting = null;
    this.#running = true;
    let shown: WorkedQuestion | null = null;
    try {
      const [worked] = await this.#ask(paperWith(this.#board, edit.problem));
      if (worked && edit.generation > this.#shown) {
        this.#settle(edit.generation, worked);
        shown = worked;
      }
    } catch (error) {
      if (edit.generation === this.#asked)
        this.error = error instanceof Error ? error.message : String(error);
    }
    this.#running = false;
    edit.done(shown);
    void this.#run();
  }

  #settle(generation: number, worked: WorkedQuestion | null): void {
    this.#shown = generation;
    this.#board.changed = worked;
    if (worked) lastShown.set(this.#board.original, worked);
    else lastShown.delete(this.#board.original);
    if (this.stale) return;
    this.error = null;
    if (this.#greying !== null) clearTimeout(this.#greying);
    this.#greying = null;
    this.#board.stale = false;
  }

  #grey(): void {
    this.#greying ??= setTimeout(() => {
      this.#greying = null;
      this.#board.stale = this.stale;
    }, GREYED_AFTER);
  }
}

/** The question alone, with another problem. What was printed beside it holds for its own numbers only. */
export const paperWith = (
  { paper, original }: Pick<Board, 'paper' | 'original'>,
  problem: Problem,
): Paper => ({ ...paper, questions: [{ ...original.question, problem, key: {}, disputes: [] }] });

/**
 * What was shown last of a question that was changed, so that it is there again when one comes back from
 * another page.
 */
const lastShown = new WeakMap<WorkedQuestion, WorkedQuestion>();

const lives = new WeakMap<Board, Live>();

/** The one Live of a board: all that edit its question number their edits together. */
export function liveOf(board: Board): Live {
  const known = lives.get(board);
  if (known) return known;
  const live = new Live(board);
  lives.set(board, live);
  return live;
}
