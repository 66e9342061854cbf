import { describe, expect, test } from 'vitest';
import { workQuestion } from '../../../core/paper/solve.ts';
import { questionSchema } from '../../../core/paper/paper.ts';
import { listPapers, problemFromText, workPaper } from '../../../core/index.ts';
import { unstatedGivens } from '../../../core/views/givens.ts';
import { statedNumbers, statesNumberOf } from '../../../core/views/stated.ts';

function givensOf(kind: string, notation: string, prompt: string, section = '') {
  const problem = problemFromText(kind as Parameters<typeof problemFromText>[0], notation);
  const question = questionSchema.parse({ id: '1', title: 'Question', marks: 1, prompt, problem });
  const givens = unstatedGivens(workQuestion(question), section);
  return {
    sentences: givens?.sentences.map(({ en }) => en) ?? [],
    values: givens?.values.map(({ tex }) => tex) ?? [],
  };
}
const network = (prompt: string, section?: string) =>
  givensOf(
    'scalar-net',
    '1-1 linear; w1 = 2; b1 = 0; x = 3; y = 1; lr 0.5; loss squared error',
    prompt,
    section,
  );
const FULL =
  'One linear unit with the loss $L = \\frac12 (y - o_1)^2$. Work one step of gradient descent with $\\eta = 0.5$.';

describe('a prompt', () => {
  test('that states everything has no list beside it', () => {
    expect(network(FULL)).toEqual({ sentences: [], values: [] });
  });

  test.each([
    FULL.replace(' with $\\eta = 0.5$', ''),
    // A number that is not the rate, and one that is not its value.
    FULL.replace('$\\eta = 0.5$', 'a rate; $b_1 = 0.5$'),
    FULL.replace('0.5', '0.05'),
  ])('that leaves out η alone gets η alone: %s', (prompt) => {
    expect(network(prompt)).toEqual({ sentences: [], values: ['\\eta = 0.5'] });
  });

  test.each([
    'learning rate .5',
    'a step size of 0.5',
    'a learning rate of $\\tfrac12$',
    '$\\eta = 5 \\cdot 10^{-1}$',
    'lr 1/2',
  ])('may write η as “%s”', (rate) => {
    expect(network(FULL.replace('$\\eta = 0.5$', rate)).values).toEqual([]);
  });

  test('that leaves out the optimizer gets the optimizer with its settings, once', () => {
    const { sentences, values } = network('One linear unit with the loss $L = \\frac12 (y - o_1)^2$.');
    expect(sentences).toEqual(['optimizer: Gradient descent, η = 0.5; 1 update']);
    expect(values).toEqual([]);
  });

  test('that leaves out the loss gets the loss', () => {
    const { sentences, values } = network('One linear unit. Work one step of SGD with $\\eta = 0.5$.');
    expect(sentences).toEqual(['loss: Squared error']);
    expect(values).toEqual([]);
  });

  test('is read together with the text of its section', () => {
    expect(network('Work the step.', FULL)).toEqual({ sentences: [], values: [] });
  });

  test('that leaves out where a run begins, which its plot does not write, gets that', () => {
    const run = (prompt: string) =>
      givensOf('optimizer-run', 'gd on x^2 from 7, lr 0.1, 2 steps', prompt).values;
    expect(run('Take two steps of gradient descent on $x^2$ from $x = 7$ with $\\eta = 0.1$.')).toEqual([]);
    expect(run('Take two steps of gradient descent on $x^2$ with $\\eta = 0.1$.')).toEqual(['x_{0} = 7']);
  });
});

test('where the Shelf leaves something out, it is what its question leaves to the list of givens: no data and no weight', () => {
  const left = listPapers().flatMap((paper) =>
    workPaper(paper).flatMap((worked) => {
      const section = paper.sections.find(({ id }) => id === worked.question.section)?.prompt ?? '';
      const givens = worked.question.prompt === '' ? null : unstatedGivens(worked, section);
      return givens ? [{ paper: paper.id, ...givens }] : [];
    }),
  );
  for (const { paper, sentences, values } of left) {
    for (const { en } of sentences) expect(en, paper).toMatch(/^(loss|optimizer): /);
    // Where a run begins, and the rates of a schedule.
    for (const { tex } of values) expect(tex, paper).toMatch(/= 0(\.5)?$/);
  }
  expect(left.filter(({ paper }) => paper === 'adam-trajectory').map(({ values }) => values.length)).toEqual([
    4,
  ]);
});

test('numbers are read as texts write them', () => {
  const text = 'a = .5, $b = -2$, $\\frac{3}{4}$, $\\tfrac12$, 7/8, $10^{-8}$, 2·10^3, 1e-4, 1,000 and −0.25';
  // −0.25 with a minus sign.
  expect([...statedNumbers(text)].sort((a, b) => a - b)).toEqual([
    -2, -0.25, 1e-8, 1e-4, 0.5, 0.75, 0.875, 1000, 2000,
  ]);
  expect(statesNumberOf('with $\\beta_1 = 0.9$', ['β₁', '\\beta_{1}'], 0.9)).toBe(true);
  expect(statesNumberOf('with $\\beta_1 = 0.9$', ['β₂', '\\beta_{2}'], 0.9)).toBe(false);
});
