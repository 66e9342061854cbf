import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  quadratic,
  quadraticSchema,
  type QuadraticSolution,
} from '../../../../core/kinds/quadratic/quadratic.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose } from '../../../oracles/close.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const typed = (text: string): QuadraticSolution =>
  quadratic.solve(quadraticSchema.parse(problemFromText('quadratic', text)));
const exact = ({ steps }: QuadraticSolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);

test('0.4w² + 7b² + 1: det H = 0.8·14 = 11.2, stable below 2/14, κ = 17.5', () => {
  const ours = typed('quadratic 0.4*w^2 + 7*b^2 + 1 at w = 1, b = 1');
  expect(exact(ours, 'h_1_1', 'h_2_2', 'h_1_2', 'D', 'lambda_max', 'kappa', 'eta_max')).toEqual([
    '4/5',
    '14',
    '0',
    '56/5',
    '14',
    '35/2',
    '1/7',
  ]);
});

test('x² + xy + y²: eigenvalues 3 and 1 on the diagonals, best rate 2/4', () => {
  const ours = typed('quadratic x^2 + x*y + y^2 at x = 1, y = -2');
  expect(exact(ours, 'df/dx', 'df/dy', 'D', 'lambda_max', 'lambda_min', 'eta_best')).toEqual([
    '0',
    '-3',
    '3',
    '3',
    '1',
    '1/2',
  ]);
});

test('one variable: 3w² has λ = 6, stable below 1/3, at rest after one step of 1/6', () => {
  const ours = typed('quadratic 3*w^2 at w = 2, eta 1/6, 1 step');
  expect(exact(ours, 'h_1_1', 'eta_max', 'eta_best', 'w_1')).toEqual(['6', '1/3', '1/6', '0']);
});

test('just below the largest rate gradient descent comes to rest, just above it does not, whatever the bowl', () => {
  const random = seeded(9);
  for (let n = 0; n < 12; n += 1) {
    const [a, b] = [0.5 + 3 * random(), 0.5 + 3 * random()];
    const c = (2 * random() - 1) * 1.8 * Math.sqrt(a * b);
    const text = `quadratic ${a.toFixed(3)}*x^2 + ${b.toFixed(3)}*y^2 + ${c.toFixed(3)}*x*y at x = 1, y = 1`;
    const rate = typed(text).answer.largestRate ?? 0;
    const [A, B, C] = [a, b, c].map((value) => Number(value.toFixed(3))) as [number, number, number];
    const distance = (eta: number): number => {
      let [x, y] = [1, 0.3];
      for (let step = 0; step < 4000; step += 1)
        [x, y] = [x - eta * (2 * A * x + C * y), y - eta * (2 * B * y + C * x)];
      return Math.hypot(x, y);
    };
    expect(distance(rate * 0.97)).toBeLessThan(0.5);
    expect(distance(rate * 1.03)).toBeGreaterThan(10);
  }
});

test('a saddle has no stable rate, and it is said', () => {
  const ours = typed('quadratic x^2 - y^2 at x = 1, y = 1');
  expect(ours.answer.largestRate).toBeNull();
  expect(ours.steps.at(-1)?.note?.en).toContain('A saddle: no learning rate leads to rest');
});

test('the second derivatives agree with differences of differences', () => {
  const f = (x: number, y: number): number => 1.5 * x * x - 0.7 * x * y + 2.25 * y * y + 3 * x;
  const h = 1e-3;
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = typed(
    'quadratic 1.5*x^2 - 0.7*x*y + 2.25*y^2 + 3*x at x = 0.2, y = 0.4',
  ).answer.hessian;
  const within = { within: 1e-6, because: 'roundings over h²; the truncation is 0 for a quadratic' };
  expectClose(xx, (f(h, 0) - 2 * f(0, 0) + f(-h, 0)) / h ** 2, within);
  expectClose(yy, (f(0, h) - 2 * f(0, 0) + f(0, -h)) / h ** 2, within);
  expectClose(xy, (f(h, h) - f(h, -h) - f(-h, h) + f(-h, -h)) / (4 * h ** 2), within);
});

describe('marking names', () => {
  const bowl = 'quadratic x^2 + x*y + y^2 at x = 1, y = 1';
  test.each([
    ['quadratic 0.4*w^2 + 7*b^2 at w = 1, b = 1', 'h_2_2', '7.00', 'two-left-out'],
    [bowl, 'D', '5.00', 'determinant-sign'],
    [bowl, 'kappa', '0.333', 'inverted'],
    [bowl, 'eta_max', '0.333', 'one-over-lambda'],
    [bowl, 'eta_max', '2.00', 'flattest-direction'],
  ])('%s: %s = %s', (text, id, answer, mistake) => {
    expect(mistakesIn('quadratic', text, { [id]: answer })).toEqual({ [id]: mistake });
  });
});

describe('in words', () => {
  test.each([
    'quadratic 0.4*w^2 + 7*b^2 + 1 at w = 1, b = 1',
    'curvature of 3*w^2 at w = 2, eta 0.1, 2 steps',
  ])('%s', (text) => {
    const read = problemFromText('quadratic', text);
    const printed = textOfProblem(read);
    expect(printed && problemFromText('quadratic', printed)).toEqual(read);
  });
  test.each([
    ['quadratic w^3 at w = 1', /is not quadratic: its second derivative by w is no constant/],
    ['quadratic w^2 at w = 1, eta 0.1', /steps: is missing/],
    ['quadratic w^2', /expected a function/],
    ['quadratic a^2 + b^2 + c^2 at a = 1, b = 1, c = 1', /at: 3 variables; give one or two/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('quadratic', text)).toThrow(ProblemError);
    expect(() => problemFromText('quadratic', text)).toThrow(message);
  });
});
