/** A mistake that people make with a formula: the file that has it right, what is put in its place, and the tests that must notice. */
export interface Mutant {
  /** Named after the mistake. */
  readonly name: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  readonly tests: readonly string[];
}

const FACTS = 'tests/core/optimizers/known-facts.test.ts';
const RULE_AND_STEP = 'tests/core/optimizers/rule-and-step.test.ts';
const LIBRARIES = 'tests/core/optimizers/library-forms.test.ts';
const SCHEDULES = 'tests/core/optimizers/schedules.test.ts';
const WINDOWS = 'tests/core/layers/window.test.ts';
const EXAM = 'tests/core/papers/seed-paper.test.ts';

export const mutants: readonly Mutant[] = [
  // ConvNetJS's Adam, in the file since 2015 (karpathy/convnetjs, pull request 70).
  { name: 'Adam: bias correction multiplied', file: 'core/optimizers/adam.ts', right: "div(ref(after('m')), gathered('beta1', names))", wrong: "mul(ref(after('m')), gathered('beta1', names))", tests: [RULE_AND_STEP] },
  { name: 'Adam: β₁ and β₂ swapped', file: 'core/optimizers/adam.ts', right: "moment('m', ref(hyper('beta1')), g)", wrong: "moment('m', ref(hyper('beta2')), g)", tests: [RULE_AND_STEP] },
  { name: 'Adam: t counts from 0', file: 'core/optimizers/adam.ts', right: 'sub(num(1), pow(ref(hyper(beta)), t))', wrong: 'sub(num(1), pow(ref(hyper(beta)), sub(t, num(1))))', tests: [RULE_AND_STEP] },
  { name: 'Adam over arrays: the second moment of the moment', file: 'core/optimizers/adam.ts', right: '(1 - beta2) * g * g', wrong: '(1 - beta2) * (m[i] ?? 0) ** 2', tests: [FACTS, LIBRARIES] },
  { name: 'AdamW: decay after the step', file: 'core/optimizers/weight-decay.ts', right: 'shrunk(optimizer.rule(names, form), names, byLearningRate(names))', wrong: 'optimizer.rule(names, form).map((line) => (line.id === names.next ? { ...line, formula: mul(sub(num(1), byLearningRate(names)), line.formula) } : line))', tests: [RULE_AND_STEP] },
  { name: 'AdamW: the decay goes through the moments', file: 'core/optimizers/adamw.ts', right: 'shrink(parameters, form', wrong: 'gradient = gradient.map((g, i) => g + lambda * (parameters[i] ?? 0)); if (eta < 0) shrink(parameters, form', tests: [FACTS, LIBRARIES] },
  { name: 'penalty: decay with the wrong sign', file: 'core/optimizers/weight-decay.ts', right: 'add(ref(names.gradient), mul(', wrong: 'sub(ref(names.gradient), mul(', tests: [RULE_AND_STEP] },
  { name: 'penalty: at the weight and not where the gradient is taken', file: 'core/optimizers/weight-decay.ts', right: 'optimizer.lookAhead(names, form)?.id ?? names.parameter', wrong: 'names.parameter', tests: [RULE_AND_STEP] },
  { name: 'momentum: velocity subtracted', file: 'core/optimizers/momentum.ts', right: 'add(ref(parameter), v)', wrong: 'sub(ref(parameter), v)', tests: [RULE_AND_STEP] },
  { name: 'dampening: of the first gradient too', file: 'core/optimizers/momentum.ts', right: "form === 'pytorch' && isFirst(t)", wrong: "form === 'pytorch' && t.op === 'ref'", tests: [RULE_AND_STEP] },
  { name: 'Nesterov: the gradient at the weight', file: 'core/optimizers/nesterov.ts', right: "(form === 'look-ahead' ? parameters.map((w, i) => w + rho * (state['v']?.[i] ?? 0)) : parameters)", wrong: 'parameters', tests: [FACTS, RULE_AND_STEP] },
  { name: 'RMSprop: the variance with its mean added', file: 'core/optimizers/rmsprop.ts', right: "sub(ref(after('s')), pow(ref(after('m')), 2))", wrong: "add(ref(after('s')), pow(ref(after('m')), 2))", tests: [RULE_AND_STEP] },
  { name: 'Adadelta: the root of the old average', file: 'core/optimizers/adadelta.ts', right: "rms(after('s'))", wrong: "rms(before('s'))", tests: [RULE_AND_STEP] },
  { name: 'AMSGrad: the largest forgotten', file: 'core/optimizers/amsgrad.ts', right: 'vMax[i] = Math.max(vMax[i] ?? 0, v[i] ?? 0)', wrong: 'vMax[i] = v[i] ?? 0', tests: [FACTS, RULE_AND_STEP, LIBRARIES] },
  { name: 'Adamax: the norm does not fade', file: 'core/optimizers/adamax.ts', right: 'Math.max(beta2 * (u[i] ?? 0)', wrong: 'Math.max((u[i] ?? 0)', tests: [FACTS, RULE_AND_STEP, LIBRARIES] },
  { name: 'Nadam: the product of momenta does not run', file: 'core/optimizers/nadam.ts', right: "mul(ref(before('P')), mu)", wrong: 'mu', tests: [RULE_AND_STEP] },
  { name: 'cosine: not halved', file: 'core/optimizers/schedules/cosine.ts', right: 'mul(div(num(1), num(2)), sub(eta', wrong: 'mul(num(1), sub(eta', tests: [SCHEDULES] },
  { name: 'schedule: one update ahead', file: 'core/optimizers/schedules/index.ts', right: "(start.choice === 'one' ? t : t - 1)", wrong: "(start.choice === 'one' ? t + 1 : t)", tests: [SCHEDULES] },
  { name: 'mini-batch: the same samples at every update', file: 'core/kinds/run-gradients.ts', right: '((t - 1) % batches) * size', wrong: '0', tests: ['tests/core/kinds/optimizer-run.test.ts'] },
  { name: 'ε inside the root', file: 'core/optimizers/epsilon.ts', right: "form === 'inside' ? call", wrong: "form !== 'inside' ? call", tests: [FACTS] },
  { name: 'pooling: floor for ceil', file: 'core/layers/window.ts', right: "call(startsInPadding ? 'floor' : rounding, div", wrong: "call('floor', div", tests: [WINDOWS, EXAM] },
];
