import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd } from '../../../core/labs/run-to-end.ts';
import { sparseFeatures } from '../../../core/labs/sparse-features.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const run = (spread: string) => {
  const engine = Engine.create(kernelBytes.plain);
  const finished = runToEnd(sparseFeatures, readSettings(sparseFeatures, { spread }), 1, { engine });
  expect(engine.used).toBe(0);
  const excess = finished.outcome.table.rows.map(({ cells }) => Number(cells[0]?.en));
  return { ...finished, excess, verdicts: finished.outcome.comparisons.map(({ finding }) => finding) };
};

/**
 * Measured with NumPy on data drawn by the same rule, 10 seeds, loss above that of the true weights: AdaGrad 0.045 ± 0.005,
 * Adam 0.050 ± 0.003, SGD 0.059 ± 0.005, momentum 0.064 ± 0.009, RMSProp 0.067 ± 0.004; spread evenly AdaGrad 0.052 and
 * SGD 0.053. The rates were chosen from other grids, hence 0.02 between the two.
 */
const rare = run('rare');
describe('rare features', () => {
  const { excess, verdicts, curves } = rare;
  const [sgd, momentum, adagrad, rmsprop, adam] = excess;
  const [rareAdagrad, , rareRmsprop, lossAdagrad, lossAdam, lossRmsprop] = verdicts;

  test('the loss is near the measured one with every method', () => {
    const measured = [0.059, 0.064, 0.045, 0.067, 0.05];
    for (const [i, one] of [sgd, momentum, adagrad, rmsprop, adam].entries())
      expect(Math.abs((one ?? NaN) - (measured[i] ?? NaN))).toBeLessThan(0.02);
  });

  test('AdaGrad and Adam lose less than SGD, and AdaGrad learns the weights of rare features further', () => {
    expect(lossAdagrad).toMatchObject({ verdict: 'shown', seeds: 10 });
    expect(lossAdagrad?.agreeing).toBeGreaterThanOrEqual(9);
    expect(lossAdam?.verdict).toBe('shown');
    expect(rareAdagrad?.verdict).toBe('shown');
  });

  test('that RMSProp does is not shown', () => {
    expect(rareRmsprop?.verdict).toBe('none');
    expect(lossRmsprop?.verdict).not.toBe('shown');
  });

  test('the more common a feature, the more of its weight is learnt', () => {
    const own = curves.find(
      ({ chart, arm, seed }) => chart === 'learnt' && arm === 'gradient-descent' && seed === 0,
    );
    const [first, last] = [own?.points.at(2), own?.points.at(-1)];
    expect(first?.[1]).toBeGreaterThan(last?.[1] ?? NaN);
    expect(last?.[0]).toBeLessThanOrEqual(200);
  });
});

// AdaGrad gained 0.001 there with NumPy, 0.014 with rare features; from the grid here a little more. The claim is about rareness:
// what is gained without it has to be the smaller part.
test('spread evenly, Adam and RMSProp are no better than SGD, and AdaGrad gains less than half as much', () => {
  const even = run('even').verdicts;
  const [adagrad, adam, rmsprop] = even.slice(3);
  for (const one of [...even.slice(0, 3), adam, rmsprop]) expect(one?.verdict).toBe('none');
  expect(adagrad?.mean).toBeLessThan((rare.verdicts[3]?.mean ?? NaN) / 2);
});
