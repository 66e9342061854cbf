import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { optimizerRun, optimizerRunSchema } from '../../../core/kinds/optimizer-run.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

const run = (over: object) => optimizerRunSchema.parse({ kind: 'optimizer-run', objective: 'w^2/2', start: { w: 1 }, optimizer: { name: 'gradient-descent', learningRate: 0.1 }, steps: 3, ...over });
const exactOf = (over: object, ...ids: readonly string[]): (string | null | undefined)[] => {
  const steps = stepsById(optimizerRun.solve(run(over)).steps);
  return ids.map((id) => steps.get(id)?.exact);
};

describe('a run', () => {
  test('of gradient descent on ½w² is a table of t, g and w', () => {
    expect(optimizerRun.solve(run({})).answer).toEqual({ columns: ['t', 'g', 'w'], rows: [[0, null, 1], [1, 1, 0.9], [2, 0.9, 0.81], [3, 0.81, 0.729]] });
  });

  test('takes the gradient of the objective as typed, by each variable', () => {
    // f = x² + 10y² from (1, 0.5): ∂f/∂x = 2, ∂f/∂y = 10; with η = 0.1 to (0.8, −0.5).
    const over = { objective: 'x² + 10y²', start: { x: 1, y: 0.5 }, steps: 1 };
    expect(exactOf(over, 'g_x_1', 'g_y_1', 'x_1', 'y_1')).toEqual(['2', '10', '4/5', '-1/2']);
  });

  test('moves all variables at once: the second gradient is still taken at the old point', () => {
    // f = x·y from (1, 2): ∂f/∂x = 2, ∂f/∂y = 1 and not 0.8.
    expect(exactOf({ objective: 'x*y', start: { x: 1, y: 2 }, steps: 1 }, 'g_x_1', 'g_y_1', 'x_1', 'y_1')).toEqual(['2', '1', '4/5', '19/10']);
  });

  test('of given gradients needs no objective', () => {
    expect(exactOf({ objective: undefined, gradients: { w: [1, '1/3', -2] } }, 'w_1', 'w_2', 'w_3')).toEqual(['9/10', '13/15', '16/15']); // 0.9 − 1/30, + 0.2
  });

  test('of Nesterov’s method takes the gradient at the look-ahead point', () => {
    // w̃₂ = 0.9 + 0.9·(−0.1) = 0.81; v₂ = −0.09 − 0.081 = −0.171; w₂ = 0.729
    expect(exactOf({ optimizer: { name: 'nesterov', learningRate: 0.1 }, steps: 2 }, 'wTilde_2', 'g_2', 'v_2', 'w_2')).toEqual(['81/100', '81/100', '-171/1000', '729/1000']);
  });

  test('of Adam shows every intermediate, and its first step is η', () => {
    const { answer } = optimizerRun.solve(run({ optimizer: { name: 'adam', learningRate: 0.1, epsilon: 0 }, steps: 1 }));
    expect(answer.columns).toEqual(['t', 'g', 'm', 'v', 'm̂', 'v̂', 'w']);
    // g = 1: m = 0.1, v = 0.001, m̂ = v̂ = 1, w = 1 − 0.1
    expect(answer.rows).toEqual([[0, null, null, null, null, null, 1], [1, 1, 0.1, 0.001, 1, 1, 0.9]]);
  });

  test('of gradient descent below 2/λ converges, above it leaves', () => {
    // On ½w² the weight is multiplied by 1 − η at each update.
    const last = (learningRate: number): number => Number(optimizerRun.solve(run({ optimizer: { name: 'gradient-descent', learningRate }, steps: 50 })).answer.rows.at(-1)?.at(-1));
    expectClose(last(1.5), (-0.5) ** 50, FEW_ROUNDINGS);
    expectClose(last(2.5) / 1.5 ** 50, 1, FEW_ROUNDINGS);
  });
});

test('where the form is left open, the others are run beside it if they go another way', () => {
  const choices = (optimizer: object): string[] => optimizerRun.solve(run({ optimizer })).alternatives.map(({ convention }) => convention.choice);
  expect(choices({ name: 'gradient-descent', learningRate: 0.1 })).toEqual([]);
  // The PyTorch form keeps gradients where the classical one keeps steps: other velocities, the same weights.
  expect(choices({ name: 'momentum', learningRate: 0.1 })).toEqual(['pytorch']);
  expect(choices({ name: 'nesterov', learningRate: 0.1 })).toEqual(['rewritten', 'pytorch']);
});

test('boxes ask for everything in the first update and for the weight after each later one', () => {
  const problem = run({ optimizer: { name: 'momentum', learningRate: 0.1 } });
  const boxes = optimizerRun.boxes(problem, optimizerRun.solve(problem));
  expect(boxes.map(({ id, group }) => [id, group])).toEqual([['g_1', 'Update 1'], ['v_1', 'Update 1'], ['w_1', 'Update 1'], ['w_2', 'Update 2'], ['w_3', 'Update 3']]);
});

test('the path holds the point at each time, for the drawing', () => {
  expect(optimizerRun.solve(run({ objective: 'x*y', start: { x: 1, y: 2 }, steps: 2 })).picture.path).toEqual([['x_0', 'y_0'], ['x_1', 'y_1'], ['x_2', 'y_2']]);
});

describe('a run that cannot be worked says why', () => {
  test.each<[string, object, string]>([
    ['an objective that cannot be read', { objective: 'w^2 + q' }, 'objective: at character 7 of “w^2 + q”: “q” is not known here; names are w'],
    ['neither objective nor gradients', { objective: undefined }, 'objective: neither an objective nor gradients are given'],
    ['both', { gradients: { w: [1, 2, 3] } }, 'gradients: both an objective and gradients are given'],
    ['too few gradients', { objective: undefined, gradients: { w: [1] } }, 'gradients.w: 1 gradient for 3 updates'],
    ['gradients of an unknown variable', { objective: undefined, gradients: { w: [1, 2, 3], u: [1, 2, 3] } }, 'gradients.u: unknown variable "u"; variables are w'],
    ['a variable that the objective does not have', { start: { w: 1, u: 2 } }, 'start.u: the objective does not contain u'],
    ['a variable with a name of the rules', { objective: 'v^2', start: { v: 1 } }, 'start.v: the name "v" has a meaning of its own here'],
    ['a run that leaves the numbers', { optimizer: { name: 'gradient-descent', learningRate: 1000 }, steps: 1000 }, 'steps: the run leaves the numbers'],
    ['a gradient that is not a number', { objective: 'ln(w)', start: { w: 0 } }, 'steps: the run leaves the numbers: g₁ comes to Infinity'],
  ])('%s', (_name, over, message) => {
    const work = (): unknown => optimizerRun.solve(run(over));
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(message);
  });
});
