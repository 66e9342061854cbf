import { pathKey, placesBetween } from '../../core/views/edit.ts';
import type { Problem } from './live.svelte.ts';

/**
 * The problems before the one at hand, and those that were undone. Edits of the same values one after
 * another, as a drag makes them, are one step back.
 */
export class EditHistory {
  #past: readonly Problem[] = $state.raw([]);
  #future: readonly Problem[] = $state.raw([]);
  /** Which values the last edit changed; null when the next one begins a step of its own. */
  #editing: string | null = null;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  note(before: Problem, after: Problem): void {
    const places = placesBetween(before, after).map(pathKey).join();
    if (places === '') return;
    if (places !== this.#editing) this.#past = [...this.#past, before];
    this.#editing = places;
    this.#future = [];
  }

  /** The next edit is a step of its own, whatever it changes. */
  rest(): void {
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
