import { explain, type Explanation } from '../../../core/views/explain.ts';
import { insideLines } from '../../../core/views/inside-text.ts';
import { narrate } from '../../../core/views/narrate.ts';
import { spokenLanguage, t } from '../../language/language.svelte.ts';
import type { Board } from '../../state/board.svelte.ts';

/** The step that the board talks about: the selected one, else the current one; null while its value is asked for. */
function spokenStep(board: Board): string | null {
  const step = board.selected ?? board.playback.frame.step;
  return board.asked !== null || step === null || board.hides(step) ? null : step;
}

/** The sentence below the picture: about the selected step, else about the current one. */
export function boardSentence(board: Board): string {
  const { selected, playback } = board;
  const step = spokenStep(board);
  if (step === null)
    return selected === null && playback.frame.step === null
      ? t('Press play, or the right arrow for one step at a time.')
      : t('What is the next value? Type it to reveal the step.');
  const { part } = playback.frame;
  const worked = selected === null && part !== null ? board.stepOf(step) : undefined;
  if (worked && part !== null) return insideLines(worked, (id) => board.stepOf(id))[part.index]?.plain ?? '';
  return narrate(board.solution.steps, step, spokenLanguage());
}

/** The rule of the same step, one level deeper; null where there is none. */
export function boardExplanation(board: Board): Explanation | null {
  const step = spokenStep(board);
  return step === null ? null : explain(board.solution.steps, step, spokenLanguage());
}
