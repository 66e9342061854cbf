import { SvelteMap } from 'svelte/reactivity';
import type { Decision, WrittenAnswer, WrittenAnswers } from '../../core/contract/decisions.ts';
import type { OpenDocument } from '../../core/contract/shelf.ts';
import { ask } from '../bridge.ts';

const isUndecided = ({ mark }: WrittenAnswer): boolean => mark.decided?.by !== 'teacher';

/** What was entered about an answer and not accepted yet. */
export interface DecisionDraft {
  /** The ideas that it has, by name. */
  readonly had: ReadonlySet<string>;
  readonly comment: string;
  readonly marks: string;
}

const keyOf = ({ session, question, mark }: WrittenAnswer): string =>
  JSON.stringify([session, question, mark.id, mark.typed]);

/** The written answers in all sessions of a paper, question by question, and the one that is decided on. */
export class WrittenQueue {
  answers: readonly WrittenAnswer[] = $state.raw([]);
  /** The sessions whose answers could not be read, and why. */
  failed: WrittenAnswers['failed'] = $state.raw([]);
  index = $state(0);
  readonly undecided: number = $derived(this.answers.filter(isUndecided).length);
  readonly current: WrittenAnswer | null = $derived(this.answers[this.index] ?? null);
  #key: string | null = null;
  readonly #drafts = new SvelteMap<string, DecisionDraft>();

  /**
   * Reads the answers of the paper of a document, by the key under which its sessions began. Rejects with a
   * BridgeFailure.
   */
  async load(key: string, { paper, worked }: OpenDocument): Promise<void> {
    const asks = worked.some(({ boxes }) => boxes.some(({ accepts }) => accepts.type === 'text'));
    const { answers, failed } = asks
      ? await ask('listWritten', { documentKey: key })
      : { answers: [], failed: [] };
    const place = new Map(paper.questions.map(({ id }, i) => [id, i]));
    this.#key = key;
    this.failed = failed;
    this.answers = [...answers].sort(
      (one, other) =>
        (place.get(one.question) ?? 0) - (place.get(other.question) ?? 0) ||
        one.mark.id.localeCompare(other.mark.id) ||
        one.student.roll.localeCompare(other.student.roll, 'en', { numeric: true }) ||
        one.session - other.session,
    );
    this.toFirst();
  }

  /** Forgets the answers of another paper. */
  leave(key: string | null): void {
    if (key === this.#key) return;
    this.answers = [];
    this.failed = [];
  }

  /** The first answer that is undecided, else the first one. */
  toFirst(): void {
    this.index = Math.max(0, this.answers.findIndex(isUndecided));
  }

  show(index: number): void {
    this.index = Math.min(Math.max(0, index), this.answers.length - 1);
  }

  /** What was entered about an answer before another one was shown; null where nothing was. */
  draft(answer: WrittenAnswer): DecisionDraft | null {
    return this.#drafts.get(keyOf(answer)) ?? null;
  }
  keep(answer: WrittenAnswer, draft: DecisionDraft): void {
    this.#drafts.set(keyOf(answer), draft);
  }

  /** Stores a decision on the current answer, and goes to the next one that is undecided. */
  async decide(decided: Pick<Decision, 'had' | 'earned' | 'of' | 'comment'>, marks: number): Promise<void> {
    const { current, index } = this;
    if (!current) return;
    const { session, question, mark } = current;
    await ask('decide', {
      session,
      decision: { question, box: mark.id, typed: mark.typed, by: 'teacher', ...decided },
    });
    this.#drafts.delete(keyOf(current));
    const { had, comment, earned, of } = decided;
    const verdict = earned >= of ? 'right' : earned === 0 ? 'wrong' : 'partial';
    this.answers = this.answers.map((one, i) =>
      i === index
        ? { ...one, mark: { ...mark, verdict, award: marks, decided: { by: 'teacher', had, comment } } }
        : one,
    );
    const after = this.answers.findIndex((one, i) => i > index && isUndecided(one));
    this.index = after >= 0 ? after : Math.min(index + 1, this.answers.length - 1);
  }
}
