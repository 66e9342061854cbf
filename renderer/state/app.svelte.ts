import type { AppInfo, OpenSession } from '../../core/contract/ipc.ts';
import { paperKey } from '../../core/contract/paper-key.ts';
import type { Position, Session } from '../../core/contract/session.ts';
import type { OpenDocument, Opened, WorkedQuestion } from '../../core/contract/shelf.ts';
import type { SkillName } from '../../core/skills/index.ts';
import { ask } from '../bridge.ts';
import { t } from '../language/language.svelte.ts';
import { CoreWorker } from '../worker/core-worker.ts';
import { asOnDisk } from './as-on-disk.ts';
import { boardServices, type BoardServices } from './board-services.ts';
import { Continued } from './continued.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { Editor } from './editor.svelte.ts';
import { FadingRun } from './fading-run.svelte.ts';
import { KeyAudit } from './audit.svelte.ts';
import { pairsTable } from './pairs-table.ts';
import type { LabSettings } from '../../core/labs/lab.ts';
import { pointsTable } from '../../core/views/points-table.ts';
import { Labs } from './labs.svelte.ts';
import { Lessons } from './lessons.svelte.ts';
import { MasteryState } from './mastery.svelte.ts';
import { Navigation, type QuestionView } from './navigation.svelte.ts';
import { noNumbersText } from '../language/refusal-texts.ts';
import { withNewNumbers } from './new-numbers.ts';
import { Notices } from './notices.svelte.ts';
import { OpenPaper } from './open-paper.svelte.ts';
import { startPlaygroundWorker } from '../worker/playground-worker.ts';
import { fileText } from './file-text.ts';
import { Playground } from './playground.svelte.ts';
import { Regrade } from './regrade.svelte.ts';
import { ScenePictures } from './scene-pictures.ts';
import { Sessions } from './sessions.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { WrittenQueue } from './written.svelte.ts';

/** The state of the window, one class a concern, and the steps that involve several of them. */
export class AppState {
  readonly notices = new Notices();
  readonly navigation = new Navigation();
  readonly shelf = new Shelf(this.notices);
  readonly open = new OpenPaper(this.notices);
  readonly sessions = new Sessions(this.notices, this.open);
  readonly continued = new Continued();
  readonly pictures = new ScenePictures();
  readonly comparison = new Comparison();
  readonly regrade = new Regrade();
  readonly editor = new Editor(this.notices);
  readonly written = new WrittenQueue();
  readonly boardServices: BoardServices = boardServices(
    new CoreWorker(),
    this.open,
    this.notices,
    (question, problem, changes) =>
      this.sessions.branch(question, problem, changes, (branch) => void this.compare(branch)),
  );
  readonly mastery = new MasteryState(this.notices, () => this.boardServices.core);
  readonly lessons = new Lessons(() => this.boardServices.core);
  readonly labs = new Labs(() => this.boardServices.core, this.notices);
  readonly playground = new Playground(
    startPlaygroundWorker,
    (text) => void ask('keepPlayground', { text }).catch(() => undefined),
  );
  readonly audit = new KeyAudit(this.notices, () => this.boardServices.core);
  /** The question whose steps fade. */
  fading: FadingRun | null = $state.raw(null);
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
    const file = ask('takePendingOpen');
    // It may fail before it is waited for, where that is told.
    file.catch(() => undefined);
    await this.notices.attempt('Opening the shelf', async () => {
      const [info] = await Promise.all([ask('appInfo'), this.shelf.load(), this.sessions.load()]);
      this.info = info;
      if (info.notice !== null) this.notices.show({ text: info.notice, status: 'failed' });
    });
    await this.notices.attempt('Opening the file', async () => {
      const pending = await file;
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
    await this.refreshLearning();
  }

  /** The review of today, and how far the lessons are. Home is complete without either. */
  async refreshLearning(): Promise<void> {
    await Promise.all([this.mastery.refresh(), this.lessons.load().catch(() => undefined)]);
  }

  /** The overview of the open paper. */
  showPaper(): void {
    this.#savePosition();
    this.navigation.page = 'paper';
    void this.open.flush().then(() => this.#readPaper());
  }

  /** The written answers of the open paper, to decide on. */
  showWritten(): void {
    this.written.toFirst();
    this.navigation.page = 'written';
  }

  /** What the page of the paper shows of all its sessions, and of the open one. */
  async #readPaper(): Promise<void> {
    const { document, session } = this.open;
    if (!document) return;
    const key = session?.documentKey ?? document.entry.key;
    this.written.leave(key);
    await this.notices.attempt('Reading the written answers', () => this.written.load(key, document));
    await this.notices.attempt('Reading the results', () => this.open.readResults());
  }

  /**
   * Studies or practises a question; the first one starts a session. `above`: the way back leads to the page that
   * is shown now.
   */
  async showQuestion(view: QuestionView, question: string, above = false): Promise<void> {
    if (this.open.key === null) return;
    await this.#startSession();
    // Without a place to store answers a question can still be studied.
    if (!this.open.session && view === 'practise') return;
    await this.open.flush();
    this.navigation.showQuestion(view, question, above);
    this.#savePosition();
  }

  async #startSession(): Promise<void> {
    const { key, session } = this.open;
    if (key === null || session) return;
    await this.notices.attempt('Starting a session', async () =>
      this.#enter(await ask('startSession', { documentKey: key })),
    );
  }

