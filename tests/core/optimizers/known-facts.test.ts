import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../core/expr/print.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { optimizerInUse, optimizers, type OptimizerName } from '../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../core/optimizers/optimizer.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

type Hyper = Readonly<Record<string, number>>;

/** The path of one weight; the gradient is that of a function at the point where the form takes it, or the number given. */
function path(name: OptimizerName, form: string, start: number, updates: readonly { readonly hyper: Hyper; readonly gradient: number | ((w: number) => number) }[]): number[] {
  const optimizer: Optimizer = optimizers[name];
  const weights = Float64Array.of(start);
  const state = Object.fromEntries(optimizer.state.map((id) => [id, Float64Array.of(0)]));
  const found = [start];
  updates.forEach(({ hyper, gradient }, i) => {
    const w = weights[0] ?? Number.NaN;
    const at = name === 'nesterov' && form === 'look-ahead' ? w + (hyper['rho'] ?? 0) * (state['v']?.[0] ?? 0) : w;
    optimizer.step(weights, Float64Array.of(typeof gradient === 'number' ? gradient : gradient(at)), state, hyper, i + 1, form);
    found.push(weights[0] ?? Number.NaN);
  });
  return found;
}

function expectPath(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((w, t) => expectClose(found[t] ?? Number.NaN, w, FEW_ROUNDINGS));
}

/** f(w) = ½w², whose gradient at a point is the point. */
const bowl = (w: number): number => w;
const repeated = (times: number, hyper: Hyper, gradient: number | ((w: number) => number) = bowl) => Array.from({ length: times }, () => ({ hyper, gradient }));

test('gradient descent on ½w² keeps 1 − η of the weight at each update', () => {
  expectPath(path('gradient-descent', 'plain', 1, repeated(3, { eta: 0.1 })), [1, 0.9, 0.81, 0.729]);
});

describe('momentum', () => {
  test('by hand on ½w² from 1, η = 0.1, ρ = 0.9', () => {
    // v₁ = −0.1·1 = −0.1, w₁ = 0.9 · v₂ = 0.9·(−0.1) − 0.1·0.9 = −0.18, w₂ = 0.72 · v₃ = 0.9·(−0.18) − 0.1·0.72 = −0.234, w₃ = 0.486
    expectPath(path('momentum', 'classical', 1, repeated(3, { eta: 0.1, rho: 0.9 })), [1, 0.9, 0.72, 0.486]);
  });

  test('the two forms give the same weights while η is constant', () => {
    const run = (form: string): number[] => path('momentum', form, 1, repeated(20, { eta: 0.1, rho: 0.9 }));
    expectPath(run('pytorch'), run('classical'));
  });

  test('and part as soon as η changes', () => {
    // After one update both are at 0.9, with v = −0.1 in steps, v = 1 in gradients. Then η is halved:
    // classical: v = 0.9·(−0.1) − 0.05·0.9 = −0.135, w = 0.765 · PyTorch: v = 0.9·1 + 0.9 = 1.8, w = 0.9 − 0.05·1.8 = 0.81
    const halved = [{ hyper: { eta: 0.1, rho: 0.9 }, gradient: bowl }, { hyper: { eta: 0.05, rho: 0.9 }, gradient: bowl }];
    expectPath(path('momentum', 'classical', 1, halved), [1, 0.9, 0.765]);
    expectPath(path('momentum', 'pytorch', 1, halved), [1, 0.9, 0.81]);
  });

  test('without momentum it is gradient descent', () => {
    for (const form of ['classical', 'pytorch']) expectPath(path('momentum', form, 1, repeated(3, { eta: 0.1, rho: 0 })), [1, 0.9, 0.81, 0.729]);
  });
});

