import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits } from '../../../core/datasets/digits.ts';
import { batchNorm } from '../../../core/labs/batch-norm.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));

/**
 * Measured with PyTorch, 8 seeds, sigmoid units, rate 1: 80 % after 30 to 40 updates with batch normalization; after 350 or
 * 400, or never within 400, without.
 */
describe('a network of sigmoid units at rate 1', () => {
  const engine = Engine.create(kernelBytes.plain);
  const run = runToEnd(batchNorm, readSettings(batchNorm, {}), 1, { engine, digits });

  test('learns in far fewer updates with batch normalization, on every seed, and ends higher', () => {
    const [steps, , ending] = run.outcome.comparisons;
    expect(steps?.finding).toMatchObject({ verdict: 'shown', agreeing: 5, seeds: 5 });
    expect(Math.exp(steps?.finding.low ?? 0)).toBeGreaterThan(3);
    expect(ending?.finding).toMatchObject({ verdict: 'shown', agreeing: 5 });
  });

  test('judges the speed, and says that it is not its cause', () => {
    expect(run.outcome.comparisons[0]?.sentence.en).toContain('Judged is the speed, not its cause');
  });

  // Measured within 400 updates: 72 % at the rate 3 without and nothing at 10; with it 91 % at 10.
  test('learns at a larger rate with it, on every seed; both learn somewhere on the grid', () => {
    const [, rates] = run.outcome.comparisons;
    expect(rates?.finding).toMatchObject({ verdict: 'shown', agreeing: 5, seeds: 5, scale: 'ratio' });
    expect(rates?.finding.ended).toBeUndefined();
    // From the points: the largest rate at which a fifth was right within 200 updates.
    const largest = (arm: string, seed: number): number =>
      Math.max(
        ...run.curves
          .filter((one) => one.chart === 'rates' && one.arm === arm && one.seed === seed)
          .flatMap(({ points }) => points.filter(([, y]) => y <= 200).map(([x]) => x)),
      );
    const seeds = [0, 1, 2, 3, 4];
    for (const seed of seeds) {
      expect([1, 3]).toContain(largest('plain', seed));
      expect([10, 30, 100]).toContain(largest('batch-norm', seed));
    }
    const logs = seeds.map((seed) => Math.log(largest('batch-norm', seed) / largest('plain', seed)));
    expect(rates?.finding.mean).toBeCloseTo(logs.reduce((sum, one) => sum + one, 0) / 5, 12);
    // The grid goes from 0.01 to 100: no factor can be larger than 10⁴.
    expect(Math.exp(rates?.finding.high ?? Infinity)).toBeLessThan(1e4);
  });

  // Measured: over a training the median of a unit before the last activation moves 0.51 with it and 1.36 without.
  test('its last pre-activations move less, which is said not to show the cause', () => {
    const steadier = run.outcome.comparisons[3];
    expect(steadier?.finding).toMatchObject({ verdict: 'shown', agreeing: 5, scale: 'ratio' });
    expect(steadier?.sentence.en).toContain('does not say that this is why');
    const moved = (arm: string): readonly number[] =>
      run.curves
        .filter((one) => one.chart === 'moved' && one.arm === arm)
        .map(({ points }) => points.reduce((sum, [, y]) => sum + y, 0) / points.length);
    const logs = moved('plain').map((one, i) => Math.log(one / (moved('batch-norm')[i] ?? NaN)));
    expect(steadier?.finding.mean).toBeCloseTo(logs.reduce((sum, one) => sum + one, 0) / 5, 12);
  });

  test('keeps its pre-activations spread from the start, where the plain one has them near one value', () => {
    const spread = (arm: string): number => {
      const first = run.curves
        .filter((one) => one.chart === 'spread' && one.arm === arm)
        .map(({ points }) => points.find(([x]) => x === 50)?.[1] ?? NaN);
      return first.reduce((sum, one) => sum + one, 0) / first.length;
    };
    expect(spread('plain')).toBeLessThan(0.2);
    expect(spread('batch-norm')).toBeGreaterThan(0.7);
  });

  test('nothing of the memory is kept', () => {
    expect(engine.used).toBe(0);
  });
});

