import { describe, expect, test, vi } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import type { Problem } from '../../../core/kinds/index.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { Board } from '../../../renderer/state/board.svelte.ts';
import { boardServices, coreInProcess } from './board-services.ts';

const paper = listPapers().find(({ id }) => id === 'sgd-one-by-one') as Paper;
const [worked] = workPaper(paper) as [WorkedQuestion];
const boardWith = (solve: (edited: Paper) => Promise<readonly WorkedQuestion[]>): Board =>
  new Board(worked, paper, boardServices(coreInProcess(solve)), 0);

/** The problem with another start. */
const from = (w: number): Problem => ({ ...worked.question.problem, start: { w } }) as Problem;
const startOf = (shown: WorkedQuestion | null): unknown =>
  (shown?.question.problem as { start?: unknown } | undefined)?.start;

/** Replies when the test asks for it, by index. */
function asker() {
  const asked: {
    readonly paper: Paper;
    readonly reply: (result: readonly WorkedQuestion[]) => void;
    readonly fail: (why: Error) => void;
  }[] = [];
  return {
    asked,
    ask: (one: Paper) =>
      new Promise<readonly WorkedQuestion[]>((reply, fail) => asked.push({ paper: one, reply, fail })),
    answer: async (i: number) => {
      const one = asked[i];
      if (!one) throw new Error(`nothing was asked as number ${i}`);
      one.reply(workPaper(one.paper));
      await Promise.resolve();
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe('a question under live editing', () => {
  test('an edit is solved without the printed key and disputes, and shown', async () => {
    const { ask, asked, answer } = asker();
    const board = boardWith(ask);
    const { live } = board;
    const done = live.edit(from(1));
    expect(asked[0]?.paper.questions).toMatchObject([{ id: worked.question.id, key: {}, disputes: [] }]);
    expect(live.stale).toBe(true);
    expect(live.problem).toEqual(from(1));
    await answer(0);
    expect(startOf(await done)).toEqual({ w: 1 });
    expect(startOf(live.changed)).toEqual({ w: 1 });
    expect(live.stale).toBe(false);
    expect(live.generation).toBe(1);
    // g₁ = (w·1 − 2)·1 = −1 and w₁ = 1 + 0.1.
    expect(board.solution.steps.find(({ id }) => id === 'w_1')?.value).toBeCloseTo(1.1, 12);
  });

  test('while one edit is solved only the newest of the others waits', async () => {
    const { ask, asked, answer } = asker();
    const board = boardWith(ask);
    const { live } = board;
    const edits = [1, 2, 3, 4].map((w) => live.edit(from(w)));
    expect(asked.length).toBe(1);
    await answer(0);
    // The result is newer than the one shown, but still older than the newest edit.
    expect(startOf(live.changed)).toEqual({ w: 1 });
    expect(live.stale).toBe(true);
    expect(asked.length).toBe(2);
    await answer(1);
    expect(startOf(live.changed)).toEqual({ w: 4 });
    expect(live.stale).toBe(false);
    expect((await Promise.all(edits)).map(startOf)).toEqual([{ w: 1 }, undefined, undefined, { w: 4 }]);
  });

  test('a reply older than what is shown is dropped', async () => {
    const { ask, answer } = asker();
    const board = boardWith(ask);
    const { live } = board;
    const edit = live.edit(from(5));
    live.show(null);
    await answer(0);
    expect(await edit).toBeNull();
    expect(live.changed).toBeNull();
    expect(live.stale).toBe(false);
    expect(live.problem).toEqual(worked.question.problem);
  });

  test('an edit that cannot be solved reports why and leaves the last result shown', async () => {
    const { ask, asked, answer } = asker();
    const board = boardWith(ask);
    const { live } = board;
    const bad = live.edit(from(7));
    asked[0]?.fail(new Error('the run leaves the numbers'));
    expect(await bad).toBeNull();
    expect(live.error).toBe('the run leaves the numbers');
    expect(live.stale).toBe(true);
    expect(live.changed).toBeNull();
    void live.edit(from(2));
    await answer(1);
    expect(live.error).toBeNull();
    expect(live.stale).toBe(false);
  });

  test('the failure of an overtaken edit is not reported', async () => {
    const { ask, asked, answer } = asker();
    const { live } = boardWith(ask);
    const bad = live.edit(from(7));
    void live.edit(from(2));
    asked[0]?.fail(new Error('the run leaves the numbers'));
    await bad;
    expect(live.error).toBeNull();
    await answer(1);
    expect(live.stale).toBe(false);
  });

  test('the shown result is greyed after a slow reply, and not after a fast one', async () => {
    vi.useFakeTimers();
    const replies: (() => void)[] = [];
    const { live } = boardWith((one) => new Promise((reply) => replies.push(() => reply(workPaper(one)))));
    const first = live.edit(from(1));
    replies[0]?.();
    await first;
    vi.runAllTimers();
    expect(live.greyed).toBe(false);
    const second = live.edit(from(2));
    vi.runAllTimers();
    expect(live.greyed).toBe(true);
    replies[1]?.();
    await second;
    expect(live.greyed).toBe(false);
    vi.useRealTimers();
  });

  test('a question opened again shows its last edit, and undo returns to the document', async () => {
    const services = boardServices();
    await new Board(worked, paper, services, 0).live.edit(from(3));
    const { live } = new Board(worked, paper, services, 0);
    expect(live.changed).toBeNull();
    live.resume();
    expect(startOf(live.changed)).toEqual({ w: 3 });
    live.undo();
    expect(live.changed).toBeNull();
    const later = new Board(worked, paper, services, 0).live;
    later.resume();
    expect(later.changed).toBeNull();
  });
});
