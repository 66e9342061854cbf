import { symbolContext, symbolWords } from '../../../core/views/symbol-card.ts';
import { symbolFor } from '../../../core/views/worked-text.ts';
import { spokenLanguage, t } from '../../language/language.svelte.ts';
import { stepAt } from '../../maths/selection.ts';
import type { Board } from '../../state/board.svelte.ts';
import type { SymbolFacts } from '../../state/symbol-cards.svelte.ts';

/** What a card says of a symbol of the board at this moment; null where nothing is known of it. */
export function boardSymbol(board: Board, id: string): SymbolFacts | null {
  const { solution, timeline, playback, worked } = board;
  const step = board.stepOf(id) ?? solution.beside?.find((one) => one.id === id);
  const words = symbolWords(id, symbolContext(worked.question, solution.steps), spokenLanguage(), step);
  if (!words) return null;
  const beat = timeline.beatOf.get(id);
  const note = board.hides(id)
    ? t('hidden until you type it')
    : step === undefined || (beat !== undefined && !playback.frame.hasLanded(beat))
      ? t('not computed yet')
      : null;
  const line = board.stepOf(id) ? board.line(id) : null;
  const { tex, spoken } = symbolFor(id, step);
  return {
    id,
    tex,
    spoken,
    words,
    value: note === null && line ? line.value + (line.fraction === null ? '' : ` = ${line.fraction}`) : null,
    plainValue: note ?? line?.plain.value ?? '',
    valueNote: note,
    where:
      step?.phase === 'given'
        ? t('Given in the question')
        : beat === undefined
          ? null
          : t('Computed in step {{n}} of {{count}}', { n: beat + 1, count: timeline.length }),
    go:
      beat === undefined || beat === playback.frame.beat
        ? null
        : () => {
            board.symbols.close();
            playback.pause();
            playback.seek(beat + 1);
          },
  };
}

/** The labels of the picture, each quantity once, from the one with the focus on. */
function pictureSymbols(page: Element, from: Element): { id: string; at: Element }[] {
  const labels = [...page.querySelectorAll('.scene-frame [data-step-id]')];
  const first = labels.indexOf(from);
  const ids = new Set<string>();
  return [...labels.slice(first), ...labels.slice(0, first)].flatMap((at) => {
    const id = stepAt(at);
    if (id === null || ids.has(id)) return [];
    ids.add(id);
    return [{ id, at }];
  });
}

/**
 * The symbols of the line in use, in reading order: that of the focused line, or else of the current one; then those of
 * the reason that is shown for it. With the focus on a label of the picture those of the picture.
 */
export function lineSymbols(page: Element, current: string | null): { id: string; at: Element }[] {
  const label = document.activeElement?.closest('.scene-frame [data-step-id]');
  if (label && page.contains(label)) return pictureSymbols(page, label);
  const focused = document.activeElement?.closest('[data-row]');
  const row =
    focused && page.contains(focused)
      ? focused
      : page.querySelector(current === null ? '[data-row]' : `[data-row="${CSS.escape(current)}"]`);
  // The numbers after the symbols are the same quantities once more.
  const ids = new Set<string>();
  const why = page.querySelector('.why');
  const marked = [
    ...(row?.querySelectorAll('.katex-html :is([data-step], [data-symbol])') ?? []),
    ...(why?.querySelectorAll('.katex-html :is([data-step], [data-symbol])') ?? []),
  ];
  return marked.flatMap((at) => {
    const id = at.getAttribute('data-symbol') ?? stepAt(at);
    if (id === null || ids.has(id)) return [];
    ids.add(id);
    return [{ id, at }];
  });
}
