import type { LessonProgress } from '../../core/contract/lessons.ts';
import type { ShelfEntry } from '../../core/contract/shelf.ts';
import type { LessonEntry } from '../../core/lessons/library.ts';
import { ask } from '../bridge.ts';
import type { Core } from '../worker/core-worker.ts';
import type * as LessonRuns from './lesson-run.svelte.ts';

/** With the board, which Home does without: loaded when a lesson is taken. */
const loadRun = (): Promise<typeof LessonRuns> => import('./lesson-run.svelte.ts');

/** Seeds that are tried in a row. */
const TRIED_SEEDS = 5;

/** The lessons, how far the student is in each, and the one that is taken. */
export class Lessons {
  readonly #core: () => Core;
  entries: readonly LessonEntry[] = $state.raw([]);
  progress: readonly LessonProgress[] = $state.raw([]);
  run: LessonRuns.LessonRun | null = $state.raw(null);

  constructor(core: () => Core) {
    this.#core = core;
  }

  async load(): Promise<void> {
    const [entries, progress] = await Promise.all([
      this.entries.length > 0 ? this.entries : this.#core().ask('lessons', null),
      ask('listLessonProgress'),
    ]);
    this.entries = entries;
    this.progress = progress;
  }

  /** Problems of the Shelf by the skill that they ask for, as far as they have been read. */
  problems: Readonly<Record<string, readonly { readonly key: string; readonly title: string }[]>> =
    $state.raw({});
  readonly #read = new Set<string>();

  /** Reads which skills the papers ask for, one paper at a time; the result stops it. */
  readProblems(papers: readonly ShelfEntry[]): () => void {
    let stopped = false;
    void (async () => {
      for (const { key, title } of papers) {
        if (stopped || this.#read.has(key)) continue;
        this.#read.add(key);
        const asked = await this.#core()
          .ask('skillsOfPaper', { id: key })
          .catch(() => []);
        const { problems } = this;
        this.problems = {
          ...problems,
          ...Object.fromEntries(asked.map((skill) => [skill, [...(problems[skill] ?? []), { key, title }]])),
        };
      }
    })();
    return () => (stopped = true);
  }

  progressOf(lesson: string): LessonProgress | null {
    return this.progress.find((one) => one.lesson === lesson) ?? null;
  }

  /** The lesson that was used last, where it is not done: the list has the last one first. */
  get begun(): (LessonProgress & { readonly entry: LessonEntry }) | null {
    const [last] = this.progress;
    const entry = this.entries.find(({ id }) => id === last?.lesson);
    return last && entry && !last.done ? { ...last, entry } : null;
  }

  /** The lesson that was begun last and is not done; else the first one that is not done. */
  get next(): LessonEntry | null {
    const begun = this.progress.find(({ done }) => !done)?.lesson;
    return (
      this.entries.find(({ id }) => id === begun) ??
      this.entries.find(({ id }) => this.progressOf(id)?.done !== true) ??
      null
    );
  }

  /** The lesson after another one in the order of the course; null after the last. */
  after(lesson: string): LessonEntry | null {
    return this.entries[this.entries.findIndex(({ id }) => id === lesson) + 1] ?? null;
  }

  /** Takes a lesson, from where it was left. False if there is none of this id. */
  async take(id: string): Promise<boolean> {
    const [{ LessonRun }, lesson] = await Promise.all([
      loadRun(),
      this.#core().ask('lesson', { id, seed: null }),
      this.load(),
    ]);
    if (lesson) this.run = new LessonRun(lesson, this.#core(), this.progressOf(id));
    return lesson !== null;
  }

  /** Begins the closing of the lesson that was taken again, with the numbers of the next seed that has good ones. */
  async again(): Promise<void> {
    const { run } = this;
    if (!run) return;
    const { LessonRun } = await loadRun();
    const { id } = run.lesson;
    const first = (run.seed ?? 0) + 1;
    for (let seed = first; seed < first + TRIED_SEEDS; seed += 1) {
      const lesson = await this.#core().ask('lesson', { id, seed });
      if (lesson && this.run === run) this.run = new LessonRun(lesson, this.#core(), null, seed);
      if (this.run !== run) return;
    }
  }
}
