import { describe, expect, test } from 'vitest';
import type { News, Outcome } from '../../../core/labs/lab.ts';
import type { LabMessage } from '../../../core/labs/messages.ts';
import { LiveRun } from '../../../core/labs/live-run.ts';
import { LabStream } from '../../../core/labs/stream.ts';

const outcome: Outcome = { comparisons: [], table: { columns: [], rows: [] } };
const point = (x: number): News => ({ type: 'point', chart: 'loss', arm: 'a', seed: 0, x, y: -x });

/** Updates that take 1 ms each of a clock that the test turns, with a point and a picture after each. */
function setUp(updates: number, failsAt = Infinity) {
  let now = 0;
  const waiting: (() => void)[] = [];
  const sent: LabMessage[] = [];
  let left = false;
  function* run(): Generator<News, Outcome, void> {
    try {
      for (let i = 0; i < updates; i += 1) {
        if (i === failsAt) throw new RangeError('no memory');
        now += 1;
        yield { type: 'tick' };
        yield point(i);
        yield {
          type: 'picture',
          name: 'p',
          picture: {
            kind: 'paths',
            surface: new Float64Array(),
            side: i,
            from: [0, 0],
            to: [1, 1],
            paths: {},
          },
        };
        yield { type: 'progress', done: (i + 1) / updates };
      }
      return outcome;
    } finally {
      left = true;
    }
  }
  const stream = new LabStream(new LiveRun(run, {}), (message) => sent.push(message), {
    now: () => now,
    later: (work) => waiting.push(work),
  });
  return {
    stream,
    sent,
    turn: (): boolean => {
      const work = waiting.shift();
      work?.();
      return work !== undefined;
    },
    news: () => sent.filter((message) => message.type === 'news'),
    wasLeft: () => left,
  };
}

describe('a stream of an experiment', () => {
  test('tells every point once, numbered, in turns that a frame has room for', () => {
    const { stream, sent, turn, news, wasLeft } = setUp(100);
    stream.start();
    while (turn());
    const points = news().flatMap(({ first, points: some }) =>
      some.map(({ x }, i) => ({ number: first + i, x })),
    );
    expect(points).toEqual(Array.from({ length: 100 }, (_, i) => ({ number: i, x: i })));
    // 100 ms in turns of 14.
    expect(news()).toHaveLength(8);
    expect(news().at(-1)?.updates).toBe(100);
    expect(sent.at(-1)).toEqual({ type: 'ended', outcome, points: 100, changes: [] });
    expect(wasLeft()).toBe(true);
  });

  test('tells of pictures the newest of each turn only, and how much is done', () => {
    const { stream, turn, news } = setUp(100);
    stream.start();
    turn();
    const [first] = news();
    expect(first?.pictures.map(({ picture }) => picture.kind === 'paths' && picture.side)).toEqual([12]);
    expect(first?.done).toBeCloseTo(0.13, 10);
  });

  test('paused, it does nothing until it goes on; a step makes one update', () => {
    const { stream, turn, news } = setUp(30);
    stream.start();
    turn();
    stream.pause();
    while (turn());
    const count = (): number => news().reduce((sum, { points }) => sum + points.length, 0);
    const paused = count();
    stream.step();
    stream.step();
    expect(count()).toBe(paused + 2);
    stream.resume();
    stream.resume();
    while (turn());
    expect(count()).toBe(30);
  });

  test('a step is nothing while it runs, and after its end', () => {
    const { stream, turn, sent } = setUp(3);
    stream.start();
    stream.step();
    expect(sent).toEqual([]);
    while (turn());
    const all = sent.length;
    stream.pause();
    stream.step();
    stream.resume();
    while (turn());
    expect(sent).toHaveLength(all);
  });

  test('a failure is told, after what was seen before it', () => {
    const { stream, sent, turn, news } = setUp(30, 5);
    stream.start();
    while (turn());
    expect(sent.at(-1)).toEqual({ type: 'failed', message: 'no memory' });
    expect(news().flatMap(({ points }) => points)).toHaveLength(5);
  });
});
