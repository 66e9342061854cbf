import {
  choiceLabel,
  conventions,
  type Convention,
  type ConventionName,
} from '../../core/conventions/index.ts';
import { pathKey, placesBetween, placeText, valueAt, withValueAt, type Path } from '../../core/views/edit.ts';
import { valueText, type JsonValue } from '../../core/views/value-text.ts';
import type { Problem } from '../../core/kinds/index.ts';
import type { Tunable } from '../../core/what-if/tunables.ts';
import type { Core } from '../worker/core-worker.ts';
import type { Live } from './live.svelte.ts';
import { textOf } from '../language/text-of.ts';
import { failureText } from './failure-text.ts';

/** A value that differs from the document's. */
export interface ChangedValue {
  readonly path: Path;
  readonly label: { readonly tex: string | null; readonly plain: string };
  readonly was: string;
  readonly now: string;
}

/** What can be changed in a question and what was changed: in its panel, by dragging, by a convention. */
export class WhatIf {
  readonly live: Live;
  readonly #core: Core;
  readonly #showPanel: () => void;
  /** null until they are loaded. */
  tunables: readonly Tunable[] | null = $state.raw(null);
  failed: string | null = $state(null);
  /** The given whose field the panel opens next. */
  opened: string | null = $state(null);
  #requested = false;
  /** The element that had the focus when the panel was opened. */
  #openedFrom: Element | null = null;
  readonly #byPath = $derived(
    new Map((this.tunables ?? []).map((tunable) => [pathKey(tunable.path), tunable])),
  );
  readonly changes: readonly ChangedValue[] = $derived.by(() =>
    placesBetween(this.#original, this.live.problem).map((path) => this.#changeAt(path)),
  );

  constructor(live: Live, core: Core, showPanel: () => void) {
    this.live = live;
    this.#core = core;
    this.#showPanel = showPanel;
  }

  get #original(): Problem {
    return this.live.original;
  }

  /** Loads the list of numbers that can be changed, once. */
  load(): void {
    if (this.#requested) return;
    this.#requested = true;
    this.#core.ask('tunables', { question: this.live.question.original.question }).then(
      (found) => (this.tunables = found),
      (error: unknown) => {
        this.#requested = false;
        this.failed = failureText(error);
      },
    );
  }

  tunableOf(step: string): Tunable | null {
    return this.tunables?.find((tunable) => tunable.step === step) ?? null;
  }

  /** As last edited, which may not be solved yet. */
  valueOf({ path }: Pick<Tunable, 'path'>): unknown {
    return valueAt(this.live.problem, path);
  }
  originalOf({ path }: Pick<Tunable, 'path'>): unknown {
    return valueAt(this.#original, path);
  }

  set(path: Path, value: unknown): void {
    if (valueAt(this.live.problem, path) !== value)
      void this.live.edit(withValueAt(this.live.problem, path, value) as Problem);
  }

  /** Restores the document's value. */
  reset(path: Path): void {
    this.live.endStep();
    this.set(path, valueAt(this.#original, path));
  }

  resetAll(): void {
    this.live.endStep();
    this.live.show(null);
  }

  /** Solves under another choice; the document's own choice, stated or default, removes the change. */
  choose(name: ConventionName, choice: string): void {
    const own = this.live.question.original.solution.conventions.find((use) => use.name === name);
    this.live.endStep();
    this.set(['conventions', name], own && !own.stated && own.choice === choice ? undefined : choice);
  }

  /** Opens the panel at the field of a given that was activated in the picture or the working. */
  open(step: string, from: Element): void {
    this.load();
    this.#openedFrom = from;
    this.opened = step;
    this.#showPanel();
  }

  /** Returns the focus from a field to where the panel was opened from. */
  leave(): void {
    const from = this.#openedFrom;
    if ((from instanceof HTMLElement || from instanceof SVGElement) && from.isConnected) from.focus();
    this.#openedFrom = null;
  }

  #changeAt(path: Path): ChangedValue {
    // A problem is JSON, and so is each part of it.
    const [was, now] = [this.#original, this.live.problem].map(
      (problem) => valueAt(problem, path) as JsonValue,
    );
    if (path[0] === 'conventions' && typeof path[1] === 'string' && path[1] in conventions) {
      const name = path[1] as ConventionName;
      const convention: Convention = conventions[name];
      const labelOf = (choice: JsonValue): string =>
        typeof choice === 'object' && choice !== null
          ? valueText(choice)
          : textOf(choiceLabel({ name, choice: String(choice ?? convention.default) }));
      return {
        path,
        label: { tex: null, plain: textOf(convention.title) },
        was: labelOf(was),
        now: labelOf(now),
      };
    }
    const label = this.#byPath.get(pathKey(path))?.label;
    return {
      path,
      label: label ?? { tex: null, plain: placeText(path) },
      was: valueText(was),
      now: valueText(now),
    };
  }
}
