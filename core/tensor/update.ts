import {
  ADADELTA,
  ADAGRAD,
  ADAM,
  ADAMAX,
  ADD_SCALED,
  COPY,
  DESCEND,
  LION,
  MOMENTUM,
  RMSPROP,
  SCALE,
} from './codes.ts';
import { expOf, wholePower } from './powers.ts';
import type { Operation } from './program.ts';

/** Hyperparameters by the ids of core/optimizers: `eta`, `rho`, `beta1`. */
export type Hyper = Readonly<Record<string, number>>;

/** Writes up to nine numbers to where the operations read them. A list of them would be an array more at every step. */
export type Put = (
  ...numbers: readonly [
    a: number,
    b?: number,
    c?: number,
    d?: number,
    e?: number,
    f?: number,
    g?: number,
    h?: number,
    i?: number,
  ]
) => void;

/** Parameters next to each other, filled up to whole vectors, with their gradients and states in the same order. */
export interface Stretch {
  readonly numbers: number;
  readonly bytes: number;
  readonly weights: number;
  readonly gradients: number;
  readonly state: (index: number) => number;
}

/**
 * One update as operations. What depends on the hyperparameters and on the number of the update is written as float64
 * before each step: `hyper` says what, the operations where to read it.
 */
export interface Update {
  /** Arrays as long as the parameters, with what they start at. */
  readonly states: readonly { readonly start: number }[];
  readonly hyper: (hyper: Hyper, t: number, put: Put) => void;
  readonly operations: (stretch: Stretch, hyper: number) => readonly Operation[];
  /** The point where the gradient is taken, where it is not the weights: before the forward pass, and back again. */
  readonly lookAhead?: {
    readonly before: (stretch: Stretch, hyper: number) => readonly Operation[];
    readonly after: (stretch: Stretch) => readonly Operation[];
  };
}

/** The operation of an optimizer without a place of its own for the decay; `state` places from the sixth number on. */
const step =
  (code: number, form: number, states: readonly number[], from = 0) =>
  (stretch: Stretch, hyper: number): readonly Operation[] => [
    {
      code,
      whole: [
        ...[stretch.numbers, stretch.weights, stretch.gradients, hyper + from * 8, form],
        ...states.map((index) => (index < 0 ? 0 : stretch.state(index))),
      ],
    },
  ];
const zeros = (count: number): { readonly start: number }[] =>
  Array.from({ length: count }, () => ({ start: 0 }));

/** v ← a·v + b·g, w ← w + c·v + d·g */
const withVelocity = (hyper: Update['hyper']): Update => ({
  states: zeros(1),
  hyper,
  operations: step(MOMENTUM, 0, [0]),
});

function nesterov(form: string): Update {
  if (form !== 'look-ahead')
    return withVelocity(({ eta = 0.1, rho = 0.9 }, _, put) =>
      form === 'pytorch' ? put(rho, 1, -eta * rho, -eta) : put(rho, -eta, rho, -eta),
    );
  return {
    // The second array keeps the weights while the pass is at the look-ahead point.
    states: zeros(2),
    hyper: ({ eta = 0.1, rho = 0.9 }, _, put) => put(rho, -eta, 1, 0),
    operations: step(MOMENTUM, 0, [0]),
    lookAhead: {
      before: ({ numbers, bytes, weights, state }, hyper) => [
        { code: COPY, whole: [weights, state(1), bytes] },
        { code: ADD_SCALED, whole: [numbers, state(0), weights, hyper] },
      ],
      after: ({ bytes, weights, state }) => [{ code: COPY, whole: [state(1), weights, bytes] }],
    },
  };
}

function rmsprop(form: string, centred: boolean, carried: boolean): Update {
  const velocity = centred ? 2 : 1;
  return {
    states: zeros(1 + Number(centred) + Number(carried)),
    hyper: ({ eta = 0.01, rho = 0.9, mu = 0.9, epsilon = 1e-8 }, _, put) =>
      put(eta, rho, 1 - rho, mu, epsilon),
    operations: step(RMSPROP, form === 'inside' ? 1 : 0, [0, centred ? 1 : -1, carried ? velocity : -1]),
  };
}

/** ε, and the share of all updates so far in an average that decays by β. */
const smallOf = (form: string, epsilon: number, second: number): number =>
  form === 'efficient' ? epsilon / Math.sqrt(second) : epsilon;
const shareOf = (beta: number, t: number): number => 1 - wholePower(beta, t);

function adam(form: string): Update {
  return {
    states: zeros(2),
    // The factors of m, g and v, the decays and ε.
    hyper: ({ eta = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }, t, put) => {
      const second = shareOf(beta2, t);
      const small = smallOf(form, epsilon, second);
      put(eta / shareOf(beta1, t), 0, 1 / second, beta1, 1 - beta1, beta2, 1 - beta2, small);
    },
    operations: step(ADAM, form === 'inside' ? 1 : 0, [0, 1, -1]),
  };
}

