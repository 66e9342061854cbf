import { describe, expect, test } from 'vitest';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { Problem } from '../../../core/kinds/index.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { Board } from '../../../renderer/state/board.svelte.ts';
import type { Live } from '../../../renderer/state/live.svelte.ts';
import { boardServices } from './board-services.ts';

const paper = listPapers().find(({ id }) => id === 'sgd-one-by-one') as Paper;
const [worked] = workPaper(paper) as [WorkedQuestion];

const studied = (): Live => new Board(worked, paper, boardServices(), 0).live;
const start = (w: number): Problem => ({ ...worked.question.problem, start: { w } }) as Problem;
const rate = (problem: Problem, learningRate: number): Problem =>
  ({ ...problem, optimizer: { name: 'gradient-descent', learningRate } }) as Problem;

test('the working of a marked answer opens with the numbers of the document; undo brings the changes back', async () => {
  const services = boardServices();
  await new Board(worked, paper, services, 0).live.edit(start(1));
  services.preferences.ownNumbers.add(worked);
  const marked = new Board(worked, paper, services, 0);
  marked.resumeEdits();
  expect(marked.worked).toBe(worked);
  expect(marked.live.undo()).toBe(true);
  expect(marked.live.problem).toEqual(start(1));
  // Opened again from anywhere else, the changes are kept as before.
  const later = new Board(worked, paper, boardServices(), 0);
  later.resumeEdits();
  expect(later.worked).toBe(worked);
});

describe('changes of a studied question', () => {
  test('are taken back one by one to the document, and made again', async () => {
    const live = studied();
    await live.edit(start(1));
    await live.edit(rate(start(1), 0.2));
    expect(live.undo()).toBe(true);
    expect(live.problem).toEqual(start(1));
    expect(live.undo()).toBe(true);
    expect(live.changed).toBeNull();
    expect(live.canUndo).toBe(false);
    expect(live.undo()).toBe(false);
    expect(live.redo()).toBe(true);
    expect(live.redo()).toBe(true);
    expect(live.problem).toEqual(rate(start(1), 0.2));
    expect(live.canRedo).toBe(false);
  });

  test('a drag is one change, a second drag of the same value after a rest another', async () => {
    const live = studied();
    for (const w of [1, 2, 3]) await live.edit(start(w));
    live.endStep();
    for (const w of [4, 5]) await live.edit(start(w));
    live.undo();
    expect(live.problem).toEqual(start(3));
    live.undo();
    expect(live.canUndo).toBe(false);
  });

  test('a reset is a change like others', async () => {
    const live = studied();
    await live.edit(start(1));
    live.show(null);
    expect(live.changed).toBeNull();
    live.undo();
    expect(live.problem).toEqual(start(1));
  });

  test('a new change forgets what was undone', async () => {
    const live = studied();
    await live.edit(start(1));
    live.undo();
    await live.edit(start(2));
    expect(live.canRedo).toBe(false);
  });

  test('the same value again is no change', async () => {
    const live = studied();
    await live.edit(worked.question.problem);
    expect(live.canUndo).toBe(false);
  });
});
