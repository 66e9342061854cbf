import type { StoredAnswer } from '../../core/contract/session.ts';
import type { Practice } from '../../core/contract/attempts.ts';
import { sumOfMarks } from '../../core/format/marks.ts';
import type { Box } from '../../core/kinds/kind.ts';
import type { BoxMark } from '../../core/marking/verdict.ts';
import { shareOfIdeas } from '../../core/views/share-of-ideas.ts';
import { BridgeFailure } from '../bridge.ts';
import { failureText } from './failure-text.ts';
import { PracticeRecord } from './practice-record.svelte.ts';
import type { SheetStore } from './sheet-store.ts';

const boxKey = (question: string, box: string): string => `${question}\n${box}`;
/** Milliseconds without typing before an answer is saved; leaving the box saves it at once. */
const PAUSE = 250;
/** Milliseconds before a failed save is tried again. */
const AGAIN = 3000;

interface Change {
  readonly question: string;
  readonly box: string;
  readonly before: string;
  readonly after: string;
}

/** The answers of one session or exercise: shown as typed, saved as they change, with their marks. */
export class AnswerSheet {
  readonly #store: SheetStore;
  #typed: Record<string, string> = $state({});
  #marks: Record<string, BoxMark> = $state({});
  #waiting = new Map<
    string,
    { readonly question: string; readonly box: string; readonly timer: ReturnType<typeof setTimeout> }
  >();
  /** Number of saves that the main process has not acknowledged. */
  #underWay = 0;
  /** By box: why its answer is not on disk; removed once it is. */
  #failed = new Map<string, string>();
  #done: Change[] = $state([]);
  #undone: Change[] = $state([]);
  /** saved: everything typed is on disk; saving; failed, with the reason. */
  status: { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly why: string } =
    $state({ state: 'saved' });

  /** The attempts, and the help that was taken. */
  readonly record: PracticeRecord;

  constructor(store: SheetStore, answers: readonly StoredAnswer[], practice: Practice) {
    this.#store = store;
    this.record = new PracticeRecord(store, practice);
    for (const { question, box, typed, mark } of answers) {
      this.#typed[boxKey(question, box)] = typed;
      if (mark !== null) this.#marks[boxKey(question, box)] = mark;
    }
  }

  typed(question: string, box: string): string {
    return this.#typed[boxKey(question, box)] ?? '';
  }

  /** The mark of the current answer; null if it was never marked or has changed since. */
  mark(question: string, box: string): BoxMark | null {
    const mark = this.#marks[boxKey(question, box)];
    return mark && mark.typed === this.typed(question, box) ? mark : null;
  }

  /** Marks earned in a question by its last marking; null when it has not been marked. */
  score(question: string): number | null {
    const marks = Object.entries(this.#marks).filter(([key]) => key.startsWith(`${question}\n`));
    return marks.length === 0 ? null : sumOfMarks(marks.map(([, { award }]) => award));
  }

  answered(question: string): boolean {
    return Object.entries(this.#typed).some(
      ([key, text]) => key.startsWith(`${question}\n`) && text.trim() !== '',
    );
  }

  type(question: string, box: string, text: string): void {
    const before = this.typed(question, box);
    if (before === text) return;
    const last = this.#done.at(-1);
    // Consecutive typing in one box is one undo step.
    if (last?.question === question && last.box === box && this.#waiting.has(boxKey(question, box)))
      this.#done[this.#done.length - 1] = { ...last, after: text };
    else this.#done.push({ question, box, before, after: text });
    this.#undone = [];
    this.#set(question, box, text);
  }

  /** The box whose answer was changed back, or null. */
  undo(): Change | null {
    const change = this.#done.pop();
    if (!change) return null;
    this.#undone.push(change);
    this.#set(change.question, change.box, change.before);
    return change;
  }

  redo(): Change | null {
    const change = this.#undone.pop();
    if (!change) return null;
    this.#done.push(change);
    this.#set(change.question, change.box, change.after);
    return change;
  }

  /** Saves all pending answers, including those whose save failed. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.values()].map(({ question, box }) => this.#save(question, box)));
  }

  async markQuestion(question: string): Promise<void> {
    await this.flush();
    const failed = [...this.#failed.keys()].flatMap((key) => {
      const [of, box] = key.split('\n');
      return of === question && box !== undefined ? [[box, this.typed(question, box)] as const] : [];
    });
    const { mark: marked, attempt } = await this.#store.mark(
      question,
      (box) => this.typed(question, box),
      failed.length > 0 ? Object.fromEntries(failed) : null,
    );
    for (const mark of marked.boxes) this.#marks[boxKey(question, mark.id)] = mark;
    if (attempt) this.record.add(attempt);
  }

  /** Stores the student's own rating of a written answer, and marks the question with it. */
  async rate(question: string, { id, accepts }: Box, had: readonly string[]): Promise<void> {
    if (accepts.type !== 'text') return;
    const { earned, of } = shareOfIdeas(accepts, new Set(had));
    const typed = this.typed(question, id);
    await this.#store.decide({
      question,
      box: id,
      typed,
      by: 'self',
      had: [...had],
      earned,
      of,
      comment: '',
    });
    await this.markQuestion(question);
  }

  #set(question: string, box: string, text: string): void {
    this.#typed[boxKey(question, box)] = text;
    this.#saveIn(PAUSE, question, box);
    this.#updateStatus();
  }

  #saveIn(pause: number, question: string, box: string): void {
    const key = boxKey(question, box);
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.set(key, { question, box, timer: setTimeout(() => void this.#save(question, box), pause) });
  }

  async #save(question: string, box: string): Promise<void> {
    const key = boxKey(question, box);
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#underWay += 1;
    try {
      await this.#store.save(question, box, this.typed(question, box));
      this.#failed.delete(key);
    } catch (error) {
      this.#failed.set(key, failureText(error));
      // Trying again does not help if the session was deleted.
      if (!this.#waiting.has(key) && !(error instanceof BridgeFailure && error.code === 'not-found'))
        this.#saveIn(AGAIN, question, box);
    }
    this.#underWay -= 1;
    this.#updateStatus();
  }

  #updateStatus(): void {
    const [why] = this.#failed.values();
    this.status =
      why !== undefined
        ? { state: 'failed', why }
        : { state: this.#waiting.size + this.#underWay > 0 ? 'saving' : 'saved' };
  }
}
