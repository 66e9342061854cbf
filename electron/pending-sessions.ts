import type { NewLabRun } from '../core/contract/lab-runs.ts';
import type { Session } from '../core/contract/session.ts';
import { StoreError, type StoreHost } from './store/host.ts';

type Tables = Pick<StoreHost, 'sessions' | 'answers' | 'attempts' | 'decisions' | 'predictions' | 'labRuns'>;

/** A session that is in no file yet: what it begins with. */
interface Pending {
  readonly session: Session;
  readonly document: string;
  /** Its creation in the file, while that runs. */
  creating: Promise<number> | null;
}

/**
 * The sessions, answers and predictions of a session file, and sessions that could not be written to it when they
 * began: the disk was full, the file locked. Such a session has a number of its own for the page. It is written
 * before the first thing that is stored in it, as soon as that can be; until then nothing in it is acknowledged.
 */
export class PendingSessions implements Tables {
  readonly #store: Tables;
  readonly #pending = new Map<number, Pending>();
  /** The numbers in the file of those that were written later. */
  readonly #written = new Map<number, number>();
  /** Counted down from the largest number, which no file reaches. */
  #last = Number.MAX_SAFE_INTEGER;

  readonly sessions: Tables['sessions'];
  readonly answers: Tables['answers'];
  readonly attempts: Tables['attempts'];
  readonly decisions: Tables['decisions'];
  readonly predictions: Tables['predictions'];
  readonly labRuns: Tables['labRuns'];

  constructor(store: Tables) {
    this.#store = store;
    const { sessions, answers, attempts, decisions, predictions, labRuns } = store;
    const inFile =
      <Rest extends readonly unknown[], Result>(method: (id: number, ...rest: Rest) => Promise<Result>) =>
      async (id: number, ...rest: Rest): Promise<Result> =>
        method(await this.#inFile(id), ...rest);
    /** Reads; of a session that is in no file, what it begins with. */
    const read =
      <Rest extends readonly unknown[], Result>(
        method: (id: number, ...rest: Rest) => Promise<Result>,
        pending: (one: Pending) => Result,
      ) =>
      async (id: number, ...rest: Rest): Promise<Result> => {
        const one = this.#pending.get(id);
        return one ? pending(one) : method(this.#written.get(id) ?? id, ...rest);
      };
    this.sessions = {
      list: () => sessions.list(),
      ofPaper: (id) => sessions.ofPaper(id),
      create: (key, title, document) => sessions.create(key, title, document),
      find: read(
        (id) => sessions.find(id),
        ({ session }) => session,
      ),
      document: read(
        (id) => sessions.document(id),
        ({ document }) => document,
      ),
      branch: inFile((id, title, document, position) => sessions.branch(id, title, document, position)),
      move: inFile((id, position) => sessions.move(id, position)),
      receive: (key, title, document, student) => sessions.receive(key, title, document, student),
      sign: inFile((id, student) => sessions.sign(id, student)),
      rename: inFile((id, title) => sessions.rename(id, title)),
      remove: inFile((id) => sessions.remove(id)),
      restore: inFile((id) => sessions.restore(id)),
    };
    this.answers = {
      of: read(
        (id) => answers.of(id),
        () => [],
      ),
      save: inFile((id, question, box, typed) => answers.save(id, question, box, typed)),
      saveAll: inFile((id, typed) => answers.saveAll(id, typed)),
      mark: inFile((id, question, marks) => answers.mark(id, question, marks)),
    };
    this.attempts = {
      of: read(
        (id) => attempts.of(id),
        () => ({ attempts: [], help: [] }),
      ),
      add: inFile((id, mark, learnt) => attempts.add(id, mark, learnt)),
      addAll: inFile((id, practice) => attempts.addAll(id, practice)),
      take: inFile((id, question, box, level) => attempts.take(id, question, box, level)),
    };
    this.decisions = {
      of: read(
        (id) => decisions.of(id),
        () => [],
      ),
      add: inFile((id, decision) => decisions.add(id, decision)),
    };
    this.predictions = {
      save: inFile((id, question, step, typed, missed) =>
        predictions.save(id, question, step, typed, missed),
      ),
      missed: read(
        (id, question) => predictions.missed(id, question),
        () => [],
      ),
    };
    const keep = inFile((id, run: NewLabRun) => labRuns.keep(id, run));
    const list = read(
      (id, lab: string) => labRuns.list(id, lab),
      () => [],
    );
    this.labRuns = {
      keep: (session, run) => (session === null ? labRuns.keep(null, run) : keep(session, run)),
      list: (session, lab) => (session === null ? labRuns.list(null, lab) : list(session, lab)),
      latest: () => labRuns.latest(),
      ofSession: read(
        (id) => labRuns.ofSession(id),
        () => [],
      ),
      read: (id) => labRuns.read(id),
      remove: (id) => labRuns.remove(id),
    };
  }

  /** Begins a session in memory after `error`, with which the file refused it; throws any other error. */
  begin(error: unknown, documentKey: string, documentTitle: string, document: string): number {
    if (!(error instanceof StoreError)) throw error;
    const id = (this.#last -= 1);
    const now = new Date().toISOString();
    const session: Session = {
      id,
      title: documentTitle.trim().slice(0, 200) || 'Untitled',
      documentKey,
      documentTitle,
      position: { question: null, view: 'paper', beat: 0 },
      answered: 0,
      createdAt: now,
      updatedAt: now,
      parent: null,
      student: { name: '', roll: '' },
      handedIn: false,
    };
    this.#pending.set(id, { session, document, creating: null });
    return id;
  }

  /** The number of a session in the file, to which it is written first if it is not there. */
  async #inFile(id: number): Promise<number> {
    const one = this.#pending.get(id);
    if (!one) return this.#written.get(id) ?? id;
    const { documentKey, documentTitle } = one.session;
    one.creating ??= this.#store.sessions.create(documentKey, documentTitle, one.document);
    try {
      const written = await one.creating;
      this.#written.set(id, written);
      this.#pending.delete(id);
      return written;
    } finally {
      one.creating = null;
    }
  }
}
