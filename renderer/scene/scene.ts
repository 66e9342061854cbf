import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { Frame, Timeline } from '../../core/views/timeline.ts';
import type { Board } from '../state/board.svelte.ts';

/** What every scene is given: it draws a moment of a solution, and says what was chosen in it. */
export interface SceneProps {
  readonly worked: WorkedQuestion;
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly selected: string | null;
  readonly onSelect: (step: string | null) => void;
  /**
   * The board that shows it, for a picture with more to touch than steps; none on paper and beside an answer.
   */
  readonly board?: Board;
  /** For paper: the finished state, nothing to press. */
  readonly still?: boolean;
  /** The givens alone: for the question before it is answered. */
  readonly blank?: boolean;
}