  /**
   * From the answers to the working of a step: with the document's own numbers, by which they were marked, and
   * with the step just computed. Without a step, where the working was left.
   */
  async showWorking(step: string | null): Promise<void> {
    const { worked } = this;
    if (!worked) return;
    const { buildTimeline } = await import('../../core/views/timeline.ts');
    const beat = step === null ? undefined : buildTimeline(worked.solution.steps).beatOf.get(step);
    if (beat !== undefined) this.navigation.moveTo(beat + 1);
    this.boardServices.preferences.ownNumbers.add(worked);
    await this.showQuestion('study', worked.question.id, true);
  }

  /** The shown question with other numbers, in a session of its own; the way back is to the printed ones. */
  async newNumbers(): Promise<void> {
    const { question, view } = this.navigation;
    if (question === null || view === null) return;
    await this.#startSession();
    await this.open.flush();
    this.#savePosition();
    await this.notices.attempt('Drawing new numbers', async () => {
      const opened = await withNewNumbers(this.open, this.boardServices.core, question, view);
      if (!opened) return;
      if (typeof opened === 'string' || 'sets' in opened)
        return this.notices.show({ text: noNumbersText(opened), status: 'done' });
      this.sessions.list = [opened.session, ...this.sessions.list];
      this.#enter(opened);
      this.navigation.restore(opened.session.position);
    });
  }

