import { expect, test } from 'vitest';
import { optimizers, type OptimizerName } from '../../../core/optimizers/index.ts';
import { stateOf, type HyperValues, type Optimizer } from '../../../core/optimizers/optimizer.ts';
import { decoupled, penalized } from '../../../core/optimizers/weight-decay.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';

/**
 * Each form against the update of its library, repeated here for one weight in the library's order of
 * operations and with its option names: a second route independent of our rules and steps.
 * torch/optim/*.py of PyTorch 1.13 and keras/src/optimizers/*.py of Keras 3.
 */
type Update = (g: number, t: number) => void;
interface Library {
  readonly p: () => number;
  readonly update: Update;
}
const GRADIENTS = [0.5, -1.25, 2, 0.75, -0.3, 1.1, -2.2, 0.01] as const;
const START = -0.7;

const pytorch = {
  sgd: ({ lr = 0.1, momentum = 0, dampening = 0, weight_decay = 0, nesterov = false }): Library => {
    let p = START;
    let velocity: number | null = null;
    return {
      p: () => p,
      update: (grad) => {
        let direction = grad + weight_decay * p;
        if (momentum !== 0) {
          velocity = velocity === null ? direction : velocity * momentum + (1 - dampening) * direction;
          direction = nesterov ? direction + momentum * velocity : velocity;
        }
        p += -lr * direction;
      },
    };
  },
  rmsprop: ({
    lr = 0.01,
    alpha = 0.99,
    eps = 1e-8,
    weight_decay = 0,
    momentum = 0,
    centered = false,
  }): Library => {
    let [p, squares, mean, velocity] = [START, 0, 0, 0];
    return {
      p: () => p,
      update: (gradient) => {
        const grad = gradient + weight_decay * p;
        squares = alpha * squares + (1 - alpha) * grad * grad;
        if (centered) mean = alpha * mean + (1 - alpha) * grad;
        const avg = Math.sqrt(squares - (centered ? mean ** 2 : 0)) + eps;
        if (momentum > 0) {
          velocity = momentum * velocity + grad / avg;
          p += -lr * velocity;
        } else p += (-lr * grad) / avg;
      },
    };
  },
  adagrad: ({ lr = 0.01, initial_accumulator_value = 0, eps = 1e-10 }): Library => {
    let [p, total] = [START, initial_accumulator_value];
    return {
      p: () => p,
      update: (grad) => {
        total += grad * grad;
        p += (-lr * grad) / (Math.sqrt(total) + eps);
      },
    };
  },
  adadelta: ({ lr = 1, rho = 0.9, eps = 1e-6 }): Library => {
    let [p, squares, moves] = [START, 0, 0];
    return {
      p: () => p,
      update: (grad) => {
        squares = rho * squares + (1 - rho) * grad * grad;
        const std = Math.sqrt(squares + eps);
        const delta = (Math.sqrt(moves + eps) / std) * grad;
        moves = rho * moves + (1 - rho) * delta * delta;
        p += -lr * delta;
      },
    };
  },
  adam: ({
    lr = 1e-3,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    weight_decay = 0,
    amsgrad = false,
    decoupled: apart = false,
  }): Library => {
    let [p, first, second, largest] = [START, 0, 0, 0];
    return {
      p: () => p,
      update: (gradient, step) => {
        const grad = apart ? gradient : gradient + weight_decay * p;
        if (apart) p *= 1 - lr * weight_decay;
        first = beta1 * first + (1 - beta1) * grad;
        second = beta2 * second + (1 - beta2) * grad * grad;
        const rate = lr / (1 - beta1 ** step);
        largest = Math.max(largest, second);
        const root = Math.sqrt(amsgrad ? largest : second) / Math.sqrt(1 - beta2 ** step) + eps;
        p += (-rate * first) / root;
      },
    };
  },
  adamax: ({ lr = 2e-3, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }): Library => {
    let [p, first, norm] = [START, 0, 0];
    return {
      p: () => p,
      update: (grad, step) => {
        first = beta1 * first + (1 - beta1) * grad;
        norm = Math.max(norm * beta2, Math.abs(grad) + eps);
        p += (-(lr / (1 - beta1 ** step)) * first) / norm;
      },
    };
  },
  nadam: ({
    lr = 2e-3,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    momentum_decay = 4e-3,
    upTo113 = false,
  }): Library => {
    let [p, first, second, product] = [START, 0, 0, 1];
    return {
      p: () => p,
      update: (grad, step) => {
        const mu = beta1 * (1 - 0.5 * 0.96 ** (step * momentum_decay));
        const ahead = beta1 * (1 - 0.5 * 0.96 ** ((step + 1) * momentum_decay));
        product *= mu;
        const productAhead = upTo113 ? product * mu * ahead : product * ahead;
        first = beta1 * first + (1 - beta1) * grad;
        second = beta2 * second + (1 - beta2) * grad * grad;
        const root = Math.sqrt(second / (1 - beta2 ** step)) + eps;
        p += ((-lr * (1 - mu)) / (1 - product)) * (grad / root);
        p += ((-lr * ahead) / (1 - productAhead)) * (first / root);
      },
    };
  },
};

