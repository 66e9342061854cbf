import { untrack } from 'svelte';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { ScalarNetSolution } from '../../core/kinds/scalar-net/scalar-net.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { stepsById, type Step } from '../../core/solution/step.ts';
import { hasMatrices } from '../../core/views/matrix-text.ts';
import { buildTimeline, stateOf, type Timeline } from '../../core/views/timeline.ts';
import { workedLines } from '../../core/views/worked-text.ts';
import type { BoardServices } from './board-services.ts';
import { Chain } from './chain.svelte.ts';
import { Live } from './live.svelte.ts';
import { Playback } from './playback.svelte.ts';
import { Predict } from './predict.svelte.ts';
import { WhatIf } from './what-if.svelte.ts';

/**
 * One question on the board: what is worked, where it stands, and what is chosen in it. Scene, panels and
 * tools all look at this.
 */
export class Board {
  readonly paper: Paper;
  readonly services: BoardServices;
  /** The question as the document has it. */
  readonly original: WorkedQuestion;
  /** Edits of the question, each solved as it is made. */
  readonly live: Live;
  readonly whatIf: WhatIf;
  /** The question as it is shown: edited, or the document's own. */
  readonly worked: WorkedQuestion = $derived.by(() => this.live.changed ?? this.original);
  readonly solution = $derived(this.worked.solution);
  readonly timeline: Timeline = $derived(buildTimeline(this.solution.steps));
  readonly #byId = $derived(stepsById(this.solution.steps));
  readonly line = $derived(workedLines(this.solution.steps));
  /** The network of this question where it can be read in matrices. */
  readonly network: ScalarNetSolution | null = $derived(
    // Only a network's solution has layers to read in matrices: the panel needs the narrowed type.
    this.solution.kind === 'scalar-net' && hasMatrices(this.solution) ? this.solution : null,
  );
  readonly playback: Playback;
  readonly predict: Predict;
  /** The chain rule for what is chosen. */
  readonly chain = new Chain(this);
  /** The step that is chosen in picture or working. */
  selected: string | null = $state(null);
  /**
   * The step under the pointer in the working, lit in the picture, and the one under it in the picture, lit
   * in the working.
   */
  pointedLine: string | null = $state(null);
  pointedPicture: string | null = $state(null);
  /** The step that was chosen last, also when it was let go again: what a double click is about. */
  chosenLast: string | null = null;
  /** Which panel stands beside the picture. */
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
      keep: (step, typed, missed) => services.keepPrediction(worked.question.id, step, typed, missed),
      missed: () => services.missedIn(worked.question.id),
    });
    this.playback.held = this.predict.holds;
    // Too many numbers for one line each.
    if (worked.presentation.stepsOnDemand) this.notation = 'matrix';
  }

  /** The step whose value is held back until it is told; null while none is. */
  get asked(): Step | null {
    if (!this.playback.waiting) return null;
    return this.stepOf(this.playback.frame.step ?? '') ?? null;
  }

  /**
   * Is this a value that is to be told first? While values are told before they are shown, nothing that is
   * still to come is said.
   */
  hides(id: string): boolean {
    return this.predict.mode !== 'off' && stateOf(this.timeline, this.playback.frame, id) === 'pending';
  }

  stepOf(id: string): Step | undefined {
    return this.#byId.get(id);
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