// Measured with ReLU: at 1 and 3 every seed learns with batch normalization; without it, at 0.3, and at 1 it diverges.
test('a network of ReLU units bears larger rates with it', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(batchNorm, { activation: 'relu', rate: 0.1 });
  const { outcome } = runToEnd(batchNorm, settings, 1, { engine, digits });
  const [steps, rates] = outcome.comparisons;
  expect(steps?.finding.verdict).toBe('shown');
  expect(rates?.finding).toMatchObject({ verdict: 'shown', agreeing: 5, seeds: 5 });
  const [without = [], withIt = []] = outcome.table.rows.map(({ cells }) =>
    (cells[1]?.en ?? '').split(', ').map(Number),
  );
  for (const rate of without) expect([0.3, 1]).toContain(rate);
  for (const rate of withIt) expect([1, 3, 10]).toContain(rate);
});

test.each(['relu', 'sigmoid'])(
  'of two %s networks that have learnt nothing nothing is concluded',
  (activation) => {
    const engine = Engine.create(kernelBytes.plain);
    const settings = readSettings(batchNorm, { activation, batch: 2 });
    const { outcome } = runToEnd(batchNorm, settings, 1, { engine, digits });
    const [steps, rates, ending, steadier] = outcome.comparisons;
    for (const one of [steps, ending, steadier])
      expect(one?.finding).toMatchObject({ verdict: 'undecided', ended: { both: 5 } });
    expect(rates?.finding.verdict).toBe('undecided');
    expect(ending?.sentence.en).toContain('Neither has learnt anything');
    const said = outcome.comparisons.map(({ sentence }) => sentence.en).join(' ');
    expect(said).not.toMatch(/opposite|no effect|: shown/);
  },
);

/** Ioffe & Szegedy normalize between the layers; Galloway et al. 2019 measured less robustness to noise with it. */
describe('noise on the inputs', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(batchNorm, { measure: 'noisy-inputs' });
  const { outcome, curves } = runToEnd(batchNorm, settings, 1, { engine, digits });
  const [robust, added, control] = outcome.comparisons;
  const right = (arm: string, noise: number): readonly number[] =>
    curves
      .filter((one) => one.chart === 'noise' && one.arm === arm)
      .map(({ points }) => points.find(([x]) => x === noise)?.[1] ?? NaN);
  const cost = (arm: string, noise: number): readonly number[] =>
    right(arm, 0).map((one, i) => one - (right(arm, noise)[i] ?? NaN));

  test('costs a network with batch normalization more digits than one without', () => {
    expect(robust?.finding).toMatchObject({ verdict: 'reversed', agreeing: 0, seeds: 5 });
    const less = cost('plain', 0.3).map((one, i) => one - (cost('batch-norm', 0.3)[i] ?? NaN));
    expect(robust?.finding.mean).toBeCloseTo(less.reduce((sum, one) => sum + one, 0) / 5, 12);
  });

  test('none is added by it, to the last bit', () => {
    expect(added?.finding).toMatchObject({ verdict: 'none', mean: 0, low: 0, high: 0 });
    expect(added?.sentence.en).toContain('exactly 0');
    // The same measure sees the noise that the control learns with.
    const change = outcome.table.rows.map(({ cells }) => Number(cells.at(-1)?.en));
    expect(change.slice(0, 2)).toEqual([0, 0]);
    expect(change[2]).toBeGreaterThan(1.5);
  });

  test('costs a network less that has learnt with it', () => {
    expect(control?.finding).toMatchObject({ verdict: 'shown', agreeing: 5 });
  });
});

// y = γ·x̂ + β has whatever scale is learnt: of ten scores most lie outside 0 … 1. A softmax is within it by its definition.
describe('the range of the outputs', () => {
  const engine = Engine.create(kernelBytes.plain);
  const settings = readSettings(batchNorm, { measure: 'output-range' });
  const { outcome, curves } = runToEnd(batchNorm, settings, 1, { engine, digits });

  test.each(['batch-norm', 'on-outputs'])('is not that of the labels: %s', (arm) => {
    const found = outcome.comparisons.find((one) => one.arm === arm);
    expect(found?.finding.verdict).toBe('none');
    const ends = curves.filter((one) => one.chart === 'outside' && one.arm === arm);
    expect(ends).toHaveLength(5);
    for (const { points } of ends) expect(points.at(-1)?.[1]).toBeGreaterThan(0.5);
  });

  test('a softmax brings them there, exactly', () => {
    const control = outcome.comparisons.find(({ arm }) => arm === 'softmax');
    expect(control).toMatchObject({ equality: true, finding: { verdict: 'none', mean: 0, high: 0 } });
    expect(control?.sentence.en).toContain('exactly none');
  });
});

test('without the digits it says what it needs', () => {
  const run = batchNorm.run(readSettings(batchNorm, {}), 1, { engine: Engine.create(kernelBytes.plain) });
  expect(() => run.next()).toThrow('needs the digits');
});