const keras = {
  sgd: ({ learning_rate = 0.01, momentum = 0, nesterov = false, weight_decay = 0 }): Library => {
    let [w, m] = [START, 0];
    return {
      p: () => w,
      update: (gradient) => {
        w -= w * weight_decay * learning_rate;
        m = m * momentum - gradient * learning_rate;
        w += nesterov ? m * momentum - gradient * learning_rate : m;
      },
    };
  },
  rmsprop: ({
    learning_rate = 0.001,
    rho = 0.9,
    momentum = 0,
    epsilon = 1e-7,
    centered = false,
  }): Library => {
    let [w, velocity, mean, velocityfer] = [START, 0, 0, 0];
    return {
      p: () => w,
      update: (gradient) => {
        velocity = rho * velocity + (1 - rho) * gradient ** 2;
        if (centered) mean = rho * mean + (1 - rho) * gradient;
        const spread = velocity - (centered ? mean ** 2 : 0) + epsilon;
        const move = (learning_rate * gradient) / Math.sqrt(spread);
        if (momentum > 0) {
          velocityfer = momentum * velocityfer + move;
          w -= velocityfer;
        } else w -= move;
      },
    };
  },
  adagrad: ({ learning_rate = 0.001, initial_accumulator_value = 0.1, epsilon = 1e-7 }): Library => {
    let [w, total] = [START, initial_accumulator_value];
    return {
      p: () => w,
      update: (gradient) => {
        total += gradient ** 2;
        w -= (learning_rate * gradient) / Math.sqrt(total + epsilon);
      },
    };
  },
  adam: ({
    learning_rate = 0.001,
    beta_1 = 0.9,
    beta_2 = 0.999,
    epsilon = 1e-7,
    amsgrad = false,
    weight_decay = 0,
  }): Library => {
    let [w, m, v, largest] = [START, 0, 0, 0];
    return {
      p: () => w,
      update: (gradient, t) => {
        w -= w * weight_decay * learning_rate;
        const alpha = (learning_rate * Math.sqrt(1 - beta_2 ** t)) / (1 - beta_1 ** t);
        m += (gradient - m) * (1 - beta_1);
        v += (gradient ** 2 - v) * (1 - beta_2);
        largest = Math.max(largest, v);
        w -= (m * alpha) / (Math.sqrt(amsgrad ? largest : v) + epsilon);
      },
    };
  },
  adamax: ({ learning_rate = 0.001, beta_1 = 0.9, beta_2 = 0.999, epsilon = 1e-7 }): Library => {
    let [w, m, u] = [START, 0, 0];
    return {
      p: () => w,
      update: (gradient, t) => {
        m += (gradient - m) * (1 - beta_1);
        u = Math.max(beta_2 * u, Math.abs(gradient));
        w -= (learning_rate * m) / ((1 - beta_1 ** t) * (u + epsilon));
      },
    };
  },
  nadam: ({ learning_rate = 0.001, beta_1 = 0.9, beta_2 = 0.999, epsilon = 1e-7 }): Library => {
    let [w, m, v, product] = [START, 0, 0, 1];
    return {
      p: () => w,
      update: (gradient, t) => {
        const now = beta_1 * (1 - 0.5 * 0.96 ** t);
        const ahead = beta_1 * (1 - 0.5 * 0.96 ** (t + 1));
        product *= now;
        m += (gradient - m) * (1 - beta_1);
        v += (gradient ** 2 - v) * (1 - beta_2);
        const corrected = (ahead * m) / (1 - product * ahead) + ((1 - now) * gradient) / (1 - product);
        w -= (corrected * learning_rate) / (Math.sqrt(v / (1 - beta_2 ** t)) + epsilon);
      },
    };
  },
  // keras/src/optimizers/lion.py; the decay as in every optimizer of Keras, before the update.
  lion: ({ learning_rate = 0.001, beta_1 = 0.9, beta_2 = 0.99, weight_decay = 0 }): Library => {
    let [w, m] = [START, 0];
    return {
      p: () => w,
      update: (gradient) => {
        w -= w * weight_decay * learning_rate;
        w -= learning_rate * Math.sign(m * beta_1 + gradient * (1 - beta_1));
        m = m * beta_2 + gradient * (1 - beta_2);
      },
    };
  },
};

