import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  chooseWeights,
  chooseWeightsSchema,
  type ChooseWeightsSolution,
} from '../../../../core/kinds/choose-weights/choose-weights.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { markedIn, questionOf } from '../typed-and-marked.ts';

const typed = (text: string): ChooseWeightsSolution =>
  chooseWeights.solve(chooseWeightsSchema.parse(problemFromText('choose-weights', text)));
const exact = ({ steps }: ChooseWeightsSolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);
const verdict = (text: string, weights: string): string | undefined =>
  markedIn(problemFromText('choose-weights', text), { weights })['weights']?.verdict;

test('AND with w = (1, 1): every b from −2 (step(0) = 1) to below −1 is right; ours is −1.5', () => {
  const text = 'bias for AND, weights (1, 1)';
  const ours = typed(text);
  expect(exact(ours, 'a_on', 'a_off', 'b')).toEqual(['2', '1', '-3/2']);
  expect(['-1.5', '-3/2', '-2', '-1.01'].map((b) => verdict(text, b))).toEqual([
    'right',
    'right',
    'right',
    'right',
  ]);
  expect(['-1', '-2.01', '0', '1.5'].map((b) => verdict(text, b))).toEqual([
    'wrong',
    'wrong',
    'wrong',
    'wrong',
  ]);
});

test('where step(0) = 0 the limits change places: b = −1 is right, −2 is not', () => {
  const text = 'bias for AND, weights (1, 1), step(0) = 0';
  expect(['-1', '-2'].map((b) => verdict(text, b))).toEqual(['right', 'wrong']);
});

/** The functions of two bits, rows (0, 0), (0, 1), (1, 0), (1, 1). */
const functions = Array.from({ length: 16 }, (_, k) => [8, 4, 2, 1].map((bit) => ((k & bit) > 0 ? 1 : 0)));
const rowsText = (outputs: readonly number[]): string =>
  `weights for ${outputs.map((y, r) => `(${r >> 1}, ${r & 1}) ${y}`).join(', ')}`;
const fires = ([w1 = 0, w2 = 0, b = 0]: readonly number[], r: number): boolean =>
  w1 * (r >> 1) + w2 * (r & 1) + b >= 0;

test('of the sixteen functions of two bits fourteen have weights, and ours compute them', () => {
  for (const outputs of functions) {
    const { possible, weights } = typed(rowsText(outputs)).answer;
    expect(possible, outputs.join('')).toBe(!['0110', '1001'].includes(outputs.join('')));
    if (possible) expect(outputs.map((_, r) => Number(fires(weights, r)))).toEqual(outputs);
  }
});

test('numbers are right exactly where they compute the function, whatever they are', () => {
  const random = seeded(11);
  const half = (): number => Math.round(random() * 12 - 6) / 2;
  let right = 0;
  for (const outputs of functions.filter((one) => !['0110', '1001'].includes(one.join(''))))
    for (let n = 0; n < 12; n += 1) {
      const chosen = [half(), half(), half()];
      const does = outputs.every((y, r) => fires(chosen, r) === (y === 1));
      right += Number(does);
      expect(verdict(rowsText(outputs), `(${chosen.join(', ')})`)).toBe(does ? 'right' : 'wrong');
    }
  expect(right).toBeGreaterThan(5);
});

describe('XOR', () => {
  const ours = typed('weights for XOR');
  test('the conditions added up have no weight and no bias left', () => {
    expect(exact(ours, 'c_b', 'c_1', 'c_2')).toEqual(['0', '0', '0']);
    expect(ours.steps.at(-1)?.note?.en).toContain('So the sum of the conditions says 0 > 0');
  });
  test('asks only whether it is possible', () => {
    const problem = problemFromText('choose-weights', 'weights for XOR');
    expect(questionOf(problem).boxes.map(({ id }) => id)).toEqual(['possible']);
    expect(markedIn(problem, { possible: 'no' })['possible']?.verdict).toBe('right');
  });
  test('with weights given: no bias does, and both sums are named', () => {
    expect(typed('bias for XOR, weights (1, 1)').steps.at(-1)?.note?.en).toBe(
      'A row that must fire has the sum 1, one that must not has 2, which is not smaller: no bias can lift the first over 0 and keep the second below it.',
    );
  });
});

test('three inputs: majority has small whole weights', () => {
  expect(typed('weights for MAJORITY of 3 inputs').answer.weights).toEqual([1, 1, 1, -1.5]);
});

test('a wrong choice is told the first row that it misses, in three languages', () => {
  const mark = (weights: string) =>
    markedIn(problemFromText('choose-weights', 'weights for AND'), { weights })['weights'];
  // z(0, 1) = 1 − 1 = 0, and step(0) = 1.
  expect(mark('(1, 1, -1)')?.diagnosis).toMatchObject({
    mistake: 'on-the-boundary',
    skill: 'choose-weights',
    says: { en: 'For x = (0, 1) these numbers give z = 0, and the unit fires where it must not.' },
  });
  expect(mark('w1 = 1, w2 = 1, b = -2.5')?.diagnosis?.says.en).toBe(
    'For x = (1, 1) these numbers give z = −0.5, and the unit does not fire where it must.',
  );
  expect(mark('(1, 1)')?.why).toContain('3 numbers; 2 were written');
  expect(mark('w')?.verdict).toBe('unreadable');
  expect(mark('')?.verdict).toBe('blank');
});

describe('in words', () => {
  test.each([
    'weights for AND',
    'weights for (0.5, -1) 1, (2, 3) 0, step(0) = 0',
    'bias for NOR of 3 inputs, weights (-1, -1, -1)',
  ])('%s', (text) => {
    const read = problemFromText('choose-weights', text);
    const printed = textOfProblem(read);
    expect(printed && problemFromText('choose-weights', printed)).toEqual(read);
  });
  test.each([
    ['weights for FOO', /“foo” is not a gate; gates are AND, OR/],
    ['weights for AND of 9 inputs', /9 inputs; use at most 4/],
    ['weights for (0, 1) 2', /expected the output 0 or 1/],
    ['weights for AND, weights (1, 2, 3)', /3 weights for 2 inputs/],
    ['weights for (0, 1) 1, (0) 0', /has 1 inputs where the first row has 2/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('choose-weights', text)).toThrow(ProblemError);
    expect(() => problemFromText('choose-weights', text)).toThrow(message);
  });
});