  /** From new numbers to the printed ones, to the same question in the same view. */
  async printedNumbers(): Promise<void> {
    const { question, view } = this.navigation;
    const parent = this.open.session?.parent ?? null;
    if (parent === null || question === null || view === null) return;
    await this.open.flush();
    await this.notices.attempt('Opening the session', async () => {
      const opened = await ask('openSession', { id: parent });
      this.#enter(opened);
      this.navigation.restore({ question, view, beat: 0 });
    });
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

  /**
   * The printed key of the paper, as the paper is in its file, whatever session is open. `at`: the box to decide on;
   * the way back leads to the regrading that asks for it.
   */
  async showAudit(at: { readonly question: string; readonly box: string } | null = null): Promise<void> {
    const { document, session } = this.open;
    if (!document) return;
    await this.open.flush();
    this.#savePosition();
    await this.notices.attempt('Auditing the key', async () => {
      const key = paperKey(session?.documentKey ?? document.entry.key);
      const paper = await asOnDisk(key, document, this.notices);
      if (!paper) return;
      await this.audit.begin(key, paper);
      if (at) this.audit.leave({ ...at, all: false, decide: true });
      if (this.navigation.page === 'regrade') this.navigation.openAbove('audit');
      else this.navigation.page = 'audit';
    });
  }

  /** From an entry of the audit to its step on the board. */
  async showAudited(question: string, step: string | null): Promise<void> {
    // A session that begins later would forget the place of the step.
    await this.#startSession();
    this.navigation.question = question;
    await (this.worked ? this.showWorking(step) : this.showQuestion('study', question, true));
  }

  /** The audited paper takes the place of the open one, so that a new session has its decisions. */
  saveDecisions(copy: boolean): Promise<void> {
    return this.audit.save(copy, (document) => this.open.load(document));
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
      if (!comparable) return;
      if (this.navigation.page === 'shelf') this.navigation.page = 'compare';
      else this.navigation.openAbove('compare');
    });
  }

  /**
   * Marks the stored sessions of the open paper again, without keeping the results: by the paper as it is in its
   * file, whatever version of it the open session answers.
   */
  async showRegrade(): Promise<void> {
    const { document, session } = this.open;
    if (!document) return;
    await this.open.flush();
    await this.notices.attempt('Marking again', async () => {
      const key = paperKey(session?.documentKey ?? document.entry.key);
      const paper = await asOnDisk(key, document, this.notices);
      if (!paper) return;
      await this.regrade.begin(paper);
      this.navigation.page = 'regrade';
    });
  }

  /** From every page to the one above it; from the settings to the page they were opened from. */
  back(): void {
    const { navigation } = this;
    if (navigation.aside !== null) navigation.closeAside();
    else if (navigation.below !== null) {
      this.#savePosition();
      // The paper may have been changed since it was marked again.
      if (navigation.below.page === 'regrade') void this.showRegrade();
      else navigation.goBelow();
    } else if (this.shownQuestion && this.open.document?.paper.questions.length === 1) void this.showShelf();
    else if (this.shownQuestion || navigation.page === 'written' || navigation.page === 'audit')
      this.showPaper();
    else if (navigation.page === 'regrade') this.showPaper();
    else if (navigation.page === 'lesson') void this.showLessons();
    else if (navigation.page === 'lab' || navigation.page === 'playground') void this.showLabs();
    else if (navigation.page === 'review') void this.showProgress();
    else if (
      ['compare', 'paper', 'bad-document', 'editor', 'lessons', 'labs', 'progress'].includes(navigation.page)
    )
      void this.showShelf();
    else navigation.page = this.open.document ? 'paper' : 'shelf';
  }

  /** From a card of the Shelf: to the question itself if there is one question, else to the list of questions. */
  openCard(key: string, view: QuestionView = 'study'): Promise<void> {
    return this.notices.attempt('Opening the paper', async () => {
      const opened = await ask('openDocument', { key });
      const [only, ...others] = opened.ok ? opened.document.worked : [];
      if (!opened.ok || !only || others.length > 0 || opened.document.stopped.length > 0)
        return this.applyOpened(opened);
      const before = this.sessions.newestOf(key);
      this.open.load(opened.document);
      // A session that cannot be opened any more does not lock its document.
      const session = before ? await ask('openSession', { id: before.id }).catch(() => null) : null;
      if (session) this.#enter(session);
      await this.showQuestion(view, only.question.id);
    });
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
    const session = opened.session ?? this.sessions.newestOf(opened.document.entry.key)?.id;
    this.open.load(opened.document);
    this.navigation.showDocument();
    if (session !== undefined)
      void this.notices.attempt('Opening the session', async () =>
        this.#continue(await ask('openSession', { id: session }), opened.session !== undefined),
      );
    else void this.#readPaper();
  };

  /** Enters the session of a document that was just opened, unless its file has changed since the session began. */
  #continue(session: OpenSession, asked: boolean): void {
    const shown = this.open.document;
    const changed =
      shown !== null &&
      shown.entry.file !== null &&
      JSON.stringify(shown.paper) !== JSON.stringify(session.document.paper);
    if (asked || !changed) return this.#enter(session);
    void this.#readPaper();
    this.notices.show({
      text: t('This file has changed since its session began, which keeps the paper as it was.'),
      status: 'done',
      action: { label: t('Regrade…'), run: () => void this.showRegrade() },
    });
  }

  /** The list of experiments. */
  async showLabs(): Promise<void> {
    this.#savePosition();
    await this.open.flush();
    await this.notices.attempt('Opening the experiments', async () => {
      await this.labs.load();
      this.navigation.page = 'labs';
    });
  }
  /** One experiment, as it was left or with some settings; from a question above it, to go back there. */
  async showLab(
    name: string,
    settings: LabSettings | null = null,
    option: string | null = null,
  ): Promise<void> {
    this.#savePosition();
    await this.notices.attempt('Opening the experiments', async () => {
      await this.labs.load();
      const { question } = this.navigation;
      const session = this.open.session?.id;
      const from =
        option === null || question === null || session === undefined
          ? null
          : { session, place: { question, option } };
      if (!this.labs.show(name, settings, from)) return;
      if (this.navigation.page === 'labs') this.navigation.page = 'lab';
      else this.navigation.openAbove('lab');
    });
  }

  /** The points of the open experiment, as a table in a file that the user chooses. */
  async saveLabPoints(): Promise<void> {
    const { open } = this.labs;
    if (!open) return;
    await this.notices.attempt('Saving the points', async () => {
      const place = await ask('chooseExport', { name: open.lab.name, format: 'csv' });
      if (!place) return;
      const bytes = new TextEncoder().encode(pointsTable(open.curves.values()));
      const { path } = await ask('saveExport', { ticket: place.ticket, bytes });
      this.notices.show({ text: t('The points are in {{path}}.', { path }), status: 'done' });
    });
  }

  /** The Playground, as it was left. */
  async showPlayground(): Promise<void> {
    this.#savePosition();
    await this.open.flush();
    await this.notices.attempt('Opening the Playground', async () => {
      if (!this.playground.began) this.playground.begin(await ask('readPlayground'));
      this.navigation.page = 'playground';
    });
  }

  /** The next update of the Playground on the Board; the way back leads to the Playground. */
  async showNextStep(): Promise<void> {
    await this.notices.attempt('Opening the step', async () => {
      const text = await this.playground.nextStep(
        t('The next update of the Playground'),
        this.playground.described,
      );
      const opened = await ask('openDraft', { text });
      if (!opened.ok) return this.applyOpened(opened);
      this.open.load(opened.document);
      const question = opened.document.worked[0]?.question.id;
      // It begins at its first line, and is no session before somebody answers.
      if (question === undefined) return this.navigation.showDocument();
      this.navigation.remember({ question: null, view: 'study', beat: 0 });
      this.navigation.showQuestion('study', question, true);
    });
  }

  /** Points for the Playground from a file of somebody's own. */
  async readPoints(file: File): Promise<void> {
    await this.notices.attempt('Reading the points', async () => {
      const read = await fileText(file);
      if (typeof read === 'string') this.playground.read(file.name, read);
      else this.playground.refuse({ name: file.name, issues: [read], more: 0 });
    });
  }

  /** The points of the Playground as a table in a file that the user chooses. */
  async savePlaygroundPoints(): Promise<void> {
    const { points, classes } = this.playground;
    if (!points) return;
    await this.notices.attempt('Saving the points', async () => {
      const place = await ask('chooseExport', { name: 'playground', format: 'csv' });
      if (!place) return;
      const bytes = new TextEncoder().encode(pairsTable(points, classes));
      const { path } = await ask('saveExport', { ticket: place.ticket, bytes });
      this.notices.show({ text: t('The points are in {{path}}.', { path }), status: 'done' });
    });
  }

  /** The lessons and the course map. */
  async showLessons(): Promise<void> {
    this.#savePosition();
    await this.open.flush();
    await this.notices.attempt('Opening the lessons', async () => {
      await Promise.all([this.lessons.load(), this.mastery.load()]);
      this.navigation.page = 'lessons';
    });
  }

  /** What the answers of the student come to. */
  async showProgress(): Promise<void> {
    this.#savePosition();
    await this.open.flush();
    await this.notices.attempt('Opening your progress', async () => {
      await Promise.all([this.lessons.load(), this.mastery.load()]);
      this.navigation.page = 'progress';
    });
  }

  /** The shown question as a worked example whose steps fade; the way back is to the question. */
  async showFading(): Promise<void> {
    const { worked } = this;
    const { document } = this.open;
    if (!worked || !document) return;
    await this.open.flush();
    this.#savePosition();
    await this.notices.attempt('Opening the example', async () => {
      const run = new FadingRun(
        this.boardServices.core,
        document.entry.key,
        document.paper,
        worked.question.id,
      );
      await run.begin();
      this.fading = run;
      this.navigation.openAbove('fading');
    });
  }

  /** The review of today; with a skill, an exercise of it. */
  async showReview(skill: SkillName | null = null): Promise<void> {
    await this.notices.attempt('Drawing new numbers', async () => {
      await (skill === null ? this.mastery.review() : this.mastery.practise(skill));
      this.navigation.page = 'review';
    });
  }

  /** A lesson, from where it was left. */
  async takeLesson(id: string): Promise<void> {
    await this.notices.attempt('Opening the lessons', async () => {
      if (await this.lessons.take(id)) this.navigation.page = 'lesson';
    });
  }

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
    void this.#readPaper();
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