const BETAS = { beta1: 0.8, beta2: 0.95, epsilon: 0.01 };
const OURS: readonly (readonly [
  name: string,
  optimizer: OptimizerName,
  form: string,
  hyper: HyperValues,
  library: Library,
  decay?: (optimizer: Optimizer) => Optimizer,
])[] = [
  ['SGD of PyTorch', 'gradient-descent', 'plain', { eta: 0.1 }, pytorch.sgd({})],
  [
    'SGD of PyTorch, weight_decay',
    'gradient-descent',
    'plain',
    { eta: 0.1, lambda: 0.2 },
    pytorch.sgd({ weight_decay: 0.2 }),
    penalized,
  ],
  [
    'SGD of Keras, weight_decay',
    'gradient-descent',
    'plain',
    { eta: 0.1, lambda: 0.2 },
    keras.sgd({ learning_rate: 0.1, weight_decay: 0.2 }),
    decoupled,
  ],
  ['SGD of PyTorch, momentum', 'momentum', 'pytorch', { eta: 0.1, rho: 0.9 }, pytorch.sgd({ momentum: 0.9 })],
  [
    'SGD of PyTorch, momentum, weight_decay',
    'momentum',
    'pytorch',
    { eta: 0.1, rho: 0.9, lambda: 0.2 },
    pytorch.sgd({ momentum: 0.9, weight_decay: 0.2 }),
    penalized,
  ],
  [
    'SGD of PyTorch, dampening',
    'momentum-dampened',
    'pytorch',
    { eta: 0.1, rho: 0.9, tau: 0.4 },
    pytorch.sgd({ momentum: 0.9, dampening: 0.4 }),
  ],
  [
    'SGD of PyTorch, dampening, weight_decay',
    'momentum-dampened',
    'pytorch',
    { eta: 0.1, rho: 0.9, tau: 0.4, lambda: 0.2 },
    pytorch.sgd({ momentum: 0.9, dampening: 0.4, weight_decay: 0.2 }),
    penalized,
  ],
  [
    'SGD of PyTorch, nesterov',
    'nesterov',
    'pytorch',
    { eta: 0.1, rho: 0.9 },
    pytorch.sgd({ momentum: 0.9, nesterov: true }),
  ],
  [
    'SGD of PyTorch, nesterov, weight_decay',
    'nesterov',
    'pytorch',
    { eta: 0.1, rho: 0.9, lambda: 0.2 },
    pytorch.sgd({ momentum: 0.9, nesterov: true, weight_decay: 0.2 }),
    penalized,
  ],
  [
    'SGD of Keras, momentum',
    'momentum',
    'classical',
    { eta: 0.1, rho: 0.9 },
    keras.sgd({ learning_rate: 0.1, momentum: 0.9 }),
  ],
  [
    'SGD of Keras, nesterov, weight_decay',
    'nesterov',
    'rewritten',
    { eta: 0.1, rho: 0.9, lambda: 0.2 },
    keras.sgd({ learning_rate: 0.1, momentum: 0.9, nesterov: true, weight_decay: 0.2 }),
    decoupled,
  ],
  [
    'Adagrad of PyTorch',
    'adagrad',
    'outside',
    { eta: 0.1, epsilon: 0.01, delta: 0 },
    pytorch.adagrad({ lr: 0.1, eps: 0.01 }),
  ],
  [
    'Adagrad of Keras, whose sum starts at 0.1',
    'adagrad',
    'inside',
    { eta: 0.1, epsilon: 0.01, delta: 0.1 },
    keras.adagrad({ learning_rate: 0.1, epsilon: 0.01 }),
  ],
  [
    'RMSprop of PyTorch',
    'rmsprop',
    'outside',
    { eta: 0.1, rho: 0.9, epsilon: 0.01 },
    pytorch.rmsprop({ lr: 0.1, alpha: 0.9, eps: 0.01 }),
  ],
  [
    'RMSprop of Keras',
    'rmsprop',
    'inside',
    { eta: 0.1, rho: 0.9, epsilon: 0.01 },
    keras.rmsprop({ learning_rate: 0.1, epsilon: 0.01 }),
  ],
  [
    'RMSprop of PyTorch, centered',
    'rmsprop-centred',
    'outside',
    { eta: 0.1, rho: 0.9, epsilon: 0.01 },
    pytorch.rmsprop({ lr: 0.1, alpha: 0.9, eps: 0.01, centered: true }),
  ],
  [
    'RMSprop of Keras, centered',
    'rmsprop-centred',
    'inside',
    { eta: 0.1, rho: 0.9, epsilon: 0.01 },
    keras.rmsprop({ learning_rate: 0.1, epsilon: 0.01, centered: true }),
  ],
  [
    'RMSprop of PyTorch, momentum, weight_decay',
    'rmsprop-momentum',
    'outside',
    { eta: 0.1, rho: 0.9, mu: 0.8, epsilon: 0.01, lambda: 0.2 },
    pytorch.rmsprop({ lr: 0.1, alpha: 0.9, eps: 0.01, momentum: 0.8, weight_decay: 0.2 }),
    penalized,
  ],
  [
    'RMSprop of Keras, momentum',
    'rmsprop-momentum',
    'inside',
    { eta: 0.1, rho: 0.9, mu: 0.8, epsilon: 0.01 },
    keras.rmsprop({ learning_rate: 0.1, epsilon: 0.01, momentum: 0.8 }),
  ],
  [
    'RMSprop of PyTorch, centered, momentum',
    'rmsprop-centred-momentum',
    'outside',
    { eta: 0.1, rho: 0.9, mu: 0.8, epsilon: 0.01 },
    pytorch.rmsprop({ lr: 0.1, alpha: 0.9, eps: 0.01, momentum: 0.8, centered: true }),
  ],
  [
    'RMSprop of Keras, centered, momentum',
    'rmsprop-centred-momentum',
    'inside',
    { eta: 0.1, rho: 0.9, mu: 0.8, epsilon: 0.01 },
    keras.rmsprop({ learning_rate: 0.1, epsilon: 0.01, momentum: 0.8, centered: true }),
  ],
  [
    'Adadelta of PyTorch',
    'adadelta',
    'scaled',
    { eta: 0.5, rho: 0.9, epsilon: 1e-6 },
    pytorch.adadelta({ lr: 0.5 }),
  ],
  [
    'Adadelta of PyTorch with lr = 1 is Zeiler’s',
    'adadelta',
    'paper',
    { rho: 0.9, epsilon: 1e-6 },
    pytorch.adadelta({}),
  ],
  [
    'Adam of PyTorch',
    'adam',
    'outside',
    { eta: 0.1, ...BETAS },
    pytorch.adam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01 }),
  ],
  [
    'Adam of PyTorch, weight_decay',
    'adam',
    'outside',
    { eta: 0.1, ...BETAS, lambda: 0.2 },
    pytorch.adam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01, weight_decay: 0.2 }),
    penalized,
  ],
  [
    'Adam of Keras',
    'adam',
    'efficient',
    { eta: 0.1, ...BETAS },
    keras.adam({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 0.01 }),
  ],
  [
    'AdamW of PyTorch',
    'adamw',
    'pytorch',
    { eta: 0.1, ...BETAS, lambda: 0.2 },
    pytorch.adam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01, weight_decay: 0.2, decoupled: true }),
  ],
  [
    'AdamW of Keras',
    'adamw',
    'keras',
    { eta: 0.1, ...BETAS, lambda: 0.2 },
    keras.adam({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 0.01, weight_decay: 0.2 }),
  ],
  [
    'AMSGrad of PyTorch',
    'amsgrad',
    'pytorch',
    { eta: 0.1, ...BETAS },
    pytorch.adam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01, amsgrad: true }),
  ],
  [
    'AMSGrad of Keras',
    'amsgrad',
    'keras',
    { eta: 0.1, ...BETAS },
    keras.adam({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 0.01, amsgrad: true }),
  ],
  [
    'Adamax of PyTorch',
    'adamax',
    'pytorch',
    { eta: 0.1, ...BETAS },
    pytorch.adamax({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01 }),
  ],
  [
    'Adamax of Keras',
    'adamax',
    'keras',
    { eta: 0.1, ...BETAS },
    keras.adamax({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 0.01 }),
  ],
  [
    'NAdam of PyTorch from 2.0',
    'nadam',
    'pytorch',
    { eta: 0.1, ...BETAS, psi: 0.004 },
    pytorch.nadam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01 }),
  ],
  [
    'NAdam of PyTorch up to 1.13',
    'nadam',
    'pytorch-1',
    { eta: 0.1, ...BETAS, psi: 0.004 },
    pytorch.nadam({ lr: 0.1, beta1: 0.8, beta2: 0.95, eps: 0.01, upTo113: true }),
  ],
  [
    'Nadam of Keras',
    'nadam',
    'keras',
    { eta: 0.1, ...BETAS },
    keras.nadam({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, epsilon: 0.01 }),
  ],
  [
    'Lion of Keras, with weight decay',
    'lion',
    'paper',
    { eta: 0.1, beta1: 0.8, beta2: 0.95, lambda: 0.02 },
    keras.lion({ learning_rate: 0.1, beta_1: 0.8, beta_2: 0.95, weight_decay: 0.02 }),
  ],
];

