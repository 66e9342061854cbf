import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { TRAVEL_SHARE } from '../../../core/views/timeline.ts';
import BoardPanels from '../../../renderer/pages/study/BoardPanels.svelte';
import { boardSentence } from '../../../renderer/pages/study/board-sentence.ts';
import { panels } from '../../../renderer/panels/index.ts';
import { Board } from '../../../renderer/state/board.svelte.ts';
import { boardServices } from '../state/board-services.ts';

const paper = listPapers().find(({ id }) => id === 'cs60010-2023-midsem');
const worked = paper && workPaper(paper).find(({ question }) => question.id === '2');

/** The board of the exam's network at the prompt for a step of it. */
async function asked(step: string): Promise<Board> {
  if (!paper || !worked) throw new Error('the exam has question 2');
  const board = new Board(worked, paper, boardServices(), 0);
  await board.predict.begin('every');
  board.playback.seek((board.timeline.beatOf.get(step) ?? Number.NaN) + TRAVEL_SHARE);
  expect(board.asked?.id).toBe(step);
  return board;
}
function panelOf(board: Board, id: string): string {
  const shown = panels.find((panel) => panel.id === id);
  if (!shown) throw new Error(`there is no panel ${id}`);
  return render(BoardPanels, { props: { board, panels, shown } }).body;
}
const labels = (markup: string): string[] =>
  [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label);

test('a value that is to be predicted is in no sentence and in no label of the working, nor is any later one', async () => {
  // o₁ = 0.15 is asked for; L = 0.06125 and ∂L/∂o₁ = −0.35 follow from it.
  const board = await asked('o1');
  const said = labels(panelOf(board, 'lines'));
  expect(said).toContain('o₁: hidden until you type it');
  expect(said).toContain('L is not computed yet');
  expect(said.join(' ')).toContain('which is 0.3');
  expect(said.join(' ')).not.toMatch(/0\.15|0\.06125|0\.35/);
  expect(boardSentence(board)).not.toMatch(/0\.15/);
});

test('panels that show values whatever the time are covered, and matrices are not offered', async () => {
  const board = await asked('o1');
  board.notation = 'matrix';
  expect(panelOf(board, 'lines')).toContain('aria-label="o₁: hidden until you type it"');
  for (const id of ['what-if', 'notes']) expect(panelOf(board, id)).toContain('Hidden while you predict');
  // The other reading of the key computes L = 0.11045.
  expect(panelOf(board, 'notes')).not.toContain('0.11045');
  await board.predict.begin('off');
  expect(panelOf(board, 'notes')).toContain('0.11045');
});
