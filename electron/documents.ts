import { readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError, type Issue } from '../core/errors.ts';
import type { Paper } from '../core/paper/paper.ts';
import type { WorkedPaper } from '../core/paper/solve.ts';
import type { ShelfItem } from '../core/papers/shelf.ts';
import type {
  KindEntry,
  OpenDocument,
  Opened,
  ReadText,
  ShelfEntry,
  StoppedQuestion,
  WorkedQuestion,
} from '../core/contract/shelf.ts';
import { ThreadError, type ThreadHost } from './thread/host.ts';
import { utf8Text } from './utf8-text.ts';

/** No exam paper is larger. */
const LARGEST_BYTES = 5 * 1024 * 1024;
/** Documents in memory: more than a window shows at once, so that what is forgotten was left long ago. */
const MOST_OPEN = 16;
const EXTENSIONS = /\.(json|chalkgrad)$/i;

const fileKey = (path: string): string => `file:${path}`;

/** The files opened last; a run without a window stores none. */
export interface RecentList {
  readonly list: () => readonly { readonly path: string; readonly title: string }[];
  readonly add: (path: string, title: string) => void;
  readonly forget: (path: string) => void;
}
export const noRecentFiles: RecentList = { list: () => [], add: () => undefined, forget: () => undefined };

/** Papers and problems: those of the application, and files from elsewhere, which are not trusted. */
export class Documents {
  readonly #thread: ThreadHost;
  readonly #recent: RecentList;
  readonly #open = new Map<string, OpenDocument>();
  readonly #readShelf: () => Promise<readonly ShelfItem[]>;
  #shelf: Promise<readonly ShelfItem[]> | null = null;

  /** `readShelf`: what the Shelf has, where it is known without the thread. */
  constructor(
    thread: ThreadHost,
    recent: RecentList,
    readShelf = (): Promise<readonly ShelfItem[]> => thread.call('shelf', null),
  ) {
    this.#thread = thread;
    this.#recent = recent;
    this.#readShelf = readShelf;
  }

