import { differentiate } from '../../../core/expr/differentiate.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { num, ref } from '../../../core/expr/expr.ts';
import { completed, functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import { pythonList, type Trial, type Trials } from './comparison.ts';

/**
 * A function of z in PyTorch; `others` are its further arguments in our functions (a slope, a
 * convention).
 */
interface Words {
  readonly torch: string;
  readonly others?: readonly (string | number)[];
  readonly at?: readonly number[];
  /** For functions of several quantities: the arguments before z. */
  readonly before?: readonly number[];
  /** Points at a kink where PyTorch has a slope, equal to ours by the default convention. */
  readonly kinks?: readonly number[];
  /** Autograd has no slope for it; ours is 0. */
  readonly flat?: boolean;
}

const REAL = [-30, -8.25, -3.1, -1.7, -0.9, -0.51, -0.125, -1e-3, 1e-3, 0.125, 0.51, 0.9, 1.7, 3.1, 8.25, 30];
const POSITIVE = [1e-6, 0.01, 0.37, 1.5, 2.72, 19, 1000];
const MODEST = REAL.filter((z) => Math.abs(z) < 10);

/** 0.3 as the other argument, for functions of several quantities. */
const PAIR = 'torch.stack([torch.full_like(z, 0.3), z])';

const WORDS: Readonly<Record<string, Words>> = {
  identity: { torch: 'z * 1' },
  step: { torch: 'torch.heaviside(z, torch.tensor(1.0))', kinks: [0], flat: true },
  relu: { torch: 'F.relu(z)', kinks: [0] },
  'leaky-relu': { torch: 'F.leaky_relu(z, 0.1)', others: ['0.1'], kinks: [0] },
  prelu: { torch: 'F.prelu(z, torch.tensor([0.25]))', others: ['0.25'], kinks: [0] },
  elu: { torch: 'F.elu(z, alpha=1.3)', others: ['1.3'], kinks: [0] },
  selu: { torch: 'F.selu(z)', kinks: [0] },
  gelu: { torch: 'F.gelu(z)', kinks: [0] },
  'gelu-tanh': { torch: 'F.gelu(z, approximate="tanh")', kinks: [0] },
  silu: { torch: 'F.silu(z)', kinks: [0] },
  softplus: { torch: 'F.softplus(z, threshold=100)', kinks: [0] },
  softsign: { torch: 'F.softsign(z)', kinks: [0] },
  sigmoid: { torch: 'torch.sigmoid(z)', kinks: [0] },
  // F.hardsigmoid of PyTorch computes its slope 1/6 in float32 even for float64 tensors; this is its
  // definition.
  'hard-sigmoid': { torch: 'F.relu6(z + 3) / 6', kinks: [-3, 3] },
  relu6: { torch: 'F.relu6(z)', kinks: [0, 6] },
  'hard-swish': { torch: 'F.hardswish(z)', kinks: [-3, 0, 3] },
  mish: { torch: 'F.mish(z)', kinks: [0] },
  'log-sigmoid': { torch: 'F.logsigmoid(z)', kinks: [0] },
  'hard-tanh': { torch: 'F.hardtanh(z, -1.3, 0.8)', others: ['-1.3', '0.8'], kinks: [-1.3, 0.8] },
  tanh: { torch: 'torch.tanh(z)', kinks: [0] },
  exp: { torch: 'torch.exp(z)', at: MODEST },
  ln: { torch: 'torch.log(z)', at: POSITIVE },
  log2: { torch: 'torch.log2(z)', at: POSITIVE },
  sqrt: { torch: 'torch.sqrt(z)', at: POSITIVE },
  abs: { torch: 'torch.abs(z)', kinks: [0] },
  sin: { torch: 'torch.sin(z)', kinks: [0] },
  cos: { torch: 'torch.cos(z)', kinks: [0] },
  erf: { torch: 'torch.erf(z)', kinks: [0] },
  'normal-cdf': { torch: 'torch.special.ndtr(z)', kinks: [0] },
  'normal-pdf': { torch: 'torch.exp(torch.distributions.Normal(0.0, 1.0).log_prob(z))', kinks: [0] },
  logsumexp: { torch: `torch.logsumexp(${PAIR}, dim=0)`, before: [0.3] },
  max: { torch: `torch.max(${PAIR}, dim=0).values`, before: [0.3] },
  min: { torch: `torch.min(${PAIR}, dim=0).values`, before: [0.3] },
  // At a tie of two, PyTorch's maximum of two tensors gives each half of the slope.
  'max-shared': { torch: 'torch.maximum(torch.full_like(z, 0.3), z)', before: [0.3], kinks: [0.3] },
  'min-shared': { torch: 'torch.minimum(torch.full_like(z, 0.3), z)', before: [0.3], kinks: [0.3] },
  sign: { torch: 'torch.sign(z)', kinks: [0] },
  floor: { torch: 'torch.floor(z)' },
  ceil: { torch: 'torch.ceil(z)' },
  huber: { torch: 'F.huber_loss(z, torch.zeros_like(z), delta=1.3, reduction="none")', others: ['1.3'] },
  clip: { torch: 'torch.clamp(z, -1.3, 1.3)', others: ['1.3'] },
};

/** Functions that PyTorch does not have, with the reason, or what they are compared with instead. */
const APART: Readonly<Record<string, string>> = {
  'relu-prime': 'the slope of relu, compared with autograd there',
  'is-max': 'the slope of max, compared with autograd there',
  'is-min': 'the slope of min, compared with autograd there',
  'is-max-shared': 'the slope of max-shared, compared with autograd there',
  'is-min-shared': 'the slope of min-shared, compared with autograd there',
  cases:
    'how slopes with a kink are written, compared with autograd where leaky-relu, elu, selu and hard-sigmoid are',
  pi: 'a number of its own',
  'selu-scale': 'a number in selu, compared with F.selu there',
  'selu-alpha': 'a number in selu, compared with F.selu there',
  'batch-sum': 'stands for a sum in rules written in general',
};

/**
 * Every function and its derivative against PyTorch and autograd, at points on both sides of its kinks, and
 * at the kink where PyTorch has a slope there.
 */
export function functionTrials(): Trials {
  const trials: Trial[] = [];
  const gaps: string[] = [];
  const apart: { name: string; reason: string }[] = [];
  for (const name of functionNames) {
    const words = WORDS[name];
    if (words) trials.push(trialOf(name, words));
    else if (APART[name] !== undefined) apart.push({ name: `function ${name}`, reason: APART[name] });
    else gaps.push(`function ${name} (${namedFunction(name).definition}): has no words of PyTorch beside it`);
  }
  return { trials, gaps, apart };
}

function trialOf(
  name: string,
  { torch, others = [], at = REAL, before = [], kinks = [], flat = false }: Words,
): Trial {
  const points = [...at, ...kinks];
  const expr = completed(name, [...before.map(num), ref('z'), ...others.map(num)]);
  const slope = differentiate(expr, 'z');
  const text = [
    'import torch',
    'import torch.nn.functional as F',
    'torch.set_default_dtype(torch.float64)',
    `z = torch.tensor(${pythonList(points)}, requires_grad=${flat ? 'False' : 'True'})`,
    `y = ${torch}`,
    ...(flat ? ['z.grad = torch.zeros_like(z)'] : ['y.sum().backward()']),
  ].join('\n');
  const numbers: Record<string, { python: string; expected: number }> = {};
  points.forEach((z, i) => {
    numbers[`${name} of ${z}`] = { python: `y[${i}]`, expected: evaluate(expr, () => z) };
    numbers[`slope at ${z}`] = { python: `z.grad[${i}]`, expected: evaluate(slope, () => z) };
  });
  return { of: `function ${name}`, in: 'pytorch', case: torch, text, numbers };
}