describe('Nesterov momentum', () => {
  const hyper = { eta: 0.1, rho: 0.9 };

  test('takes the gradient where the velocity is about to carry the weight', () => {
    // w̃₁ = 1, v₁ = −0.1, w₁ = 0.9 · w̃₂ = 0.9 + 0.9·(−0.1) = 0.81, v₂ = −0.09 − 0.081 = −0.171, w₂ = 0.729
    // w̃₃ = 0.729 + 0.9·(−0.171) = 0.5751, v₃ = −0.1539 − 0.05751 = −0.21141, w₃ = 0.51759
    expectPath(path('nesterov', 'look-ahead', 1, repeated(3, hyper)), [1, 0.9, 0.729, 0.51759]);
  });

  test('rewritten, the stored weight is the look-ahead point itself', () => {
    // w̃₂ and w̃₃ from above; w̃₄ = 0.51759 + 0.9·(−0.21141) = 0.327321
    expectPath(path('nesterov', 'rewritten', 1, repeated(3, hyper)), [1, 0.81, 0.5751, 0.327321]);
  });

  test('the PyTorch form goes the same way while η is constant, and another way when it changes', () => {
    expectPath(path('nesterov', 'pytorch', 1, repeated(3, hyper)), [1, 0.81, 0.5751, 0.327321]);
    const halved = [{ hyper, gradient: bowl }, { hyper: { eta: 0.05, rho: 0.9 }, gradient: bowl }];
    // rewritten: v = −0.09 − 0.0405 = −0.1305, w = 0.81 − 0.11745 − 0.0405 = 0.65205
    expectPath(path('nesterov', 'rewritten', 1, halved), [1, 0.81, 0.65205]);
    // PyTorch: v = 0.9 + 0.81 = 1.71, w = 0.81 − 0.05·(0.81 + 1.539) = 0.69255
    expectPath(path('nesterov', 'pytorch', 1, halved), [1, 0.81, 0.69255]);
  });

  test('without momentum it is gradient descent', () => {
    for (const form of ['look-ahead', 'rewritten', 'pytorch']) expectPath(path('nesterov', form, 1, repeated(3, { eta: 0.1, rho: 0 })), [1, 0.9, 0.81, 0.729]);
  });
});

describe('Adagrad', () => {
  test('by hand with gradients 3 and 4: the root of the sum of squares is 3, then 5', () => {
    // w₁ = 1 − 0.1·3/3 = 0.9 · w₂ = 0.9 − 0.1·4/5 = 0.82
    const hyper = { eta: 0.1, epsilon: 0 };
    expectPath(path('adagrad', 'outside', 1, [{ hyper, gradient: 3 }, { hyper, gradient: 4 }]), [1, 0.9, 0.82]);
  });

  test('under a constant gradient the t-th step is η/√t', () => {
    const steps = path('adagrad', 'outside', 0, repeated(9, { eta: 0.3, epsilon: 0 }, -7)).map((w, t, all) => w - (all[t - 1] ?? 0));
    expectClose(steps[4] ?? 0, 0.15, FEW_ROUNDINGS); // 0.3/√4
    expectClose(steps[9] ?? 0, 0.1, FEW_ROUNDINGS); // 0.3/√9
  });
});

describe('RMSprop', () => {
  test('by hand with ρ = 0.75 and gradients 2 and 6', () => {
    // s₁ = 0.25·4 = 1, w₁ = 1 − 0.1·2/1 = 0.8 · s₂ = 0.75·1 + 0.25·36 = 9.75, w₂ = 0.8 − 0.6/√9.75
    const hyper = { eta: 0.1, rho: 0.75, epsilon: 0 };
    expectPath(path('rmsprop', 'outside', 1, [{ hyper, gradient: 2 }, { hyper, gradient: 6 }]), [1, 0.8, 0.8 - 0.6 / Math.sqrt(9.75)]);
  });

  test('one update of ½w² from 10 ends where the Keras documentation says', () => {
    // keras.optimizers.RMSprop, Example: learning_rate 0.1, var1 = 10.0 → 9.683772 (ρ = 0.9, ε = 1e-7 under the root).
    const [, w] = path('rmsprop', 'inside', 10, repeated(1, { eta: 0.1, rho: 0.9, epsilon: 1e-7 }));
    expectClose(w ?? Number.NaN, 9.683772, { within: 5e-7, because: 'six decimals are printed' });
  });
});

