import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chalkgrad } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('vary', () => {
  test('writes a document with other numbers, the same for the same seed', async () => {
    const first = await chalkgrad(['vary', 'sgd-one-by-one', '--seed', '7']);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect((await chalkgrad(['vary', 'sgd-one-by-one', '--seed=7'])).stdout).toBe(first.stdout);
    const document = JSON.parse(first.stdout) as Record<string, unknown>;
    expect(document).toMatchObject({
      id: 'sgd-one-by-one-seed-7',
      title: 'One pass of stochastic gradient descent (new numbers, seed 7)',
      variant: { of: 'sgd-one-by-one', title: 'One pass of stochastic gradient descent', seed: 7 },
      problem: { kind: 'optimizer-run', objective: '(w*x - y)^2/2' },
    });
    // A problem stays a problem: it opens, and its numbers check.
    const file = join(temporaryFolder(), 'other.json');
    writeFileSync(file, first.stdout);
    expect((await chalkgrad(['check', file])).code).toBe(0);
    expect((await chalkgrad(['vary', 'sgd-one-by-one', '--seed', '8'])).stdout).not.toBe(first.stdout);
  });

  test('takes one question, and says what keeps its numbers', async () => {
    const { code, stdout, stderr } = await chalkgrad([
      'vary',
      'cs60010-2023-midsem',
      '--seed',
      '7',
      '--question',
      '7',
    ]);
    expect(code).toBe(0);
    const { questions, sections } = JSON.parse(stdout) as {
      questions: { id: string }[];
      sections: { id: string }[];
    };
    expect(questions.map(({ id }) => id)).toEqual(['7a', '7b', '7c']);
    expect(sections.map(({ id }) => id)).toEqual(['7']);
    expect(stderr).toContain('question 7c keeps its numbers: “A short written answer” has no numbers');
  });

  test('with --out it replaces a file only where --force says so', async () => {
    const file = join(temporaryFolder(), 'variant.json');
    const args = ['vary', 'lstm-two-steps', '--seed', '3', '--out', file];
    expect(await chalkgrad(args)).toMatchObject({ code: 0, stdout: '' });
    const before = readFileSync(file, 'utf8');
    expect(await chalkgrad(args)).toMatchObject({
      code: 2,
      stderr: `${file}: exists already; choose another name, or add --force to replace it\n`,
    });
    expect((await chalkgrad([...args, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test.each([
    [['vary'], 'name the paper to give new numbers'],
    [['vary', 'lenet-5'], 'give the seed of the numbers, e.g. --seed 7'],
    [
      ['vary', 'lenet-5', '--seed', 'seven'],
      '--seed seven: not a whole number from 0 to 999999999; write, for example, --seed 7',
    ],
    [['vary', 'lenet-5', '--seed', '7', '--question', '9'], 'no question 9; questions are 1'],
    [
      ['vary', 'cs60010-2023-midsem', '--seed', '7', '--question', '3'],
      'question 3: “Multiple choice” has no numbers; choose a question that is computed',
    ],
    [
      ['vary', 'class-test-by-hand', '--seed', '7', '--question', '1'],
      'question 1: its text has the number 50, which is none of its givens, so that it may be false beside new ones; make it a given, or write it in words',
    ],
  ])('%j is refused in one sentence', async (args, said) => {
    const out = join(temporaryFolder(), 'none.json');
    const { code, stdout, stderr } = await chalkgrad(args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${said}\n` });
    expect(existsSync(out)).toBe(false);
  });
});
