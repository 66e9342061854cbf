import fc from 'fast-check';
import { toPlain } from '../../../core/expr/print.ts';
import { cells, type CellName } from '../../../core/layers/recurrent-cells.ts';
import { lossNames, lossProblem } from '../../core/losses/loss-problems.ts';
import { smoothExpr } from '../random-expressions.ts';
import { recurrentConventions, recurrentProblem } from '../recurrent-problems.ts';
import { number, pick, whole, type Random } from './random.ts';

const cellNames = Object.keys(cells) as CellName[];

/** One random value of a property-test generator. */
const one = <T>(from: fc.Arbitrary<T>, random: Random): T | undefined =>
  fc.sample(from, { seed: whole(random, 0, 2 ** 31 - 1), numRuns: 1 })[0];

/** Kinds for which the property tests have a generator, which is reused here. */
export const drawnExpressions = {
  recurrent: (random: Random, n: number): unknown =>
    one(recurrentProblem(cellNames[n % cellNames.length] ?? 'rnn', recurrentConventions), random),
  'loss-value': (random: Random, n: number): unknown => {
    const found = one(lossProblem(lossNames[n % lossNames.length] ?? 'squared-error'), random);
    const sample = { outputs: found?.outputs, targets: found?.targets };
    return {
      kind: 'loss-value',
      loss: found?.name,
      samples: random() < 0.5 ? [sample] : [sample, sample],
      conventions: { ...found?.conventions, 'batch-reduction': pick(random, ['sum', 'mean']) },
      ...found?.settings,
    };
  },
  // Each formula contains every earlier name, so that there are several paths from x to w.
  graph: (random: Random): unknown => {
    const written = (names: readonly string[]): string =>
      toPlain(one(smoothExpr(names), random) ?? { op: 'num', text: '1' }, (name) => ({ text: name }));
    const nodes = [
      { id: 'u', formula: `x*y + ${written(['x', 'y'])}` },
      { id: 'v', formula: `u*x + ${written(['x', 'y', 'u'])}` },
      { id: 'w', formula: `u*v + ${written(['x', 'u', 'v'])}` },
    ];
    return {
      kind: 'graph',
      inputs: { x: number(random), y: number(random) },
      nodes,
      paths: pick(random, ['none', 'inputs', 'every node']),
    };
  },
};
