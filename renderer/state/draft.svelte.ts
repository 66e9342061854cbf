import type { Issue } from '../../core/errors.ts';
import type { KindEntry, OpenDocument } from '../../core/contract/shelf.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { ask } from '../bridge.ts';
import { initial, isFields, type Fields, type Schema } from '../editor/schema.ts';
import { failureText } from './failure-text.ts';

/** Typing rests this long before a draft is worked. */
const PAUSE_MS = 250;
const STEPS_KEPT = 200;

/** What can be undone: the whole of a draft, since every part is replaced and never changed. */
interface Version {
  readonly kind: string;
  readonly title: string;
  readonly prompt: string;
  readonly marks: number;
  readonly problem: Fields;
}

/**
 * A problem being written. Its text and its form write the same problem; each change is worked after a pause,
 * and what comes back for an older version than the last is let go.
 */
export class Draft {
  readonly kinds: readonly KindEntry[];
  /** What the rest of the file holds and no field shows: key, disputes, source. */
  readonly #rest: Fields;
  #now: Version = $state.raw({ kind: '', title: '', prompt: '', marks: 10, problem: {} });
  #past: readonly Version[] = $state.raw([]);
  #future: readonly Version[] = $state.raw([]);
  /** The schema of the kind, when it is there. */
  schema: Schema | null = $state.raw(null);
  /** The text field, which may be ahead of the form or empty. */
  text = $state('');
  textIssues: readonly Issue[] = $state.raw([]);
  /** What was understood of the text. */
  echo: string | null = $state(null);
  issues: readonly Issue[] = $state.raw([]);
  /** The last version that could be worked. */
  document: OpenDocument | null = $state.raw(null);
  checking = $state(false);
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly kind: string = $derived(this.#now.kind);
  readonly title: string = $derived(this.#now.title);
  readonly prompt: string = $derived(this.#now.prompt);
  readonly marks: number = $derived(this.#now.marks);
  readonly problem: Fields = $derived(this.#now.problem);
  readonly canUndo: boolean = $derived(this.#past.length > 0);
  readonly canRedo: boolean = $derived(this.#future.length > 0);
  /** The problem file. */
  get json(): string {
    const { title, prompt, marks, problem } = this.#now;
    return `${JSON.stringify({ format: 1, ...this.#rest, title: title.trim() || (this.entry?.title ?? 'Problem'), prompt, marks, problem }, null, 2)}\n`;
  }
  get entry(): KindEntry | null {
    return this.kinds.find(({ kind }) => kind === this.#now.kind) ?? null;
  }

  private constructor(kinds: readonly KindEntry[], version: Version, rest: Fields) {
    this.kinds = kinds;
    this.#now = version;
    this.#rest = rest;
  }

  static of(paper: Paper, kinds: readonly KindEntry[]): Draft {
    const [question] = paper.questions;
    if (!question) throw new RangeError('the document has no question');
    const { problem, prompt, marks, key, disputes } = question;
    return new Draft(
      kinds,
      { kind: problem.kind, title: paper.title, prompt, marks, problem },
      { id: paper.id, ...(paper.source === undefined ? {} : { source: paper.source }), key, disputes },
    );
  }

  /**
   * The text of a draft that was kept, if it can still be read; else an empty draft of the first kind that is
   * written on a line.
   */
  static kept(text: string | null, kinds: readonly KindEntry[]): Draft {
    const file = text === null ? null : readFile(text);
    const known = file && isFields(file['problem']) ? file['problem'] : null;
    if (file && known && kinds.some(({ kind }) => kind === known['kind'])) {
      const { title, prompt, marks, problem: _problem, format: _format, ...rest } = file;
      return new Draft(
        kinds,
        {
          kind: String(known['kind']),
          title: typeof title === 'string' ? title : '',
          prompt: typeof prompt === 'string' ? prompt : '',
          marks: typeof marks === 'number' ? marks : 10,
          problem: known,
        },
        rest,
      );
    }
    const first = kinds.find((entry) => entry.text !== null) ?? kinds[0];
    return new Draft(kinds, { kind: first?.kind ?? '', title: '', prompt: '', marks: 10, problem: {} }, {});
  }

  /** Fetches the schema of the kind; an empty draft begins with the kind's example. */
  async begin(): Promise<void> {
    this.schema = (await ask('schemaOf', { kind: this.#now.kind })) as Schema | null;
    if (Object.keys(this.#now.problem).length === 0) await this.#fill();
    this.#checkSoon(0);
  }

  async choose(kind: string): Promise<void> {
    if (kind === this.#now.kind) return;
    this.#to({ ...this.#now, kind, problem: {} });
    this.schema = null;
    this.textIssues = [];
    this.echo = null;
    this.text = this.entry?.text?.example ?? '';
    const schema = (await ask('schemaOf', { kind })) as Schema | null;
    if (this.#now.kind !== kind) return;
    this.schema = schema;
    await this.#fill();
  }

  /** What is typed is read at once; a text that cannot be read yet leaves the form as it was. */
  async read(text: string): Promise<void> {
    this.text = text;
    const { kind } = this.#now;
    if (text.trim() === '') {
      this.textIssues = [];
      return;
    }
    const read = await ask('readText', { kind, text });
    if (this.text !== text || this.#now.kind !== kind) return;
    this.textIssues = read.ok ? [] : read.issues;
    this.echo = read.ok ? read.echo : null;
    if (read.ok && isFields(read.problem)) this.change({ problem: read.problem });
  }

  change(part: Partial<Version>): void {
    this.#to({ ...this.#now, ...part });
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#future = [...this.#future, this.#now];
    this.#past = this.#past.slice(0, -1);
    this.#return(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#past = [...this.#past, this.#now];
    this.#future = this.#future.slice(0, -1);
    this.#return(after);
  }

  #return(version: Version): void {
    const other = version.kind !== this.#now.kind;
    this.#now = version;
    this.text = '';
    this.textIssues = [];
    if (other)
      void ask('schemaOf', { kind: version.kind }).then((schema) => (this.schema = schema as Schema | null));
    this.#checkSoon();
  }

  async #fill(): Promise<void> {
    const example = this.entry?.text?.example;
    const { kind } = this.#now;
    if (example === undefined) this.#now = { ...this.#now, problem: initial(this.schema ?? {}) as Fields };
    else {
      if (this.text === '') this.text = example;
      const read = await ask('readText', { kind, text: example });
      // Whoever types at once is not typed over.
      if (this.#now.kind !== kind || this.text !== example) return;
      if (read.ok && isFields(read.problem)) this.#now = { ...this.#now, problem: read.problem };
      this.echo = read.ok ? read.echo : null;
    }
    this.#checkSoon(0);
  }

  #to(version: Version): void {
    this.#past = [...this.#past, this.#now].slice(-STEPS_KEPT);
    this.#future = [];
    this.#now = version;
    this.#checkSoon();
  }

  #checkSoon(pause = PAUSE_MS): void {
    clearTimeout(this.#timer);
    this.#generation += 1;
    this.checking = true;
    const generation = this.#generation;
    this.#timer = setTimeout(() => void this.#check(generation), pause);
  }

  async #check(generation: number): Promise<void> {
    try {
      const opened = await ask('checkDraft', { text: this.json });
      if (generation !== this.#generation) return;
      this.issues = opened.ok ? [] : opened.issues;
      if (opened.ok) this.document = opened.document;
    } catch (error) {
      if (generation !== this.#generation) return;
      this.issues = [
        {
          where: 'problem',
          what: failureText(error),
          fix: 'make it smaller',
        },
      ];
    }
    this.checking = false;
  }
}

function readFile(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}
