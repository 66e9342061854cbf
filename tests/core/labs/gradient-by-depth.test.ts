import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../../core/labs/deep-network.ts';
import { gradientByDepth } from '../../../core/labs/gradient-by-depth.ts';
import type { Outcome } from '../../../core/labs/lab.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const engine = Engine.create(kernelBytes.plain);
const factors = (activation: string): Readonly<Record<string, number>> => {
  const run = runToEnd(gradientByDepth, readSettings(gradientByDepth, { activation }), 1, { engine });
  return Object.fromEntries(
    run.outcome.table.rows.map(({ arm, cells }) => [arm, Number(cells[0]?.en)] as const),
  );
};

// He et al. 2015, eq. 14: with n units a layer and weights of variance σ², the variance of the gradient is multiplied at
// each layer by n·σ²·E[f′²], and E[f′²] is ½ for ReLU and 1 without an activation.
describe('the factor of a layer is √(64·σ²·E[f′²])', () => {
  const within = (found: number | undefined, wanted: number): void =>
    expect(Math.abs((found ?? NaN) / wanted - 1)).toBeLessThan(0.03);

  test('with ReLU', () => {
    const found = factors('relu');
    within(found['he'], 1);
    within(found['xavier'], Math.SQRT1_2);
    within(found['quarter'], Math.sqrt((64 * 0.25 ** 2) / 2));
    within(found['half'], Math.sqrt((64 * 0.5 ** 2) / 2));
    within(found['tiny'], Math.sqrt((64 * 0.01 ** 2) / 2));
  });

  test('without an activation', () => {
    const found = factors('identity');
    within(found['xavier'], 1);
    within(found['he'], Math.SQRT2);
    within(found['quarter'], 2);
    within(found['half'], 4);
  });

  test('and at most a quarter of √(64·σ²) with the sigmoid, whose slope is at most ¼', () => {
    const { xavier = NaN, half = NaN } = factors('sigmoid');
    expect(xavier).toBeLessThan(0.25);
    expect(half).toBeLessThan(1);
  });
});

const outcomeOf = (activation: string, layers = 21): Outcome =>
  runToEnd(gradientByDepth, readSettings(gradientByDepth, { activation, layers }), 2, { engine }).outcome;

// He et al. 2015, eq. 14, in closed form; tanh and the sigmoid as measured with PyTorch at 21 layers.
test('the theory beside it is √(nσ²·E[f′²]), and what is measured lies within 3 % of it', () => {
  const wanted: Readonly<Record<string, readonly number[]>> = {
    relu: [0.64, 8, Math.SQRT2 * 8, 16, 32].map((one) => Math.round((one / Math.sqrt(128)) * 1e6) / 1e6),
    identity: [0.08, 1, Math.SQRT2, 2, 4],
    tanh: [0.079, 0.905, 1.034, 1.115, 1.478],
    sigmoid: [0.02, 0.232, 0.312, 0.392, 0.592],
  };
  for (const [activation, factors] of Object.entries(wanted))
    for (const [i, { arm, cells }] of outcomeOf(activation).table.rows.entries()) {
      const [found = NaN, theory = NaN] = cells.map(({ en }) => Number(en));
      expect(Math.abs(found / theory - 1), `${activation} ${arm}`).toBeLessThan(0.03);
      // What was measured was with 784 inputs.
      expect(Math.abs(theory / (factors[i] ?? NaN) - 1), `${activation} ${arm}`).toBeLessThan(0.06);
    }
});

test('no sentence says the opposite of the claim: each way does what theory says', () => {
  const verdicts = (activation: string, layers?: number): readonly (string | boolean)[][] =>
    outcomeOf(activation, layers).comparisons.map(({ finding, equality = false }) => [
      finding.verdict,
      equality,
    ]);
  const [moves, keeps] = [
    ['shown', false],
    ['none', true],
  ];
  expect(verdicts('relu')).toEqual([moves, moves, keeps, moves, moves]);
  expect(verdicts('identity')).toEqual([moves, keeps, moves, moves, moves]);
  // The slope of the sigmoid is at most ¼: it vanishes with every way.
  for (const layers of [6, 21])
    expect(verdicts('sigmoid', layers)).toEqual([moves, moves, moves, moves, moves]);
  expect(
    outcomeOf('sigmoid', 6).comparisons.every(({ sentence }) => sentence.en.includes('It vanishes')),
  ).toBe(true);
  expect(engine.used).toBe(0);
});

const asked = (question: string): Outcome =>
  runToEnd(gradientByDepth, readSettings(gradientByDepth, { question, layers: 31 }), 1, { engine }).outcome;
const factorOf = ({ table }: Outcome, arm: string): number =>
  Number(table.rows.find((row) => row.arm === arm)?.cells[0]?.en);

// He et al. 2015, eq. 14, for ReLU; the sigmoid with Xavier as measured with PyTorch.
test('ReLU in place of the sigmoid helps with the same first weights, and keeps the gradient with those of He', () => {
  const outcome = asked('activations');
  const wanted = { 'relu-he': 1, 'relu-xavier': Math.SQRT1_2, 'sigmoid-xavier': 0.232 };
  for (const [arm, factor] of Object.entries(wanted))
    expect(Math.abs(factorOf(outcome, arm) / factor - 1), arm).toBeLessThan(0.03);
  // Its slope is at most ¼: at most ¼·√2 a layer with He.
  expect(factorOf(outcome, 'sigmoid-he')).toBeLessThan(Math.SQRT2 / 4);
  expect(outcome.comparisons.map(({ arm, against, finding }) => [arm, against, finding.verdict])).toEqual([
    ['relu-he', 'sigmoid-he', 'shown'],
    ['relu-xavier', 'sigmoid-xavier', 'shown'],
    ['relu-he', 'sigmoid-xavier', 'shown'],
  ]);
});

test('forty times as many samples change nothing that counts; ReLU with He on the fewer ones does', () => {
  const outcome = asked('samples');
  expect(Math.abs(factorOf(outcome, 'many') / factorOf(outcome, 'few') - 1)).toBeLessThan(0.01);
  expect(outcome.comparisons.map(({ arm, against, finding }) => [arm, against, finding.verdict])).toEqual([
    ['many', 'few', 'none'],
    ['relu', 'few', 'shown'],
  ]);
  expect(outcome.comparisons.map(({ sentence }) => sentence.en.startsWith('For comparison:'))).toEqual([
    false,
    true,
  ]);
  expect(engine.used).toBe(0);
});

// The mean loss over all samples: its gradient by one of 1,000 samples is a thousandth, whatever goes through at once.
test('the size over many samples is that of their mean loss', () => {
  const of = { activation: 'identity', way: 'xavier', layers: 3, own: 'mean' } as const;
  const [one = NaN, many = NaN] = [128, 1280].map((samples) => sizesOf(engine, { ...of, samples })[1] ?? NaN);
  // Of n alike samples each has 1/n of the gradient: the length of all is that of one, divided by √n.
  expect(Math.abs((one / many) ** 2 / 10 - 1)).toBeLessThan(0.1);
});
