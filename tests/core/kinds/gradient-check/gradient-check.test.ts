import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  gradientCheck,
  gradientCheckSchema,
  type GradientCheckSolution,
} from '../../../../core/kinds/gradient-check/gradient-check.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { secantOf } from '../../../../renderer/scene/gradient-check/secant.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const typed = (text: string): GradientCheckSolution =>
  gradientCheck.solve(gradientCheckSchema.parse(problemFromText('gradient-check', text)));
const exact = ({ steps }: GradientCheckSolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);

test('w³ at 1, h = 0.01: two-sided 3 + h² = 3.0001, one-sided 3 + 3h + h² = 3.0301', () => {
  expect(exact(typed('check the gradient of w^3 at w = 1, h = 0.01'), 'n_w', 'df/dw')).toEqual([
    '30001/10000',
    '3',
  ]);
  expect(exact(typed('check the gradient of w^3 at w = 1, h = 0.01, one-sided'), 'n_w')).toEqual([
    '30301/10000',
  ]);
});

test.each([
  ['two-sided', 4],
  ['one-sided', 2],
])('half the nudge: the error of the %s quotient falls to 1/%d', (form, times) => {
  const error = (h: number): number => {
    const { numeric, analytic } = typed(
      `check gradient of sin(w) + w^3 at w = 0.7, h = ${h}, ${form}`,
    ).answer;
    return Math.abs((numeric[0] ?? 0) - (analytic[0] ?? 0));
  };
  expect(error(0.01) / error(0.005)).toBeCloseTo(times, 1);
});

test('several variables: each is nudged alone', () => {
  // f = a²b at (2, 3): 2ab = 12 exactly, a² = 4 exactly.
  const ours = typed('check the gradient of a^2*b at a = 2, b = 3');
  expect(exact(ours, 'n_a', 'n_b', 'r_a')).toEqual(['12', '4', '0']);
});

test('a claimed gradient that is wrong is called so, one that is right too', () => {
  const wrong = typed('check the gradient of w^3 at w = 1, claimed w = 1.5');
  expect(stepsById(wrong.steps).get('r_w')?.note?.en).toContain('probably a mistake');
  const right = typed('check the gradient of w^3 at w = 1, claimed w = 3');
  expect(stepsById(right.steps).get('r_w')?.note?.en).toContain('the two agree');
});

test('where nothing changes the relative error is 0, not 0/0', () => {
  expect(exact(typed('check the gradient of relu(w) at w = -1'), 'n_w', 'r_w')).toEqual(['0', '0']);
});

describe('marking names', () => {
  const text = 'check the gradient of w^3 at w = 1, h = 0.1';
  // Two-sided 3.01; (1.331 − 0.729)/0.1 = 6.02; one-sided 3.31; the difference 0.602.
  test.each([
    [text, '6.02', 'divided-by-h'],
    [text, '3.31', 'one-sided'],
    [text, '0.602', 'not-divided'],
    [`${text}, one-sided`, '3.01', 'two-sided'],
  ])('%s: %s', (typedText, answer, mistake) => {
    expect(mistakesIn('gradient-check', typedText, { n_w: answer })).toEqual({ n_w: mistake });
  });
});

test('the chord of the picture goes through the curve at its ends', () => {
  const { curve } = typed('check the gradient of w^2 at w = 1').picture;
  const found = curve && secantOf(curve, 1, 0.01, 100);
  expect(found?.ends).toHaveLength(2);
  expect(found?.chord.match(/[ML]/g)).toHaveLength(2);
});

describe('in words', () => {
  test.each([
    'check the gradient of w^3 at w = 1, h = 0.01',
    'gradient check of sigmoid(w*x) + b at w = 0.5, x = 2, b = -1, h = 0.001, one-sided',
    'check gradient of w^3 at w = 1, claimed w = 3',
  ])('%s', (text) => {
    const read = problemFromText('gradient-check', text);
    const printed = textOfProblem(read);
    expect(printed && problemFromText('gradient-check', printed)).toEqual(read);
  });
  test.each([
    ['check the gradient of w^3', /expected a function/],
    ['check the gradient of w^^3 at w = 1', /function: at character 3/],
    ['check the gradient of w^3 at v = 1', /unknown|does not contain|not known|at character 1/],
    ['check the gradient of w^3 at w = 1, h = 0', /nudge: found 0/],
    ['check the gradient of w^3 at w = 1, claimed v = 2', /claimed\.v: is no variable/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('gradient-check', text)).toThrow(ProblemError);
    expect(() => problemFromText('gradient-check', text)).toThrow(message);
  });
});