  async listShelf(): Promise<{
    readonly papers: readonly ShelfEntry[];
    readonly recent: readonly ShelfEntry[];
  }> {
    const papers = await this.#shelfItems();
    return {
      papers: papers.map(({ id, ...shown }) => ({ key: id, file: null, ...shown })),
      recent: this.#recent.list().map(({ path, title }) => ({
        key: fileKey(path),
        title,
        source: null,
        summary: null,
        topic: null,
        level: null,
        minutes: null,
        kinds: [],
        questions: 0,
        marks: 0,
        file: path,
        type: 'paper' as const,
        translations: null,
      })),
    };
  }

  /**
   * Opens by a key of the Shelf, of the recent files or of an open document. Any other key is refused, so that
   * a page cannot name a path.
   */
  async openKey(key: string): Promise<Opened> {
    const known = this.opened(key);
    if (known && known.entry.file === null) return { ok: true, document: known };
    const builtIn = await this.#thread.call('paper', { id: key });
    if (builtIn) return { ok: true, document: this.#keep(workedDocument(builtIn, key)) };
    const path =
      known?.entry.file ?? this.#recent.list().find((recent) => fileKey(recent.path) === key)?.path;
    return path === undefined
      ? { ...refused(key, 'document', 'is not known', 'open it from its file again'), missing: true }
      : this.openFile(path);
  }

  async openFile(path: string): Promise<Opened> {
    const opened = await this.#openPath(path);
    if (opened.ok && opened.document.entry.file !== null)
      this.#recent.add(opened.document.entry.file, opened.document.paper.title);
    return opened;
  }

  async #openPath(path: string): Promise<Opened> {
    const name = basename(path);
    const wrongExtension = (): Opened =>
      refused(path, name, 'is not a .json or .chalkgrad file', 'choose a paper or problem in one of these');
    if (!EXTENSIONS.test(path)) return wrongExtension();
    let bytes: Buffer;
    let real: string;
    try {
      real = await realpath(path);
      // The target of a link becomes the document's key, so its extension counts too.
      if (!EXTENSIONS.test(real)) return wrongExtension();
      const found = await stat(real);
      if (!found.isFile()) return refused(path, name, 'is not a file', 'choose a paper or problem file');
      if (found.size > LARGEST_BYTES)
        return refused(path, name, 'is larger than 5 MB', 'a paper has at most 5 MB');
      bytes = await readFile(real);
    } catch (error) {
      const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return gone
        ? { ...refused(path, name, 'does not exist', 'check its name and folder'), missing: true }
        : refused(path, name, 'cannot be read', 'check that you may read it');
    }
    try {
      return await this.openText(utf8Text(bytes), fileKey(real), name, real);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ok: false, file: path, issues: error.issues };
    }
  }

  /** Opens the text of a document under a key: a file's text, or the copy stored with a session. */
  async openText(text: string, key: string, name: string, file: string | null): Promise<Opened> {
    const opened = await this.#read(text, key, name, file);
    if (opened.ok) this.#keep(opened.document);
    return opened;
  }

  /** Solves a text without opening it: for the preview while it is written. */
  tryText(text: string, name: string): Promise<Opened> {
    return this.#read(text, 'draft', name, null);
  }

  kinds = (): Promise<readonly KindEntry[]> => this.#thread.call('kinds', null);
  schemaOf = (kind: string): Promise<unknown> => this.#thread.call('schema', { kind });
  readText = (kind: string, text: string): Promise<ReadText> => this.#thread.call('readText', { kind, text });

  /** The open document of a key; null where none was opened by it, or many others since. */
  opened(key: string): OpenDocument | null {
    const document = this.#open.get(key) ?? null;
    if (document) this.#keep(document);
    return document;
  }

  /** The first paper that matches, among those open, the Shelf and the recent files; null for none. */
  async find(matches: (paper: Paper) => boolean): Promise<OpenDocument | null> {
    for (const [key, document] of this.#open)
      if (!key.startsWith('session:') && matches(document.paper)) return document;
    for (const { id } of await this.#shelfItems()) {
      const found = await this.#thread.call('paper', { id });
      if (found && matches(found.paper)) return this.#keep(workedDocument(found, id));
    }
    for (const { path } of this.#recent.list()) {
      const opened = await this.#openPath(path);
      if (opened.ok && matches(opened.document.paper)) return opened.document;
    }
    return null;
  }

  /** Another session file has taken the place of the one that these sessions were in. */
  forgetSessions(): void {
    for (const key of this.#open.keys()) if (key.startsWith('session:')) this.#open.delete(key);
  }

  forget(key: string): void {
    const recent = this.#recent.list().find(({ path }) => fileKey(path) === key);
    if (recent) this.#recent.forget(recent.path);
  }

  /** Read once, and again only after a failure. */
  #shelfItems(): Promise<readonly ShelfItem[]> {
    this.#shelf ??= this.#readShelf().catch((error: unknown) => {
      this.#shelf = null;
      throw error;
    });
    return this.#shelf;
  }

  async #read(text: string, key: string, name: string, file: string | null): Promise<Opened> {
    const parsed = await this.#thread.call('parse', { text, name });
    return parsed.ok
      ? this.#work(parsed.paper, key, file, name)
      : { ok: false, file: file ?? name, issues: parsed.issues };
  }

  /**
   * Solves question by question: each has the time and the memory of a call, and one that needs more does not take
   * the others with it. Rejects where no question can be solved in them.
   */
  async #work(paper: Paper, key: string, file: string | null, name: string): Promise<Opened> {
    const { type, questions } = paper;
    const worked: WorkedQuestion[] = [];
    const stopped: StoppedQuestion[] = [];
    const issues: Issue[] = [];
    for (const question of questions)
      try {
        const result = await this.#thread.call('work', { type, question });
        if (result.ok) worked.push(result.worked);
        else issues.push(...result.issues);
      } catch (error) {
        if (!(error instanceof ThreadError)) throw error;
        stopped.push({ question: question.id, why: error.message });
        if (stopped.length === questions.length) throw error;
      }
    if (issues.length > 0) return { ok: false, file: file ?? name, issues };
    return { ok: true, document: { entry: entryOf(paper, key, file), paper, worked, stopped } };
  }

  /** The document used last is the last one; the others are forgotten beyond the limit. */
  #keep(document: OpenDocument): OpenDocument {
    const { key } = document.entry;
    this.#open.delete(key);
    this.#open.set(key, document);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MOST_OPEN) break;
      this.#open.delete(oldest);
    }
    return document;
  }
}

/** A paper of the Shelf. */
const workedDocument = ({ paper, worked }: WorkedPaper, key: string): OpenDocument => ({
  entry: entryOf(paper, key, null),
  paper,
  worked,
  stopped: [],
});

const refused = (file: string, where: string, what: string, fix: string): Extract<Opened, { ok: false }> => ({
  ok: false,
  file,
  issues: [{ where, what, fix } satisfies Issue],
});

function entryOf(paper: Paper, key: string, file: string | null): ShelfEntry {
  return {
    key,
    title: paper.title,
    source: paper.source ?? null,
    summary: paper.summary ?? null,
    topic: paper.topic ?? null,
    level: paper.level ?? null,
    minutes: paper.minutes ?? null,
    kinds: [...new Set(paper.questions.map(({ problem }) => problem.kind))],
    questions: paper.questions.length,
    marks: paper.questions.reduce((sum, { marks }) => sum + marks, 0),
    file,
    type: paper.type,
    translations: paper.translations ?? null,
  };
}
