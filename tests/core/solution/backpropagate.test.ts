import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, call, mul, num, ref, type Expr } from '../../../core/expr/expr.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { scalarNet } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { backpropagate } from '../../../core/solution/backpropagate.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import {
  asProblem,
  parameterNames,
  workByLoops,
  type Activation,
  type DenseNetwork,
  type Output,
} from '../../oracles/dense-network.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';

const SIZES = [
  [2, 2, 1],
  [2, 2, 2],
  [3, 3, 2],
  [2, 3, 2, 2],
] as const;
const ACTIVATIONS: readonly Activation[] = ['relu', 'sigmoid', 'tanh', 'identity'];

/** Exam-like numbers: two decimals, between −2 and 2. */
const decimal = fc.integer({ min: -200, max: 200 }).map((n) => n / 100);

function networks(sizes: readonly number[], hidden: Activation, output: Output): fc.Arbitrary<DenseNetwork> {
  const names = parameterNames(sizes);
  const outputs = sizes.at(-1) ?? 1;
  const list = (length: number): fc.Arbitrary<number[]> =>
    fc.array(decimal, { minLength: length, maxLength: length });
  // The targets of a cross-entropy are a distribution: multiples of a tenth, with the remainder at the last
  // output.
  const shares = fc
    .array(fc.integer({ min: 0, max: Math.floor(10 / outputs) }), {
      minLength: outputs - 1,
      maxLength: outputs - 1,
    })
    .map((first) => [...first, 10 - first.reduce((sum, n) => sum + n, 0)].map((n) => n / 10));
  return fc.record({
    sizes: fc.constant(sizes),
    hidden: fc.constant(hidden),
    output: fc.constant(output),
    inputs: list(sizes[0] ?? 1),
    targets: output.loss === 'cross-entropy' ? shares : list(outputs),
    parameters: list(names.length).map((values) =>
      Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])),
    ),
  });
}

/** At the kink of ReLU a central difference gives the mean of both slopes. */
const nearKink = (network: DenseNetwork): boolean =>
  workByLoops(network)
    .sums.flat()
    .some((z) => Math.abs(z) < 1e-3);

function expectGradients(network: DenseNetwork): void {
  const steps = stepsById(scalarNet.solve(asProblem(network)).steps);
  const valueOf = (id: string): number => steps.get(id)?.value ?? Number.NaN;
  expectClose(valueOf('L'), workByLoops(network).loss, FEW_ROUNDINGS);
  for (const [name, value] of Object.entries(network.parameters)) {
    const lossAt = (moved: number): number =>
      workByLoops({ ...network, parameters: { ...network.parameters, [name]: moved } }).loss;
    expectClose(valueOf(`dL/d${name}`), centralDifference(lossAt, value), BY_DIFFERENCES);
  }
}

describe.each(SIZES.map((sizes) => ({ name: sizes.join('-'), sizes })))(
  'the gradients of a $name network',
  ({ sizes }) => {
    test.each(
      ACTIVATIONS.flatMap((hidden) =>
        (['half', 'one', 'mean'] as const).map((factor) => ({ hidden, factor })),
      ),
    )(
      'of $hidden units under a squared error ($factor) agree with differences of its loss',
      ({ hidden, factor }) => {
        const output = fc
          .constantFrom(...ACTIVATIONS)
          .map((activation): Output => ({ loss: 'squared-error', activation, factor }));
        fc.assert(
          fc.property(
            output.chain((one) => networks(sizes, hidden, one)).filter((network) => !nearKink(network)),
            expectGradients,
          ),
          { seed: 20230223, numRuns: 12 },
        );
      },
    );

    test.each(ACTIVATIONS)(
      'of %s units under softmax and cross-entropy agree with differences of its loss',
      (hidden) => {
        fc.assert(
          fc.property(
            networks(sizes, hidden, { loss: 'cross-entropy' }).filter(
              (network) => hidden !== 'relu' || !nearKink(network),
            ),
            expectGradients,
          ),
          { seed: 20230223, numRuns: 12 },
        );
      },
    );
  },
);

describe('paths that branch and join', () => {
  const given = (id: string, value: string): Line => ({ id, phase: 'given', formula: num(value) });
  const line = (id: string, formula: Expr): Line => ({ id, phase: 'forward', formula });
  const gradients = (
    lines: readonly Line[],
    wanted: readonly string[],
  ): ReadonlyMap<string, { readonly exact: string | null; readonly rule?: Expr }> =>
    stepsById(evaluateLines([...lines, ...backpropagate(lines, 'L', wanted)]));

  test('a weight on two edges sums the gradients of both', () => {
    // z = w·2 + w·3 and L = z·w: L = 5w², so ∂L/∂w = 10w = 20 at w = 2.
    const lines = [
      given('w', '2'),
      given('x1', '2'),
      given('x2', '3'),
      line('z', add(mul(ref('w'), ref('x1')), mul(ref('w'), ref('x2')))),
      line('L', mul(ref('z'), ref('w'))),
    ];
    expect(gradients(lines, ['w']).get('dL/dw')?.exact).toBe('20');
  });

  test('an edge that skips a layer is an additional path', () => {
    // a = 3x, L = a·x + a = 3x² + 3x: ∂L/∂x = 6x + 3 = 15 at x = 2.
    const lines = [
      given('x', '2'),
      line('a', mul(num(3), ref('x'))),
      line('L', add(mul(ref('a'), ref('x')), ref('a'))),
    ];
    const steps = gradients(lines, ['x']);
    expect(steps.get('dL/dx')?.exact).toBe('15');
    expect(steps.get('dL/da')?.exact).toBe('3'); // x + 1
  });

  test('the rule of a hidden gradient is a sum with one product for each path', () => {
    const lines = [
      given('w', '2'),
      line('a', mul(num(3), ref('w'))),
      line('o1', mul(num(2), ref('a'))),
      line('o2', mul(num(5), ref('a'))),
      line('L', mul(ref('o1'), ref('o2'))),
    ];
    const rule = gradients(lines, ['w']).get('dL/da')?.rule;
    expect(rule && toPlain(rule, (id) => ({ text: id }))).toBe('dL/do1·do1/da + dL/do2·do2/da');
  });

  test('a quantity that does not reach the output has no gradient, and gradients that are not wanted are omitted', () => {
    const lines = [
      given('w', '2'),
      given('x', '3'),
      given('idle', '4'),
      line('aside', mul(ref('idle'), ref('w'))),
      line('L', mul(ref('w'), ref('x'))),
    ];
    expect(backpropagate(lines, 'L', ['w', 'idle']).map(({ id }) => id)).toEqual(['dL/dw']);
  });

  test('gradients nearest to the loss come first; at equal distance parameters come before activations', () => {
    const lines = [
      given('x', '1'),
      given('w1', '2'),
      given('w2', '3'),
      line('z', mul(ref('w1'), ref('x'))),
      line('a', call('tanh', ref('z'))),
      line('o', mul(ref('w2'), ref('a'))),
      line('L', mul(ref('o'), ref('o'))),
    ];
    expect(backpropagate(lines, 'L', ['w1', 'w2']).map(({ id }) => id)).toEqual([
      'dL/do',
      'dL/dw2',
      'dL/da',
      'dL/dz',
      'dL/dw1',
    ]);
  });
});
