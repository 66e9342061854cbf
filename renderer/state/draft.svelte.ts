import type { Issue } from '../../core/errors.ts';
import type { Remark } from '../../core/document/remark.ts';
import type { KindEntry, OpenDocument } from '../../core/contract/shelf.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { ask } from '../bridge.ts';
import { isFields, type Fields, type Schema } from '../editor/schema.ts';
import { failureText } from './failure-text.ts';

/** Milliseconds without a change before a draft is solved. */
const PAUSE_MS = 250;
const STEPS_KEPT = 200;

/** One state of undo: a whole draft, since parts are replaced and never modified. */
interface Version {
  /** The kind of the document's problem, as in the registry of kinds. */
  readonly kindName: string;
  readonly title: string;
  readonly prompt: string;
  readonly marks: number;
  readonly problem: Fields;
}

/**
 * A problem being edited. Its text and its form edit the same problem; each change is solved after a pause,
 * and a reply for an older version is dropped.
 */
export class Draft {
  readonly kinds: readonly KindEntry[];
  /** The parts of the file that no field shows: key, disputes, source. */
  readonly #rest: Fields;
  #now: Version = $state.raw({ kindName: '', title: '', prompt: '', marks: 10, problem: {} });
  #past: readonly Version[] = $state.raw([]);
  #future: readonly Version[] = $state.raw([]);
  /** The schema of the kind; null until it is loaded. */
  schema: Schema | null = $state.raw(null);
  /** The content of the text field, which may be newer than the form, or empty. */
  text = $state('');
  textIssues: readonly Issue[] = $state.raw([]);
  /** How the text was read, in normal form; null if it was not. */
  echo: string | null = $state(null);
  /** What is said of the typed text besides: lines that are not read, and what was decided. */
  remarks: readonly Remark[] = $state.raw([]);
  issues: readonly Issue[] = $state.raw([]);
  /** The last version that could be solved. */
  document: OpenDocument | null = $state.raw(null);
  checking = $state(false);
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly kindName: string = $derived(this.#now.kindName);
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
    return this.kinds.find(({ kind: name }) => name === this.#now.kindName) ?? null;
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
      { kindName: problem.kind, title: paper.title, prompt, marks, problem },
      { id: paper.id, ...(paper.source === undefined ? {} : { source: paper.source }), key, disputes },
    );
  }

  /**
   * The stored draft, if it can still be read; otherwise an empty draft of the first kind that has a text
   * form.
   */
  static restore(text: string | null, kinds: readonly KindEntry[]): Draft {
    const file = text === null ? null : readFile(text);
    const known = file && isFields(file['problem']) ? file['problem'] : null;
    if (file && known && kinds.some(({ kind: name }) => name === known['kind'])) {
      const { title, prompt, marks, problem: _problem, format: _format, ...rest } = file;
      return new Draft(
        kinds,
        {
          kindName: String(known['kind']),
          title: typeof title === 'string' ? title : '',
          prompt: typeof prompt === 'string' ? prompt : '',
          marks: typeof marks === 'number' ? marks : 10,
          problem: known,
        },
        rest,
      );
    }
    const first = kinds.find((entry) => entry.text !== null) ?? kinds[0];
    return new Draft(
      kinds,
      { kindName: first?.kind ?? '', title: '', prompt: '', marks: 10, problem: {} },
      {},
    );
  }

  /** Loads the schema of the kind; an empty draft starts with the kind's example. */
  async begin(): Promise<void> {
    this.schema = (await ask('schemaOf', { kind: this.#now.kindName })) as Schema | null;
    if (Object.keys(this.#now.problem).length === 0) await this.#fill();
    this.#checkSoon(0);
  }

  async choose(kindName: string): Promise<void> {
    if (kindName === this.#now.kindName) return;
    this.#to({ ...this.#now, kindName, problem: {} });
    this.schema = null;
    // A problem of another kind is no preview of this one.
    this.document = null;
    this.textIssues = [];
    this.echo = null;
    this.remarks = [];
    this.text = this.entry?.text?.example ?? '';
    const schema = (await ask('schemaOf', { kind: kindName })) as Schema | null;
    if (this.#now.kindName !== kindName) return;
    this.schema = schema;
    await this.#fill();
  }

  /** Reads the typed text at once; a text that cannot be read leaves the form unchanged. */
  async read(text: string): Promise<void> {
    this.text = text;
    const { kindName } = this.#now;
    if (text.trim() === '') {
      this.textIssues = [];
      return;
    }
    const read = await ask('readText', { kind: kindName, text });
    if (this.text !== text || this.#now.kindName !== kindName) return;
    this.textIssues = read.ok ? [] : read.issues;
    this.echo = read.ok ? read.echo : null;
    this.remarks = read.ok ? read.remarks : [];
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
    const other = version.kindName !== this.#now.kindName;
    this.#now = version;
    this.text = '';
    this.textIssues = [];
    if (other)
      void ask('schemaOf', { kind: version.kindName }).then(
        (schema) => (this.schema = schema as Schema | null),
      );
    this.#checkSoon();
  }

  async #fill(): Promise<void> {
    const example = this.entry?.text?.example;
    const { kindName } = this.#now;
    const starter = this.entry?.starter;
    if (isFields(starter)) this.#now = { ...this.#now, problem: starter };
    else if (example !== undefined) {
      if (this.text === '') this.text = example;
      const read = await ask('readText', { kind: kindName, text: example });
      // Do not overwrite what was typed in the meantime.
      if (this.#now.kindName !== kindName || this.text !== example) return;
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
