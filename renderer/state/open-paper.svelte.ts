import type { OpenSession } from '../../core/contract/ipc.ts';
import type { SessionResult } from '../../core/contract/regrade.ts';
import type { Position, Session } from '../../core/contract/session.ts';
import type { OpenDocument, WorkedQuestion } from '../../core/contract/shelf.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import { AnswerSheet } from './answers.svelte.ts';
import { sessionStore } from './sheet-store.ts';
import { failureText } from './failure-text.ts';
import type { Notices } from './notices.svelte.ts';

/** Milliseconds without movement before a place in the animation is stored. */
const MOVE_PAUSE = 400;

/** The open document, and the session that stores the work on it. */
export class OpenPaper {
  document: OpenDocument | null = $state.raw(null);
  /** null until the first question is opened. */
  session: Session | null = $state.raw(null);
  answers: AnswerSheet | null = $state.raw(null);
  /** The results of the session that are kept, the first one first. */
  results: readonly SessionResult[] = $state.raw([]);
  readonly #notices: Notices;
  #moving: ReturnType<typeof setTimeout> | undefined;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  get key(): string | null {
    return this.document?.entry.key ?? null;
  }

  workedQuestion(id: string | null): WorkedQuestion | null {
    return this.document?.worked.find(({ question }) => question.id === id) ?? null;
  }

  /** The question before or after another; null at the ends of the paper. */
  neighbour(id: string | null, by: 1 | -1): string | null {
    const worked = this.document?.worked ?? [];
    return worked[worked.findIndex(({ question }) => question.id === id) + by]?.question.id ?? null;
  }

  /** A document without a session. */
  load(document: OpenDocument): void {
    this.document = document;
    this.leaveSession();
  }

  enterSession({ session, document, answers, practice }: OpenSession): void {
    this.session = session;
    this.document = document;
    this.answers = new AnswerSheet(sessionStore(session.id), answers, practice);
    this.results = [];
  }

  /** The session was deleted, or belongs to another document. */
  leaveSession(): void {
    this.session = null;
    this.answers = null;
    this.results = [];
  }

  /** Reads the results of the session that are kept. Rejects with a BridgeFailure. */
  async readResults(): Promise<void> {
    const id = this.session?.id;
    if (id === undefined) return;
    const results = await ask('listResults', { session: id });
    if (this.session?.id === id) this.results = results;
  }

  /** Stores answers that were typed and not saved yet. */
  async flush(): Promise<void> {
    await this.answers?.flush();
  }

  /** Stores the place in the session at once; a failure is shown. */
  savePosition(position: Position): void {
    clearTimeout(this.#moving);
    if (!this.session) return;
    this.session = { ...this.session, position };
    void ask('moveSession', { id: this.session.id, position }).catch((error: unknown) =>
      this.#notices.show({
        text: t('Your place could not be saved: {{why}}', { why: failureText(error) }),
        status: 'failed',
      }),
    );
  }

  /** Stores the place that `position` gives when there has been no further movement for a while. */
  savePositionLater(position: () => Position | null): void {
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => {
      const now = position();
      if (now) this.savePosition(now);
    }, MOVE_PAUSE);
  }
}
