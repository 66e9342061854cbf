import { readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Issue } from '../core/errors.ts';
import type { Paper } from '../core/paper/paper.ts';
import type { ShelfItem } from '../core/papers/index.ts';
import type { KindEntry, OpenDocument, Opened, ReadText, ShelfEntry } from '../core/contract/shelf.ts';
import type { ThreadHost } from './thread/host.ts';

/** No exam paper is larger. */
const LARGEST_BYTES = 5 * 1024 * 1024;
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
  #shelf: Promise<readonly ShelfItem[]> | null = null;

  constructor(thread: ThreadHost, recent: RecentList) {
    this.#thread = thread;
    this.#recent = recent;
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
        questions: 0,
        marks: 0,
        file: path,
        type: 'paper' as const,
      })),
    };
  }

  /**
   * Opens by a key of the Shelf, of the recent files or of an open document. Any other key is refused, so that
   * a page cannot name a path.
   */
  async openKey(key: string): Promise<Opened> {
    const known = this.#open.get(key);
    if (known && known.entry.file === null) return { ok: true, document: known };
    const builtIn = await this.#thread.call('paper', { id: key });
    if (builtIn) return { ok: true, document: await this.#work(builtIn, key, null) };
    const path =
      known?.entry.file ?? this.#recent.list().find((recent) => fileKey(recent.path) === key)?.path;
    return path === undefined
      ? refused(key, 'document', 'is not known', 'open it from its file again')
      : this.openFile(path);
  }

  async openFile(path: string): Promise<Opened> {
    const name = basename(path);
    const wrongExtension = (): Opened =>
      refused(path, name, 'is not a .json or .chalkgrad file', 'choose a paper or problem in one of these');
    if (!EXTENSIONS.test(path)) return wrongExtension();
    let text: string;
    let real: string;
    try {
      real = await realpath(path);
      // The target of a link becomes the document's key, so its extension counts too.
      if (!EXTENSIONS.test(real)) return wrongExtension();
      const found = await stat(real);
      if (!found.isFile()) return refused(path, name, 'is not a file', 'choose a paper or problem file');
      if (found.size > LARGEST_BYTES)
        return refused(path, name, 'is larger than 5 MB', 'a paper has at most 5 MB');
      text = await readFile(real, 'utf8');
    } catch (error) {
      const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return refused(
        path,
        name,
        gone ? 'does not exist' : 'cannot be read',
        gone ? 'check its name and folder' : 'check that you may read it',
      );
    }
    const opened = await this.openText(text, fileKey(real), name, real);
    if (opened.ok) this.#recent.add(real, opened.document.paper.title);
    return opened;
  }

  /** Opens the text of a document under a key: a file's text, or the copy stored with a session. */
  async openText(text: string, key: string, name: string, file: string | null): Promise<Opened> {
    const parsed = await this.#thread.call('parse', { text, name });
    if (!parsed.ok) return { ok: false, file: file ?? name, issues: parsed.issues };
    return { ok: true, document: await this.#work(parsed.paper, key, file) };
  }

  /** Solves a text without opening it: for the preview while it is written. */
  async tryText(text: string, name: string): Promise<Opened> {
    const parsed = await this.#thread.call('parse', { text, name });
    if (!parsed.ok) return { ok: false, file: name, issues: parsed.issues };
    const worked = await this.#thread.call('work', { paper: parsed.paper });
    return {
      ok: true,
      document: { entry: entryOf(parsed.paper, 'draft', null), paper: parsed.paper, worked },
    };
  }

  kinds = (): Promise<readonly KindEntry[]> => this.#thread.call('kinds', null);
  schemaOf = (kind: string): Promise<unknown> => this.#thread.call('schema', { kind });
  readText = (kind: string, text: string): Promise<ReadText> => this.#thread.call('readText', { kind, text });

  /** The open document of a key; null where none was opened by it. */
  opened(key: string): OpenDocument | null {
    return this.#open.get(key) ?? null;
  }

  /** Another session file has taken the place of the one that these sessions were in. */
  forgetSessions(): void {
    for (const key of this.#open.keys()) if (key.startsWith('session:')) this.#open.delete(key);
  }

  forget(key: string): void {
    const recent = this.#recent.list().find(({ path }) => fileKey(path) === key);
    if (recent) this.#recent.forget(recent.path);
  }

  /** Asked of the thread once, and again only after a failure. */
  #shelfItems(): Promise<readonly ShelfItem[]> {
    this.#shelf ??= this.#thread.call('shelf', null).catch((error: unknown) => {
      this.#shelf = null;
      throw error;
    });
    return this.#shelf;
  }

  async #work(paper: Paper, key: string, file: string | null): Promise<OpenDocument> {
    const worked = await this.#thread.call('work', { paper });
    const document: OpenDocument = { entry: entryOf(paper, key, file), paper, worked };
    this.#open.set(key, document);
    return document;
  }
}

const refused = (file: string, where: string, what: string, fix: string): Opened => ({
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
    questions: paper.questions.length,
    marks: paper.questions.reduce((sum, { marks }) => sum + marks, 0),
    file,
    type: paper.type,
  };
}
