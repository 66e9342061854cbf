import { describe, expect, test } from 'vitest';
import { num, ref } from '../../../core/expr/expr.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import { optimizerInUse, optimizers, type OptimizerName } from '../../../core/optimizers/index.ts';
import { stateOf, type Optimizer, type StateArrays } from '../../../core/optimizers/optimizer.ts';
import { decoupled } from '../../../core/optimizers/weight-decay.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

type Hyper = Readonly<Record<string, number>>;

/**
 * The path of one weight; the gradient is that of a function at the point where the form takes it, or the
 * number given.
 */
function path(
  name: OptimizerName,
  form: string,
  start: number,
  updates: readonly { readonly hyper: Hyper; readonly gradient: number | ((w: number) => number) }[],
  watch?: (state: StateArrays) => void,
): number[] {
  const optimizer: Optimizer = optimizers[name];
  const weights = Float64Array.of(start);
  const state = Object.fromEntries(
    stateOf(optimizer, form).map((id) => [id, Float64Array.of(STARTS[id] ?? 0)]),
  );
  const found = [start];
  updates.forEach(({ hyper, gradient }, i) => {
    const at = (optimizer.point?.(weights, state, hyper, form) ?? weights)[0] ?? Number.NaN;
    optimizer.step(
      weights,
      Float64Array.of(typeof gradient === 'number' ? gradient : gradient(at)),
      state,
      hyper,
      i + 1,
      form,
    );
    found.push(weights[0] ?? Number.NaN);
    watch?.(state);
  });
  return found;
}
/** A product begins at 1, all other states at 0. */
const STARTS: Readonly<Record<string, number>> = { P: 1 };

function expectPath(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((w, t) => expectClose(found[t] ?? Number.NaN, w, FEW_ROUNDINGS));
}

/** f(w) = ½w², whose gradient at a point is the point. */
const bowl = (w: number): number => w;
const repeated = (times: number, hyper: Hyper, gradient: number | ((w: number) => number) = bowl) =>
  Array.from({ length: times }, () => ({ hyper, gradient }));

test('gradient descent on ½w² multiplies the weight by 1 − η at each update', () => {
  expectPath(path('gradient-descent', 'plain', 1, repeated(3, { eta: 0.1 })), [1, 0.9, 0.81, 0.729]);
});

describe('momentum', () => {
  test('by hand on ½w² from 1, η = 0.1, ρ = 0.9', () => {
    // v₁ = −0.1·1 = −0.1, w₁ = 0.9 · v₂ = 0.9·(−0.1) − 0.1·0.9 = −0.18, w₂ = 0.72 · v₃ = 0.9·(−0.18) −
    // 0.1·0.72 = −0.234, w₃ = 0.486
    expectPath(path('momentum', 'classical', 1, repeated(3, { eta: 0.1, rho: 0.9 })), [1, 0.9, 0.72, 0.486]);
  });

  test('the two forms give the same weights while η is constant', () => {
    const run = (form: string): number[] => path('momentum', form, 1, repeated(20, { eta: 0.1, rho: 0.9 }));
    expectPath(run('pytorch'), run('classical'));
  });

  test('and different weights when η changes', () => {
    // After one update both are at 0.9, with v = −0.1 in steps, v = 1 in gradients. Then η is halved:
    // classical: v = 0.9·(−0.1) − 0.05·0.9 = −0.135, w = 0.765 · PyTorch: v = 0.9·1 + 0.9 = 1.8, w = 0.9 −
    // 0.05·1.8 = 0.81
    const halved = [
      { hyper: { eta: 0.1, rho: 0.9 }, gradient: bowl },
      { hyper: { eta: 0.05, rho: 0.9 }, gradient: bowl },
    ];
    expectPath(path('momentum', 'classical', 1, halved), [1, 0.9, 0.765]);
    expectPath(path('momentum', 'pytorch', 1, halved), [1, 0.9, 0.81]);
  });

  test('without momentum it is gradient descent', () => {
    for (const form of ['classical', 'pytorch'])
      expectPath(path('momentum', form, 1, repeated(3, { eta: 0.1, rho: 0 })), [1, 0.9, 0.81, 0.729]);
  });
});

