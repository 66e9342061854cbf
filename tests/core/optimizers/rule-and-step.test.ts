import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { num, refs } from '../../../core/expr/expr.ts';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import { stateOf, type Optimizer } from '../../../core/optimizers/optimizer.ts';
import { decoupled, penalized } from '../../../core/optimizers/weight-decay.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { namesAt } from './names.ts';

const UPDATES = 6;
const every = optimizerNames.flatMap((name) =>
  optimizers[name].forms.flatMap(({ name: form }) => {
    const plain: Optimizer = optimizers[name];
    return [
      { name, form, decay: 'no decay', optimizer: plain },
      ...('lambda' in plain.hyperparameters
        ? []
        : [
            { name, form, decay: 'a penalty', optimizer: penalized(plain) },
            { name, form, decay: 'decoupled decay', optimizer: decoupled(plain) },
          ]),
    ];
  }),
);

/** A hyperparameter that the schema of documents allows. */
const share = fc.integer({ min: 0, max: 99 }).map((n) => n / 100);
const HYPER: Readonly<Record<string, fc.Arbitrary<number>>> = {
  eta: fc.integer({ min: 1, max: 200 }).map((n) => n / 100),
  // With ρ = 0 the variance of centred RMSprop is 0 up to rounding, and its root is rounding noise.
  rho: fc.integer({ min: 10, max: 99 }).map((n) => n / 100),
  mu: share,
  tau: share,
  beta1: share,
  beta2: share,
  psi: fc.constantFrom(0, 0.004, 1),
  lambda: share,
  delta: share,
  epsilon: fc.constantFrom(1e-6, 1e-3, 0.5),
};

describe.each(every)('$name, $form, $decay', ({ form, optimizer }) => {
  const hyper = fc.record(
    Object.fromEntries(
      Object.keys(optimizer.hyperparameters).map((name) => [name, HYPER[name] ?? fc.constant(Number.NaN)]),
    ),
  );
  // With a first gradient of 0 Adamax without ε divides by 0.
  const number = fc
    .tuple(fc.double({ min: 0.01, max: 3, noNaN: true }), fc.boolean())
    .map(([size, up]) => (up ? size : -size));
  const three = fc.array(number, { minLength: 3, maxLength: 3 });
  const startOf = (state: string, values: Readonly<Record<string, number>>): number => {
    const start = optimizer.starts?.[state];
    return start === undefined ? 0 : evaluate(start, (id) => values[id] ?? Number.NaN);
  };

  test('the rule and the step over arrays agree at every update', () => {
    fc.assert(
      fc.property(
        three,
        fc.array(three, { minLength: UPDATES, maxLength: UPDATES }),
        hyper,
        (start, gradients, values) => {
          const weights = Float64Array.from(start);
          const states = stateOf(optimizer, form);
          const state = Object.fromEntries(
            states.map((name) => [name, new Float64Array(start.length).fill(startOf(name, values))]),
          );
          const onPaper = start.map((w, i) =>
            stepsById(
              evaluateLines(
                linesOf(
                  optimizer,
                  form,
                  w,
                  gradients.map((g) => g[i] ?? 0),
                  values,
                  (name) => startOf(name, values),
                ),
              ),
            ),
          );
          gradients.forEach((gradient, update) => {
            const t = update + 1;
            optimizer.step(weights, Float64Array.from(gradient), state, values, t, form);
            onPaper.forEach((steps, i) => {
              expectClose(weights[i] ?? Number.NaN, steps.get(`w_${t}`)?.value ?? Number.NaN, FEW_ROUNDINGS);
              for (const name of states)
                expectClose(
                  state[name]?.[i] ?? Number.NaN,
                  steps.get(`${name}_${t}`)?.value ?? Number.NaN,
                  FEW_ROUNDINGS,
                );
            });
          });
        },
      ),
      { seed: 20230223, numRuns: 15 },
    );
  });

  test('the last line of the rule is the new parameter, no other one refers to the old, and every state gets its next value', () => {
    const lines = optimizer.rule(namesAt(3), form);
    const ids = lines.map(({ id }) => id);
    expect(ids.at(-1)).toBe('w_3');
    expect(ids).toEqual(expect.arrayContaining(stateOf(optimizer, form).map((state) => `${state}_3`)));
    expect(
      lines
        .filter(({ formula }) => refs(formula).includes('w_2'))
        .map(({ id }) => id)
        .filter((id) => id !== 'gHat_3'),
    ).toEqual(['w_3']);
  });

  test('the step throws without its state', () => {
    const run = (): void => optimizer.step(new Float64Array(1), new Float64Array(1), {}, {}, 1, form);
    if (optimizer.state.length > 0) expect(run).toThrow(`needs the state`);
    else expect(run).not.toThrow();
  });

  test('every quantity of the rule has a meaning, and every hyperparameter a default', () => {
    const names = namesAt(3);
    const ids = optimizer
      .rule(names, form)
      .map(({ id }) => id.replace(/_\d+$/, ''))
      .filter((id) => id !== 'w');
    for (const id of ids) expect(optimizer.means[id]?.en, id).toBeTypeOf('string');
    for (const { default: value } of Object.values(optimizer.hyperparameters))
      expect(value).toBeGreaterThanOrEqual(0);
  });
});

/** The lines of all updates of one weight with a given gradient. */
function linesOf(
  optimizer: Optimizer,
  form: string,
  start: number,
  gradients: readonly number[],
  hyper: Readonly<Record<string, number>>,
  startOf: (state: string) => number,
): Line[] {
  const given = (id: string, value: number): Line => ({ id, phase: 'given', formula: num(value) });
  return [
    given('w_0', start),
    ...Object.entries(hyper).map(([name, value]) => given(name, value)),
    ...stateOf(optimizer, form).map((state) => given(`${state}_0`, startOf(state))),
    ...gradients.flatMap((gradient, update) => {
      const names = namesAt(update + 1);
      const ahead = optimizer.lookAhead(names, form);
      return [...(ahead ? [ahead] : []), given(names.gradient, gradient), ...optimizer.rule(names, form)];
    }),
  ];
}
