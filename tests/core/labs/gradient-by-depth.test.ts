import { describe, expect, test } from 'vitest';
import { gradientByDepth } from '../../../core/labs/gradient-by-depth.ts';
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

test('for ReLU the way of He is the one that keeps it; for the sigmoid Xavier is not the best', () => {
  const verdicts = (activation: string): readonly string[] =>
    runToEnd(gradientByDepth, readSettings(gradientByDepth, { activation }), 2, {
      engine,
    }).outcome.comparisons.map(({ finding }) => finding.verdict);
  expect(verdicts('relu')).toEqual(['shown', 'shown', 'shown', 'shown']);
  expect(verdicts('sigmoid')).toContain('reversed');
  expect(engine.used).toBe(0);
});
