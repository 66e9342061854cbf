import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import WhyRule from '../../../renderer/controls/WhyRule.svelte';
import { boardExplanation, boardSentence } from '../../../renderer/pages/study/board-sentence.ts';
import { Board } from '../../../renderer/state/board.svelte.ts';
import { boardServices } from '../state/board-services.ts';

function boardAt(step: string | null): Board {
  const paper = listPapers().find(({ id }) => id === 'cs60010-2023-midsem');
  const worked = paper && workPaper(paper).find(({ question }) => question.id === '2');
  if (!paper || !worked) throw new Error('the exam has question 2');
  const board = new Board(worked, paper, boardServices(), 0);
  if (step !== null) board.playback.seek((board.timeline.beatOf.get(step) ?? Number.NaN) + 1);
  return board;
}

function whyAt(step: string, open: boolean): { readonly body: string } {
  const board = boardAt(step);
  return render(WhyRule, {
    props: { explanation: boardExplanation(board), steps: board.solution.steps, open },
  });
}

describe('why this rule', () => {
  test('is closed at first, behind a button that says so', () => {
    const { body } = whyAt('dL/dz2', false);
    expect(body).toContain('aria-expanded="false"');
    expect(body).not.toContain('<section');
  });

  test('open, has the reason, the skill and the source of the rule of the current step', () => {
    const { body } = whyAt('dL/dz2', true);
    expect(body).toContain('aria-expanded="true"');
    expect(body).toContain('The slope of ReLU is 1 where the unit is on and 0 where it is off.');
    expect(body).toContain('ReLU backward');
    expect(body).toContain('Goodfellow et al. 2016');
    expect(body).toContain('In this step');
  });

  test('there is nothing to explain before the first step', () => {
    expect(boardExplanation(boardAt(null))).toBeNull();
    expect(render(WhyRule, { props: { explanation: null, steps: [], open: true } }).body).not.toContain(
      '<button',
    );
  });
});

test('the value that is asked for is neither said nor explained', async () => {
  const board = boardAt('a1');
  await board.predict.begin('every');
  board.playback.seek((board.timeline.beatOf.get('o1') ?? Number.NaN) + 0.6);
  expect(board.asked?.id).toBe('o1');
  expect(boardExplanation(board)).toBeNull();
  expect(boardSentence(board)).not.toMatch(/0\.15/);
});
