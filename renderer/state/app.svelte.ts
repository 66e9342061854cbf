import type { Step } from '../../core/solution/step.ts';
import type { AppInfo, ExportRequest, OpenSession } from '../../core/contract/ipc.ts';
import type { Position, Session } from '../../core/contract/session.ts';
import type { OpenDocument, Opened, ShelfEntry, WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Language } from '../../core/expr/language.ts';
import type { Problem } from '../../core/kinds/index.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import type { MessageKey } from '../language/messages/index.ts';
import { CoreWorker } from '../worker/core-worker.ts';
import { AnswerSheet } from './answers.svelte.ts';
import type { BoardServices } from './board.svelte.ts';
import { comparedIn, type Compared } from './compared.ts';
import { Draft } from './draft.svelte.ts';

export type Page =
  'shelf' | 'editor' | 'paper' | 'study' | 'practise' | 'compare' | 'settings' | 'about' | 'bad-document';

/** A line at the foot of the window: what was done, or what went wrong, and perhaps a way back. */
export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const MOVE_PAUSE = 400;

/** Where the person is: the page, the open document, and the session that keeps it all. */
export class AppState {
  page: Page = $state('shelf');
  papers: readonly ShelfEntry[] = $state.raw([]);
  recent: readonly ShelfEntry[] = $state.raw([]);
  sessions: readonly Session[] = $state.raw([]);
  document: OpenDocument | null = $state.raw(null);
  session: Session | null = $state.raw(null);
  answers: AnswerSheet | null = $state.raw(null);
  draft: Draft | null = $state.raw(null);
  question: string | null = $state(null);
  compared: Compared | null = $state.raw(null);
  beat = $state(0);
  bad: Extract<Opened, { ok: false }> | null = $state.raw(null);
  notice: Notice | null = $state.raw(null);
  info: AppInfo | null = $state.raw(null);
  /** Under way: shown while it lasts. */
  busy: MessageKey | null = $state(null);
  ready = $state(false);
  #moving: ReturnType<typeof setTimeout> | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  #beats: Record<string, number> = {};

  readonly worked: WorkedQuestion | null = $derived(
    this.document?.worked.find(({ question }) => question.id === this.question) ?? null,
  );
  /** Is one in a question: studying or practising it? */
  readonly inQuestion: boolean = $derived(
    (this.page === 'study' || this.page === 'practise') && this.worked !== null,
  );

  async start(): Promise<void> {
    await this.attempt('Opening the shelf', async () => {
      const [shelf, sessions, info] = await Promise.all([
        ask('listShelf'),
        ask('listSessions'),
        ask('appInfo'),
      ]);
      this.papers = shelf.papers;
      this.recent = shelf.recent;
      this.sessions = sessions;
      this.info = info;
      if (info.notice !== null) this.say({ text: info.notice, kind: 'failed' });
    });
    await this.attempt('Opening the file', async () => {
      const pending = await ask('takePendingOpen');
      if (pending) this.took(pending);
    });
    this.ready = true;
  }