describe('Adam', () => {
  test.each([5, -0.02, 1e4, -1e-3])('the first step moves a weight by η against a gradient of %d, whatever its size', (gradient) => {
    const [, w] = path('adam', 'outside', 0, repeated(1, { eta: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }, gradient));
    expectClose(w ?? Number.NaN, -0.001 * Math.sign(gradient), { within: 1.1e-8, because: 'ε = 1e-8 beside a gradient of at least 1e-3 takes up to 1e-5 of the step' });
  });

  test('by hand with β₁ = 0.5, β₂ = 0.75 and gradients 1 and 3', () => {
    // m₁ = 0.5, v₁ = 0.25; m̂₁ = 0.5/0.5 = 1, v̂₁ = 0.25/0.25 = 1; w₁ = 0 − 0.1·1/1 = −0.1
    // m₂ = 0.25 + 1.5 = 1.75, v₂ = 0.1875 + 2.25 = 2.4375; m̂₂ = 1.75/0.75 = 7/3, v̂₂ = 2.4375/0.4375 = 39/7; w₂ = −0.1 − 0.1·(7/3)/√(39/7)
    const hyper = { eta: 0.1, beta1: 0.5, beta2: 0.75, epsilon: 0 };
    expectPath(path('adam', 'outside', 0, [{ hyper, gradient: 1 }, { hyper, gradient: 3 }]), [0, -0.1, -0.1 - (0.1 * 7) / 3 / Math.sqrt(39 / 7)]);
  });
});

describe('the place of ε', () => {
  test('outside the root it is added to √s = 3, inside to s = 9', () => {
    // g = 3, η = 1, ε = 7: 3/(3 + 7) = 0.3 outside, 3/√(9 + 7) = 0.75 inside.
    const hyper = { eta: 1, epsilon: 7 };
    expectPath(path('adagrad', 'outside', 0, repeated(1, hyper, 3)), [0, -0.3]);
    expectPath(path('adagrad', 'inside', 0, repeated(1, hyper, 3)), [0, -0.75]);
  });

  test.each<[OptimizerName, string, string]>([
    ['adagrad', 'outside', 'w − η·g/(√(s′) + ε)'],
    ['adagrad', 'inside', 'w − η·g/√(s′ + ε)'],
    ['rmsprop', 'inside', 'w − η·g/√(s′ + ε)'],
    ['adam', 'outside', 'w − η·m̂/(√(v̂) + ε)'],
  ])('%s with ε %s is written w′ = %s', (name, form, text) => {
    const optimizer: Optimizer = optimizers[name];
    const names = { parameter: 'w', next: "w'", gradient: 'g', before: (state: string) => state, after: (state: string) => (state.endsWith('Hat') ? state : `${state}'`), hyper: (id: string) => id, lookAhead: 'wTilde', t: { op: 'ref', id: 't' } as const };
    const last = optimizer.rule(names, form).at(-1);
    expect(last && toPlain(last.formula, (id) => ({ text: symbolOf(id).plain }))).toBe(text);
  });
});

describe('the optimizer of a document', () => {
  test('comes in the form its convention chooses, and says so', () => {
    const { optimizer, form, conventions, hyperparameters } = optimizerInUse({ name: 'momentum', learningRate: 0.1, momentum: 0.9 }, { 'momentum-form': 'pytorch' });
    expect(optimizer.name).toBe('momentum');
    expect(form).toBe('pytorch');
    expect(conventions).toEqual([{ name: 'momentum-form', choice: 'pytorch', stated: true }]);
    expect(hyperparameters.map(({ id }) => id)).toEqual(['eta', 'rho']);
  });

  test('in the default form where nothing is said, marked as assumed', () => {
    const { form, conventions } = optimizerInUse({ name: 'nesterov', learningRate: 0.1, momentum: 0.9 }, undefined);
    expect(form).toBe('look-ahead');
    expect(conventions).toEqual([{ name: 'nesterov-form', choice: 'look-ahead', stated: false }]);
  });

  test('gradient descent has one form and no convention', () => {
    expect(optimizerInUse({ name: 'gradient-descent', learningRate: 0.5 }, undefined)).toMatchObject({ form: 'plain', conventions: [] });
  });
});
