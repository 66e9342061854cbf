import type { ShortcutId } from '../../controls/shortcuts.ts';
import type { Board } from '../../state/board.svelte.ts';
import { speeds } from '../../state/playback.svelte.ts';

/** What the shortcuts of the study board do; shortcuts that are not listed belong to other parts of the page. */
export function boardActions(
  board: Board,
  speed: number,
  onSpeed: (speed: number) => void,
  /** Shows what the next symbol of the line means, or the one before. */
  walk: (by: 1 | -1) => void,
): Partial<Record<ShortcutId, () => void>> {
  const { playback } = board;
  const seek = (t: number): void => {
    playback.pause();
    playback.seek(t);
  };
  return {
    play: () => playback.toggle(),
    step: () => playback.step(),
    'step-back': () => playback.stepBack(),
    start: () => seek(0),
    end: () => seek(board.timeline.length),
    'next-chapter': () => playback.chapter(1),
    'previous-chapter': () => playback.chapter(-1),
    backward: () => playback.toBackward(),
    into: () => playback.stepInto(),
    out: () => playback.stepOut(),
    loop: () => playback.toggleLoop(),
    predict: () => void board.predict.begin(board.predict.mode === 'off' ? 'every' : 'off'),
    why: () => (board.services.preferences.whyOpen = !board.services.preferences.whyOpen),
    symbol: () => walk(1),
    'symbol-back': () => walk(-1),
    faster: () => onSpeed(speeds.find((one) => one > speed) ?? speed),
    slower: () => onSpeed(speeds.findLast((one) => one < speed) ?? speed),
    unselect: () => board.select(null),
  };
}
