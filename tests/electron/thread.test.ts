import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ThreadError, ThreadHost, type ThreadLimits } from '../../electron/thread/host.ts';

const misbehaving = new URL('./misbehaving-entry.ts', import.meta.url);
const production = new URL('../../electron/thread/entry.ts', import.meta.url);
/** Much longer than any call here takes on a busy machine: only a call that hangs reaches it. */
const GENEROUS = 60_000;

function hostOf(entry: URL, limits: Partial<ThreadLimits> = {}): ThreadHost {
  const host = new ThreadHost(entry, { time: GENEROUS, ...limits });
  onTestFinished(() => host.close());
  return host;
}
/** Sends a word to the test entry, which answers with the number of its thread. */
async function threadThatHears(host: ThreadHost, text: string): Promise<string> {
  const answer = await host.call('parse', { text, name: '' });
  return answer.ok ? '' : (answer.issues[0]?.where ?? '');
}
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('the thread of the core', { timeout: 30_000 }, () => {
  test('one thread answers all calls, each with its own result, even when many run at once', async () => {
    const host = hostOf(misbehaving);
    const words = Array.from({ length: 50 }, (_, i) => `word ${i}`);
    const answers = await Promise.all(words.map((text) => host.call('parse', { text, name: '' })));
    expect(answers.map((answer) => (answer.ok ? '' : answer.issues[0]?.what))).toEqual(words);
    expect(new Set(answers.map((answer) => (answer.ok ? '' : answer.issues[0]?.where))).size).toBe(1);
  });

  test('a call that throws fails with its message, and the thread runs on', async () => {
    const host = hostOf(misbehaving);
    const before = await threadThatHears(host, 'hello');
    await expect(host.call('parse', { text: 'throw', name: '' })).rejects.toThrow(
      new ThreadError('the core threw this'),
    );
    expect(await threadThatHears(host, 'hello')).toBe(before);
  });

  test('a call that hangs is stopped at its limit, and the calls behind it are answered by a new thread', async () => {
    const host = hostOf(misbehaving, { time: 2_000 });
    const before = await threadThatHears(host, 'hello');
    const [hung, behind] = await Promise.all([
      failure(host.call('parse', { text: 'hang', name: '' })),
      threadThatHears(host, 'hello'),
    ]);
    expect(hung).toEqual(new ThreadError('the calculation took longer than 2 s and was stopped'));
    expect(behind).not.toBe('');
    expect(behind).not.toBe(before);
    expect(await threadThatHears(host, 'hello')).toBe(behind);
  });

  test('the limit is that of one call: six of half of it each, asked for at once, are all answered', async () => {
    const host = hostOf(misbehaving, { time: 2_000 });
    await threadThatHears(host, 'hello');
    const answers = Array.from({ length: 6 }, () => threadThatHears(host, 'work for 1 s'));
    expect(new Set(await Promise.all(answers)).size).toBe(1);
  });

  test.each([
    ['ends its thread', 'exit', 'the calculation stopped unexpectedly'],
    ['crashes it', 'crash', 'the calculation stopped: not caught by anybody'],
  ])('a call that %s fails alone: the calls behind it get a fresh thread', async (_, text, message) => {
    const host = hostOf(misbehaving);
    const before = await threadThatHears(host, 'hello');
    const [killer, bystander] = await Promise.all([
      failure(host.call('parse', { text, name: '' })),
      threadThatHears(host, 'hello'),
    ]);
    expect(killer).toEqual(new ThreadError(message));
    expect(bystander).not.toBe('');
    expect(bystander).not.toBe(before);
  });

  test('a call that exceeds its memory is stopped, and the next call gets a new thread', async () => {
    const host = hostOf(misbehaving, { memory: 32 });
    expect(await failure(host.call('parse', { text: 'fill the memory', name: '' }))).toEqual(
      new ThreadError(
        'the calculation stopped: Worker terminated due to reaching memory limit: JS heap out of memory',
      ),
    );
    expect(await threadThatHears(host, 'hello')).not.toBe('');
  });

  test('a missing entry file fails every call and nothing else', async () => {
    const host = hostOf(new URL('./nowhere.ts', import.meta.url));
    for (const call of [1, 2])
      expect(await failure(host.call('shelf', null)), `call ${call}`).toMatchObject({
        name: 'ThreadError',
        message: expect.stringContaining('nowhere.ts'),
      });
  });

  test('an argument that cannot be cloned fails its own call and leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const host = hostOf(misbehaving, { time: 2_000 });
    const before = await threadThatHears(host, 'hello');
    const uncopyable = { text: (() => '') as unknown as string, name: '' };
    expect(await failure(host.call('parse', uncopyable))).toMatchObject({ name: 'DataCloneError' });
    // Longer than the limit of the failed call: a timer that was left would have stopped the thread.
    vi.advanceTimersByTime(2_500);
    expect(await threadThatHears(host, 'hello')).toBe(before);
  });

  test('closing fails the running call and those behind it', async () => {
    const host = hostOf(misbehaving);
    const calls = ['hang', 'hello'].map((text) => failure(host.call('parse', { text, name: '' })));
    await host.close();
    for (const call of calls) expect(await call).toEqual(new ThreadError('the application is closing'));
  });
});

describe('the real entry', { timeout: 30_000 }, () => {
  test('parses, solves and marks: z1 of one weight 2 on an input 3 is 6', async () => {
    const host = hostOf(production);
    const text = JSON.stringify({
      kind: 'scalar-net',
      inputs: { x1: 3 },
      targets: { y: 1 },
      parameters: { w1: 2 },
      units: [{ id: 'h1', activation: 'relu', sum: 'z1', output: 'a1' }],
      edges: [{ from: 'x1', to: 'h1', weight: 'w1' }],
      loss: { name: 'squared-error', targets: { h1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: 0.5 },
    });
    const parsed = await host.call('parse', { text, name: 'one-weight.json' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const [question] = parsed.paper.questions;
    if (!question) throw new Error('no question');
    const answer = await host.call('work', { type: 'problem', question });
    const worked = answer.ok ? answer.worked : null;
    expect(worked?.solution.steps.find(({ id }) => id === 'z1')?.value).toBe(6);
    expect(await host.call('program', { paper: parsed.paper, question: '1', language: 'python' })).toContain(
      '\nz1 = w1 * x1  # z₁ = w₁·x₁\n',
    );
    const mark = await host.call('grade', {
      paper: parsed.paper,
      question: '1',
      answers: { z1: '6' },
      policy: 'follow-through',
    });
    expect(mark.boxes.find(({ id }) => id === 'z1')?.verdict).toBe('right');
  });

  test('a mistake in a document is a result with its place', async () => {
    const answer = await hostOf(production).call('parse', { text: '{"kind":', name: 'broken.json' });
    expect(answer).toEqual({
      ok: false,
      issues: [{ where: 'line 1, column 9', what: 'the file ends in the middle', fix: expect.any(String) }],
    });
  });

  test('a warm-up leaves the answers as they are', async () => {
    const [cold, warm] = [hostOf(production), hostOf(production)];
    await warm.warmUp();
    const id = 'cs60010-2023-midsem';
    expect(await warm.call('paper', { id })).toEqual(await cold.call('paper', { id }));
  });

  test('an error of the core fails the call with its message', async () => {
    const host = hostOf(production);
    const seed = await host.call('paper', { id: 'cs60010-2023-midsem' });
    if (!seed) throw new Error('the shelf is empty');
    const { paper } = seed;
    await expect(host.call('grade', { paper, question: 'none', answers: {}, policy: 'ib' })).rejects.toThrow(
      /^no question none; questions are /,
    );
  });
});
