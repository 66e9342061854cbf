import type { Optimizer } from '../../optimizers/optimizer.ts';
import { gradientId } from '../../solution/backpropagate.ts';

/**
 * What people type for the quantities of update rules. Later entries take precedence where two quantities of
 * one rule share a letter.
 */
const SPELLINGS: readonly (readonly [id: string, ...typed: readonly string[]])[] = [
  ['eta', 'eta', 'η', 'lr', 'alpha', 'α', 'learning_rate'],
  ['rho', 'rho', 'ρ', 'mu', 'μ', 'gamma', 'γ', 'beta', 'β', 'decay', 'decay_rate', 'momentum'],
  ['mu', 'mu', 'μ', 'momentum', 'mu_t', 'μ_t'],
  ['nu', 'nu', 'ν', 'mu_next', 'μ_next', 'mu_{t+1}', 'μ_{t+1}'],
  ['psi', 'psi', 'ψ'],
  ['epsilon', 'eps', 'epsilon', 'ε', 'delta', 'δ'],
  ['lambda', 'lambda', 'lambda_', 'λ', 'wd', 'weight_decay'],
  ['tau', 'tau', 'τ', 'dampening'],
  ['beta1', 'beta1', 'beta_1', 'β1', 'β₁', 'β_1', 'rho1', 'rho_1', 'ρ1', 'ρ₁', 'ρ_1', 'b1', 'b_1'],
  ['beta2', 'beta2', 'beta_2', 'β2', 'β₂', 'β_2', 'rho2', 'rho_2', 'ρ2', 'ρ₂', 'ρ_2', 'b2', 'b_2'],
  ['t', 't'],
  ['mHat', 'mHat', 'm_hat', 'mhat', 'm̂'],
  ['vHat', 'vHat', 'v_hat', 'vhat', 'v̂'],
  ['etaHat', 'etaHat', 'eta_hat', 'η̂', 'η_hat', 'alpha_hat', 'α_t', 'alpha_t', 'η_t', 'eta_t'],
  ['gHat', 'gHat', 'g_hat', 'ghat', '\u011d', 'g\u0302'],
  ['var', 'var', 'variance', 'Var'],
  ['Delta', 'Delta', 'Δ', 'Δw', 'Δθ', 'Δx', 'delta_w', 'delta_x', 'dx'],
];
/** What a student may call a state besides its letter. */
const STATE_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  vMax: ['v_max', 'vmax', 'vᵐᵃˣ', 'max_v'],
  v: ['velocity'],
  s: ['cache'],
  u: ['u_inf'],
  P: ['prod', 'Π', '∏'],
};
/**
 * States of other rules that a student may use: they parse, and are then marked wrong instead of unreadable.
 */
const KNOWN_STATES = ['v', 's', 'm'];

/** The names that may be typed in the rule of an optimizer, and the quantity of each. */
export function typedNames(
  { parameter: w, batch }: { readonly parameter: string; readonly batch?: unknown },
  { state, means, hyperparameters }: Optimizer,
): Readonly<Record<string, string>> {
  const names: [string, string][] = [];
  const may = (id: string, ...typed: readonly string[]): void => {
    for (const text of typed) names.push([text, id]);
  };
  may(w, w, `${w}_i`, `${w}_t`, `${w}i`, 'theta', 'θ', 'x', 'param', 'params', 'weight', 'weights');
  may(
    'g',
    'g',
    'g_t',
    'grad',
    'gradient',
    `dL/d${w}`,
    `dL/d${w}_i`,
    `∂L/∂${w}`,
    `∂L/∂${w}_i`,
    `∂L/∂${w}ᵢ`,
    '∇L',
    '∇f',
    'g_NAG',
    'grads',
    `dL_d${w}`,
    `dL_d${w}Tilde`,
    `grad_${w}`,
    `${w}_grad`,
    `dL_i/d${w}`,
    `∂L_i/∂${w}`,
    'g_i',
    `${gradientId('L', `${w}Tilde`)}`,
  );
  // A quantity without other spellings is typed by its id: Lion's direction u.
  for (const id of Object.keys(means)) if (!state.includes(id)) may(id, id);
  const own = (id: string): boolean => Object.hasOwn(means, id) || Object.hasOwn(hyperparameters, id);
  // Where a quantity of another rule shares a letter with one of this rule, this rule's takes precedence.
  for (const ours of [false, true])
    for (const [id, ...typed] of SPELLINGS)
      if (own(id) === ours) {
        may(id, ...typed);
        // An intermediate quantity of the present update, counted like the new state: m̂_t of m_t.
        if (Object.hasOwn(means, id) && !['mu', 'nu'].includes(id)) may(id, ...typed.map((one) => `${one}'`));
      }
  if (batch !== undefined) may('m', 'm', 'n', 'N');
  for (const name of new Set([
    ...KNOWN_STATES.filter((known) => batch === undefined || known !== 'm'),
    ...state,
  ])) {
    for (const spelling of [name, ...(STATE_SPELLINGS[name] ?? [])]) {
      may(name, spelling, `${spelling}_t`, `${spelling}_old`);
      may(
        `${name}'`,
        `${spelling}'`,
        `${spelling}′`,
        `${spelling}_new`,
        `${spelling}_{t+1}`,
        `${spelling}_t+1`,
      );
    }
  }
  may(`${w}Tilde`, `${w}Tilde`, `${w}_tilde`, `${w}~`, `${w}̃`);
  return Object.fromEntries(names);
}
