import type { OptimizerRunProblem } from '../../../core/kinds/optimizer-run/optimizer-run.ts';
import type { Board } from '../../state/board.svelte.ts';

/**
 * Solves an edited problem on a board: the timeline stays at its step, or at the end, and a step that is gone
 * is deselected.
 */
export function solveEdited(board: Board, problem: OptimizerRunProblem, deselect: () => void): void {
  const { live, playback } = board;
  if (!live) return;
  const whole = playback.t === 0 || playback.t >= board.timeline.length;
  const step = playback.frame.step;
  playback.pause();
  void live.edit(problem).then((shown) => {
    if (!shown) return;
    const chosen = board.selected;
    if (chosen !== null && !shown.solution.steps.some(({ id }) => id === chosen)) deselect();
    const beat = step === null ? undefined : board.timeline.beatOf.get(step);
    playback.seek(whole || beat === undefined ? board.timeline.length : beat + 1);
  });
}