  say(notice: Notice | null): void {
    clearTimeout(this.#noticeTimer);
    this.notice = notice;
    if (notice?.kind === 'done') this.#noticeTimer = setTimeout(() => (this.notice = null), 9000);
  }

  /** Runs something that may fail; what went wrong is said at the foot of the window and nothing is lost. */
  async attempt(doing: MessageKey, work: () => Promise<void>): Promise<void> {
    this.busy = doing;
    try {
      await work();
    } catch (error) {
      this.say({
        text: `${t(doing)}: ${error instanceof Error ? error.message : String(error)}`,
        kind: 'failed',
      });
    } finally {
      this.busy = null;
    }
  }

  async shelf(): Promise<void> {
    this.#moved();
    this.page = 'shelf';
    await this.answers?.flush();
    await this.attempt('Opening the shelf', async () => {
      const [shelf, sessions] = await Promise.all([ask('listShelf'), ask('listSessions')]);
      this.papers = shelf.papers;
      this.recent = shelf.recent;
      this.sessions = sessions;
    });
  }

  /** To the editor: with the draft at hand, the one kept from before, or a problem to begin with. */
  async edit(document: OpenDocument | null = null): Promise<void> {
    await this.answers?.flush();
    await this.attempt('Opening the editor', async () => {
      if (document) this.draft = Draft.of(document.paper, await ask('listKinds'));
      else this.draft ??= Draft.kept(await ask('readDraft'), await ask('listKinds'));
      await this.draft.begin();
      this.page = 'editor';
    });
  }

  /** The draft as a document to study and practise. */
  openDraft(): Promise<void> {
    const draft = this.draft;
    if (!draft) return Promise.resolve();
    return this.attempt('Opening the problem', async () =>
      this.took(await ask('openDraft', { text: draft.json })),
    );
  }

  saveDraft(): Promise<void> {
    const draft = this.draft;
    if (!draft) return Promise.resolve();
    return this.attempt('Saving the problem', async () => {
      const saved = await ask('saveDraft', {
        text: draft.json,
        name: draft.title.trim() || (draft.entry?.title ?? 'Problem'),
      });
      if (saved?.ok === true)
        this.say({
          text: t('Saved to {{file}}', { file: saved.document.entry.file ?? '' }),
          kind: 'done',
          action: { label: t('Open it'), run: () => this.took(saved) },
        });
      else if (saved)
        this.say({
          text: t('Saved to {{file}}, as it stands: it cannot be worked yet.', { file: saved.file }),
          kind: 'done',
        });
    });
  }

  /** A document was opened, or could not be. */
  took(opened: Opened): void {
    if (!opened.ok) {
      this.bad = opened;
      this.page = 'bad-document';
      return;
    }
    const newest = this.sessions.find(({ documentKey }) => documentKey === opened.document.entry.key);
    this.document = opened.document;
    this.session = null;
    this.answers = null;
    this.question = null;
    this.#beats = {};
    this.page = 'paper';
    // Work already begun on this document goes on where it was.
    if (newest)
      void this.attempt('Opening the session', async () =>
        this.#enter(await ask('openSession', { id: newest.id }), false),
      );
  }

  open(key: string): Promise<void> {
    return this.attempt('Opening the paper', async () => this.took(await ask('openDocument', { key })));
  }

  choose(): Promise<void> {
    return this.attempt('Opening the file', async () => {
      const opened = await ask('chooseDocument');
      if (opened) this.took(opened);
    });
  }

  openFile(path: string): Promise<void> {
    return this.attempt('Opening the file', async () => this.took(await ask('openFile', { path })));
  }

  resume(id: number): Promise<void> {
    return this.attempt('Opening the session', async () =>
      this.#enter(await ask('openSession', { id }), true),
    );
  }

  /** Study or practise a question; the first time a session begins. */
  async go(view: 'study' | 'practise', question: string): Promise<void> {
    const document = this.document;
    if (!document) return;
    if (!this.session) {
      await this.attempt('Starting a session', async () =>
        this.#enter(await ask('startSession', { documentKey: document.entry.key }), false),
      );
      if (!this.session) return;
    }
    await this.answers?.flush();
    this.question = question;
    this.beat = this.#beats[question] ?? 0;
    this.page = view;
    this.#moved();
  }

  paper(): void {
    void this.answers?.flush();
    this.page = 'paper';
    this.#moved();
  }

  /** To the question before or after, in the same view. */
  turn(by: 1 | -1): void {
    const questions = this.document?.paper.questions ?? [];
    const next = questions[questions.findIndex(({ id }) => id === this.question) + by];
    if (next && (this.page === 'study' || this.page === 'practise')) void this.go(this.page, next.id);
  }

  moveTo(beat: number): void {
    this.beat = beat;
    if (this.question !== null) this.#beats[this.question] = beat;
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => this.#moved(), MOVE_PAUSE);
  }

  /** Keeps a changed question as a session of its own, below the one at hand. */
  branch(question: string, problem: Problem, changes: string): Promise<void> {
    const from = this.session;
    if (!from) return Promise.resolve();
    return this.attempt('Keeping the branch', async () => {
      const title = t('branch of {{title}}: {{changes}}', { title: from.title, changes }).slice(0, 200);
      const branch = await ask('branchSession', {
        session: from.id,
        question,
        problem: JSON.stringify(problem),
        title,
      });
      this.sessions = [branch, ...this.sessions];
      this.say({
        text: t('Kept as “{{title}}”.', { title }),
        kind: 'done',
        action: { label: t('Compare'), run: () => void this.compare(branch) },
      });
    });
  }

  /** A branch beside the session it came from. */
  compare({ id, parent }: Session): Promise<void> {
    if (parent === null) return Promise.resolve();
    return this.attempt('Comparing the sessions', async () => {
      const [left, right] = await Promise.all([
        ask('openSession', { id: parent }),
        ask('openSession', { id }),
      ]);
      this.compared = comparedIn(left, right);
      this.say(null);
      if (this.compared) this.page = 'compare';
      else this.say({ text: t('The two sessions have no question in common.'), kind: 'failed' });
    });
  }

  /** Back to the question that was studied, or to the shelf. */
  leaveComparison(): void {
    if (this.worked) this.page = 'study';
    else void this.shelf();
  }

  rename(id: number, title: string): Promise<void> {
    return this.attempt('Renaming the session', async () => {
      const renamed = await ask('renameSession', { id, title });
      this.sessions = this.sessions.map((session) => (session.id === id ? renamed : session));
      if (this.session?.id === id) this.session = renamed;
    });
  }

  remove(session: Session): Promise<void> {
    return this.attempt('Deleting the session', async () => {
      await ask('deleteSession', { id: session.id });
      this.sessions = this.sessions.filter(({ id }) => id !== session.id);
      if (this.session?.id === session.id) {
        this.session = null;
        this.answers = null;
      }
      this.say({
        text: t('“{{title}}” was deleted.', { title: session.title }),
        kind: 'done',
        action: { label: t('Undo'), run: () => void this.#restore(session.id) },
      });
    });
  }

  forget(key: string): Promise<void> {
    return this.attempt('Forgetting the file', async () => {
      await ask('forgetRecent', { key });
      this.recent = this.recent.filter((entry) => entry.key !== key);
    });
  }

  /** What a board may ask for. */
  readonly board: BoardServices = {
    core: new CoreWorker(),
    lastEdits: new WeakMap(),
    stepsOf: (question, ids) => this.stepsOf(question, ids),
    programIn: (language) => this.program(language),
    printFilm: () => this.exportPdf('film', this.question),
    keepPrediction: (question, step, typed, missed) => {
      if (this.session)
        void ask('savePrediction', { session: this.session.id, question, step, typed, missed }).catch(
          (error: unknown) =>
            this.say({
              text: `How it went could not be kept: ${error instanceof Error ? error.message : String(error)}`,
              kind: 'failed',
            }),
        );
    },
    missedIn: (question) =>
      this.session ? ask('listMissed', { session: this.session.id, question }) : Promise.resolve([]),
    branch: (question, problem, changes) => this.branch(question, problem, changes),
  };

  /** The open question as a program. */
  program(language: Language): Promise<string | null> {
    const key = this.document?.entry.key;
    return key === undefined || this.question === null
      ? Promise.resolve(null)
      : ask('programOf', { key, question: this.question, language });
  }

  /**
   * Steps of a large network that its solution does not hold; none where they cannot be had, which is said.
   */
  async stepsOf(question: string, ids: readonly string[]): Promise<readonly Step[]> {
    const key = this.document?.entry.key;
    let steps: readonly Step[] = [];
    if (key !== undefined)
      await this.attempt(
        'Working the step',
        async () => void (steps = await ask('stepsOf', { key, question, ids: [...ids] })),
      );
    return steps;
  }

  exportPdf(what: ExportRequest['what'], question: string | null): Promise<void> {
    const key = this.document?.entry.key;
    if (key === undefined) return Promise.resolve();
    return this.attempt('Printing the PDF', async () => {
      const written = await ask('exportPdf', { key, what, question });
      if (written)
        this.say({
          text: t('Saved {{count}} pages to {{path}}', { count: written.pages, path: written.path }),
          kind: 'done',
        });
    });
  }

  async #restore(id: number): Promise<void> {
    await this.attempt('Restoring the session', async () => {
      await ask('restoreSession', { id });
      this.sessions = await ask('listSessions');
      this.say({ text: t('The session is back.'), kind: 'done' });
    });
  }

  #enter({ session, document, answers }: OpenSession, goThere: boolean): void {
    this.session = session;
    this.document = document;
    this.answers = new AnswerSheet(session.id, answers);
    const { question, view, beat } = session.position;
    this.#beats = question === null ? {} : { [question]: beat };
    if (!goThere) return;
    this.question = question;
    this.beat = beat;
    this.page = question === null ? 'paper' : view;
  }

  #moved(): void {
    clearTimeout(this.#moving);
    if (!this.session || (this.page !== 'study' && this.page !== 'practise')) return;
    const position: Position = { question: this.question, view: this.page, beat: this.beat };
    this.session = { ...this.session, position };
    void ask('moveSession', { id: this.session.id, position }).catch((error: unknown) =>
      this.say({
        text: t('Your place could not be saved: {{why}}', {
          why: error instanceof Error ? error.message : String(error),
        }),
        kind: 'failed',
      }),
    );
  }
}
