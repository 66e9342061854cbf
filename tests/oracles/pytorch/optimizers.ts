import { evaluate } from '../../../core/expr/evaluate.ts';
import { num } from '../../../core/expr/expr.ts';
import { optimizerNames, optimizers } from '../../../core/optimizers/index.ts';
import { stateOf, type Optimizer } from '../../../core/optimizers/optimizer.ts';
import { penalized } from '../../../core/optimizers/weight-decay.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../core/solution/step.ts';
import { namesAt } from '../../core/optimizers/names.ts';
import { seeded } from '../seeded.ts';
import { pythonList, type Trial, type Trials } from './comparison.ts';

/** torch.optim code for each form of PyTorch; hyperparameters are Python variables with our names. */
const WORDS: Readonly<Record<string, string>> = {
  'gradient-descent, plain': 'SGD([w], lr=eta{decay})',
  'momentum, pytorch': 'SGD([w], lr=eta, momentum=rho{decay})',
  'momentum-dampened, pytorch': 'SGD([w], lr=eta, momentum=rho, dampening=tau{decay})',
  'nesterov, pytorch': 'SGD([w], lr=eta, momentum=rho, nesterov=True{decay})',
  'adagrad, outside': 'Adagrad([w], lr=eta, eps=epsilon, initial_accumulator_value=delta{decay})',
  'rmsprop, outside': 'RMSprop([w], lr=eta, alpha=rho, eps=epsilon{decay})',
  'rmsprop-centred, outside': 'RMSprop([w], lr=eta, alpha=rho, eps=epsilon, centered=True{decay})',
  'rmsprop-momentum, outside': 'RMSprop([w], lr=eta, alpha=rho, eps=epsilon, momentum=mu{decay})',
  'rmsprop-centred-momentum, outside':
    'RMSprop([w], lr=eta, alpha=rho, eps=epsilon, momentum=mu, centered=True{decay})',
  'adadelta, scaled': 'Adadelta([w], lr=eta, rho=rho, eps=epsilon{decay})',
  'adam, outside': 'Adam([w], lr=eta, betas=(beta1, beta2), eps=epsilon{decay})',
  'adamw, pytorch': 'AdamW([w], lr=eta, betas=(beta1, beta2), eps=epsilon, weight_decay=lambda_)',
  'adamax, pytorch': 'Adamax([w], lr=eta, betas=(beta1, beta2), eps=epsilon{decay})',
  'nadam, pytorch-1': 'NAdam([w], lr=eta, betas=(beta1, beta2), eps=epsilon, momentum_decay=psi{decay})',
  'amsgrad, pytorch': 'Adam([w], lr=eta, betas=(beta1, beta2), eps=epsilon, amsgrad=True{decay})',
};
const NOT_HERE: Readonly<Record<string, string>> = {
  'nadam, pytorch': 'the form of PyTorch 2; Debian has 1.13, whose form is pytorch-1',
  'lion, paper':
    'torch.optim has no Lion; the Keras form is checked in tests/core/optimizers/library-forms.test.ts',
};

const UPDATES = 5;
/** Typical values, different from every default and from each other. */
const HYPER: Readonly<Record<string, number>> = {
  eta: 0.05,
  rho: 0.8,
  mu: 0.7,
  tau: 0.3,
  beta1: 0.85,
  beta2: 0.95,
  psi: 0.01,
  lambda: 0.02,
  delta: 0.125,
  epsilon: 1e-3,
};

/**
 * Every form of an optimizer that PyTorch has, by its rule and by its step over arrays, against torch.optim
 * over several updates; with weight decay too.
 */
export function optimizerTrials(): Trials {
  const trials: Trial[] = [];
  const gaps: string[] = [];
  const apart: { name: string; reason: string }[] = [];
  for (const name of optimizerNames) {
    const optimizer: Optimizer = optimizers[name];
    for (const { name: form, usedBy } of optimizer.forms) {
      const key = `${name}, ${form}`;
      const words = WORDS[key];
      if (words !== undefined) {
        trials.push(trialOf(key, 'without decay', optimizer, form, words.replace('{decay}', '')));
        if (words.includes('{decay}'))
          trials.push(
            trialOf(
              key,
              'with decay',
              penalized(optimizer),
              form,
              words.replace('{decay}', ', weight_decay=lambda_'),
            ),
          );
      } else if (NOT_HERE[key] !== undefined) apart.push({ name: `optimizer ${key}`, reason: NOT_HERE[key] });
      else if (usedBy.en.includes('PyTorch'))
        gaps.push(`optimizer ${key}: is PyTorch's (${usedBy.en}) and has no words of torch.optim beside it`);
      else apart.push({ name: `optimizer ${key}`, reason: `not PyTorch's form: ${usedBy.en}` });
    }
  }
  return { trials, gaps, apart };
}

function trialOf(key: string, decay: string, optimizer: Optimizer, form: string, words: string): Trial {
  const random = seeded([...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const start = [1, -0.5, 2];
  const gradients = Array.from({ length: UPDATES }, () =>
    start.map(() => Math.round((random() * 4 - 2) * 100) / 100 || 0.5),
  );
  const text = [
    'import torch',
    'torch.set_default_dtype(torch.float64)',
    ...Object.entries(HYPER).map(([name, value]) => `${name === 'lambda' ? 'lambda_' : name} = ${value}`),
    `w = torch.tensor(${pythonList(start)}, requires_grad=True)`,
    `optimizer = torch.optim.${words}`,
    'path = []',
    `for gradient in [${gradients.map((gradient) => pythonList(gradient)).join(', ')}]:`,
    '    w.grad = torch.tensor(gradient)',
    '    optimizer.step()',
    '    path.append(w.detach().clone())',
  ].join('\n');

  const states = stateOf(optimizer, form);
  const startOf = (state: string): number =>
    evaluate(optimizer.starts?.[state] ?? num(0), (id) => HYPER[id] ?? Number.NaN);
  const given = (id: string, value: number): Line => ({ id, phase: 'given', formula: num(value) });
  const weights = Float64Array.from(start);
  const state = Object.fromEntries(
    states.map((name) => [name, new Float64Array(start.length).fill(startOf(name))]),
  );
  const onPaper = start.map((w, i) =>
    stepsById(
      evaluateLines([
        given('w_0', w),
        ...Object.entries(HYPER).map(([name, value]) => given(name, value)),
        ...states.map((name) => given(`${name}_0`, startOf(name))),
        ...gradients.flatMap((gradient, update) => [
          given(`g_${update + 1}`, gradient[i] ?? 0),
          ...optimizer.rule(namesAt(update + 1), form),
        ]),
      ]),
    ),
  );
  const numbers: Record<string, { python: string; expected: number }> = {};
  gradients.forEach((gradient, update) => {
    optimizer.step(weights, Float64Array.from(gradient), state, HYPER, update + 1, form);
    start.forEach((_, i) => {
      numbers[`weight ${i + 1} after update ${update + 1} by the rule`] = {
        python: `path[${update}][${i}]`,
        expected: onPaper[i]?.get(`w_${update + 1}`)?.value ?? Number.NaN,
      };
      numbers[`weight ${i + 1} after update ${update + 1} by arrays`] = {
        python: `path[${update}][${i}]`,
        expected: weights[i] ?? Number.NaN,
      };
    });
  });
  return { of: `optimizer ${key}`, in: 'pytorch', case: decay, text, numbers };
}
