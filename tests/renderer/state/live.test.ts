import { describe, expect, test, vi } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { Board, type BoardServices } from '../../../renderer/state/board.svelte.ts';
import { Live, liveOf, type Problem } from '../../../renderer/state/live.svelte.ts';

const paper = listPapers().find(({ id }) => id === 'sgd-one-by-one') as Paper;
const [worked] = workPaper(paper) as [WorkedQuestion];
const services: BoardServices = {
  stepsOf: () => Promise.resolve([]),
  programIn: () => Promise.resolve(null),
  keepPrediction: () => undefined,
  missedIn: () => Promise.resolve([]),
  markGuess: () => Promise.reject(new Error('nothing is told here')),
};
const newBoard = (): Board => new Board(worked, paper, services, 0);

/** The problem with another start. */
const from = (w: number): Problem => ({ ...worked.question.problem, start: { w } }) as Problem;
const startOf = (shown: WorkedQuestion | null): unknown =>
  (shown?.question.problem as { start?: unknown } | undefined)?.start;

/** Answers when it is told to, in the order asked. */
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

describe('a question changed with the hand', () => {
  test('an edit is worked alone, without what was printed beside it, and shown', async () => {
    const board = newBoard();
    const { ask, asked, answer } = asker();
    const live = new Live(board, ask);
    const done = live.work(from(1));
    expect(asked[0]?.paper.questions).toMatchObject([{ id: worked.question.id, key: {}, disputes: [] }]);
    expect(live.stale).toBe(true);
    expect(live.problem).toEqual(from(1));
    await answer(0);
    expect(startOf(await done)).toEqual({ w: 1 });
    expect(startOf(board.changed)).toEqual({ w: 1 });
    expect(live.stale).toBe(false);
    expect(live.generation).toBe(1);
    // g₁ = (w·1 − 2)·1 = −1 and w₁ = 1 + 0.1.
    expect(board.solution.steps.find(({ id }) => id === 'w_1')?.value).toBeCloseTo(1.1, 12);
  });

  test('while one is worked only the newest of the others waits', async () => {
    const board = newBoard();
    const { ask, asked, answer } = asker();
    const live = new Live(board, ask);
    const edits = [1, 2, 3, 4].map((w) => live.work(from(w)));
    expect(asked.length).toBe(1);
    await answer(0);
    // What came is newer than what stood there; it is still older than the newest edit.
    expect(startOf(board.changed)).toEqual({ w: 1 });
    expect(live.stale).toBe(true);
    expect(asked.length).toBe(2);
    await answer(1);
    expect(startOf(board.changed)).toEqual({ w: 4 });
    expect(live.stale).toBe(false);
    expect((await Promise.all(edits)).map(startOf)).toEqual([{ w: 1 }, undefined, undefined, { w: 4 }]);
  });

  test('a reply older than what is shown is dropped', async () => {
    const board = newBoard();
    const { ask, answer } = asker();
    const live = new Live(board, ask);
    const edit = live.work(from(5));
    live.show(null);
    await answer(0);
    expect(await edit).toBeNull();
    expect(board.changed).toBeNull();
    expect(live.stale).toBe(false);
    expect(live.problem).toEqual(worked.question.problem);
  });

  test('what cannot be worked says why and leaves the last picture, until an edit that can', async () => {
    const board = newBoard();
    const { ask, asked, answer } = asker();
    const live = new Live(board, ask);
    const bad = live.work(from(7));
    asked[0]?.fail(new Error('the run leaves the numbers'));
    expect(await bad).toBeNull();
    expect(live.error).toBe('the run leaves the numbers');
    expect(live.stale).toBe(true);
    expect(board.changed).toBeNull();
    void live.work(from(2));
    await answer(1);
    expect(live.error).toBeNull();
    expect(live.stale).toBe(false);
  });

  test('the failure of an overtaken edit is not told', async () => {
    const { ask, asked, answer } = asker();
    const live = new Live(newBoard(), ask);
    const bad = live.work(from(7));
    void live.work(from(2));
    asked[0]?.fail(new Error('the run leaves the numbers'));
    await bad;
    expect(live.error).toBeNull();
    await answer(1);
    expect(live.stale).toBe(false);
  });

  test('what is shown is greyed when an answer is long in coming, and not for a short while', async () => {
    vi.useFakeTimers();
    const board = newBoard();
    const replies: (() => void)[] = [];
    const live = new Live(board, (one) => new Promise((reply) => replies.push(() => reply(workPaper(one)))));
    const first = live.work(from(1));
    replies[0]?.();
    await first;
    vi.runAllTimers();
    expect(board.stale).toBe(false);
    const second = live.work(from(2));
    vi.runAllTimers();
    expect(board.stale).toBe(true);
    replies[1]?.();
    await second;
    expect(board.stale).toBe(false);
    vi.useRealTimers();
  });

  test('a board has one Live, so that two panels count their edits together', () => {
    const board = newBoard();
    expect(liveOf(board)).toBe(liveOf(board));
    expect(liveOf(newBoard())).not.toBe(liveOf(board));
  });
});
