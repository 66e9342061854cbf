import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { findPaper, listPapers, problemFromText, textExamples } from '../../../core/index.ts';
import { problemSchema, solveProblem, type Problem } from '../../../core/kinds/index.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { parseProblem } from '../../../core/paper/parse-document.ts';
import { readTyped, valueAt, withValueAt } from '../../../core/views/edit.ts';
import { workEdited } from '../../../core/what-if/edited.ts';
import { tunablesOf, type Tunable } from '../../../core/what-if/tunables.ts';
import { drawn } from '../../oracles/problems/draw.ts';
import { seeded } from '../../oracles/seeded.ts';

const known: readonly (readonly [string, Problem])[] = [
  ...listPapers().flatMap(({ id, questions }) =>
    questions.map(({ id: question, problem }) => [`${id} ${question}`, problem] as const),
  ),
  ...textExamples().map(({ kind, example }) => [`${kind} typed`, problemFromText(kind, example)] as const),
];

/** The givens that are literals in the problem, by id. */
const givens = (problem: Problem): ReadonlyMap<string, string> =>
  new Map(
    solveProblem(problem).steps.flatMap(({ id, phase, formula }) =>
      phase === 'given' && formula.op === 'num' ? [[id, formula.text] as const] : [],
    ),
  );

/** The problem with another valid number at a place; null if none was found. */
function otherwise(problem: Problem, { path, text, type }: Tunable): Problem | null {
  const others =
    type === 'whole'
      ? [1, -1, 2].map((by) => String(Number(text) + by))
      : ['0.3125', '0.75', '0.0625'].filter((other) => other !== text);
  for (const other of others) {
    try {
      const changed = parseProblem(
        withValueAt(problem, path, readTyped(other, type, valueAt(problem, path))),
      );
      solveProblem(changed);
      return changed;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return null;
}

function expectOnlyItsGiven(problem: Problem): void {
  const before = givens(problem);
  const found = tunablesOf(problem);
  for (const { path, text } of found) expect(String(valueAt(problem, path))).toBe(text);
  const followed = found.filter(({ step }) => step !== null);
  // Of many numbers, a sample from every part.
  for (const tunable of followed.filter((_, i) => i % Math.ceil(followed.length / 10) === 0)) {
    const changed = otherwise(problem, tunable);
    if (changed === null) continue;
    const after = givens(changed);
    expect(
      [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id),
      JSON.stringify(tunable.path),
    ).toEqual([tunable.step]);
  }
}

describe('changing a number changes its given and no other', () => {
  test.each(known)('%s', (_, problem) => expectOnlyItsGiven(problem));

  test.each(Object.entries(drawn))('%s drawn at random', (_, draw) => {
    const random = seeded(20261126);
    for (let i = 0; i < 2; i += 1) expectOnlyItsGiven(parseProblem(draw(random, i)));
  });
});

describe('the numbers of question 2', () => {
  const problem = findPaper('cs60010-2023-midsem')?.questions.find(({ id }) => id === '2')?.problem;
  const found = problem ? tunablesOf(problem) : [];

  test('are all listed, by their symbols, in groups', () => {
    expect(found.map(({ label, text, group }) => `${group} ${label.plain} ${text}`)).toEqual([
      'inputs x₁ 1',
      'inputs x₂ 1',
      'targets y 0.5',
      'weights w₁ 0.1',
      'weights w₂ -0.2',
      'weights w₃ 0.2',
      'weights w₄ -0.1',
      'weights w₅ 0.5',
      'weights w₆ 0.3',
      'biases b₁ 0',
      'biases b₂ 0',
      'biases b₃ 0',
      'learning η 0.5',
    ]);
  });

  test('each has its own given step, even among equal numbers', () => {
    expect(found.map(({ step }) => step)).toEqual([
      'x1',
      'x2',
      'y',
      'w1',
      'w2',
      'w3',
      'w4',
      'w5',
      'w6',
      'b1',
      'b2',
      'b3',
      'eta',
    ]);
  });
});

test('a number keeps its written form: fractions, trailing zeros, no zero before the point', () => {
  const problem = problemSchema.parse({
    kind: 'vector-activation',
    function: 'relu',
    vector: ['.1', '1/3', '2.50', -3],
  });
  expect(tunablesOf(problem).map(({ text, step }) => [text, step])).toEqual([
    ['.1', 'a1'],
    ['1/3', 'a2'],
    ['2.50', 'a3'],
    ['-3', 'a4'],
  ]);
});

test('the side of a kernel has no given step and is named after its layer', () => {
  const problem = findPaper('lenet-5')?.questions[0]?.problem;
  const kernel = problem && tunablesOf(problem).find(({ path }) => path.at(-1) === 'kernel');
  expect(kernel).toMatchObject({
    group: 'settings',
    label: { plain: 'C1: kernel' },
    text: '5',
    type: 'whole',
    step: null,
  });
});

test('a question of words has no numbers to change', () => {
  const problem = findPaper('cs60010-2023-midsem')?.questions.find(({ id }) => id === '7c')?.problem;
  expect(problem && tunablesOf(problem)).toEqual([]);
});

describe('an edited question', () => {
  const paper = findPaper('cs60010-2023-midsem');
  const withWeight = (value: unknown): Paper => {
    if (!paper) throw new Error('the paper is missing');
    return {
      ...paper,
      questions: paper.questions
        .filter(({ id }) => id === '2')
        .map((question) => ({
          ...question,
          problem: withValueAt(question.problem, ['parameters', 'w5'], value) as Problem,
        })),
    };
  };

  test('is solved with its new number: w₅ = 0.7 gives o₁ = 0.7·0.3 = 0.21 and L = ½(0.5 − 0.21)² = 0.04205', () => {
    const [worked] = workEdited(withWeight(0.7));
    expect(worked?.solution.steps.find(({ id }) => id === 'L')?.exact).toBe('841/20000');
  });

  test('that is invalid is refused with the place', () => {
    expect(() => workEdited(withWeight('half'))).toThrow(
      'question 2, parameters.w5: found "half"; must be a number, or a fraction as text such as "1/3"',
    );
  });
});
