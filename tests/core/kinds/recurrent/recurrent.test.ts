import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPaper, differencesIn } from '../../../../core/marking/audit/audit-key.ts';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText } from '../../../../core/index.ts';
import {
  recurrent,
  recurrentSchema,
  type RecurrentProblem,
  type RecurrentSolution,
} from '../../../../core/kinds/recurrent/recurrent.ts';
import { papers } from '../../../../core/papers/index.ts';
import { evaluateLines } from '../../../../core/solution/evaluate-lines.ts';
import { workPaper } from '../../../../core/paper/solve.ts';
import { narrate } from '../../../../core/views/narrate.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { recurrentConventions, recurrentProblem } from '../../../oracles/recurrent-problems.ts';

const typed = (text: string): RecurrentProblem => problemFromText('recurrent', text) as RecurrentProblem;
const solved = (text: string, conventions: RecurrentProblem['conventions'] = {}): RecurrentSolution =>
  recurrent.solve({ ...typed(text), conventions });
const valueOf = ({ steps }: RecurrentSolution, id: string): number =>
  steps.find((step) => step.id === id)?.value ?? Number.NaN;
const mistake = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return '';
};

type Gradient = (problem: RecurrentProblem) => Readonly<Record<string, number>>;
const right: Gradient = (problem) => recurrent.solve(problem).answer.gradient;

/**
 * The check of back-propagation through time: every parameter's gradient is the slope of the loss over the
 * whole unrolled cell.
 */
function agrees(problem: RecurrentProblem, gradient: Gradient): boolean {
  const { steps, answer } = recurrent.solve(problem);
  const forward = steps.slice(0, steps.findIndex(({ id }) => id === 'L') + 1);
  const claimed = gradient(problem);
  return Object.keys(answer.gradient).every((id) => {
    const value = steps.find((step) => step.id === id)?.value ?? Number.NaN;
    const slope = centralDifference(
      (to) => evaluateLines(forward, new Map([[id, { value: to, exact: null }]])).at(-1)?.value ?? Number.NaN,
      value,
    );
    return Math.abs((claimed[id] ?? 0) - slope) <= BY_DIFFERENCES.within * Math.max(1, Math.abs(slope));
  });
}

const sampled = (type: 'rnn' | 'lstm' | 'gru', numRuns: number): RecurrentProblem[] =>
  fc.sample(recurrentProblem(type, recurrentConventions), { seed: 20230223, numRuns });

describe.each(['rnn', 'lstm', 'gru'] as const)('back-propagation through time: %s', (type) => {
  test('gives the gradients of finite differences under every convention', () => {
    for (const problem of sampled(type, 12)) expect(agrees(problem, right)).toBe(true);
  });

  test('shows what each time step adds, and the sum is the gradient', () => {
    for (const problem of sampled(type, 12)) {
      const solution = recurrent.solve(problem);
      const times = problem.inputs.length;
      for (const [id, gradient] of Object.entries(solution.answer.gradient)) {
        if (times === 1) continue;
        const added = Array.from(
          { length: times },
          (_, t) => solution.steps.find((step) => step.id === `dL/d${id}_t${t + 1}`)?.value ?? 0,
        );
        expectClose(
          added.reduce((sum, one) => sum + one, 0),
          gradient,
          FEW_ROUNDINGS,
        );
      }
    }
  });
});

describe('common mistakes do not equal the finite differences', () => {
  const problems = sampled('rnn', 12).filter(({ inputs }) => inputs.length > 1);
  const atTime = (solution: RecurrentSolution, id: string, t: number): number =>
    solution.steps.find((step) => step.id === `dL/d${id}_t${t}`)?.value ?? 0;
  test.each<[string, Gradient]>([
    [
      'only the last time step counted',
      (problem) => {
        const solution = recurrent.solve(problem);
        return Object.fromEntries(
          Object.keys(solution.answer.gradient).map((id) => [
            id,
            atTime(solution, id, problem.inputs.length),
          ]),
        );
      },
    ],
    [
      'mean over time for the sum',
      (problem) =>
        Object.fromEntries(
          Object.entries(right(problem)).map(([id, slope]) => [id, slope / problem.inputs.length]),
        ),
    ],
    [
      'the loss of the last step alone',
      (problem) => right({ ...problem, targets: problem.targets.slice(-1) }),
    ],
    [
      'the slope of tanh left out',
      (problem) =>
        right({ ...problem, cell: { ...problem.cell, activation: 'identity' } as RecurrentProblem['cell'] }),
    ],
  ])('%s', (_, gradient) => {
    expect(problems.every((problem) => agrees(problem, right))).toBe(true);
    expect(problems.every((problem) => agrees(problem, gradient))).toBe(false);
  });
});

