import type { LabSettings, News, Outcome } from './lab.ts';

/** A setting that was changed while an experiment ran. */
export interface Change {
  /** How many of its news the run had given. */
  readonly after: number;
  readonly name: string;
  readonly value: number | string;
}

/**
 * A run whose live settings can be changed between two of its news. The same settings, seed and changes give the same
 * bits again. A run with changes has no verdict: its claim is about methods that are held equal from start to end.
 */
export class LiveRun {
  readonly #settings: Record<string, number | string>;
  readonly #run: Generator<News, Outcome, void>;
  readonly #changes: Change[] = [];
  /** Changes of an earlier run that are still to be made. */
  readonly #repeat: Change[];
  #given = 0;

  /**
   * `begin` starts the experiment with settings of which the live ones change under it; `repeat` has the changes of an
   * earlier run, which are made again.
   */
  constructor(
    begin: (settings: LabSettings) => Generator<News, Outcome, void>,
    settings: LabSettings,
    repeat: readonly Change[] = [],
  ) {
    this.#settings = { ...settings };
    this.#repeat = [...repeat];
    this.#run = begin(this.#settings);
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  next(): IteratorResult<News, Outcome> {
    for (let due = this.#repeat[0]; due?.after === this.#given; due = this.#repeat[0]) {
      this.#repeat.shift();
      this.change(due.name, due.value);
    }
    const next = this.#run.next();
    this.#given += 1;
    if (next.done !== true || this.#changes.length === 0) return next;
    return { done: true, value: { ...next.value, comparisons: [] } };
  }

  /** From the next news on. */
  change(name: string, value: number | string): void {
    if (this.#settings[name] === value) return;
    this.#settings[name] = value;
    this.#changes.push({ after: this.#given, name, value });
  }
}
