import { conventions, type Convention, type ConventionName } from '../../core/conventions/index.ts';
import { pathKey, placesBetween, placeText, valueAt, withValueAt, type Path } from '../../core/views/edit.ts';
import type { Tunable } from '../../core/what-if/tunables.ts';
import { coreWorker } from '../worker/core-worker.ts';
import type { Board } from './board.svelte.ts';
import { liveOf, type Live, type Problem } from './live.svelte.ts';

/** A value that is not the document's. */
export interface ChangedValue {
  readonly path: Path;
  readonly label: { readonly tex: string | null; readonly plain: string };
  readonly was: string;
  readonly now: string;
}

/**
 * What can be changed in a question, and what was: by its panel, by dragging in a picture, by choosing a
 * convention.
 */
export class WhatIf {
  readonly board: Board;
  // Set by the constructor, before any of the deriveds below is read.
  readonly live!: Live;
  /** null until they are asked for and known. */
  tunables: readonly Tunable[] | null = $state.raw(null);
  failed: string | null = $state(null);
  /** The given whose field is to be opened. */
  opened: string | null = $state(null);
  #asked = false;
  #from: Element | null = null;
  readonly #byPath = $derived(
    new Map((this.tunables ?? []).map((tunable) => [pathKey(tunable.path), tunable])),
  );
  readonly changes: readonly ChangedValue[] = $derived(
    placesBetween(this.#original, this.live.problem).map((path) => this.#changeAt(path)),
  );

  constructor(board: Board) {
    this.board = board;
    this.live = liveOf(board);
  }

  get #original(): Problem {
    return this.board.original.question.problem;
  }

  /** Asks once which numbers can be changed. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    coreWorker.ask('tunables', { question: this.board.original.question }).then(
      (found) => (this.tunables = found),
      (error: unknown) => {
        this.#asked = false;
        this.failed = error instanceof Error ? error.message : String(error);
      },
    );
  }

  tunableOf(step: string): Tunable | null {
    return this.tunables?.find((tunable) => tunable.step === step) ?? null;
  }

  /** As it was last edited, which may not be worked yet. */
  valueOf({ path }: Pick<Tunable, 'path'>): unknown {
    return valueAt(this.live.problem, path);
  }
  originalOf({ path }: Pick<Tunable, 'path'>): unknown {
    return valueAt(this.#original, path);
  }

  set(path: Path, value: unknown): void {
    if (valueAt(this.live.problem, path) !== value)
      void this.live.work(withValueAt(this.live.problem, path, value) as Problem);
  }

  /** Back to what the document says of this value. */
  reset(path: Path): void {
    this.live.rest();
    this.set(path, valueAt(this.#original, path));
  }

  resetAll(): void {
    this.live.rest();
    this.live.show(null);
  }

  /**
   * Works under another choice; the document's own choice takes the change back, also where the document
   * leaves it open.
   */
  choose(name: ConventionName, choice: string): void {
    const own = this.board.original.solution.conventions.find((use) => use.name === name);
    this.live.rest();
    this.set(['conventions', name], own && !own.stated && own.choice === choice ? undefined : choice);
  }

  /** The panel with the field of a given, from the picture or the working. */
  open(step: string, from: Element): void {
    this.load();
    this.#from = from;
    this.opened = step;
    this.board.panel = 'what-if';
  }

  /** From a field back to the picture, where it was opened there. */
  leave(): void {
    if (this.#from?.isConnected === true && 'focus' in this.#from) (this.#from as HTMLElement).focus();
    this.#from = null;
  }

  #changeAt(path: Path): ChangedValue {
    const [was, now] = [this.#original, this.live.problem].map((problem) => valueAt(problem, path));
    if (path[0] === 'conventions' && typeof path[1] === 'string' && path[1] in conventions) {
      const name = path[1] as ConventionName;
      const convention: Convention = conventions[name];
      const labelOf = (choice: unknown): string =>
        convention.choices[typeof choice === 'string' ? choice : convention.default]?.label ?? String(choice);
      return { path, label: { tex: null, plain: convention.title }, was: labelOf(was), now: labelOf(now) };
    }
    const label = this.#byPath.get(pathKey(path))?.label;
    return {
      path,
      label: label ?? { tex: null, plain: placeText(path) },
      was: was === undefined ? '–' : String(was),
      now: now === undefined ? '–' : String(now),
    };
  }
}

const known = new WeakMap<Board, WhatIf>();
export function whatIfOf(board: Board): WhatIf {
  const found = known.get(board) ?? new WhatIf(board);
  known.set(board, found);
  return found;
}