describe('facts', () => {
  test('through T steps of a linear RNN the gradient shrinks by w each: ∂h_T/∂h_0 is w^T', () => {
    // L = (h₃ − 0)², h₃ = 0.5³·h₀ = 1/8 with h₀ = 1: ∂L/∂h₁ = 2·(1/8)·0.5².
    const solution = solved('rnn linear, W = 0.5, U = 0, x = (1, 1, 1), h0 = 1, target 0', {
      'squared-error-factor': 'one',
    });
    expect(valueOf(solution, 'h_3')).toBe(0.125);
    expect(['dL/dh_3', 'dL/dh_2', 'dL/dh_1'].map((id) => valueOf(solution, id))).toEqual([
      0.25, 0.125, 0.0625,
    ]);
    expect(solution.steps.find(({ id }) => id === 'dL/dW')?.exact).toBe('3/16'); // 2·h₃·3·w²·h₀ = 2·(1/8)·(3/4)
  });

  test('an LSTM with an open forget gate and a closed input gate keeps its cell', () => {
    const closed =
      'W_i = 0, U_i = 0, b_i = -1000, W_f = 0, U_f = 0, b_f = 1000, W_g = 1, U_g = 1, W_o = 0, U_o = 0';
    const solution = solved(`lstm, ${closed}, x = (1, -2, 3), c0 = 0.7, target 0`);
    expect(['c_1', 'c_2', 'c_3'].map((id) => valueOf(solution, id))).toEqual([0.7, 0.7, 0.7]);
    expect(valueOf(solution, 'dL/dc_1')).toBe(valueOf(solution, 'dL/dc_3'));
  });

  test('a GRU whose update gate is closed keeps its state under one convention, and takes the candidate under the other', () => {
    const text =
      'gru, W_r = 0, U_r = 0, W_z = 0, U_z = 0, b_z = 1000, W_n = 0, U_n = 1, x = (0.3), h0 = 0.9, target 0';
    expect(valueOf(solved(text, { 'gru-update': 'keep' }), 'h_1')).toBe(0.9);
    expect(valueOf(solved(text, { 'gru-update': 'renew' }), 'h_1')).toBe(Math.tanh(0.3));
  });

  test('for one unit without a second bias the reset before or after the product is the same', () => {
    const text =
      'gru, W_r = 0.3, U_r = 1, W_z = -0.4, U_z = 0.5, W_n = 0.7, U_n = 1, x = (1, 0.5), h0 = 0.2, target 0';
    expectClose(
      valueOf(solved(text, { 'gru-reset': 'before' }), 'h_2'),
      valueOf(solved(text, { 'gru-reset': 'after' }), 'h_2'),
      FEW_ROUNDINGS,
    );
  });

  test('a forget bias of 1 is a bias that is larger by 1', () => {
    const text = (bias: number): string =>
      `lstm, W_i = 0.5, U_i = 1, W_f = 0.2, U_f = -1, b_f = ${bias}, W_g = 1, U_g = 1, W_o = 0.1, U_o = 1, x = (1, 2), target 0`;
    expectClose(
      solved(text(0.25), { 'lstm-forget-bias': 'one' }).answer.loss,
      solved(text(1.25)).answer.loss,
      FEW_ROUNDINGS,
    );
  });
});

test('by hand: h₁ = tanh 1, h₂ = tanh(½·h₁), and both uses of W', () => {
  const solution = solved('rnn tanh, W = 0.5, U = 1, x = (1, 0), target 0');
  const h1 = Math.tanh(1);
  const h2 = Math.tanh(0.5 * h1);
  const atTwo = h2 * (1 - h2 ** 2); // ∂L/∂a₂ of L = ½h₂²
  expectClose(valueOf(solution, 'dL/dW'), atTwo * h1, FEW_ROUNDINGS); // h₀ = 0 adds nothing
  expectClose(valueOf(solution, 'dL/dU'), atTwo * 0.5 * (1 - h1 ** 2), FEW_ROUNDINGS); // x₂ = 0 adds nothing
});

test('the LSTM of Gomez 2016 has the printed states and gradients', () => {
  const paper = papers().find(({ id }) => id === 'lstm-two-steps');
  expect(paper && differencesIn(auditPaper(workPaper(paper)))).toEqual([]);
});

