import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../core/index.ts';
import { papers } from '../../../core/papers/index.ts';
import { toProgram } from '../../../core/views/code.ts';
import type { WorkedQuestion } from '../../../core/paper/solve.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { printedNumbers, runPython } from '../../oracles/python.ts';

interface Case {
  readonly name: string;
  readonly question: WorkedQuestion;
  readonly text: string;
}

const casesOf = (name: string, questions: readonly WorkedQuestion[]): Case[] =>
  questions.flatMap((question) => {
    const program = toProgram(question.question.problem, question.solution, 'python');
    return program
      ? [{ name: `${name}, question ${question.question.id}`, question, text: program.text }]
      : [];
  });

const decimals = 'relu-at-decimal-zero';
const document = readFileSync(join(import.meta.dirname, `../../cases/numbers/${decimals}.json`), 'utf8');
const cases = [
  ...papers().flatMap((paper) => casesOf(paper.id, workPaper(paper))),
  ...casesOf(decimals, workPaper(parseDocument(document, decimals))),
];
const outputs = runPython(cases.map(({ text }) => text));

test('most documents of the Shelf have a program', () => {
  expect(cases.length).toBeGreaterThan(20);
});

/** Programs print six significant figures; terms that cancel leave a rounding error. */
const agrees = (printed: number, value: number): boolean =>
  Math.abs(printed - value) <= Math.max(1e-12, 6e-6 * Math.abs(value));

test.each(cases.map(({ name }, i) => [name, i] as const))(
  'the plain Python of %s prints the numbers of the solution, and no −0',
  (_name, i) => {
    const steps = stepsById(cases[i]?.question.solution.steps ?? []);
    const printed = printedNumbers(outputs[i] ?? '');
    expect(printed.size).toBeGreaterThan(0);
    for (const [id, text] of printed) {
      const value = steps.get(id)?.value ?? Number.NaN;
      expect(agrees(Number(text), value), `${id}: printed ${text}, solved ${value}`).toBe(true);
      expect(text).not.toBe('-0');
    }
  },
);

test('a decimal kink is met exactly: z₁ = 0.1 + 0.2 − 0.3 = 0, and no weight before it moves', () => {
  const at = cases.findIndex(({ name }) => name.startsWith(decimals));
  const printed = printedNumbers(outputs[at] ?? '');
  expect(['z1', 'dL/dw1', "w1'"].map((id) => printed.get(id))).toEqual(['0', '0', '0.1']);
  expect(cases[at]?.text).toContain('w1 = Fraction("0.1")');
});
