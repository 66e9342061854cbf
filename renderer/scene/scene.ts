import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { AnySolution } from '../../core/kinds/index.ts';
import type { Frame, Timeline } from '../../core/views/timeline.ts';
import type { Board } from '../state/board.svelte.ts';

/** The props of every scene: it draws a moment of a solution of its own kind, and reports selections. */
export interface SceneProps<S extends AnySolution = AnySolution> {
  readonly worked: WorkedQuestion<S>;
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly selected: string | null;
  readonly onSelect: (step: string | null) => void;
  /**
   * The board that shows it, for a picture with controls beyond its steps; none on paper and beside an
   * answer.
   */
  readonly board?: Board;
  /**
   * A lesson shows it: nothing of what is not computed yet, and no controls that change the numbers, which its
   * sentences and tasks are about.
   */
  readonly guided?: boolean;
  /** For paper: the finished state, nothing to press. */
  readonly still?: boolean;
  /** Of the computed steps only these are shown. Absent: all; of a blank picture none. */
  readonly only?: ReadonlySet<string>;
  /** The givens, and of the computed steps those of `only`: for the question while it is answered. */
  readonly blank?: boolean;
}