describe('Nesterov momentum', () => {
  const hyper = { eta: 0.1, rho: 0.9 };

  test('takes the gradient at the look-ahead point', () => {
    // w̃₁ = 1, v₁ = −0.1, w₁ = 0.9 · w̃₂ = 0.9 + 0.9·(−0.1) = 0.81, v₂ = −0.09 − 0.081 = −0.171, w₂ = 0.729
    // w̃₃ = 0.729 + 0.9·(−0.171) = 0.5751, v₃ = −0.1539 − 0.05751 = −0.21141, w₃ = 0.51759
    expectPath(path('nesterov', 'look-ahead', 1, repeated(3, hyper)), [1, 0.9, 0.729, 0.51759]);
  });

  test('rewritten, the stored weight is the look-ahead point itself', () => {
    // w̃₂ and w̃₃ from above; w̃₄ = 0.51759 + 0.9·(−0.21141) = 0.327321
    expectPath(path('nesterov', 'rewritten', 1, repeated(3, hyper)), [1, 0.81, 0.5751, 0.327321]);
  });

  test('the PyTorch form has the same path while η is constant, and another when it changes', () => {
    expectPath(path('nesterov', 'pytorch', 1, repeated(3, hyper)), [1, 0.81, 0.5751, 0.327321]);
    const halved = [
      { hyper, gradient: bowl },
      { hyper: { eta: 0.05, rho: 0.9 }, gradient: bowl },
    ];
    // rewritten: v = −0.09 − 0.0405 = −0.1305, w = 0.81 − 0.11745 − 0.0405 = 0.65205
    expectPath(path('nesterov', 'rewritten', 1, halved), [1, 0.81, 0.65205]);
    // PyTorch: v = 0.9 + 0.81 = 1.71, w = 0.81 − 0.05·(0.81 + 1.539) = 0.69255
    expectPath(path('nesterov', 'pytorch', 1, halved), [1, 0.81, 0.69255]);
  });

  test('without momentum it is gradient descent', () => {
    for (const form of ['look-ahead', 'rewritten', 'pytorch'])
      expectPath(path('nesterov', form, 1, repeated(3, { eta: 0.1, rho: 0 })), [1, 0.9, 0.81, 0.729]);
  });
});

describe('Adagrad', () => {
  test('by hand with gradients 3 and 4: the root of the sum of squares is 3, then 5', () => {
    // w₁ = 1 − 0.1·3/3 = 0.9 · w₂ = 0.9 − 0.1·4/5 = 0.82
    const hyper = { eta: 0.1, epsilon: 0 };
    expectPath(
      path('adagrad', 'outside', 1, [
        { hyper, gradient: 3 },
        { hyper, gradient: 4 },
      ]),
      [1, 0.9, 0.82],
    );
  });

  test('with a constant gradient the t-th step is η/√t', () => {
    const steps = path('adagrad', 'outside', 0, repeated(9, { eta: 0.3, epsilon: 0 }, -7)).map(
      (w, t, all) => w - (all[t - 1] ?? 0),
    );
    expectClose(steps[4] ?? 0, 0.15, FEW_ROUNDINGS); // 0.3/√4
    expectClose(steps[9] ?? 0, 0.1, FEW_ROUNDINGS); // 0.3/√9
  });
});