const decayed = (name: OptimizerName, decay: ((optimizer: Optimizer) => Optimizer) | undefined): Optimizer =>
  decay ? decay(optimizers[name]) : optimizers[name];

for (const [title, name, form, hyper, library, decay] of OURS) {
  test(title, () => {
    const optimizer = decayed(name, decay);
    const weights = Float64Array.of(START);
    const startOf = (id: string): number => {
      const start = optimizer.starts?.[id];
      return start === undefined ? 0 : evaluate(start, (hyperId) => hyper[hyperId] ?? Number.NaN);
    };
    const state = Object.fromEntries(
      stateOf(optimizer, form).map((id) => [id, Float64Array.of(startOf(id))]),
    );
    GRADIENTS.forEach((gradient, i) => {
      library.update(gradient, i + 1);
      optimizer.step(weights, Float64Array.of(gradient), state, hyper, i + 1, form);
      expectClose(weights[0] ?? Number.NaN, library.p(), FEW_ROUNDINGS);
    });
  });
}

test('every form used by PyTorch or Keras is in this table', () => {
  const covered = new Set(OURS.map(([, name, form]) => `${name} ${form}`));
  for (const [name, optimizer] of Object.entries(optimizers)) {
    for (const form of optimizer.forms)
      if (/PyTorch|Keras/.test(form.usedBy.en))
        expect(covered, `${name}, ${form.name}`).toContain(`${name} ${form.name}`);
  }
});