function adamw(form: string): Update {
  const inner = form === 'keras' ? 'efficient' : 'outside';
  return {
    states: zeros(2),
    // What the weights are scaled by, then as above.
    hyper: (hyper, t, put) => {
      const { eta = 0.001, lambda = 0.01, share = 1, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = hyper;
      const kept = 1 - (form === 'paper' ? share * lambda : eta * lambda);
      const second = shareOf(beta2, t);
      const small = smallOf(inner, epsilon, second);
      put(kept, eta / shareOf(beta1, t), 0, 1 / second, beta1, 1 - beta1, beta2, 1 - beta2, small);
    },
    operations: (stretch, hyper) => [
      { code: SCALE, whole: [stretch.numbers, stretch.weights, stretch.weights, hyper] },
      ...step(ADAM, 0, [0, 1, -1], 1)(stretch, hyper),
    ],
  };
}

/** Dozat's momentum schedule µₜ, and the product of all of them, which is the same for every parameter. */
function nadam(form: string): Update {
  const LN_OF_096 = -0.040821994520255166;
  let [product, upTo] = [1, 0];
  return {
    states: zeros(2),
    hyper: ({ eta = 0.002, beta1 = 0.9, beta2 = 0.999, psi = 0.004, epsilon = 1e-8 }, t, put) => {
      const scheduled = (update: number): number =>
        form === 'constant'
          ? beta1
          : beta1 * (1 - 0.5 * expOf(LN_OF_096 * update * (form === 'keras' ? 1 : psi)));
      // A run that begins anew, or goes on from a stored number of updates, needs all factors.
      if (upTo >= t) [product, upTo] = [1, 0];
      for (; upTo < t; upTo += 1) product *= scheduled(upTo + 1);
      const [mu, nu] = [scheduled(t), scheduled(t + 1)];
      const ofNext = form === 'constant' ? product : form === 'pytorch-1' ? product * mu * nu : product * nu;
      const [ofMean, ofGradient] = [(eta * nu) / (1 - ofNext), (eta * (1 - mu)) / (1 - product)];
      put(ofMean, ofGradient, 1 / shareOf(beta2, t), beta1, 1 - beta1, beta2, 1 - beta2, epsilon);
    },
    operations: step(ADAM, 0, [0, 1, -1]),
  };
}

/** By name and form, as core/optimizers has them. */
const UPDATES = {
  'gradient-descent': () => ({
    states: [],
    hyper: ({ eta = 0.1 }, _, put) => put(-eta),
    operations: step(DESCEND, 0, []),
  }),
  momentum: (form) =>
    withVelocity(({ eta = 0.1, rho = 0.9 }, _, put) =>
      form === 'pytorch' ? put(rho, 1, -eta, 0) : put(rho, -eta, 1, 0),
    ),
  'momentum-dampened': (form) =>
    withVelocity(({ eta = 0.1, rho = 0.9, tau = 0.9 }, t, put) =>
      put(rho, form === 'pytorch' && t === 1 ? 1 : 1 - tau, -eta, 0),
    ),
  nesterov,
  adagrad: (form) => ({
    states: zeros(1),
    hyper: ({ eta = 0.1, epsilon = 1e-8 }, _, put) => put(eta, epsilon),
    operations: step(ADAGRAD, form === 'inside' ? 1 : 0, [0]),
  }),
  rmsprop: (form) => rmsprop(form, false, false),
  'rmsprop-centred': (form) => rmsprop(form, true, false),
  'rmsprop-momentum': (form) => rmsprop(form, false, true),
  'rmsprop-centred-momentum': (form) => rmsprop(form, true, true),
  adadelta: (form) => ({
    states: zeros(2),
    hyper: ({ eta = 1, rho = 0.9, epsilon = 1e-6 }, _, put) =>
      put(form === 'paper' ? 1 : eta, rho, 1 - rho, epsilon),
    operations: step(ADADELTA, 0, [0, 1]),
  }),
  adam,
  adamw,
  adamax: (form) => ({
    states: zeros(2),
    hyper: ({ eta = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }, t, put) => {
      const [above, below] = [form === 'pytorch' ? epsilon : 0, form === 'keras' ? epsilon : 0];
      put(eta / shareOf(beta1, t), beta1, 1 - beta1, beta2, above, below);
    },
    operations: step(ADAMAX, 0, [0, 1]),
  }),
  nadam,
  amsgrad: (form) => ({
    states: zeros(3),
    hyper: ({ eta = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }, t, put) => {
      const [first, second] = form === 'paper' ? [1, 1] : [shareOf(beta1, t), shareOf(beta2, t)];
      const small = form === 'keras' ? epsilon / Math.sqrt(second) : epsilon;
      put(eta / first, 0, 1 / second, beta1, 1 - beta1, beta2, 1 - beta2, small);
    },
    operations: step(ADAM, 0, [0, 1, 2]),
  }),
  lion: () => ({
    states: zeros(1),
    hyper: ({ eta = 0.0001, beta1 = 0.9, beta2 = 0.99, lambda = 0 }, _, put) =>
      put(eta, beta1, 1 - beta1, beta2, 1 - beta2, lambda),
    operations: step(LION, 0, [0]),
  }),
} satisfies Readonly<Record<string, (form: string) => Update>>;

export type TensorOptimizer = keyof typeof UPDATES;
export const tensorOptimizers: readonly TensorOptimizer[] = Object.keys(UPDATES) as TensorOptimizer[];

/** The first forms of the registry, which a test compares; those that are not here have one form that needs no name. */
const FIRST_FORMS: Partial<Record<TensorOptimizer, string>> = {
  momentum: 'classical',
  'momentum-dampened': 'pytorch',
  nesterov: 'look-ahead',
  adagrad: 'outside',
  rmsprop: 'outside',
  'rmsprop-centred': 'outside',
  'rmsprop-momentum': 'outside',
  'rmsprop-centred-momentum': 'outside',
  adadelta: 'scaled',
  adam: 'outside',
  adamw: 'pytorch',
  adamax: 'paper',
  nadam: 'constant',
  amsgrad: 'paper',
};

/** Numbers of float64 that the longest `hyper` has. */
export const MOST_HYPER = 16;

/** The form is that of the registry; its first one where absent. Adagrad's sum may start at `delta`. */
export function updateOf(name: TensorOptimizer, form: string | undefined, hyper: Hyper): Update {
  const update: Update = UPDATES[name](form ?? FIRST_FORMS[name] ?? '');
  return name === 'adagrad' ? { ...update, states: [{ start: hyper['delta'] ?? 0 }] } : update;
}