describe('RMSprop', () => {
  test('by hand with ρ = 0.75 and gradients 2 and 6', () => {
    // s₁ = 0.25·4 = 1, w₁ = 1 − 0.1·2/1 = 0.8 · s₂ = 0.75·1 + 0.25·36 = 9.75, w₂ = 0.8 − 0.6/√9.75
    const hyper = { eta: 0.1, rho: 0.75, epsilon: 0 };
    expectPath(
      path('rmsprop', 'outside', 1, [
        { hyper, gradient: 2 },
        { hyper, gradient: 6 },
      ]),
      [1, 0.8, 0.8 - 0.6 / Math.sqrt(9.75)],
    );
  });

  test('one update of ½w² from 10 equals the example of the Keras documentation', () => {
    // keras.optimizers.RMSprop, Example: learning_rate 0.1, var1 = 10.0 → 9.683772 (ρ = 0.9, ε = 1e-7 under
    // the root).
    const [, w] = path('rmsprop', 'inside', 10, repeated(1, { eta: 0.1, rho: 0.9, epsilon: 1e-7 }));
    expectClose(w ?? Number.NaN, 9.683772, { within: 5e-7, because: 'six decimals are printed' });
  });
});

describe('Adam', () => {
  test.each([5, -0.02, 1e4, -1e-3])(
    'the first step moves a weight by η against a gradient of %d, whatever its size',
    (gradient) => {
      const [, w] = path(
        'adam',
        'outside',
        0,
        repeated(1, { eta: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }, gradient),
      );
      expectClose(w ?? Number.NaN, -0.001 * Math.sign(gradient), {
        within: 1.1e-8,
        because: 'ε = 1e-8 beside a gradient of at least 1e-3 takes up to 1e-5 of the step',
      });
    },
  );

  test('by hand with β₁ = 0.5, β₂ = 0.75 and gradients 1 and 3', () => {
    // m₁ = 0.5, v₁ = 0.25; m̂₁ = 0.5/0.5 = 1, v̂₁ = 0.25/0.25 = 1; w₁ = 0 − 0.1·1/1 = −0.1 m₂ = 0.25 + 1.5 =
    // 1.75, v₂ = 0.1875 + 2.25 = 2.4375; m̂₂ = 1.75/0.75 = 7/3, v̂₂ = 2.4375/0.4375 = 39/7; w₂ = −0.1 −
    // 0.1·(7/3)/√(39/7)
    const hyper = { eta: 0.1, beta1: 0.5, beta2: 0.75, epsilon: 0 };
    expectPath(
      path('adam', 'outside', 0, [
        { hyper, gradient: 1 },
        { hyper, gradient: 3 },
      ]),
      [0, -0.1, -0.1 - (0.1 * 7) / 3 / Math.sqrt(39 / 7)],
    );
  });
});

describe('momentum with dampening', () => {
  const hyper = { eta: 0.1, rho: 0.5, tau: 0.25 };
  test('by hand: PyTorch starts with the whole first gradient, others with a dampened one', () => {
    // PyTorch: v = 4, 0.5·4 + 0.75·8 = 8; w = −0.4, −1.2 · from 0: v = 3, 0.5·3 + 6 = 7.5; w = −0.3, −1.05
    const gradients = [
      { hyper, gradient: 4 },
      { hyper, gradient: 8 },
    ];
    expectPath(path('momentum-dampened', 'pytorch', 0, gradients), [0, -0.4, -1.2]);
    expectPath(path('momentum-dampened', 'from-zero', 0, gradients), [0, -0.3, -1.05]);
  });

  test('dampened by ρ from 0, the velocity is a mean of the gradients: 1 − ρᵗ of a constant one', () => {
    const found: number[] = [];
    path('momentum-dampened', 'from-zero', 0, repeated(3, { eta: 0.1, rho: 0.5, tau: 0.5 }, 8), (state) =>
      found.push(state['v']?.[0] ?? Number.NaN),
    );
    expect(found).toEqual([4, 6, 7]);
  });
});

describe('centred RMSprop', () => {
  test('divides by the root of s − m²: with ρ = ½ and gradients 2 and 4, of 1 and of 2.75', () => {
    // s = 2, m = 1, var = 2 − 1 = 1, w = −0.1·2/1 · s = 1 + 8 = 9, m = 0.5 + 2 = 2.5, var = 9 − 6.25 = 2.75,
    // w = −0.2 − 0.4/√2.75
    const hyper = { eta: 0.1, rho: 0.5, epsilon: 0 };
    expectPath(
      path('rmsprop-centred', 'outside', 0, [
        { hyper, gradient: 2 },
        { hyper, gradient: 4 },
      ]),
      [0, -0.2, -0.2 - 0.4 / Math.sqrt(2.75)],
    );
  });
});

