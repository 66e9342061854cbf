import { chainGraph, type ChainGraph, type ChainTarget } from '../../core/views/chain-graph.ts';
import { chainPaths, type ChainPaths } from '../../core/views/chain-paths.ts';
import { deltaForm, type DeltaForm } from '../../core/views/delta-form.ts';
import type { Board } from './board.svelte.ts';

/** The panel that takes a derivative apart. */
export const PATHS_PANEL = 'paths';

/** The chain rule on a board: which derivative is taken apart, and which of its paths is looked at. */
export class Chain {
  readonly #board: Board;
  readonly graph: ChainGraph = $derived.by(() => chainGraph(this.#board.solution.steps));
  /**
   * The chosen step; without one, the gradient or the update of the moment, unless it is just what is to be
   * told.
   */
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
    () => this.target && deltaForm(this.#board.solution, this.graph, this.target),
  );
  /**
   * Which path is chosen, and which is pointed at, by their places in the list; both are let go when another
   * derivative is looked at.
   */
  chosen: number | null = $derived.by(() => (void this.target, null));
  pointed: number | null = $derived.by(() => (void this.target, null));
  form: 'paths' | 'delta' = $state('paths');

  constructor(board: Board) {
    this.#board = board;
  }

  /** The path that is bright; null where all are alike. */
  get active(): number | null {
    return this.pointed ?? this.chosen;
  }

  /** Are the paths to be seen in the picture? */
  get shown(): boolean {
    return this.#board.panel === PATHS_PANEL;
  }

  readonly choose = (path: number): void => {
    this.chosen = this.chosen === path ? null : path;
  };
}
