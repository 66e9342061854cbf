import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { LossName } from '../../../core/losses/index.ts';
import { centralDifference, BY_DIFFERENCES } from '../../oracles/finite-differences.ts';
import { lossProblem, type LossProblem } from './loss-problems.ts';

type Slopes = (problem: LossProblem) => readonly number[];

/** The check used for every loss: its slopes agree with finite differences of its value. */
function agrees(problem: LossProblem, slopes: Slopes): boolean {
  const { loss, outputs, targets, conventions, settings } = problem;
  const value = (here: readonly number[]): number =>
    loss.value(Float64Array.from(here), Float64Array.from(targets), conventions, settings);
  const claimed = slopes(problem);
  return outputs.every((o, i) => {
    const found = centralDifference((to) => value(outputs.map((one, j) => (j === i ? to : one))), o);
    return (
      Math.abs((claimed[i] ?? Number.NaN) - found) <= BY_DIFFERENCES.within * Math.max(1, Math.abs(found))
    );
  });
}

const right: Slopes = ({ loss, outputs, targets, conventions, settings }) => [
  ...loss.gradient(Float64Array.from(outputs), Float64Array.from(targets), conventions, settings),
];
const without =
  (change: (problem: LossProblem) => LossProblem): Slopes =>
  (problem) =>
    right(change(problem));
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const softmax = (z: readonly number[]): number[] =>
  z.map((one) => Math.exp(one) / z.reduce((sum, other) => sum + Math.exp(other), 0));

/** Common wrong gradients, by the mistake. */
const MISTAKES: readonly (readonly [name: string, loss: LossName, slopes: Slopes])[] = [
  ['the ½ forgotten in the slope', 'squared-error', (problem) => right(problem).map((slope) => 2 * slope)],
  ['sign turned: y − o for o − y', 'squared-error', (problem) => right(problem).map((slope) => -slope)],
  [
    'sum for mean',
    'absolute-error',
    without((problem) => ({
      ...problem,
      conventions: { ...problem.conventions, 'loss-over-outputs': 'sum' },
    })),
  ],
  [
    'the error itself instead of its sign',
    'absolute-error',
    ({ outputs, targets }) => outputs.map((o, i) => o - (targets[i] ?? 0)),
  ],
  ['never clipped', 'huber', ({ outputs, targets }) => outputs.map((o, i) => o - (targets[i] ?? 0))],
  [
    'smooth L1 for Huber',
    'huber',
    without((problem) => ({
      ...problem,
      conventions: {
        ...problem.conventions,
        'huber-scale': problem.conventions['huber-scale'] === 'smooth-l1' ? 'huber' : 'smooth-l1',
      },
    })),
  ],
  [
    'p − y taken by the probability instead of the logit',
    'binary-cross-entropy',
    ({ outputs, targets }) => outputs.map((o, i) => o - (targets[i] ?? 0)),
  ],
  [
    'the term of 1 − y forgotten',
    'binary-cross-entropy',
    ({ outputs, targets }) => outputs.map((o, i) => -(targets[i] ?? 0) / o),
  ],
  [
    'the slope of the sigmoid taken twice',
    'binary-cross-entropy-logits',
    ({ outputs, targets }) =>
      outputs.map((z, i) => (sigmoid(z) - (targets[i] ?? 0)) * sigmoid(z) * (1 - sigmoid(z))),
  ],
  [
    'only the right class has a gradient',
    'cross-entropy-logits',
    ({ outputs, targets }) => softmax(outputs).map((p, i) => (p - (targets[i] ?? 0)) * (targets[i] ?? 0)),
  ],
  ['logarithm of base ten', 'cross-entropy', (problem) => right(problem).map((slope) => slope / Math.LN10)],
  ['slope kept beyond the margin', 'hinge', ({ targets }) => targets.map((y) => -y / targets.length)],
  [
    'right class counted once',
    'multi-class-hinge',
    (problem) => right(problem).map((slope) => Math.max(-1, slope)),
  ],
  [
    'right class among the wrong ones',
    'multi-class-hinge',
    (problem) => right(problem).map((slope, i) => slope + (problem.targets[i] ?? 0)),
  ],
  [
    'arguments turned: D(p ‖ y)',
    'kl-divergence',
    ({ outputs, targets }) => outputs.map((p, i) => Math.log(p / (targets[i] ?? 0)) + 1),
  ],
];

describe('the check detects a wrong gradient and accepts the right one', () => {
  test.each(MISTAKES)('%s (%s)', (_, name, slopes) => {
    const problems = fc.sample(lossProblem(name), { seed: 20230223, numRuns: 60 });
    expect(problems.every((problem) => agrees(problem, right))).toBe(true);
    expect(problems.every((problem) => agrees(problem, slopes))).toBe(false);
  });
});
