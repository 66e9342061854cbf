import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { num } from '../../../core/expr/expr.ts';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../core/optimizers/optimizer.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { namesAt } from './names.ts';

const UPDATES = 6;
const every = optimizerNames.flatMap((name) => optimizers[name].forms.map((form) => ({ name, form: form.name, optimizer: optimizers[name] as Optimizer })));

/** A hyperparameter that the schema of documents allows. */
const share = fc.integer({ min: 0, max: 99 }).map((n) => n / 100);
const HYPER: Readonly<Record<string, fc.Arbitrary<number>>> = {
  eta: fc.integer({ min: 1, max: 200 }).map((n) => n / 100),
  rho: share,
  beta1: share,
  beta2: share,
  epsilon: fc.constantFrom(1e-8, 1e-3, 0.5),
};

describe.each(every)('$name, $form', ({ form, optimizer }) => {
  const hyper = fc.record(Object.fromEntries(Object.keys(optimizer.hyperparameters).map((name) => [name, HYPER[name] ?? fc.constant(Number.NaN)])));
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const three = fc.array(number, { minLength: 3, maxLength: 3 });

  test('the rule on paper and the step over arrays go the same way, update after update', () => {
    fc.assert(
      fc.property(three, fc.array(three, { minLength: UPDATES, maxLength: UPDATES }), hyper, (start, gradients, values) => {
        const weights = Float64Array.from(start);
        const state = Object.fromEntries(optimizer.state.map((name) => [name, new Float64Array(start.length)]));
        const onPaper = start.map((w, i) => stepsById(evaluateLines(linesOf(optimizer, form, w, gradients.map((g) => g[i] ?? 0), values))));
        gradients.forEach((gradient, update) => {
          const t = update + 1;
          optimizer.step(weights, Float64Array.from(gradient), state, values, t, form);
          onPaper.forEach((steps, i) => {
            expectClose(weights[i] ?? Number.NaN, steps.get(`w_${t}`)?.value ?? Number.NaN, FEW_ROUNDINGS);
            for (const name of optimizer.state) expectClose(state[name]?.[i] ?? Number.NaN, steps.get(`${name}_${t}`)?.value ?? Number.NaN, FEW_ROUNDINGS);
          });
        });
      }),
      { seed: 20230223, numRuns: 60 },
    );
  });

  test('the last line of the rule is the new parameter, and every state gets its next value', () => {
    const ids = optimizer.rule(namesAt(3), form).map(({ id }) => id);
    expect(ids.at(-1)).toBe('w_3');
    expect(ids).toEqual(expect.arrayContaining(optimizer.state.map((state) => `${state}_3`)));
  });

  test('the step refuses to run without its state', () => {
    const run = (): void => optimizer.step(new Float64Array(1), new Float64Array(1), {}, {}, 1, form);
    if (optimizer.state.length > 0) expect(run).toThrow(`needs the state`);
    else expect(run).not.toThrow();
  });
});

/** The lines of all updates of one weight. The look-ahead point is left out: here the gradient is given wherever it is taken. */
function linesOf(optimizer: Optimizer, form: string, start: number, gradients: readonly number[], hyper: Readonly<Record<string, number>>): Line[] {
  const given = (id: string, value: number): Line => ({ id, phase: 'given', formula: num(value) });
  return [
    given('w_0', start),
    ...Object.entries(hyper).map(([name, value]) => given(name, value)),
    ...optimizer.state.map((state) => given(`${state}_0`, 0)),
    ...gradients.flatMap((gradient, update) => [given(`g_${update + 1}`, gradient), ...optimizer.rule(namesAt(update + 1), form)]),
  ];
}