describe('RMSprop with momentum', () => {
  test('the forms agree while η is constant and ε is 0, and differ when η changes', () => {
    const hyper = { eta: 0.1, rho: 0.5, mu: 0.5, epsilon: 0 };
    const run = (form: string, eta: number): number[] =>
      path('rmsprop-momentum', form, 0, [
        { hyper, gradient: 2 },
        { hyper: { ...hyper, eta }, gradient: 2 },
      ]);
    expectPath(run('inside', 0.1), run('outside', 0.1));
    // s = 2 and 3. PyTorch: v = 2/√2 = √2, then √2/2 + 2/√3; Keras: v = 0.1·√2, then 0.05·√2 + 0.05·2/√3.
    expectPath(run('outside', 0.05), [
      0,
      -0.1 * Math.SQRT2,
      -0.1 * Math.SQRT2 - 0.05 * (Math.SQRT2 / 2 + 2 / Math.sqrt(3)),
    ]);
    expectPath(run('inside', 0.05), [
      0,
      -0.1 * Math.SQRT2,
      -0.1 * Math.SQRT2 - 0.05 * Math.SQRT2 - 0.1 / Math.sqrt(3),
    ]);
  });
});

describe('Adadelta', () => {
  test('the first step is √ε/√((1 − ρ)g² + ε)·g against the gradient', () => {
    // ρ = 0.75, g = 6, ε = 0.16: s = 9, √0.16 = 0.4, √9.16
    const [, w] = path('adadelta', 'paper', 0, repeated(1, { rho: 0.75, epsilon: 0.16 }, 6));
    expectClose(w ?? Number.NaN, (-0.4 / Math.sqrt(9.16)) * 6, FEW_ROUNDINGS);
  });

  test('with a learning rate of 1 the libraries’ form is the paper’s', () => {
    const hyper = { rho: 0.9, epsilon: 1e-6 };
    expectPath(
      path('adadelta', 'scaled', 1, repeated(10, { ...hyper, eta: 1 })),
      path('adadelta', 'paper', 1, repeated(10, hyper)),
    );
  });

  test('does not depend on the scale of the gradient: with a tiny ε a gradient 100 times as large gives the same step', () => {
    // Zeiler 2012, §3.2: the steps have the units of the parameter. With ε = 0 it would never move.
    const run = (scale: number): number[] =>
      path(
        'adadelta',
        'paper',
        0,
        [1, -2, 0.5].map((g) => ({ hyper: { rho: 0.9, epsilon: 1e-12 }, gradient: g * scale })),
      );
    const [, small = 0] = run(1);
    const [, large = 0] = run(100);
    expectClose(large / small, 1, { within: 1e-10, because: 'ε = 1e-12 against squares of 0.1' });
  });
});

describe('Adam’s efficient form', () => {
  test('is Algorithm 1 when ε is 0, and has a smaller first step when it is not', () => {
    const hyper = { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0 };
    expectPath(
      path('adam', 'efficient', 1, repeated(10, hyper)),
      path('adam', 'outside', 1, repeated(10, hyper)),
    );
    // g = 1: v = 0.001, so √v = 0.0316; ε = 0.01 beside it takes a quarter of the step and not a hundredth.
    const [, w] = path('adam', 'efficient', 0, repeated(1, { ...hyper, epsilon: 0.01 }, 1));
    expectClose(w ?? Number.NaN, (-0.1 * Math.sqrt(0.001)) / (Math.sqrt(0.001) + 0.01), FEW_ROUNDINGS);
  });
});

