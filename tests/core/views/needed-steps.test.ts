import { expect, test } from 'vitest';
import { papers } from '../../../core/papers/index.ts';
import { workQuestion } from '../../../core/paper/solve.ts';
import { neededSteps, stepsOfNeededPhases } from '../../../core/views/needed-steps.ts';

const question = papers()
  .find(({ id }) => id === 'cs60010-2023-midsem')
  ?.questions.find(({ id }) => id === '2');
if (question?.problem.kind !== 'scalar-net') throw new Error('question 2 is a network');
const { problem } = question;
const asking = (...asks: string[]): ReturnType<typeof workQuestion> =>
  workQuestion({ ...question, key: {}, disputes: [], problem: { ...problem, asks } });

test('an output rests on the lines before it, and on no gradient', () => {
  const { solution, boxes } = asking('o1');
  const needed = neededSteps(solution.steps, boxes);
  // o₁ = w₅a₁ + w₆a₂ + b₃, a = ReLU(z), z of both hidden units, with their 6 parameters and 2 inputs.
  expect([...needed].sort()).toEqual(
    [
      ...['o1', 'a1', 'a2', 'z1', 'z2', 'x1', 'x2'],
      ...['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'b3'],
    ].sort(),
  );
  const shown = stepsOfNeededPhases(solution.steps, boxes);
  expect(shown.has('z1')).toBe(true);
  expect(shown.has('L')).toBe(false);
  expect(shown.has('dL/dw5')).toBe(false);
});

test('one gradient of the first layer leaves out the other unit, and the picture shows its pass whole', () => {
  const { solution, boxes } = asking('dL/dw1');
  const needed = neededSteps(solution.steps, boxes);
  expect(needed.has('dL/dz1')).toBe(true);
  expect(needed.has('dL/dw4')).toBe(false);
  expect(needed.has("w1'")).toBe(false);
  const shown = stepsOfNeededPhases(solution.steps, boxes);
  expect(shown.has('dL/dw4')).toBe(true);
  expect(shown.has("w1'")).toBe(false);
});

test('a choice rests on no number', () => {
  const choice = papers()
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === '4c');
  if (!choice) throw new Error('question 4c is a choice');
  const { solution, boxes } = workQuestion(choice);
  expect(neededSteps(solution.steps, boxes).size).toBe(0);
});
