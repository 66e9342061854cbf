import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  perceptron,
  perceptronSchema,
  type PerceptronSolution,
} from '../../../../core/kinds/perceptron/perceptron.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { markedIn, mistakesIn, questionOf } from '../typed-and-marked.ts';

const solve = (more: object): PerceptronSolution =>
  perceptron.solve(perceptronSchema.parse({ kind: 'perceptron', ...more }));
const typed = (text: string): PerceptronSolution =>
  perceptron.solve(perceptronSchema.parse(problemFromText('perceptron', text)));
const exact = ({ steps }: PerceptronSolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);
const note = ({ steps }: PerceptronSolution, id: string): string => stepsById(steps).get(id)?.note?.en ?? '';

test('one sample: x = (2, 1), y = +1 from zero weights gives (b, w₁, w₂) = (1, 2, 1)', () => {
  const ours = typed('perceptron on (2, 1) +1');
  expect(exact(ours, 'z_1', 'b_u1', 'w1_u1', 'w2_u1')).toEqual(['0', '1', '2', '1']);
  // The second epoch: z = 2·2 + 1·1 + 1 = 6, right, so it ends.
  expect(exact(ours, 'z_2')).toEqual(['6']);
  expect(ours.answer).toMatchObject({ weights: [2, 1, 1], updates: 1, end: 'separated' });
  expect(note(ours, 'm_2')).toContain('A whole epoch without a mistake');
});

test('a sample that is right changes nothing: w = (−0.3, 0.4), b = 0.5, x = (1, 2), y = 1', () => {
  // z = −0.3 + 0.8 + 0.5 = 1.
  const right = typed('perceptron on (1, 2) +1, weights (-0.3, 0.4), bias 0.5, eta 0.1, 1 epoch');
  expect(exact(right, 'z_1')).toEqual(['1']);
  expect(right.answer.updates).toBe(0);
  // With bias −0.8: z = −0.3, wrong; w ← (−0.3 + 0.1, 0.4 + 0.2), b ← −0.8 + 0.1.
  const wrong = typed('perceptron on (1, 2) +1, weights (-0.3, 0.4), bias -0.8, eta 0.1, 1 epoch');
  expect(exact(wrong, 'z_1', 'w1_u1', 'w2_u1', 'b_u1')).toEqual(['-3/10', '-1/5', '3/5', '-7/10']);
});

test('labels 0 and 1: AND is learnt by η(y − o)x, step(0) = 1', () => {
  const ours = typed('perceptron on (0, 0) 0, (0, 1) 0, (1, 0) 0, (1, 1) 1, 20 epochs');
  // By hand: (0,0): z = 0, o = 1 ≠ 0 → b = −1. (0,1): −1 → 0. (1,0): −1 → 0. (1,1): −1 → o = 0 → w = (1, 1), b = 0.
  expect(exact(ours, 'o_1', 'b_u1', 'w1_u1', 'z_4', 'w1_u2', 'w2_u2', 'b_u2')).toEqual([
    '1',
    '-1',
    '0',
    '-1',
    '1',
    '1',
    '0',
  ]);
  expect(ours.answer.end).toBe('separated');
  const [w1 = 0, w2 = 0, b = 0] = ours.answer.weights;
  const fires = (x1: number, x2: number): boolean => w1 * x1 + w2 * x2 + b >= 0;
  expect([fires(0, 0), fires(0, 1), fires(1, 0), fires(1, 1)]).toEqual([false, false, false, true]);
});

test('XOR goes round for ever, and the proof is said', () => {
  const ours = typed('perceptron on (0, 0) -1, (0, 1) +1, (1, 0) +1, (1, 1) -1, 50 epochs');
  expect(ours.answer.end).toBe('cycles');
  expect(ours.answer.separation).toEqual({ certificate: ['1', '1', '1', '1'] });
  const last = ours.steps.at(-1)?.note?.en ?? '';
  expect(last).toMatch(/it would go round for ever\. No line separates these samples/);
  expect(last).toContain('the conditions on samples 1, 2, 3, 4, added up, say 0 > 0');
});

test('a bound that comes too early is said, with what more epochs would do', () => {
  const ours = typed('perceptron on (0, 0) -1, (0, 1) -1, (1, 0) -1, (1, 1) +1, 2 epochs');
  expect(ours.answer.end).toBe('stopped');
  expect(ours.steps.at(-1)?.note?.en).toContain('more epochs would find one');
});

