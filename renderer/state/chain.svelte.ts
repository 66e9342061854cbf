import { chainGraph, type ChainGraph, type ChainTarget } from '../../core/views/chain-graph.ts';
import { chainPaths, type ChainPaths } from '../../core/views/chain-paths.ts';
import { deltaForm, type DeltaForm } from '../../core/views/delta-form.ts';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Step } from '../../core/solution/step.ts';
import type { Playback } from './playback.svelte.ts';

/** The id of the panel that lists the paths of a derivative. */
export const PATHS_PANEL = 'paths';

/** What the chain rule needs to know of the board. */
interface ChainSource {
  readonly worked: WorkedQuestion;
  readonly playback: Playback;
  /** The selected step, and the step whose value the student is asked to predict. */
  readonly selected: string | null;
  readonly asked: Step | null;
  readonly panel: string;
}

/** The chain rule on a board: the derivative that is shown as a sum over paths, and the active path. */
export class Chain {
  readonly #board: ChainSource;
  readonly graph: ChainGraph = $derived.by(() => chainGraph(this.#board.worked.solution.steps));
  /** The selected step; otherwise the current gradient or update, unless the student is to predict it. */
  readonly #about: string | null = $derived.by(() => {
    const { selected, playback, asked } = this.#board;
    if (selected !== null) return selected;
    if (asked !== null) return null;
    const { step, phase } = playback.frame;
    return phase === 'backward' || phase === 'update' ? step : null;
  });
  readonly target: ChainTarget | null = $derived(this.graph.target(this.#about));
  readonly found: ChainPaths | null = $derived(this.target && chainPaths(this.graph, this.target));
  readonly delta: DeltaForm | null = $derived.by(
    () => this.target && deltaForm(this.graph, this.target, this.#board.worked.presentation.withoutDelta),
  );
  /** Indices of the selected path and of the path under the pointer; both reset with the derivative. */
  chosen: number | null = $derived.by(() => (void this.target, null));
  pointed: number | null = $derived.by(() => (void this.target, null));
  form: 'paths' | 'delta' = $state('paths');

  constructor(board: ChainSource) {
    this.#board = board;
  }

  /** The highlighted path; null if none is. */
  get active(): number | null {
    return this.pointed ?? this.chosen;
  }

  /** Whether the picture shows the paths. */
  get shown(): boolean {
    return this.#board.panel === PATHS_PANEL;
  }

  readonly choose = (path: number): void => {
    this.chosen = this.chosen === path ? null : path;
  };
}
