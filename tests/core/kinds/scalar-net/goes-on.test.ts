import { describe, expect, test } from 'vitest';
import { kinds } from '../../../../core/kinds/index.ts';
import type { Problem } from '../../../../core/kinds/index.ts';
import { optimizerNames, optimizerInUse } from '../../../../core/optimizers/index.ts';
import { firstFar } from '../../../oracles/engine.ts';

const PARAMETERS = { w1: 0.4, w2: -0.3, b1: 0.1 };
type Net = Problem<'scalar-net'>;
const network = (part: Partial<Net>): Net => ({
  kind: 'scalar-net',
  inputs: { x1: 1 },
  targets: { y: 1 },
  parameters: PARAMETERS,
  units: [
    { id: 'h1', activation: 'tanh', bias: 'b1' },
    { id: 'o1', activation: 'sigmoid' },
  ],
  edges: [
    { from: 'x1', to: 'h1', weight: 'w1' },
    { from: 'h1', to: 'o1', weight: 'w2' },
  ],
  loss: { name: 'squared-error', targets: { o1: 'y' } },
  ...part,
});
const solve = (problem: Net): ReadonlyMap<string, number> =>
  new Map(kinds['scalar-net'].solve(problem).steps.map(({ id, value }) => [id, value]));

describe('training that goes on from a state', () => {
  test.each(optimizerNames)('%s: two updates and then two are the same as four', (name) => {
    const optimizer = { name, learningRate: 0.05 } as NonNullable<Net['optimizer']>;
    const ids = Object.keys(PARAMETERS);
    const after = (values: ReadonlyMap<string, number>, id: string, update: number): number =>
      values.get(`${id}_u${update}`) ?? Number.NaN;
    const whole = solve(network({ optimizer, epochs: 4 }));
    const first = solve(network({ optimizer, epochs: 2 }));
    const stored = optimizerInUse(optimizer, undefined).state.map(({ name: quantity }) => [
      quantity,
      Object.fromEntries(ids.map((id) => [id, after(first, `${quantity}_${id}`, 2)])),
    ]);
    const second = solve(
      network({
        optimizer,
        epochs: 2,
        parameters: Object.fromEntries(ids.map((id) => [id, after(first, id, 2)])),
        from: { updates: 2, state: Object.fromEntries(stored) },
      }),
    );
    const ends = (values: ReadonlyMap<string, number>, update: number): number[] =>
      ids.map((id) => after(values, id, update));
    // The same operations on the same numbers: only 1 − βᵗ is rounded from another t.
    expect(firstFar(ends(second, 2), ends(whole, 4), 1e-14)).toBeNull();
  });

  test('a quantity that is not stored and an unknown parameter are named', () => {
    const optimizer = { name: 'momentum', learningRate: 0.1 } as NonNullable<Net['optimizer']>;
    expect(() => solve(network({ optimizer, from: { updates: 1, state: { m: { w1: 1 } } } }))).toThrow(
      'from.state.m: momentum stores no m; it stores v',
    );
    expect(() => solve(network({ optimizer, from: { updates: 1, state: { v: { w9: 1 } } } }))).toThrow(
      'from.state.v.w9: unknown parameter "w9"; parameters are w1, w2, b1',
    );
    expect(() => solve(network({ from: { updates: 1 } }))).toThrow(
      'from: nothing is updated; add an "optimizer", or leave it out',
    );
  });
});
