import type { AppInfo, OpenSession } from '../../core/contract/ipc.ts';
import type { Position, Session } from '../../core/contract/session.ts';
import type { OpenDocument, Opened, WorkedQuestion } from '../../core/contract/shelf.ts';
import { buildTimeline } from '../../core/views/timeline.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import { CoreWorker } from '../worker/core-worker.ts';
import { boardServices, type BoardServices } from './board-services.ts';
import { Comparison } from './comparison.svelte.ts';
import { Editor } from './editor.svelte.ts';
import { Navigation, type QuestionView } from './navigation.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { OpenPaper } from './open-paper.svelte.ts';
import { Sessions } from './sessions.svelte.ts';
import { Shelf } from './shelf.svelte.ts';

/** The state of the window, one class a concern, and the steps that involve several of them. */
export class AppState {
  readonly notices = new Notices();
  readonly navigation = new Navigation();
  readonly shelf = new Shelf(this.notices);
  readonly open = new OpenPaper(this.notices);
  readonly sessions = new Sessions(this.notices, this.open);
  readonly comparison = new Comparison();
  readonly editor = new Editor(this.notices);
  readonly boardServices: BoardServices = boardServices(
    new CoreWorker(),
    this.open,
    this.notices,
    (question, problem, changes) =>
      this.sessions.branch(question, problem, changes, (branch) => void this.compare(branch)),
  );
  info: AppInfo | null = $state.raw(null);
  /** A file that could not be opened, with its errors. */
  badFile: Extract<Opened, { ok: false }> | null = $state.raw(null);
  /** Whether the shelf was read and the file of the command line opened. */
  ready = $state(false);
  readonly worked: WorkedQuestion | null = $derived.by(() =>
    this.open.workedQuestion(this.navigation.question),
  );
  /** The question that is studied or practised; null on other pages. */
  readonly shownQuestion: WorkedQuestion | null = $derived(
    this.navigation.view === null ? null : this.worked,
  );

  async start(): Promise<void> {
    await this.notices.attempt('Opening the shelf', async () => {
      const [info] = await Promise.all([ask('appInfo'), this.shelf.load(), this.sessions.load()]);
      this.info = info;
      if (info.notice !== null) this.notices.show({ text: info.notice, status: 'failed' });
    });
    await this.notices.attempt('Opening the file', async () => {
      const pending = await ask('takePendingOpen');
      if (pending) this.applyOpened(pending);
    });
    this.ready = true;
  }

  async showShelf(): Promise<void> {
    this.#savePosition();
    this.navigation.page = 'shelf';
    await this.open.flush();
    await this.notices.attempt('Opening the shelf', async () => {
      await Promise.all([this.shelf.load(), this.sessions.load()]);
    });
  }

  /** The overview of the open paper. */
  showPaper(): void {
    void this.open.flush();
    this.#savePosition();
    this.navigation.page = 'paper';
  }

  /** Studies or practises a question; the first one starts a session. */
  async showQuestion(view: QuestionView, question: string): Promise<void> {
    const { key } = this.open;
    if (key === null) return;
    if (!this.open.session) {
      await this.notices.attempt('Starting a session', async () =>
        this.#enter(await ask('startSession', { documentKey: key })),
      );
      // Without a place to store answers a question can still be studied.
      if (!this.open.session && view === 'practise') return;
    }
    await this.open.flush();
    this.navigation.showQuestion(view, question);
    this.#savePosition();
  }

  /**
   * From the answers to the working of a step: with the document's own numbers, by which they were marked, and
   * with the step just computed. Without a step, where the working was left.
   */
  async showWorking(step: string | null): Promise<void> {
    const { worked } = this;
    if (!worked) return;
    const beat = step === null ? undefined : buildTimeline(worked.solution.steps).beatOf.get(step);
    if (beat !== undefined) this.navigation.moveTo(beat + 1);
    this.boardServices.preferences.ownNumbers.add(worked);
    await this.showQuestion('study', worked.question.id);
  }

  /** Goes to the next or the previous question, in the same view. */
  turn(by: 1 | -1): void {
    const next = this.open.neighbour(this.navigation.question, by);
    if (next !== null && this.navigation.view !== null) void this.showQuestion(this.navigation.view, next);
  }

  /** The animation of the question is at this beat. */
  moveTo(beat: number): void {
    this.navigation.moveTo(beat);
    this.open.savePositionLater(() => this.#position);
  }

  async showEditor(document: OpenDocument | null = null): Promise<void> {
    await this.open.flush();
    await this.notices.attempt('Opening the editor', async () => {
      await this.editor.begin(document);
      this.navigation.page = 'editor';
    });
  }

  /** Shows a branch beside the session it was made from. */
  async compare({ id, parent }: Session): Promise<void> {
    if (parent === null) return;
    await this.notices.attempt('Comparing the sessions', async () => {
      const comparable = await this.comparison.load(id, parent);
      this.notices.show(
        comparable ? null : { text: t('The two sessions have no question in common.'), status: 'failed' },
      );
      if (comparable) this.navigation.page = 'compare';
    });
  }

  /** From every page to the one above it; from the settings to the page they were opened from. */
  back(): void {
    const { navigation } = this;
    if (navigation.aside !== null) navigation.closeAside();
    else if (this.shownQuestion) this.showPaper();
    else if (navigation.page === 'compare' && this.worked) navigation.page = 'study';
    else if (['compare', 'paper', 'bad-document', 'editor'].includes(navigation.page)) void this.showShelf();
    else navigation.page = this.open.document ? 'paper' : 'shelf';
  }

  openEntry(key: string): Promise<void> {
    return this.notices.attempt('Opening the paper', async () =>
      this.applyOpened(await ask('openDocument', { key })),
    );
  }

  /** Opens a file that the person chooses. */
  chooseFile(): Promise<void> {
    return this.notices.attempt('Opening the file', async () => {
      const opened = await ask('chooseDocument');
      if (opened) this.applyOpened(opened);
    });
  }

  openFile(path: string): Promise<void> {
    return this.notices.attempt('Opening the file', async () =>
      this.applyOpened(await ask('openFile', { path })),
    );
  }

  /** Shows a document that was opened, or why it could not be. Its newest session continues. */
  readonly applyOpened = (opened: Opened): void => {
    if (!opened.ok) {
      this.badFile = opened;
      this.navigation.page = 'bad-document';
      return;
    }
    const newest = this.sessions.newestOf(opened.document.entry.key);
    this.open.load(opened.document);
    this.navigation.showDocument();
    if (newest)
      void this.notices.attempt('Opening the session', async () =>
        this.#enter(await ask('openSession', { id: newest.id })),
      );
  };

  /** Goes to where a session was left. */
  resume(id: number): Promise<void> {
    return this.notices.attempt('Opening the session', async () => {
      const opened = await ask('openSession', { id });
      this.#enter(opened);
      this.navigation.restore(opened.session.position);
    });
  }

  #enter(opened: OpenSession): void {
    this.open.enterSession(opened);
    this.navigation.remember(opened.session.position);
  }

  /** What the session stores; null on a page without a question. */
  get #position(): Position | null {
    const { question, view, beat } = this.navigation;
    return view === null ? null : { question, view, beat };
  }

  #savePosition(): void {
    const position = this.#position;
    if (position) this.open.savePosition(position);
  }
}