test('Novikoff: on separable samples the updates number at most (R/γ)², whatever the samples', () => {
  const random = seeded(7);
  const w = [2, -1, 0.5];
  for (let run = 0; run < 12; run += 1) {
    const samples = Array.from({ length: 6 }, () => {
      const x = [0, 1].map(() => Math.round(random() * 20 - 10) / 2);
      return { x, z: (w[0] ?? 0) * (x[0] ?? 0) + (w[1] ?? 0) * (x[1] ?? 0) + (w[2] ?? 0) };
    }).filter(({ z }) => Math.abs(z) > 0.9);
    if (samples.length === 0) continue;
    const ours = solve({ samples: samples.map(({ x, z }) => ({ x, y: z > 0 ? 1 : -1 })), epochs: 50 });
    expect('weights' in ours.answer.separation).toBe(true);
    const gamma = Math.min(...samples.map(({ z }) => Math.abs(z))) / Math.hypot(...w);
    const R = Math.max(...samples.map(({ x }) => Math.hypot(1, ...x)));
    expect(ours.answer.updates).toBeLessThanOrEqual((R / gamma) ** 2);
  }
});

describe('a sum of 0', () => {
  test('is a mistake by default; under sign(0) = +1 it is right for y = +1', () => {
    const ours = typed('perceptron on (2, 1) +1');
    expect(ours.conventions).toEqual([{ name: 'perceptron-zero', choice: 'mistake', stated: false }]);
    expect(ours.alternatives[0]?.solution.answer).toMatchObject({ updates: 0, end: 'separated' });
  });
});

describe('marking', () => {
  const SAMPLES = 'perceptron on (2, 1) +1, (1, -2) +1, weights (0, 0), bias 0, 1 epoch';
  // z₁ = 0: w = (2, 1), b = 1; z₂ = 2 − 2 + 1 = 1, right.
  test('names a bias that stays, a step subtracted, a sum with old weights', () => {
    expect(mistakesIn('perceptron', SAMPLES, { b_u1: '0' })).toEqual({ b_u1: 'bias-not-updated' });
    expect(mistakesIn('perceptron', SAMPLES, { w1_u1: '-2.0' })).toEqual({ w1_u1: 'step-subtracted' });
    // z₁ = 2, wrong: w = (−1, −1), b = −1; z₂ = −3 − 1 − 1 = −5. With the old weights: 3.
    const moved = 'perceptron on (2, 1) -1, (3, 1) -1, weights (1, 0), bias 0, 1 epoch';
    expect(mistakesIn('perceptron', moved, { z_2: '3.0' })).toEqual({ z_2: 'old-weights' });
  });
  test('names an update of a sample that was right', () => {
    const other = 'perceptron on (1, 2) +1, (2, 1) +1, weights (-0.3, 0.4), bias 0.5, 1 epoch';
    // Sample 1 is right with z = 1. z₂ = −0.6 + 0.4 + 0.5 = 0.3; updated all the same: 1.4 + 2.4 + 1.5 = 5.3.
    expect(mistakesIn('perceptron', other, { z_2: '5.3' })).toEqual({ z_2: 'updated-when-right' });
  });
  test('asks whether the samples are separable', () => {
    const xor = problemFromText(
      'perceptron',
      'perceptron on (0, 0) -1, (0, 1) 1, (1, 0) 1, (1, 1) -1, 1 epoch',
    );
    expect(questionOf(xor).boxes.at(-1)?.id).toBe('separable');
    expect(markedIn(xor, { separable: 'no' })['separable']?.verdict).toBe('right');
    expect(markedIn(xor, { separable: 'yes' })['separable']?.verdict).toBe('wrong');
  });
});

describe('in words', () => {
  test.each([
    'perceptron on (2, 1) +1, (1, -1) +1, (-1, 1) -1, (-2, -1) -1, weights (0, 0), bias 0, eta 1',
    'perceptron (0, 1) -> 0, (1, 1) -> 1, no bias, lr 0.5, 3 epochs',
    'perceptron on [1 2] : -1, [3 4] : 1, b = -0.5, w = (1/2, 1)',
  ])('%s', (text) => {
    const read = problemFromText('perceptron', text);
    const printed = textOfProblem(read);
    expect(printed && problemFromText('perceptron', printed)).toEqual(read);
  });
  test.each([
    ['perceptron on (2, 1) 2', /expected a label/],
    ['perceptron on (2, 1) +1, (1) -1', /samples\[1\]\.x: has 1 inputs where the first sample has 2/],
    ['perceptron on (2, 1) 0, (1, 1) -1', /found −1 beside 0/],
    ['perceptron on (2, 1) +1, weights (1, 2, 3)', /3 weights for 2 inputs/],
    ['perceptron on (2, 1) +1, eta 0', /learningRate: found 0/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('perceptron', text)).toThrow(ProblemError);
    expect(() => problemFromText('perceptron', text)).toThrow(message);
  });
});