test('every line is narrated, and no weight by the id of one use', () => {
  const { steps } = solved('rnn tanh, W = 0.5, U = 1, x = (1, 0, 1), target 0.5');
  expect(narrate(steps, 'dL/dW_t2')).toMatch(/^What this one use of the weight adds to its gradient/);
  expect(narrate(steps, 'dL/dW')).toMatch(/^W is used at 3 time steps; changing it changes all of them/);
  expect(steps.flatMap(({ dependsOn }) => dependsOn).filter((id) => /^[UWb].*_t\d+$/.test(id))).toEqual([]);
});

describe('as text', () => {
  test('matrices by rows, vectors over time, several targets', () => {
    expect(
      typed(
        'rnn, W = [0.1 0.2; -0.3, 0.4], U = [1; 2], b = (0, 1/2), x = (1, 0), h0 = (1, 2), targets (0, 1), (1, 0)',
      ),
    ).toEqual({
      kind: 'recurrent',
      loss: 'squared-error',
      cell: {
        type: 'rnn',
        activation: 'tanh',
        W: [
          [0.1, 0.2],
          [-0.3, 0.4],
        ],
        U: [[1], [2]],
        b: [0, '1/2'],
      },
      inputs: [1, 0],
      initial: { h: [1, 2] },
      targets: [
        [0, 1],
        [1, 0],
      ],
    });
  });

  test.each([
    ['elman, W = 1', 'character 1: expected rnn, lstm or gru, found “elman”'],
    ['rnn, W = 1, U = 1, x = (1, 0)', 'the target is missing'],
    ['rnn, W = 1, x = (1, 0), target 1', 'U is missing'],
    [
      'lstm, W = 1, x = (1, 0), target 1',
      'character 7: “W” is not a weight of an LSTM; names are U_i, W_i, b_i',
    ],
    ['rnn, W = 1, W = 2, U = 1, x = 1, target 1', 'character 13: W is given twice'],
    ['rnn, W 1, U = 1, x = 1, target 1', 'character 8: expected =, found “1”'],
    ['rnn, W = [1 2; 3], U = [1; 1], x = 1, target (1, 1)', 'cell.W: 2×2 over 2 units'],
  ])('%s: %s', (text, message) => {
    expect(mistake(() => typed(text))).toContain(message);
  });
});

describe('a document that cannot be solved is rejected, and the error names the place', () => {
  const cell = { type: 'rnn', U: 1, W: 1 };
  test.each<[object, string]>([
    [{ cell: { ...cell, W: [[1, 2]] }, inputs: [1], targets: [1] }, 'cell.W: 1×2 over 1 unit'],
    [
      { cell: { ...cell, U: [[1, 2]] }, inputs: [1], targets: [1] },
      'cell.U: 1×2 for 1 unit and 1 input; give 1×1',
    ],
    [{ cell, inputs: [1, [1, 2]], targets: [1] }, 'inputs[1]: 2 numbers, and the first time step has 1'],
    [{ cell, inputs: [1], targets: [1, 2] }, 'targets: 2 targets for 1 time steps'],
    [{ cell, inputs: [1], targets: [null] }, 'targets: nothing is compared'],
    [{ cell, inputs: [1], targets: [[1, 2]] }, 'targets[0]: 2 numbers for 1 units'],
    [{ cell, inputs: [1], targets: [1], initial: { c: 1 } }, 'initial.c: a Simple RNN has no cell state'],
    [
      { cell, inputs: [1], targets: [1], loss: 'cross-entropy' },
      'loss: Cross-entropy compares probabilities',
    ],
    [{ cell, inputs: [1], targets: [1], asks: ['h_9'] }, 'asks[0]: no computed step is called "h_9"'],
  ])('%o', (document, message) => {
    expect(
      mistake(() => recurrent.solve(recurrentSchema.parse({ kind: 'recurrent', ...document }))),
    ).toContain(message);
  });

  test('a long sequence of many units is rejected, since it would take minutes', () => {
    const square = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => 0.1));
    const gate = { U: square, W: square };
    const document = {
      kind: 'recurrent',
      cell: { type: 'lstm', i: gate, f: gate, g: gate, o: gate },
      inputs: Array.from({ length: 30 }, () => square[0]),
      targets: [square[0]],
    };
    expect(mistake(() => recurrent.solve(recurrentSchema.parse(document)))).toContain(
      'inputs: 15360 products of a weight and a number',
    );
  });
});
