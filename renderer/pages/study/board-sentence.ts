import { insideLines } from '../../../core/views/inside-text.ts';
import { narrate } from '../../../core/views/narrate.ts';
import { t } from '../../language/language.svelte.ts';
import type { Board } from '../../state/board.svelte.ts';

/** The sentence below the picture: about the selected step, else about the current one. */
export function boardSentence(board: Board): string {
  const { selected } = board;
  if (board.asked !== null || (selected !== null && board.hides(selected)))
    return t('What is the next value? Type it to reveal the step.');
  return selected === null
    ? currentSentence(board)
    : narrate(board.solution.steps, selected) || board.line(selected).spoken;
}

function currentSentence(board: Board): string {
  const { step, part } = board.playback.frame;
  if (step === null) return t('Press play, or the right arrow for one step at a time.');
  const worked = part === null ? undefined : board.stepOf(step);
  if (part === null || !worked) return narrate(board.solution.steps, step);
  return insideLines(worked, (id) => board.stepOf(id))[part.index]?.plain ?? '';
}
