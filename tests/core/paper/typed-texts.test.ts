import { describe, expect, test } from 'vitest';
import { ProblemError, type Issue } from '../../../core/errors.ts';
import type { KindName } from '../../../core/kinds/index.ts';
import { problemFromText, textExamples } from '../../../core/paper/problem-from-text.ts';
import { mutated, randomBelow, randomText } from './mutated-texts.ts';

const examples = textExamples();
const TEXTS_OF_A_KIND = 300;

/** The issues of a text; none where it is a problem. Any other error is thrown, and fails the test. */
function issuesOf(kind: KindName, text: string): readonly Issue[] {
  try {
    problemFromText(kind, text);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.issues;
    throw new Error(`${kind}: ${JSON.stringify(text)}`, { cause: error });
  }
}

/** What is wrong with the message itself; null for one that a person can use. */
function faultOf({ where, what, fix }: Issue): string | null {
  if (where.trim() === '' || what.trim() === '' || fix.trim() === '') return 'a part is empty';
  if (/\p{Cc}/u.test(where + what + fix)) return 'a control character';
  if (/[“"][^”"]{62,}[”"]/.test(where + what)) return 'a quotation of more than 60 characters';
  return /\bInvalid |expected \w+, received|\[object /.test(what + fix) ? 'words of a program' : null;
}

describe('whatever is typed is a problem or an error with its place', () => {
  test.each(examples)('$kind', ({ kind, example }) => {
    const below = randomBelow(examples.findIndex((one) => one.kind === kind) + 1);
    const others = examples.map((one) => one.example);
    let refused = 0;
    for (let i = 0; i < TEXTS_OF_A_KIND; i += 1) {
      const text = below(6) === 0 ? randomText(below) : mutated(example, others, below);
      const issues = issuesOf(kind, text);
      refused += Number(issues.length > 0);
      for (const issue of issues)
        expect(faultOf(issue), `${kind}: ${JSON.stringify(text)}: ${JSON.stringify(issue)}`).toBeNull();
    }
    // Most mutations spoil the example, and not all do: the generator makes both.
    expect(refused).toBeGreaterThan(TEXTS_OF_A_KIND / 2);
    expect(issuesOf(kind, example)).toEqual([]);
  });

  test.each<readonly [KindName, string, number, string]>([
    // The schema's errors, which a parser used to throw as they were.
    ['cnn-table', 'INPUT 28x28x3', 13, 'give the input and 1 to 499 layers'],
    ['graph', ',', 1, 'give at least 1 entry'],
    ['graph', 'a = 1, b = 2', 12, 'give at least 1 entry'],
    ['optimizer-run', 'adam on x^2 from (1), lr -1, 5 steps', 22, 'give more than 0'],
    ['attention', 'attention Q = [1 0; 0 1], heads 99', 26, 'give at most 16'],
    ['normalization', 'batch norm of (1, 2), groups 999999', 22, 'give at most 256'],
  ])('%s “%s” is refused at its character', (kind, text, at, fix) => {
    const [issue] = issuesOf(kind, text);
    expect(`${issue?.what}; ${issue?.fix}`).toContain(fix);
    expect(issue?.at).toBe(at);
    expect(issue?.where).toMatch(new RegExp(`^character ${at + 1}\\b`));
  });

  test.each<readonly [KindName, string]>([
    ['vector-activation', 'softmax (1, 1e-400)'],
    ['scalar-net', '1-1 linear; w1 = 1e-400; x = 1; y = 1; lr 0.5'],
    ['graph', 'a = 1e-400; b = a*2'],
    ['graph', 'a = 2; b = a*1e-400'],
    ['normalization', 'batch norm of (1e-400, 2)'],
    ['loss-value', 'cross-entropy of softmax(1e-400, 1) with class 1'],
    ['recurrent', 'rnn tanh, W = 1e-400, U = 1, b = 0, x = (1, 0, 1), target 0.5'],
    ['attention', 'attention Q = [1e-400], K = [1], V = [1]'],
    ['convolution', 'conv [1e-400 2; 4 5] * [1], stride 1'],
    ['optimizer-run', 'adam on x^2 from (1e-400), lr 0.1, 5 steps'],
    ['optimizer-run', 'adam on 1e-400*x^2 from (1), lr 0.1, 5 steps'],
  ])('%s “%s”: a number that would become 0 is refused at its character', (kind, text) => {
    const [issue] = issuesOf(kind, text);
    expect(issue?.what).toContain('is closer to 0 than 5e-324');
    expect(issue?.at).toBe(text.indexOf('1e-400'));
  });

  test.each<readonly [KindName, string]>([
    ['graph', 'a = 2; b = a*√1e-310'],
    ['graph', 'a = 1e-310; b = √a'],
    ['optimizer-run', 'adam on x^2*√1e-310 from (1), lr 0.1, 5 steps'],
    ['vector-activation', 'softmax (1e-310, 1)'],
  ])('%s “%s”: a subnormal number is a number', (kind, text) => {
    expect(issuesOf(kind, text)).toEqual([]);
  });
});

describe('a long text is read in linear time', () => {
  const GAP = ' '.repeat(4000);
  /** The least CPU time of three readings, in ms. */
  function timeOf(kind: KindName, text: string): number {
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      issuesOf(kind, text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  test.each(examples)('$kind', ({ kind, example }) => {
    for (const [start, end] of [
      ['x', 'y'],
      [example, 'x'],
      [example.slice(0, example.length / 2), example.slice(example.length / 2)],
    ] as const) {
      const [short, long] = [GAP, GAP.repeat(8)].map((gap) => timeOf(kind, `${start}${gap}${end}`));
      // Eight times the text: 8 times the time if linear, 64 times if quadratic; 5 ms are what else runs.
      expect(long ?? Infinity).toBeLessThan(20 * (short ?? 0) + 5);
    }
  });
});
