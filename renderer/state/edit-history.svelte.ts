import type { Problem } from '../../core/kinds/index.ts';
import { pathKey, placesBetween } from '../../core/views/edit.ts';

/**
 * The problems before the current one, and those that were undone. Consecutive edits of the same values, as
 * a drag makes them, are one step of undo.
 */
export class EditHistory {
  #past: readonly Problem[] = $state.raw([]);
  #future: readonly Problem[] = $state.raw([]);
  /** The values that the last edit changed; null when the next edit begins a new step. */
  #editing: string | null = null;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  record(before: Problem, after: Problem): void {
    const places = placesBetween(before, after).map(pathKey).join();
    if (places === '') return;
    if (places !== this.#editing) this.#past = [...this.#past, before];
    this.#editing = places;
    this.#future = [];
  }

  /** The next edit is a new step, whatever it changes. */
  endStep(): void {
    this.#editing = null;
  }

  undo(now: Problem): Problem | null {
    const before = this.#past.at(-1);
    if (!before) return null;
    this.#editing = null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [now, ...this.#future];
    return before;
  }

  redo(now: Problem): Problem | null {
    const [after, ...later] = this.#future;
    if (!after) return null;
    this.#editing = null;
    this.#future = later;
    this.#past = [...this.#past, now];
    return after;
  }
}
