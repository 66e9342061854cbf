import { untrack } from 'svelte';
import type { LanguageName } from '../../core/contract/languages.ts';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { ScalarNetSolution } from '../../core/kinds/scalar-net/scalar-net.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { stepsById, type Step } from '../../core/solution/step.ts';
import { hasMatrices } from '../../core/views/matrix-text.ts';
import { narrate } from '../../core/views/narrate.ts';
import { buildTimeline, type Timeline } from '../../core/views/timeline.ts';
import { workedLines } from '../../core/views/worked-text.ts';
import type { BoardServices } from './board-services.ts';
import { Chain } from './chain.svelte.ts';
import { Live } from './live.svelte.ts';
import { Playback } from './playback.svelte.ts';
import { SymbolCards } from './symbol-cards.svelte.ts';
import { Predict } from './predict.svelte.ts';
import { WhatIf } from './what-if.svelte.ts';

/**
 * One question on the board: its solution, its playback, and what is selected. Scene, panels and tools all
 * read it.
 */
export class Board {
  readonly paper: Paper;
  readonly services: BoardServices;
  /** The question as in the document. */
  readonly original: WorkedQuestion;
  /** Edits of the question, each solved as it is made. */
  readonly live: Live;
  readonly whatIf: WhatIf;
  /** The question that is shown: the edited one, or the document's own. */
  readonly worked: WorkedQuestion = $derived.by(() => this.live.changed ?? this.original);
  readonly solution = $derived(this.worked.solution);
  readonly timeline: Timeline = $derived(buildTimeline(this.solution.steps));
  readonly #byId = $derived(stepsById(this.solution.steps));
  readonly #originalById = $derived.by(() => stepsById(this.original.solution.steps));
  readonly line = $derived(workedLines(this.solution.steps));
  /** The network of this question if it can be shown in matrices. */
  readonly network: ScalarNetSolution | null = $derived(
    // Narrows `kind`: only the solution of a network has layers to show in matrices, and the panel needs its
    // type.
    this.solution.kind === 'scalar-net' && hasMatrices(this.solution) ? this.solution : null,
  );
  readonly playback: Playback;
  readonly predict: Predict;
  /** The symbol that is asked about. */
  readonly symbols = new SymbolCards();
  /** The chain rule for the selected step. */
  readonly chain = new Chain(this);
  /** The step that is selected in the picture or the working. */
  selected: string | null = $state(null);
  /**
   * The step under the pointer in the working, which the picture highlights, and the one under the pointer in
   * the picture, which the working highlights.
   */
  pointedLine: string | null = $state(null);
  pointedPicture: string | null = $state(null);
  /**
   * The step that was selected last, even if the selection was cleared since: a double click refers to it.
   */
  chosenLast: string | null = null;
  /** The panel that is shown beside the picture. */
  panel: string = $state('lines');
  notation: 'scalar' | 'matrix' = $state('scalar');

  constructor(worked: WorkedQuestion, paper: Paper, services: BoardServices, beat: number) {
    this.original = worked;
    this.paper = paper;
    this.services = services;
    this.live = new Live(
      { paper, original: worked },
      (edited) => services.core.ask('workEdited', { paper: edited }),
      services.lastEdits,
    );
    this.whatIf = new WhatIf(this.live, services.core, () => (this.panel = 'what-if'));
    const length = untrack(() => this.timeline.length);
    this.playback = new Playback(
      () => this.timeline,
      !worked.presentation.motion && beat === 0 ? length : beat,
    );
    this.predict = new Predict(() => this.timeline, {
      mark: (typed, { value, exact }) => services.core.ask('guess', { typed, value, exact }),
      save: (step, typed, missed) => services.savePrediction(worked.question.id, step, typed, missed),
      missed: () => services.missedIn(worked.question.id),
    });
    this.playback.isHidden = this.predict.isHidden;
    // Too many numbers to show a line for each.
    if (worked.presentation.stepsOnDemand) this.notation = 'matrix';
  }

  /** What a teacher would say while a step is computed. */
  sentence(id: string, language: LanguageName): string {
    return narrate(this.solution.steps, id, language);
  }

  /** The step whose value the student must type next; null if there is none. */
  readonly asked: Step | null = $derived.by(() =>
    this.predict.mode !== 'off' && this.playback.waiting
      ? (this.stepOf(this.playback.frame.step ?? '') ?? null)
      : null,
  );

  /**
   * Whether the value of a step is hidden. In a prediction exercise all values that are not revealed yet are
   * hidden.
   */
  hides(id: string): boolean {
    const beat = this.timeline.beatOf.get(id);
    return this.predict.mode !== 'off' && beat !== undefined && !this.playback.frame.hasLanded(beat);
  }

  /** A step as the document's own numbers give it, where an edit changed its value; null where it is the same. */
  readonly beforeEdit = (id: string): Step | null => {
    if (this.live.changed === null) return null;
    const before = this.#originalById.get(id);
    return before === undefined || Object.is(before.value, this.#byId.get(id)?.value) ? null : before;
  };

  stepOf(id: string): Step | undefined {
    return this.#byId.get(id);
  }

  /**
   * Restores the last edits of the question; where its own numbers are asked for, the edits are set aside, and
   * Undo brings them back.
   */
  resumeEdits(): void {
    this.live.resume();
    if (this.services.preferences.ownNumbers.delete(this.original) && this.live.changed !== null)
      this.live.show(null);
  }

  get hasSteps(): boolean {
    return this.timeline.length > 0;
  }

  readonly select = (step: string | null): void => {
    this.selected = step;
    if (step === null) return;
    this.chosenLast = step;
    this.playback.pause();
  };
}