describe('AdamW', () => {
  const hyper = { eta: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
  test('without decay is Adam, in each form', () => {
    for (const [form, plain] of [
      ['pytorch', 'outside'],
      ['paper', 'outside'],
      ['keras', 'efficient'],
    ] as const) {
      expectPath(
        path('adamw', form, 1, repeated(5, { ...hyper, lambda: 0 })),
        path('adam', plain, 1, repeated(5, hyper)),
      );
    }
  });

  test('with a gradient of 0 shrinks the weight by ηλ in the libraries, by λ in the paper', () => {
    const still = { ...hyper, lambda: 0.5 };
    expectPath(path('adamw', 'pytorch', 1, repeated(2, still, 0)), [1, 0.95, 0.9025]);
    expectPath(path('adamw', 'paper', 1, repeated(2, still, 0)), [1, 0.5, 0.25]);
    // Half the learning rate by a schedule: half the decay in the paper as well.
    expectPath(path('adamw', 'paper', 1, [{ hyper: { ...still, share: 0.5 }, gradient: 0 }]), [1, 0.75]);
  });

  test('is Adam with decoupled decay, and is not Adam with a penalty', () => {
    const decays = { ...hyper, lambda: 0.5 };
    const weights = Float64Array.of(1);
    const state = { m: Float64Array.of(0), v: Float64Array.of(0) };
    decoupled(optimizers.adam).step(weights, Float64Array.of(1), state, decays, 1, 'outside');
    expectPath([...weights], path('adamw', 'pytorch', 1, repeated(1, decays, 1)).slice(1));
    // The first step of Adam is η against any gradient, so a penalty of the same sign changes nothing: 0.9,
    // where AdamW goes to 0.95 − 0.1.
    expectClose(weights[0] ?? Number.NaN, 0.85, { within: 1e-8, because: 'ε = 1e-8 beside a gradient of 1' });
  });
});

describe('AMSGrad', () => {
  const hyper = { eta: 0.1, beta1: 0.9, beta2: 0.5, epsilon: 0 };
  test.each(['paper', 'pytorch', 'keras'])(
    '%s: the largest second moment never falls, where Adam’s own does',
    (form) => {
      const largest: number[] = [];
      const second: number[] = [];
      path(
        'amsgrad',
        form,
        0,
        [4, 0.1, -0.1, 8, 0].map((gradient) => ({ hyper, gradient })),
        ({ vMax, v }) => {
          largest.push(vMax?.[0] ?? Number.NaN);
          second.push(v?.[0] ?? Number.NaN);
        },
      );
      // v: 8, 4.005, 2.0075, 33.00375, 16.501875
      expect(largest).toEqual([8, 8, 8, second[3], second[3]]);
      expect(second[2]).toBeLessThan(second[1] ?? 0);
    },
  );

  test('of the paper has no bias correction: the first step is η(1 − β₁)/√(1 − β₂)', () => {
    const [, w] = path('amsgrad', 'paper', 0, repeated(1, hyper, 3));
    expectClose(w ?? Number.NaN, (-0.1 * 0.1) / Math.sqrt(0.5), FEW_ROUNDINGS);
  });

  test('with a growing gradient PyTorch’s form equals Adam', () => {
    const growing = [1, 2, 4, 8].map((gradient) => ({ hyper, gradient }));
    expectPath(path('amsgrad', 'pytorch', 0, growing), path('adam', 'outside', 0, growing));
  });
});

describe('Adamax', () => {
  test.each([5, -0.02, 1e4])('the first step is η against a gradient of %d', (gradient) => {
    const [, w] = path('adamax', 'paper', 0, repeated(1, { eta: 0.002, beta1: 0.9, beta2: 0.999 }, gradient));
    expectClose(w ?? Number.NaN, -0.002 * Math.sign(gradient), FEW_ROUNDINGS);
  });

  test('by hand with β₁ = ½, β₂ = ½ and gradients 4 and 1: an old large gradient fades by half', () => {
    // m = 2, u = 4, m̂ = 4: w = −0.1 · m = 1.5, u = max(2, 1) = 2, m̂ = 1.5/0.75 = 2: w = −0.2
    const hyper = { eta: 0.1, beta1: 0.5, beta2: 0.5 };
    expectPath(
      path('adamax', 'paper', 0, [
        { hyper, gradient: 4 },
        { hyper, gradient: 1 },
      ]),
      [0, -0.1, -0.2],
    );
  });
});

describe('Lion', () => {
  const hyper = { eta: 0.01, beta1: 0.5, beta2: 0.75, lambda: 0 };

  test.each([5, -0.02, 1e4])(
    'the first step is η against a gradient of %d, whatever its size',
    (gradient) => {
      const [, w] = path('lion', 'paper', 0, repeated(1, hyper, gradient));
      expectClose(w ?? Number.NaN, -0.01 * Math.sign(gradient), FEW_ROUNDINGS);
    },
  );

  test('by hand with β₁ = ½, β₂ = ¾ and gradients 4, −1, −1: a sign of 0 leaves the weight', () => {
    // m = 1 after the first gradient. u₂ = sign(½·1 − ½·1) = sign(0) = 0: the weight stays.
    // m = ¾·1 − ¼·1 = ½; u₃ = sign(½·½ − ½·1) = −1: the weight rises by η.
    expectPath(
      path('lion', 'paper', 0, [
        { hyper, gradient: 4 },
        { hyper, gradient: -1 },
        { hyper, gradient: -1 },
      ]),
      [0, -0.01, -0.01, 0],
    );
  });

  test('in a document without a decay has λ = 0 among its hyperparameters, since its rule uses it', () => {
    const { hyperparameters } = optimizerInUse(
      { name: 'lion', learningRate: 0.01, beta1: 0.9, beta2: 0.99 },
      undefined,
    );
    expect(
      hyperparameters.map(({ id, formula }) => [id, formula.op === 'num' ? Number(formula.text) : null]),
    ).toEqual([
      ['eta', 0.01],
      ['beta1', 0.9],
      ['beta2', 0.99],
      ['lambda', 0],
    ]);
  });

  test('the decay is added to the sign: w − η(u + λw)', () => {
    // 2 − 0.01·(1 + 0.5·2) = 1.98
    expectPath(path('lion', 'paper', 2, repeated(1, { ...hyper, lambda: 0.5 }, 3)), [2, 1.98]);
  });
});

describe('Nadam', () => {
  const hyper = { eta: 0.1, beta1: 0.5, beta2: 0.75, psi: 0.004, epsilon: 0 };
  test('by hand, constant momentum ½ and a gradient of 1: the look-ahead makes the first step 1.5η', () => {
    // m = 0.5; m̂ = 0.5·0.5/0.5 + 0.5·1/0.5 = 1.5; v̂ = 1
    expectPath(path('nadam', 'constant', 0, repeated(1, hyper, 1)), [0, -0.15]);
  });

  test('scheduled, with ψ = 0 the momentum is half of β₁: μ = ¼', () => {
    // P = ¼; m̂ = ¼·½/(1 − 1/16) + ¾·1/(1 − ¼) = 2/15 + 1 = 17/15
    expectPath(path('nadam', 'pytorch', 0, repeated(1, { ...hyper, psi: 0 }, 1)), [0, -1.7 / 15]);
    // up to 1.13: ¼·½/(1 − 1/64) + 1 = 8/63 + 1
    expectPath(path('nadam', 'pytorch-1', 0, repeated(1, { ...hyper, psi: 0 }, 1)), [0, -0.1 * (8 / 63 + 1)]);
  });

  test('the product of momenta runs: ¼ to the power t with ψ = 0', () => {
    const products: number[] = [];
    path('nadam', 'pytorch', 0, repeated(3, { ...hyper, psi: 0 }, 1), ({ P }) =>
      products.push(P?.[0] ?? Number.NaN),
    );
    expect(products).toEqual([1 / 4, 1 / 16, 1 / 64]);
  });

  test('without momentum all forms equal RMSprop with a corrected average', () => {
    const plain = { ...hyper, beta1: 0 };
    for (const form of ['pytorch', 'pytorch-1', 'keras'])
      expectPath(
        path('nadam', form, 1, repeated(4, plain)),
        path('nadam', 'constant', 1, repeated(4, plain)),
      );
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
    const names = {
      parameter: 'w',
      next: "w'",
      gradient: 'g',
      before: (state: string) => state,
      after: (state: string) => (state.endsWith('Hat') ? state : `${state}'`),
      hyper: (id: string) => id,
      lookAhead: 'wTilde',
      t: { op: 'ref', id: 't' } as const,
    };
    const last = optimizer.rule(names, form).at(-1);
    expect(last && toPlain(last.formula, (id) => ({ text: symbolOf(id).plain }))).toBe(text);
  });
});

describe('the optimizer of a document', () => {
  test('has the form that its convention chooses, and reports the convention', () => {
    const { optimizer, form, conventions, hyperparameters } = optimizerInUse(
      { name: 'momentum', learningRate: 0.1, momentum: 0.9 },
      { 'momentum-form': 'pytorch' },
    );
    expect(optimizer.name).toBe('momentum');
    expect(form).toBe('pytorch');
    expect(conventions).toEqual([{ name: 'momentum-form', choice: 'pytorch', stated: true }]);
    expect(hyperparameters.map(({ id }) => id)).toEqual(['eta', 'rho']);
  });

  test('has the default form where the document states none, marked as assumed', () => {
    const { form, conventions } = optimizerInUse(
      { name: 'nesterov', learningRate: 0.1, momentum: 0.9 },
      undefined,
    );
    expect(form).toBe('look-ahead');
    expect(conventions).toEqual([{ name: 'nesterov-form', choice: 'look-ahead', stated: false }]);
  });

  test('gradient descent has one form and no convention', () => {
    expect(optimizerInUse({ name: 'gradient-descent', learningRate: 0.5 }, undefined)).toMatchObject({
      form: 'plain',
      conventions: [],
    });
  });

  test('with a weight decay, as a penalty unless the document says decoupled', () => {
    const entry = { name: 'gradient-descent', learningRate: 0.5, weightDecay: 0.1 } as const;
    expect(optimizerInUse(entry, undefined)).toMatchObject({
      conventions: [{ name: 'weight-decay', choice: 'penalty', stated: false }],
    });
    expect(
      optimizerInUse(entry, { 'weight-decay': 'decoupled' }).hyperparameters.map(({ id }) => id),
    ).toEqual(['eta', 'lambda']);
    expect(
      optimizerInUse(
        { name: 'adamw', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 },
        undefined,
      ).conventions.map(({ name }) => name),
    ).toEqual(['adamw-form']);
  });

  test('has only the hyperparameters of its form, and the initial values of its state', () => {
    const adadelta = { name: 'adadelta', learningRate: 0.5, decay: 0.9, epsilon: 1e-6 } as const;
    expect(
      optimizerInUse(adadelta, { 'adadelta-form': 'paper' }).hyperparameters.map(({ id }) => id),
    ).toEqual(['rho', 'epsilon']);
    const nadam = {
      name: 'nadam',
      learningRate: 0.5,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      momentumDecay: 0.004,
    } as const;
    expect(optimizerInUse(nadam, undefined).state.map(({ name }) => name)).toEqual(['m', 'v']);
    expect(optimizerInUse(nadam, { 'nadam-form': 'keras' }).state).toEqual([
      { name: 'm', start: num(0) },
      { name: 'v', start: num(0) },
      { name: 'P', start: num(1) },
    ]);
    const adagrad = { name: 'adagrad', learningRate: 0.5, epsilon: 1e-8 } as const;
    expect(optimizerInUse(adagrad, undefined).state).toEqual([{ name: 's', start: num(0) }]);
    expect(optimizerInUse({ ...adagrad, initialAccumulator: 0.1 }, undefined).state).toEqual([
      { name: 's', start: ref('delta') },
    ]);
  });
});
